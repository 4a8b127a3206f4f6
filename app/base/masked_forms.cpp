#include "base/masked_forms.h"

#include <QMutexLocker>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

// Shorter ones would mask half of every line and are no secrets.
constexpr qsizetype shortestSecret = 4;

QStringView textOf(const MaskedForms::Form &form)
{
    const QByteArrayView bytes = form->view();
    return QStringView(reinterpret_cast<const char16_t *>(bytes.data()), bytes.size() / 2);
}

// What base64 makes of a secret that has `before` bytes (modulo 3) in front of it, without the characters
// that its neighbours take part in: the secret within "id:secret", for instance.
QByteArray base64Within(QByteArrayView secret, qsizetype before, QByteArray::Base64Options alphabet)
{
    QByteArray padded(before, '\0');
    padded.append(secret);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = padded.size() * 8 / 6;
    QByteArray encoded = padded.toBase64(alphabet);
    const QByteArray form = encoded.sliced(first, end - first);
    wipeMemory(padded.data(), static_cast<std::size_t>(padded.size()));
    wipeMemory(encoded.data(), static_cast<std::size_t>(encoded.size()));
    return form;
}

} // namespace

MaskedForms &MaskedForms::ofProcess()
{
    static MaskedForms forms;
    return forms;
}

MaskedForms::Form MaskedForms::holdText(QByteArray utf8)
{
    QString text = QString::fromUtf8(utf8);
    wipeMemory(utf8.data(), static_cast<std::size_t>(utf8.size()));
    const auto longer = [&text](const Form &form) { return textOf(form).size() > text.size(); };
    auto at = std::find_if_not(m_forms.begin(), m_forms.end(), longer);
    while (at != m_forms.end() && textOf(*at).size() == text.size() && textOf(*at) != text)
        ++at;
    if (at == m_forms.end() || textOf(*at) != text) {
        const QByteArrayView bytes(reinterpret_cast<const char *>(text.data()), text.size() * 2);
        at = m_forms.insert(at, std::make_shared<const Secret>(bytes));
    }
    wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * 2);
    return *at;
}

std::vector<MaskedForms::Form> MaskedForms::hold(QByteArrayView secret)
{
    std::vector<Form> held;
    if (secret.size() < shortestSecret)
        return held;
    const QMutexLocker lock(&m_mutex);
    held.push_back(holdText(secret.toByteArray()));
    QByteArray encoded = QUrl::toPercentEncoding(QString::fromUtf8(secret));
    held.push_back(holdText(encoded.toLower()));
    held.push_back(holdText(std::move(encoded)));
    for (qsizetype before = 0; before < 3; ++before) {
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            held.push_back(holdText(base64Within(secret, before, alphabet)));
    }
    return held;
}

void MaskedForms::release(std::vector<Form> forms)
{
    if (forms.empty())
        return;
    const QMutexLocker lock(&m_mutex);
    forms.clear();
    const auto isNobodys = [](const Form &form) { return form.use_count() == 1; };
    m_forms.erase(std::remove_if(m_forms.begin(), m_forms.end(), isNobodys), m_forms.end());
}

void MaskedForms::exempt(const QString &clientId)
{
    const QMutexLocker lock(&m_mutex);
    if (clientId.size() >= shortestShown && !m_exempt.contains(clientId))
        m_exempt.append(clientId);
}

// Also what a client id has within it.
bool MaskedForms::isExempt(QStringView form) const
{
    return std::any_of(m_exempt.begin(), m_exempt.end(),
                       [form](const QString &clientId) { return clientId.contains(form); });
}

bool MaskedForms::forEach(bool shownOnly, const std::function<bool(QStringView)> &call) const
{
    const QMutexLocker lock(&m_mutex);
    return std::all_of(m_forms.begin(), m_forms.end(), [&](const Form &form) {
        const QStringView text = textOf(form);
        const bool passedOver = shownOnly && (text.size() < shortestShown || isExempt(text));
        return passedOver || call(text);
    });
}

} // namespace rd
