#include "base/log.h"

#include "base/safe_text.h"
#include "base/secret.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace rd {

Q_LOGGING_CATEGORY(logApi, "revokedesk.api", QtInfoMsg)
Q_LOGGING_CATEGORY(logTraffic, "revokedesk.traffic", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "revokedesk.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecrets, "revokedesk.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(logJournal, "revokedesk.journal", QtInfoMsg)
Q_LOGGING_CATEGORY(logRun, "revokedesk.run", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "revokedesk.ui", QtInfoMsg)

namespace {

using namespace Qt::StringLiterals;

// Shorter ones would mask half of every line and are no secrets.
constexpr qsizetype shortestSecret = 4;
// Bytes of one that is looked for outside the log: shorter ones may be words of what is shown.
constexpr qsizetype shortestShown = 16;

// The forms of the registered secrets, UTF-16, longest first, so that no end of a longer one is left over.
struct MaskedForms
{
    QMutex mutex;
    std::vector<Secret> forms;
    QStringList clientIds; // that are no secrets
};

// The message handler is one for the process and has no user data: hence one list for the process.
MaskedForms &maskedForms()
{
    static MaskedForms forms;
    return forms;
}

QStringView formText(const Secret &form)
{
    const QByteArrayView bytes = form.view();
    return QStringView(reinterpret_cast<const char16_t *>(bytes.data()), bytes.size() / 2);
}

// Those that are looked for outside the log. Not what a client id has within it.
bool isShownForm(const MaskedForms &known, QStringView form)
{
    const auto within = [form](const QString &clientId) { return clientId.contains(form); };
    return form.size() >= shortestShown &&
           std::none_of(known.clientIds.begin(), known.clientIds.end(), within);
}

// The beginning of a secret, from which on the text was cut; it ends there or goes on with an ellipsis.
qsizetype cutFormAt(const QString &text, QStringView form)
{
    const qsizetype at = text.lastIndexOf(form.first(shortestShown));
    if (at < 0)
        return -1;
    QStringView rest = QStringView(text).sliced(at);
    for (const QStringView ellipsis : {QStringView(u"\u2026"), QStringView(u"...")}) {
        if (rest.endsWith(ellipsis))
            rest.chop(ellipsis.size());
    }
    return form.startsWith(rest) ? at : -1;
}

void addForm(MaskedForms &masked, QByteArray utf8)
{
    QString text = QString::fromUtf8(utf8);
    wipeMemory(utf8.data(), static_cast<std::size_t>(utf8.size()));
    const auto longer = [&text](const Secret &form) { return formText(form).size() >= text.size(); };
    const auto at = std::find_if_not(masked.forms.begin(), masked.forms.end(), longer);
    const auto same = [&text](const Secret &form) { return formText(form) == text; };
    if (std::none_of(masked.forms.begin(), at, same))
        masked.forms.emplace(at,
                             QByteArrayView(reinterpret_cast<const char *>(text.data()), text.size() * 2));
    wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * 2);
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

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArrayView category(context.category != nullptr ? context.category : "default");
    const bool belowWarning = type == QtDebugMsg || type == QtInfoMsg;
    if (belowWarning && (category == "qt.network" || category.startsWith("qt.network.")))
        return;
    const QString line = QString::fromUtf8(category) + ": "_L1 + safeText(maskSecrets(message)) + u'\n';
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString secretMark()
{
    return u"\u2039secret\u203A"_s;
}

void installLogHandler()
{
    qInstallMessageHandler(writeLine);
}

void maskInLogs(QByteArrayView secret)
{
    if (secret.size() < shortestSecret)
        return;
    MaskedForms &masked = maskedForms();
    const QMutexLocker lock(&masked.mutex);
    addForm(masked, secret.toByteArray());
    QByteArray encoded = QUrl::toPercentEncoding(QString::fromUtf8(secret));
    addForm(masked, encoded.toLower());
    addForm(masked, std::move(encoded));
    for (qsizetype before = 0; before < 3; ++before) {
        addForm(masked, base64Within(secret, before, QByteArray::Base64Encoding));
        addForm(masked, base64Within(secret, before, QByteArray::Base64UrlEncoding));
    }
}

QString maskSecrets(const QString &line)
{
    const QString masked = secretMark();
    static const QRegularExpression pattern(u"\\b(?:Bearer|Basic)(?:[\\s:=+]|%20)+\\S+|dinie_at_\\S*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString safe = line;
    MaskedForms &known = maskedForms();
    {
        const QMutexLocker lock(&known.mutex);
        for (const Secret &form : known.forms) {
            const QStringView text = formText(form);
            for (qsizetype at = safe.indexOf(text); at >= 0; at = safe.indexOf(text, at + masked.size()))
                safe.replace(at, text.size(), masked);
        }
    }
    return safe.replace(pattern, masked);
}

QString maskKnownSecrets(const QString &text)
{
    MaskedForms &known = maskedForms();
    const QMutexLocker lock(&known.mutex);
    QString safe = text;
    for (const Secret &one : known.forms) {
        const QStringView form = formText(one);
        if (safe.size() < shortestShown || !isShownForm(known, form))
            continue;
        for (qsizetype at = safe.indexOf(form); at >= 0; at = safe.indexOf(form, at))
            safe.replace(at, form.size(), secretMark());
        if (const qsizetype at = cutFormAt(safe, form); at >= 0)
            safe.replace(at, safe.size() - at, secretMark());
    }
    return safe;
}

bool holdsKnownSecret(const QString &text)
{
    MaskedForms &known = maskedForms();
    const QMutexLocker lock(&known.mutex);
    return std::any_of(known.forms.begin(), known.forms.end(), [&](const Secret &one) {
        const QStringView form = formText(one);
        return text.size() >= form.size() && isShownForm(known, form) && text.contains(form);
    });
}

void neverMask(const QString &clientId)
{
    MaskedForms &known = maskedForms();
    const QMutexLocker lock(&known.mutex);
    if (clientId.size() >= shortestShown && !known.clientIds.contains(clientId))
        known.clientIds.append(clientId);
}

void forbidCoreDumps()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_WIN
    SetErrorMode(SEM_FAILCRITICALERRORS |
                 SEM_NOGPFAULTERRORBOX); // the latter: no error report, no dump of one
#endif
}

} // namespace rd
