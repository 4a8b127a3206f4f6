#include "api/api_urls.h"
#include "policy/policy.h"
#include "ui/text/texts.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

// Every way a request ends, with the statuses that lead there.
struct Row
{
    const char *name;
    Kind kind;
    QList<int> statuses;
};

const QList<Row> &errorRows()
{
    static const QList<Row> rows{
        {"bad request",
         Kind::BadRequest,
         {400, 402, 405, 406, 407, 408, 410, 413, 414, 415, 418, 426, 431, 451, 499}},
        {"unauthorized", Kind::Unauthorized, {401}},
        {"forbidden", Kind::Forbidden, {403}},
        {"not found", Kind::NotFound, {404}},
        {"conflict", Kind::Conflict, {409}},
        {"unprocessable", Kind::Unprocessable, {422}},
        {"rate limited", Kind::RateLimited, {429}},
        {"server error", Kind::ServerError, {500, 501, 505, 507, 599}},
        {"unavailable", Kind::Unavailable, {502, 503, 504}},
        {"redirected", Kind::Redirected, {301, 302, 303, 307, 308}},
        {"unexpected status", Kind::UnexpectedStatus, {200, 202, 206}},
        {"F6.1: interim answer", Kind::InterimAnswer, {101, 102, 103, 199}},
        {"host not found", Kind::HostNotFound, {0}},
        {"connection refused", Kind::ConnectionRefused, {0}},
        {"tls rejected", Kind::TlsRejected, {0}},
        {"proxy failed", Kind::ProxyFailed, {0}},
        {"proxy password", Kind::ProxyAuthentication, {0}},
        {"deadline", Kind::Deadline, {0}},
        {"connection lost", Kind::ConnectionLost, {0}},
        {"truncated", Kind::Truncated, {200, 500}},
        {"too large", Kind::TooLarge, {200, 502}},
        {"cancelled", Kind::Cancelled, {0}},
        {"invalid request", Kind::InvalidRequest, {0}},
        {"bad page", Kind::BadPage, {200}},
        {"bad token", Kind::BadToken, {200}},
        {"not signed in", Kind::NotSignedIn, {0}},
    };
    return rows;
}

ApiError makeError(Kind kind, int status, const QByteArray &method)
{
    ApiError error;
    error.kind = kind;
    error.status = status;
    error.method = method;
    error.mayHaveBeenSent = status != 0;
    if (kind == Kind::TlsRejected)
        error.tlsErrors = QStringList(u"The certificate is self-signed"_s);
    error.url = QUrl(u"https://api.example.com/v3/auth/credentials"_s);
    return error;
}

// One plain sentence without a bare number of the wire, and something to do.
void checkWording(const texts::Wording &words)
{
    QVERIFY2(words.sentence.size() > 10, qPrintable(words.sentence));
    QVERIFY2(words.sentence.endsWith(u'.'), qPrintable(words.sentence));
    QVERIFY(!words.steps.isEmpty());
    static const QRegularExpression raw(u"\\b[1-5][0-9]{2}\\b|HTTP|\\bError\\b|!|%[1-9n]"_s);
    const QString all = words.sentence + u' ' + words.explanation;
    QVERIFY2(!all.contains(raw), qPrintable(all));
    for (const texts::NextStep step : words.steps) {
        QVERIFY(!texts::label(step).isEmpty());
        QVERIFY(!texts::objectName(step).isEmpty());
        QCOMPARE(words.steps.count(step), 1);
    }
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apiErrors_data();
    void apiErrors();
    void everyKindHasItsOwnSentence();
    void codes_data();
    void codes();
    void doubtOfARevocationOffersToCheck();
    void noTlsIsNoCertificate();
    void hostileHostsAreMarked();
    void pageFaults();
    void signInFailures_data();
    void signInFailures();
    void secretErrors_data();
    void secretErrors();
    void journalErrors_data();
    void journalErrors();
    void settingsFaults();
};

void TestTexts::apiErrors_data()
{
    QTest::addColumn<ApiError>("error");
    for (const Row &row : errorRows())
        for (const int status : row.statuses)
            for (const char *method : {"POST", "GET", "DELETE"})
                QTest::addRow("%s %d %s", row.name, status, method) << makeError(row.kind, status, method);
}

void TestTexts::apiErrors()
{
    QFETCH(const ApiError, error);
    checkWording(texts::wording(error));
}

void TestTexts::everyKindHasItsOwnSentence()
{
    QHash<QString, QString> seen;
    for (const Row &row : errorRows()) {
        const QString sentence = texts::wording(makeError(row.kind, row.statuses.first(), "GET")).sentence;
        QVERIFY2(!seen.contains(sentence), row.name);
        seen.insert(sentence, QString::fromLatin1(row.name));
    }
    QSet<QString> unavailable;
    for (const int status : {502, 503, 504})
        unavailable.insert(texts::wording(makeError(Kind::Unavailable, status, "GET")).sentence);
    QCOMPARE(unavailable.size(), 3);
}

void TestTexts::codes_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<texts::NextStep>("first");

    QTest::newRow("not found")
        << Kind::NotFound << 404 << QByteArray("DELETE") << u"credential_not_found"_s
        << u"The server did not find this credential: it may belong to another environment."_s
        << texts::NextStep::Refresh;
    QTest::newRow("wrong address") << Kind::NotFound << 404 << QByteArray("POST") << QString()
                                   << u"There is no Dinie API at this address"_s
                                   << texts::NextStep::ChangeSignIn;
    QTest::newRow("last active") << Kind::Conflict << 409 << QByteArray("DELETE")
                                 << u"last_active_credential"_s
                                 << u"The server must keep one active credential"_s
                                 << texts::NextStep::Refresh;
    QTest::newRow("other conflict") << Kind::Conflict << 409 << QByteArray("DELETE") << u"something_new"_s
                                    << u"The server refused"_s << texts::NextStep::Refresh;
    QTest::newRow("wrong secret") << Kind::Unauthorized << 401 << QByteArray("POST") << u"invalid_client"_s
                                  << u"The server did not accept this client ID and secret"_s
                                  << texts::NextStep::ChangeSignIn;
    QTest::newRow("token expired") << Kind::Unauthorized << 401 << QByteArray("GET") << u"token_expired"_s
                                   << u"Your session has expired"_s << texts::NextStep::SignInAgain;
    QTest::newRow("certificate") << Kind::TlsRejected << 0 << QByteArray("GET") << QString()
                                 << u"The certificate of "_s << texts::NextStep::NetworkSettings;
    QTest::newRow("proxy") << Kind::ProxyFailed << 0 << QByteArray("GET") << QString()
                           << u"The proxy did not let"_s << texts::NextStep::NetworkSettings;
}

void TestTexts::codes()
{
    QFETCH(const Kind, kind);
    QFETCH(const int, status);
    QFETCH(const QByteArray, method);
    QFETCH(const QString, code);
    QFETCH(const QString, begins);
    QFETCH(const texts::NextStep, first);
    ApiError error = makeError(kind, status, method);
    error.problem.code = code;
    const texts::Wording words = texts::wording(error);
    QVERIFY2(words.sentence.startsWith(begins), qPrintable(words.sentence));
    QCOMPARE(words.steps.first(), first);
}

void TestTexts::doubtOfARevocationOffersToCheck()
{
    for (const Kind kind :
         {Kind::Deadline, Kind::ConnectionLost, Kind::ServerError, Kind::Unavailable, Kind::Cancelled}) {
        ApiError error = makeError(kind, 0, "DELETE");
        error.mayHaveBeenSent = true;
        QCOMPARE(texts::wording(error).steps.first(), texts::NextStep::CheckAgain);
        QVERIFY(texts::wording(error).explanation.contains(u"Only the list can tell"_s));
        error.mayHaveBeenSent = false;
        QCOMPARE(texts::wording(error).steps.first(), texts::NextStep::TryAgain);
        QVERIFY(!texts::wording(error).explanation.contains(u"Only the list can tell"_s));
    }
}

// A server that speaks no TLS, or none that could be agreed on, showed no certificate to trust or not.
void TestTexts::noTlsIsNoCertificate()
{
    ApiError error = makeError(Kind::TlsRejected, 0, "GET");
    error.tlsErrors.clear();
    const texts::Wording words = texts::wording(error);
    checkWording(words);
    QVERIFY2(words.sentence.startsWith(u"No encrypted connection to "_s), qPrintable(words.sentence));
    QVERIFY2(!words.explanation.contains(u"certificate"_s), qPrintable(words.explanation));
    QCOMPARE(words.steps.first(), texts::NextStep::TryAgain);
}

void TestTexts::hostileHostsAreMarked()
{
    ApiError error = makeError(Kind::Redirected, 302, "GET");
    error.redirectHost = u"evil\u202Emoc"_s;
    const QString sentence = texts::wording(error).sentence;
    QVERIFY(!sentence.contains(u'\u202E'));
    QVERIFY(sentence.contains(u"\u2066evil\u2039U+202E\u203Amoc\u2069"_s));
}

void TestTexts::pageFaults()
{
    QSet<QString> explanations;
    for (const PageFault fault :
         {PageFault::NotJson, PageFault::NotAPage, PageFault::BadItem, PageFault::DuplicateMember}) {
        ApiError error = makeError(Kind::BadPage, 200, "GET");
        error.pageFault = fault;
        explanations.insert(texts::wording(error).explanation);
    }
    QCOMPARE(explanations.size(), 4);
    QVERIFY(!explanations.contains(QString()));
}

void TestTexts::signInFailures_data()
{
    QTest::addColumn<SignInFailure>("failure");
    using Stage = SignInFailure::Stage;
    for (const Stage stage : {Stage::Token, Stage::FirstPage})
        for (const Row &row : errorRows())
            for (const int status : row.statuses) {
                SignInFailure failure;
                failure.stage = stage;
                failure.error = makeError(row.kind, status, stage == Stage::Token ? "POST" : "GET");
                QTest::addRow("%s %s %d", stage == Stage::Token ? "token" : "page", row.name, status)
                    << failure;
            }
    for (int kind = int(SecretError::Kind::NotFound); kind <= int(SecretError::Kind::ReadBackDiffers);
         ++kind) {
        for (const bool good : {false, true}) {
            SignInFailure failure;
            failure.stage = Stage::Keychain;
            failure.secretError.kind = static_cast<SecretError::Kind>(kind);
            failure.goodCredentials = good;
            QTest::addRow("keychain %d, good %d", kind, good) << failure;
        }
    }
    SignInFailure settings;
    settings.stage = Stage::Settings;
    settings.networkFault = NetworkFault::ProxyIncomplete;
    QTest::newRow("settings") << settings;
    SignInFailure journal;
    journal.stage = Stage::Journal;
    QTest::newRow("journal") << journal;
    SignInFailure cancelled;
    cancelled.stage = Stage::Cancelled;
    QTest::newRow("cancelled") << cancelled;
}

void TestTexts::signInFailures()
{
    QFETCH(const SignInFailure, failure);
    const texts::Wording words = texts::wording(failure, {});
    checkWording(words);
    // Nobody is signed in yet, and there is no list.
    QVERIFY(!words.steps.contains(texts::NextStep::SignInAgain));
    QVERIFY(!words.steps.contains(texts::NextStep::Refresh));
    if (!failure.goodCredentials)
        return;
    QVERIFY(words.steps.contains(texts::NextStep::UseThisSessionOnly));
    using Secrets = SecretError::Kind;
    const Secrets kind = failure.secretError.kind;
    QCOMPARE(words.steps.contains(texts::NextStep::ReplaceStored),
             kind == Secrets::NotFound || kind == Secrets::Damaged || kind == Secrets::NewerVersion);
}

void TestTexts::secretErrors_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    using Secrets = SecretError::Kind;
    QTest::newRow("not found") << int(Secrets::NotFound) << u"locked in the keychain or missing"_s;
    QTest::newRow("denied") << int(Secrets::Denied) << u"refused"_s;
    QTest::newRow("too large") << int(Secrets::TooLarge) << u"too large"_s;
    QTest::newRow("damaged") << int(Secrets::Damaged) << u"damaged"_s;
    QTest::newRow("newer") << int(Secrets::NewerVersion) << u"later version"_s;
    QTest::newRow("read back") << int(Secrets::ReadBackDiffers) << u"did not store"_s;
    QTest::newRow("cancelled") << int(Secrets::Cancelled) << u"was cancelled"_s;
#if defined(Q_OS_LINUX)
    QTest::newRow("unavailable") << int(Secrets::Unavailable) << u"gnome-keyring or KWallet is not running"_s;
#endif
}

void TestTexts::secretErrors()
{
    QFETCH(const int, kind);
    QFETCH(const QString, says);
    const SecretError error{static_cast<SecretError::Kind>(kind), u"<b>libs\u202Eecret</b>"_s};
    const texts::Wording words = texts::wording(error);
    checkWording(words);
    const QString all = words.sentence + u' ' + words.explanation;
    QVERIFY2(all.contains(says), qPrintable(all));
    QVERIFY(all.contains(u"\u2068<b>libs\u2039U+202E\u203Aecret</b>\u2069"_s));
    QVERIFY(texts::wording(SecretError{}).sentence.isEmpty());
}

void TestTexts::journalErrors_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = int(JournalError::Kind::NoFolder); kind <= int(JournalError::Kind::Closed); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void TestTexts::journalErrors()
{
    QFETCH(const int, kind);
    JournalError error;
    error.kind = static_cast<JournalError::Kind>(kind);
    error.path = u"/home/ana/journal.sqlite"_s;
    error.detail = u"disk I/O"_s;
    const texts::Wording words = texts::wording(error);
    QVERIFY(words.sentence.endsWith(u'.'));
    QVERIFY(!words.steps.isEmpty());
    QVERIFY(words.explanation.contains(u"nothing can be revoked"_s));
    QVERIFY(words.explanation.contains(error.path));
    QVERIFY(words.explanation.contains(error.detail));
    for (int other = int(JournalError::Kind::NoFolder); other < kind; ++other) {
        JournalError earlier;
        earlier.kind = static_cast<JournalError::Kind>(other);
        QVERIFY(texts::wording(earlier).sentence != words.sentence);
    }
}

void TestTexts::settingsFaults()
{
    for (const NetworkFault fault : {NetworkFault::CaFileUnreadable, NetworkFault::CaFileHasNoCertificate,
                                     NetworkFault::ProxyIncomplete})
        checkWording(texts::wording(fault));
    QVERIFY(texts::wording(NetworkFault::None).sentence.isEmpty());
    for (const BaseUrlFault fault : {BaseUrlFault::NotAUrl, BaseUrlFault::NotHttps, BaseUrlFault::UserInfo,
                                     BaseUrlFault::QueryOrHash, BaseUrlFault::NoHost}) {
        QVERIFY(texts::wording(fault).sentence.endsWith(u'.'));
        QVERIFY(!texts::wording(fault).explanation.isEmpty());
    }
    for (const PathFault fault : {PathFault::Empty, PathFault::DotSegment, PathFault::NotText,
                                  PathFault::TooLong, PathFault::DoesNotComeBack})
        checkWording(texts::wording(fault));
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
