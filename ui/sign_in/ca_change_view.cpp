#include "ui/sign_in/ca_change_view.h"

#include "base/display_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_text_view.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostNamed = 6;
constexpr int mostLines = 8;
constexpr qsizetype longestSubject = 120;

enum class Side { Before, After };

QString words(const CaCertificate &certificate, const CaContent &other, Side side)
{
    const QString subject = certificate.subject.isEmpty()
                                ? CaChangeView::tr("certificate without a name")
                                : isolated(safeText(certificate.subject, longestSubject));
    const QString fingerprint = QString::fromLatin1(certificate.fingerprint.toHex(':').toUpper()) + u'\u2026';
    // What is not among the first ones of many may be among the rest.
    if (!other.isComplete() || other.certificates.contains(certificate))
        return CaChangeView::tr("%1 · SHA-256 %2", "a certificate's subject and fingerprint")
            .arg(subject, fingerprint);
    return side == Side::Before ? CaChangeView::tr("%1 · SHA-256 %2 · removed").arg(subject, fingerprint)
                                : CaChangeView::tr("%1 · SHA-256 %2 · new").arg(subject, fingerprint);
}

QString list(const CaContent &content, const CaContent &other, Side side)
{
    QList<CaCertificate> shown = content.certificates;
    std::stable_partition(shown.begin(), shown.end(), [&other](const CaCertificate &certificate) {
        return !other.certificates.contains(certificate);
    });
    shown.resize(std::min(shown.size(), mostNamed));
    QStringList lines;
    for (const CaCertificate &certificate : shown)
        lines.append(words(certificate, other, side));
    if (const qsizetype more = content.count - shown.size(); more > 0)
        lines.append(shown.isEmpty()
                         ? CaChangeView::tr("%n certificate(s); the keychain had no room for names", nullptr,
                                            static_cast<int>(more))
                         : CaChangeView::tr("and %n more", nullptr, static_cast<int>(more)));
    return lines.join(u'\n');
}

bool haveTheSame(const CaContent &one, const CaContent &other)
{
    const auto isIn = [](const CaContent &content) {
        return [&content](const CaCertificate &certificate) {
            return content.certificates.contains(certificate);
        };
    };
    return one.isComplete() && other.isComplete() &&
           std::all_of(one.certificates.begin(), one.certificates.end(), isIn(other)) &&
           std::all_of(other.certificates.begin(), other.certificates.end(), isIn(one));
}

} // namespace

CaChangeView::CaChangeView(QWidget *parent)
    : QWidget(parent), m_same(new PlainLabel(this)), m_before(new TextBlock({}, mostLines, this)),
      m_after(new TextBlock({}, mostLines, this))
{
    setObjectName(u"caChange"_s);
    m_same->setObjectName(u"caSame"_s);
    m_same->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    const auto add = [&](TextBlock *block, const QString &name, const QString &title) {
        block->setObjectName(name);
        block->setAccessibleName(title);
        auto *label = new PlainLabel(title, this);
        label->setBuddy(block);
        column->addWidget(label);
        column->addWidget(block);
    };
    add(m_before, u"caBefore"_s, tr("When the secret was stored:"));
    add(m_after, u"caAfter"_s, tr("Now:"));
    column->addWidget(m_same);
}

void CaChangeView::setChange(const CaChange &change)
{
    m_before->setPlainText(list(change.before, change.after, Side::Before));
    m_after->setPlainText(list(change.after, change.before, Side::After));
    m_same->setVisible(haveTheSame(change.before, change.after));
    m_same->setText(tr("The certificates are the same; only their order or other text in the file changed."));
}

} // namespace rd
