#include "base/log.h"

#include "base/display_text.h"
#include "base/masked_forms.h"

#include <QRegularExpression>

#include <cstdio>
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

// The beginning of a secret, from which on the text was cut; it ends there or goes on with an ellipsis.
qsizetype cutFormAt(const QString &text, QStringView form)
{
    const qsizetype at = text.lastIndexOf(form.first(MaskedForms::shortestShown));
    if (at < 0)
        return -1;
    QStringView rest = QStringView(text).sliced(at);
    for (const QStringView ellipsis : {QStringView(u"\u2026"), QStringView(u"...")}) {
        if (rest.endsWith(ellipsis))
            rest.chop(ellipsis.size());
    }
    return form.startsWith(rest) ? at : -1;
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

QString maskSecrets(const QString &line)
{
    const QString masked = secretMark();
    static const QRegularExpression pattern(u"\\b(?:Bearer|Basic)(?:[\\s:=+]|%20)+\\S+|dinie_at_\\S*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString safe = line;
    MaskedForms::ofProcess().forEach(false, [&](QStringView form) {
        for (qsizetype at = safe.indexOf(form); at >= 0; at = safe.indexOf(form, at + masked.size()))
            safe.replace(at, form.size(), masked);
        return true;
    });
    return safe.replace(pattern, masked);
}

QString maskKnownSecrets(const QString &text)
{
    if (text.size() < MaskedForms::shortestShown)
        return text;
    QString safe = text;
    MaskedForms::ofProcess().forEach(true, [&](QStringView form) {
        for (qsizetype at = safe.indexOf(form); at >= 0; at = safe.indexOf(form, at))
            safe.replace(at, form.size(), secretMark());
        if (const qsizetype at = cutFormAt(safe, form); at >= 0)
            safe.replace(at, safe.size() - at, secretMark());
        return true;
    });
    return safe;
}

bool holdsKnownSecret(const QString &text)
{
    return !MaskedForms::ofProcess().forEach(true, [&](QStringView form) { return !text.contains(form); });
}

void neverMask(const QString &clientId)
{
    MaskedForms::ofProcess().exempt(clientId);
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
