#include "base/display_text.h"
#include "ui/problem/problem_dialog.h"
#include "ui/problem/problem_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<b>x</b><img src='file:///etc/hostname'> &lt; \u202Eevil"_s;

// A complete problem document with members beyond the RFC.
ApiError conflict()
{
    ApiError error;
    error.kind = ApiError::Kind::Conflict;
    error.status = 409;
    error.mayHaveBeenSent = true;
    error.method = "DELETE";
    error.url = QUrl(u"https://api.example.com/v3/auth/credentials/dinie_ci_1?x=1"_s);
    error.at = QDateTime::fromString(u"2026-11-23T17:38:12Z"_s, Qt::ISODate);
    error.requestId = u"req_42"_s;
    Problem &problem = error.problem;
    problem.body = Problem::Body::Document;
    problem.type = u"https://docs.example.com/conflict"_s;
    problem.title = u"Conflict title"_s;
    problem.documentStatus = 410;
    problem.detail = u"The detail of it"_s;
    problem.instance = u"/auth/credentials/dinie_ci_1#9"_s;
    problem.code = u"last_active_credential"_s;
    problem.param = u"client_id"_s;
    problem.extensions = {{u"retryable"_s, u"false"_s}, {u"balance"_s, u"{\"a\":30}"_s}};
    problem.errors = {{u"name"_s, u"is too short"_s, u"invalid_format"_s},
                      {u"scope"_s, u"is taken"_s, QString()}};
    problem.mediaType = u"application/problem+json"_s;
    return error;
}

ApiError gateway(Problem::Body body, const QString &text)
{
    ApiError error;
    error.kind = ApiError::Kind::Unavailable;
    error.status = 502;
    error.method = "GET";
    error.url = QUrl(u"https://api.example.com/v3/auth/credentials"_s);
    error.problem.body = body;
    error.problem.bodyText = text;
    return error;
}

ApiError untrusted()
{
    ApiError error;
    error.kind = ApiError::Kind::TlsRejected;
    error.url = QUrl(u"https://api.example.com/v3/auth/token"_s);
    error.method = "POST";
    error.tlsErrors = {u"The certificate is self-signed"_s};
    const QDateTime from = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
    error.chain = {{u"CN=leaf"_s, u"CN=root"_s, from, from.addYears(1), u"AA:BB"_s},
                   {u"CN=root"_s, u"CN=root"_s, from, from.addYears(9), u"CC:DD"_s}};
    return error;
}

} // namespace

class TestGuiProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMemberIsShown_data();
    void everyMemberIsShown();
    void errorsAreATable();
    void onlyWhatCameIsShown();
    void bodies_data();
    void bodies();
    void certificatesAreShown();
    void hostileTextStaysPlain();
    void detailsOpenAndClose();
    void nextStepByClick();
    void nextStepByKeyboard();
    void stepsOfAnEarlierProblemGo();
    void copyPutsAllOnTheClipboard();
    void saveWritesAFile();
    void saveSaysWhenItCannot();
    void dialogEndsWithTheStep();
    void escapeClosesTheDialog();
    void nothingIsCutAtTwiceTheFont();

private:
    std::unique_ptr<ProblemPanel> show(const ApiError &error);
    // The value that stands under that name; a null string where there is none on the screen.
    static QString value(const QWidget &panel, const QString &name);
    static void click(QWidget &panel, const QString &name);
    static QFileDialog *saveDialog(QWidget &panel);
    static void enterPath(QLineEdit *name, const QString &path);
};

void TestGuiProblem::initTestCase()
{
    theme::initResources();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

std::unique_ptr<ProblemPanel> TestGuiProblem::show(const ApiError &error)
{
    auto panel = std::make_unique<ProblemPanel>();
    panel->setError(error);
    panel->setDetailsShown(true);
    panel->resize(panel->sizeHint());
    panel->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(panel.get())); }();
    return panel;
}

QString TestGuiProblem::value(const QWidget &panel, const QString &name)
{
    const auto *text = panel.findChild<QPlainTextEdit *>(name);
    return text && text->isVisible() ? text->toPlainText() : QString();
}

void TestGuiProblem::click(QWidget &panel, const QString &name)
{
    auto *button = panel.findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QVERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

QFileDialog *TestGuiProblem::saveDialog(QWidget &panel)
{
    QFileDialog *dialog = nullptr;
    [&] {
        QTRY_VERIFY((dialog = panel.findChild<QFileDialog *>(u"problemSaveDialog"_s)));
        QTRY_VERIFY(dialog->isVisible());
    }();
    return dialog;
}

// Pasted: typing would open the list of completions, which takes the Return key.
void TestGuiProblem::enterPath(QLineEdit *name, const QString &path)
{
    QApplication::clipboard()->setText(path);
    QTest::keySequence(name, QKeySequence::SelectAll);
    QTest::keySequence(name, QKeySequence::Paste);
    QCOMPARE(name->text(), path);
    QTest::keyClick(name, Qt::Key_Return);
}

void TestGuiProblem::everyMemberIsShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("type") << u"memberType"_s << u"https://docs.example.com/conflict"_s;
    QTest::newRow("title") << u"memberTitle"_s << u"Conflict title"_s;
    QTest::newRow("status of the document") << u"memberStatus"_s << u"410"_s;
    QTest::newRow("detail") << u"memberDetail"_s << u"The detail of it"_s;
    QTest::newRow("instance") << u"memberInstance"_s << u"/auth/credentials/dinie_ci_1#9"_s;
    QTest::newRow("code") << u"memberCode"_s << u"last_active_credential"_s;
    QTest::newRow("param") << u"memberParam"_s << u"client_id"_s;
    QTest::newRow("extension") << u"memberExtension0"_s << u"false"_s;
    QTest::newRow("extension object") << u"memberExtension1"_s << u"{\"a\":30}"_s;
    QTest::newRow("request id") << u"requestId"_s << u"req_42"_s;
    QTest::newRow("status of the wire") << u"requestStatus"_s << u"409"_s;
    QTest::newRow("method") << u"requestMethod"_s << u"DELETE"_s;
    QTest::newRow("host") << u"requestHost"_s << u"api.example.com"_s;
    QTest::newRow("path") << u"requestPath"_s << u"/v3/auth/credentials/dinie_ci_1?x=1"_s;
    QTest::newRow("utc") << u"timeUtc"_s << u"2026-11-23 17:38:12 UTC"_s;
    QTest::newRow("media type") << u"mediaType"_s << u"application/problem+json"_s;
}

void TestGuiProblem::everyMemberIsShown()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    const auto panel = show(conflict());
    QCOMPARE(value(*panel, name), expected);
    QVERIFY(!panel->findChild<QPlainTextEdit *>(name)->accessibleName().isEmpty());
    QVERIFY(value(*panel, u"timeLocal"_s).contains(u"UTC"_s));
}

void TestGuiProblem::errorsAreATable()
{
    const auto panel = show(conflict());
    const auto *table = panel->findChild<QTableWidget *>(u"problemErrors"_s);
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), u"name"_s);
    QCOMPARE(table->item(0, 1)->text(), u"is too short"_s);
    QCOMPARE(table->item(0, 2)->text(), u"invalid_format"_s);
    QCOMPARE(table->item(1, 2)->text(), QString());
}

void TestGuiProblem::onlyWhatCameIsShown()
{
    ApiError error = conflict();
    error.problem = Problem();
    error.problem.body = Problem::Body::Document;
    error.problem.title = u"only this"_s;
    const auto panel = show(error);
    QCOMPARE(value(*panel, u"memberTitle"_s), u"only this"_s);
    QVERIFY(!panel->findChild<QPlainTextEdit *>(u"memberType"_s));
    QVERIFY(!panel->findChild<QTableWidget *>(u"problemErrors"_s));
    QVERIFY(!panel->findChild<QLabel *>(u"problemBodySentence"_s));
}

void TestGuiProblem::bodies_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("body");
    QTest::newRow("html") << gateway(Problem::Body::Html, u"<html>\n<h1>502</h1>"_s) << u"web page"_s
                          << u"<html>\n<h1>502</h1>"_s;
    QTest::newRow("text") << gateway(Problem::Body::Text, u"upstream\u200B gone"_s)
                          << u"The response is not an API response"_s << u"upstream\u2039U+200B\u203A gone"_s;
    QTest::newRow("empty") << gateway(Problem::Body::None, {}) << u"no body"_s << QString();
    ApiError malformed = gateway(Problem::Body::Malformed, u"{\"title\": \"half"_s);
    malformed.problem.title = u"half"_s;
    QTest::newRow("malformed") << malformed << u"not readable"_s << u"{\"title\": \"half"_s;
}

void TestGuiProblem::bodies()
{
    QFETCH(const ApiError, error);
    QFETCH(const QString, says);
    QFETCH(const QString, body);
    const auto panel = show(error);
    const auto *sentence = panel->findChild<QLabel *>(u"problemBodySentence"_s);
    QVERIFY(sentence && sentence->isVisible());
    QVERIFY2(sentence->text().contains(says), qPrintable(sentence->text()));
    QCOMPARE(value(*panel, u"problemBody"_s), body);
    QCOMPARE(value(*panel, u"memberTitle"_s), error.problem.title);
    QVERIFY(!panel->findChild<QLabel *>(u"problemSentence"_s)->text().isEmpty());
}

void TestGuiProblem::certificatesAreShown()
{
    const auto panel = show(untrusted());
    QCOMPARE(value(*panel, u"tlsError0"_s), u"The certificate is self-signed"_s);
    QCOMPARE(value(*panel, u"certificate0Subject"_s), u"CN=leaf"_s);
    QCOMPARE(value(*panel, u"certificate0ValidUntil"_s), u"2027-01-01 00:00:00 UTC"_s);
    QCOMPARE(value(*panel, u"certificate1Issuer"_s), u"CN=root"_s);
    QCOMPARE(value(*panel, u"certificate1Sha256"_s), u"CC:DD"_s);
    QVERIFY(!panel->findChild<QPlainTextEdit *>(u"certificate2Subject"_s));
}

void TestGuiProblem::hostileTextStaysPlain()
{
    ApiError error = conflict();
    Problem &problem = error.problem;
    for (QString *text : {&problem.title, &problem.detail, &problem.type, &problem.instance, &problem.code,
                          &problem.param, &error.requestId, &problem.mediaType})
        *text = hostile;
    problem.extensions = {{hostile, hostile}};
    problem.errors = {{hostile, hostile, hostile}};
    const auto panel = show(error);
    const QString safe = safeText(hostile);
    for (const QString &name : {u"memberTitle"_s, u"memberDetail"_s, u"memberType"_s, u"memberInstance"_s,
                                u"memberCode"_s, u"memberParam"_s, u"memberExtension0"_s, u"requestId"_s})
        QCOMPARE(value(*panel, name), safe);
    const auto *table = panel->findChild<QTableWidget *>(u"problemErrors"_s);
    for (int column = 0; column < 3; ++column) {
        QCOMPARE(table->item(0, column)->text(), safe);
        QVERIFY(!table->item(0, column)->toolTip().contains(u"<b>"_s));
    }
    const QList<QLabel *> labels = panel->findChildren<QLabel *>();
    QVERIFY(labels.size() > 10);
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\u202E'));
    }
    for (const QPlainTextEdit *text : panel->findChildren<QPlainTextEdit *>())
        QVERIFY(text->isReadOnly());
}

void TestGuiProblem::detailsOpenAndClose()
{
    ProblemPanel panel;
    panel.setError(conflict());
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *details = panel.findChild<QWidget *>(u"problemDetails"_s);
    QVERIFY(!details->isVisible());
    click(panel, u"problemDetailsToggle"_s);
    QVERIFY(details->isVisible());
    QCOMPARE(value(panel, u"memberCode"_s), u"last_active_credential"_s);
    QTest::keyClick(panel.findChild<QToolButton *>(u"problemDetailsToggle"_s), Qt::Key_Space);
    QVERIFY(!details->isVisible());
}

void TestGuiProblem::nextStepByClick()
{
    const auto panel = show(conflict());
    QSignalSpy spy(panel.get(), &ProblemPanel::nextStep);
    click(*panel, u"problemStepRefresh"_s);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<texts::NextStep>(), texts::NextStep::Refresh);
}

void TestGuiProblem::nextStepByKeyboard()
{
    const auto panel = show(untrusted());
    QSignalSpy spy(panel.get(), &ProblemPanel::nextStep);
    auto *button = panel->findChild<QPushButton *>(u"problemStepNetworkSettings"_s);
    QVERIFY(button);
    for (int i = 0; i < 100 && !button->hasFocus(); ++i)
        QTest::keyClick(panel->window(), Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<texts::NextStep>(), texts::NextStep::NetworkSettings);
}

void TestGuiProblem::stepsOfAnEarlierProblemGo()
{
    const auto panel = show(conflict());
    QVERIFY(panel->findChild<QPushButton *>(u"problemStepRefresh"_s));
    panel->setError(gateway(Problem::Body::None, {}));
    QTRY_VERIFY(!panel->findChild<QPushButton *>(u"problemStepRefresh"_s));
    QTRY_VERIFY(!panel->findChild<QPlainTextEdit *>(u"memberCode"_s));
    QVERIFY(panel->findChild<QPushButton *>(u"problemStepTryAgain"_s));
}

void TestGuiProblem::copyPutsAllOnTheClipboard()
{
    QApplication::clipboard()->clear();
    const auto panel = show(conflict());
    click(*panel, u"problemCopy"_s);
    const QString copied = QApplication::clipboard()->text();
    for (const QString &part :
         {u"must keep one active credential"_s, u"type: https://docs.example.com/conflict"_s,
          u"title: Conflict title"_s, u"status: 410"_s, u"detail: The detail of it"_s,
          u"instance: /auth/credentials/dinie_ci_1#9"_s, u"code: last_active_credential"_s,
          u"param: client_id"_s, u"retryable: false"_s, u"balance: {\"a\":30}"_s,
          u"name | is too short | invalid_format"_s, u"scope | is taken | "_s, u"req_42"_s, u"409"_s,
          u"DELETE"_s, u"/v3/auth/credentials/dinie_ci_1?x=1"_s, u"2026-11-23 17:38:12 UTC"_s})
        QVERIFY2(copied.contains(part), qPrintable(part));
    QVERIFY(!copied.contains(u'\u2068') && !copied.contains(u'\u2066'));
    QCOMPARE(panel->findChild<QLabel *>(u"problemNote"_s)->text(), u"Copied"_s);

    panel->setError(gateway(Problem::Body::Html, u"<h1>Bad\nGateway</h1>"_s));
    click(*panel, u"problemCopy"_s);
    QVERIFY(QApplication::clipboard()->text().contains(u"<h1>Bad\nGateway</h1>"_s));
}

void TestGuiProblem::saveWritesAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"what happened.txt"_s);
    const auto panel = show(conflict());
    click(*panel, u"problemSave"_s);
    QFileDialog *dialog = saveDialog(*panel);
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name->text().startsWith(u"problem-20261123-"_s));
    enterPath(name, path);
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    QVERIFY(written.contains(u"code: last_active_credential"_s));
    QVERIFY(written.contains(u"req_42"_s));
#if !defined(Q_OS_WIN)
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
#endif
    QVERIFY(panel->findChild<QLabel *>(u"problemNote"_s)->text().contains(path));
}

void TestGuiProblem::saveSaysWhenItCannot()
{
    const QTemporaryDir folder;
    const auto panel = show(conflict());
    click(*panel, u"problemSave"_s);
    QFileDialog *dialog = saveDialog(*panel);
    enterPath(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s),
              folder.filePath(u"no/such/folder/problem.txt"_s));
    Message *message = nullptr;
    QTRY_VERIFY((message = panel->findChild<Message *>()) && message->isVisible());
    QCOMPARE(message->findChild<QLabel *>(u"messageSentence"_s)->text(), u"The file could not be written."_s);
    QTest::keyClick(message, Qt::Key_Escape);
    QTRY_VERIFY(!panel->findChild<Message *>());
}

void TestGuiProblem::dialogEndsWithTheStep()
{
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QPointer<ProblemDialog> dialog =
        new ProblemDialog(u"Revocation refused"_s, conflict(), texts::wording(conflict()), &window);
    QSignalSpy spy(dialog.data(), &ProblemDialog::nextStep);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(value(*dialog, u"memberCode"_s), u"last_active_credential"_s);
    click(*dialog, u"problemStepRefresh"_s);
    QCOMPARE(spy.size(), 1);
    QTRY_VERIFY(!dialog);
}

void TestGuiProblem::escapeClosesTheDialog()
{
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QPointer<ProblemDialog> dialog =
        new ProblemDialog(u"Revocation refused"_s, conflict(), texts::wording(conflict()), &window);
    QSignalSpy spy(dialog.data(), &ProblemDialog::nextStep);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(spy.size(), 0);
    QTRY_VERIFY(!dialog);
}

void TestGuiProblem::nothingIsCutAtTwiceTheFont()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        const auto panel = show(conflict());
        for (const QPushButton *button : panel->findChildren<QPushButton *>())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
        const auto *code = panel->findChild<QPlainTextEdit *>(u"memberCode"_s);
        QTRY_VERIFY(code->height() >= code->fontMetrics().lineSpacing());
        const auto *sentence = panel->findChild<QLabel *>(u"problemSentence"_s);
        QVERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestGuiProblem)
#include "tst_gui_problem.moc"
