// The log as another process sees it: the child part of this program logs canaries with every category on
// (docs/pitfalls.md 3.6), the test reads its standard error.
#include "base/log.h"
#include "base/log_redaction.h"

#include <QLoggingCategory>
#include <QProcess>
#include <QTest>

#include <cstring>
#include <optional>
#include <utility>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr char secret[] = "s3cr3t+/=Canary~42";
constexpr char networkCategory[] = "qt.network.ssl";

void logCanaries()
{
    const QLoggingCategory network(networkCategory);
    const QLoggingCategory networkItself("qt.network");
    const QLoggingCategory neighbour("qt.networkish");
    installLogHandler();
    const LogRedaction redaction(secret);
    qCDebug(network) << "debug of the network";
    qCInfo(network) << "info of the network";
    qCDebug(networkItself) << "debug of the network";
    qCWarning(network) << "warning of the network";
    qCInfo(neighbour) << "info of a neighbour";
    qCInfo(logApi) << "the secret is" << secret;
    qCInfo(logSession, "id:secret %s", QByteArray(QByteArray("id:") + secret).toBase64().constData());
    qCWarning(logRun, "Authorization: Bearer abc.def");
    qCDebug(logUi, "two\nlines");
    qWarning("no category");
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksCredentials_pitfall3_6_data();
    void masksCredentials_pitfall3_6();
    void masksWhatWasRegistered_data();
    void masksWhatWasRegistered();
    void longerSecretsLeaveNoEnd();
    void F5_8_maskedAsLongAsItIsHeld_data();
    void F5_8_maskedAsLongAsItIsHeld();
    void handlerMasksAndDrops_pitfall3_6();
#ifdef __linux__
    void forbidsCoreDumps_pitfall3_6();
#endif
};

void TestLog::masksCredentials_pitfall3_6_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("masked");
    QTest::newRow("nothing") << u"GET /auth/credentials 200"_s << u"GET /auth/credentials 200"_s;
    QTest::newRow("bearer") << u"Authorization: Bearer eyJ.a-b_c next"_s
                            << u"Authorization: \u2039secret\u203A next"_s;
    QTest::newRow("basic, any case") << u"BASIC aWQ6c2VjcmV0 x"_s << u"\u2039secret\u203A x"_s;
    QTest::newRow("over a line") << u"Bearer\n  abc"_s << u"\u2039secret\u203A"_s;
    QTest::newRow("percent-encoded") << u"h=Bearer%20abc&x"_s << u"h=\u2039secret\u203A"_s;
    QTest::newRow("token prefix") << u"got dinie_at_abc.DEF/+= ok"_s << u"got \u2039secret\u203A ok"_s;
    QTest::newRow("client id is no secret") << u"dinie_ci_live_9f2k"_s << u"dinie_ci_live_9f2k"_s;
    QTest::newRow("lone surrogate stays")
        << QString(QChar(0xD800)) + u"a"_s << QString(QChar(0xD800)) + u"a"_s;
}

void TestLog::masksCredentials_pitfall3_6()
{
    QFETCH(QString, line);
    QTEST(maskSecrets(line), "masked");
}

void TestLog::masksWhatWasRegistered_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("plain") << QByteArray(secret);
    QTest::newRow("percent-encoded") << QByteArray("s3cr3t%2B%2F%3DCanary~42");
    QTest::newRow("percent-encoded, small") << QByteArray("s3cr3t%2b%2f%3dcanary~42");
    for (const char *before : {"", "i", "id", "id:", "client:"}) {
        const QByteArray whole = QByteArray(before) + secret;
        QTest::addRow("base64 after '%s'", before) << whole.toBase64();
        QTest::addRow("base64url after '%s'", before) << whole.toBase64(QByteArray::Base64UrlEncoding);
    }
}

void TestLog::masksWhatWasRegistered()
{
    QFETCH(QByteArray, form);
    const QString line = u"x "_s + QString::fromLatin1(form) + u" y"_s;
    const LogRedaction redaction(secret);
    const LogRedaction again(secret);
    const QString masked = maskSecrets(line);
    QVERIFY2(masked.contains(u"\u2039secret\u203A"_s), qPrintable(masked));
    const QString middle = QString::fromLatin1(form.sliced(form.size() / 3, form.size() / 3));
    QVERIFY2(!masked.contains(middle), qPrintable(masked));
    QVERIFY(masked.startsWith("x "_L1) && masked.endsWith(" y"_L1));
}

void TestLog::longerSecretsLeaveNoEnd()
{
    const LogRedaction shorter("abcd-short");
    const LogRedaction longer("abcd-short-and-long");
    QCOMPARE(maskSecrets(u"(abcd-short-and-long)"_s), u"(\u2039secret\u203A)"_s);
    const LogRedaction tooShort("xy");
    QCOMPARE(maskSecrets(u"xyz"_s), u"xyz"_s); // too short to be one
    const LogRedaction accented("senha-\u00e7\u00e3o");
    QCOMPARE(maskSecrets(u"p=senha-\u00e7\u00e3o;"_s), u"p=\u2039secret\u203A;"_s);
}

void TestLog::F5_8_maskedAsLongAsItIsHeld_data()
{
    masksWhatWasRegistered_data();
}

void TestLog::F5_8_maskedAsLongAsItIsHeld()
{
    QFETCH(QByteArray, form);
    const QString line = u"x "_s + QString::fromLatin1(form) + u" y"_s;
    const auto isMasked = [&line] { return maskSecrets(line) != line; };
    const LogRedaction neighbour("a-neighbour-of-it-42");
    QVERIFY(!isMasked());
    std::optional<LogRedaction> first(std::in_place, secret);
    QVERIFY(isMasked());
    std::optional<LogRedaction> second(std::in_place, secret);
    first.reset();
    QVERIFY(isMasked());
    LogRedaction moved = std::move(*second);
    second.reset();
    QVERIFY(isMasked());
    moved = LogRedaction("of another secret");
    QVERIFY(!isMasked());
    QVERIFY(maskSecrets(u"of another secret"_s) == secretMark());
    moved = LogRedaction();
    QVERIFY(maskSecrets(u"of another secret"_s) == u"of another secret"_s);
}

void TestLog::handlerMasksAndDrops_pitfall3_6()
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"log"_s});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.readAllStandardOutput(), QByteArray());
    const QByteArray log = child.readAllStandardError();
    const QByteArray expected = "qt.network.ssl: warning of the network\n"
                                "qt.networkish: info of a neighbour\n"
                                "revokedesk.api: the secret is \u2039secret\u203A\n"
                                "revokedesk.session: id:secret aWQ6\u2039secret\u203A\n"
                                "revokedesk.run: Authorization: \u2039secret\u203A\n"
                                "revokedesk.ui: two\u2039U+000A\u203Alines\n"
                                "default: no category\n";
    QCOMPARE(log, expected);
}

#ifdef __linux__
void TestLog::forbidsCoreDumps_pitfall3_6()
{
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"core"_s}), 0);
}
#endif

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "log") == 0) {
        logCanaries();
        return 0;
    }
#ifdef __linux__
    if (argc > 1 && std::strcmp(argv[1], "core") == 0) {
        forbidCoreDumps();
        rlimit limit{1, 1};
        getrlimit(RLIMIT_CORE, &limit);
        return limit.rlim_cur == 0 && limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 1;
    }
#endif
    QCoreApplication app(argc, argv);
    TestLog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_log.moc"
