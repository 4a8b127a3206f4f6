// revoke-desk-tour FOLDER: starts Revoke Desk in Practice and does the main job in its windows: list, filter,
// confirm, revoke, a refusal, a 429 with its countdown; then chooses many. Leaves numbered pictures in
// FOLDER. Fails where a window says something else than what the server holds.
#include "gui/person.h"
#include "platform/process_exit.h"
#include "practice/server.h"
#include "program/application.h"
#include "secrets/keychain_store.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;

namespace {

enum Column { Name, ClientId, Status };

} // namespace

class Tour : public QObject
{
    Q_OBJECT

public:
    explicit Tour(QString folder) : m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

private Q_SLOTS:
    void initTestCase();
    void theListIsTheServers();
    void filtering();
    void enterDoesNotRevoke();
    void revoking();
    void refusal();
    void askedToWait();
    void choosingMany();
    void pastedIds();
    void cleanupTestCase();

private:
    void picture(const QString &name)
    {
        const QString number = QString::number(++m_pictures).rightJustified(2, QLatin1Char('0'));
        QVERIFY(person.photograph(
            QDir(m_folder).filePath(number + QLatin1Char('-') + name + QLatin1String(".png"))));
    }
    PracticeTruth truthOf(const QString &clientId) const
    {
        for (const PracticeTruth &truth : m_program->practice()->truth()) {
            if (truth.clientId == clientId)
                return truth;
        }
        return {};
    }
    QTableView *list() { return person.find<QTableView>(QStringLiteral("credentialView")); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    // Chooses the n-th active row that the list shows; gives its client id.
    QString chooseActive(int n);
    // In the open confirmation: does what it asks for, and presses the revoke button.
    void confirm(const QString &clientId);

    Person person;
    QString m_folder;
    int m_pictures = 0;
    QTemporaryDir m_home;
    SystemClock m_clock;
    std::unique_ptr<KeychainStore> m_secrets;
    std::unique_ptr<Program> m_program;
    QString m_revoked;
};

void Tour::initTestCase()
{
    QVERIFY(m_home.isValid());
    ProgramOptions options;
    options.desk.configDir = m_home.filePath(QStringLiteral("config"));
    options.desk.dataDir = m_home.filePath(QStringLiteral("data"));
    options.practice = true;
    options.language = QStringLiteral("en");
    m_secrets = std::make_unique<KeychainStore>(&m_clock);
    m_program = std::make_unique<Program>(options, &m_clock, m_secrets.get());
    QCOMPARE(m_program->start(), Program::Start::Shown);
    m_program->window()->resize(1180, 720);
}

void Tour::theListIsTheServers()
{
    QVERIFY(person.waitFor([&] { return list() && list()->model()->rowCount() == 214; }));
    QCOMPARE(m_program->practice()->truth().size(), 214);
    QVERIFY(person.textOf(QStringLiteral("statusList")).contains(QLatin1String("214")));
    picture(QStringLiteral("list"));
}

void Tour::filtering()
{
    QVERIFY(person.type(QStringLiteral("filterEdit"), QStringLiteral("pay")));
    int expected = 0;
    for (const PracticeTruth &truth : m_program->practice()->truth())
        expected += truth.name.contains(QLatin1String("pay")) || truth.clientId.contains(QLatin1String("pay"))
                        ? 1
                        : 0;
    QVERIFY(expected > 2);
    QVERIFY(person.waitFor([&] { return list()->model()->rowCount() == expected; }));
    m_revoked = chooseActive(0);
    QVERIFY(!m_revoked.isEmpty());
    picture(QStringLiteral("filter-and-details"));
}

QString Tour::chooseActive(int n)
{
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        if (!cell(row, Status).contains(QLatin1String("Active")) || n-- > 0)
            continue;
        const QModelIndex index = list()->model()->index(row, Name);
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list()->visualRect(index).center());
        QString id;
        person.waitFor([&] {
            id = person.textOf(QStringLiteral("detailsClientId"));
            return !truthOf(id).clientId.isEmpty();
        });
        return id;
    }
    return {};
}

void Tour::enterDoesNotRevoke()
{
    QVERIFY(person.click(QStringLiteral("revokeButton")));
    QVERIFY(person.find(QStringLiteral("confirmDialog")));
    QString asked = person.textOf(QStringLiteral("identityClientId"));
    static const QRegularExpression notVisible(QStringLiteral("[^!-~]"));
    QCOMPARE(asked.remove(notVisible), m_revoked);
    picture(QStringLiteral("confirmation"));
    if (person.sees(QStringLiteral("challenge")))
        QVERIFY(person.press(Qt::Key_Return));
    QVERIFY(person.sees(QStringLiteral("confirmDialog")));
    QCOMPARE(m_program->practice()->deleteCount(), 0);
}

void Tour::confirm(const QString &clientId)
{
    if (person.sees(QStringLiteral("challenge"))) {
        QVERIFY(person.type(QStringLiteral("challenge"), clientId.right(6)));
        picture(QStringLiteral("challenge-typed"));
    }
    // The button listens 700 ms after the dialog opened, not before.
    QVERIFY(person.waitFor([&] {
        if (!person.sees(QStringLiteral("confirmDialog")))
            return true;
        QWidget *revoke = person.find(QStringLiteral("revoke"), 0);
        if (revoke && revoke->isEnabled())
            QTest::mouseClick(revoke, Qt::LeftButton);
        return false;
    }));
}

void Tour::revoking()
{
    confirm(m_revoked);
    QVERIFY(person.waitFor(
        [&] { return person.textOf(QStringLiteral("runState")).contains(QLatin1String("evoked")); }));
    QVERIFY(truthOf(m_revoked).revoked);
    QCOMPARE(truthOf(m_revoked).deletesSeen, 1);
    QVERIFY(person.waitFor(
        [&] { return person.textOf(QStringLiteral("detailsStatus")).contains(QLatin1String("Revoked")); }));
    picture(QStringLiteral("revoked-with-exposure-clock"));
}

void Tour::refusal()
{
    QVERIFY(person.choose(QStringLiteral("menuPractice"), QStringLiteral("actionProvoke409")));
    const QString id = chooseActive(0);
    QVERIFY(!id.isEmpty());
    QVERIFY(person.click(QStringLiteral("revokeButton")));
    QVERIFY(person.find(QStringLiteral("confirmDialog")));
    confirm(id);
    QVERIFY(person.waitFor([&] {
        return m_program->desk()->run().phase == RunStatus::Phase::Finished && truthOf(id).deletesSeen == 1;
    }));
    QVERIFY(!truthOf(id).revoked);
    QVERIFY(person.waitFor([&] {
        return person.textOf(QStringLiteral("runState")).contains(QLatin1String("must keep one active"));
    }));
    picture(QStringLiteral("refused"));
    QVERIFY(person.click(QStringLiteral("runDetails")));
    QVERIFY(person.find(QStringLiteral("problemDialog")));
    picture(QStringLiteral("problem-details"));
    QVERIFY(person.click(QStringLiteral("problemClose")));
    QVERIFY(person.waitFor([&] { return !person.sees(QStringLiteral("problemDialog")); }));
}

void Tour::askedToWait()
{
    QVERIFY(person.choose(QStringLiteral("menuPractice"), QStringLiteral("actionProvoke429")));
    const QString id = chooseActive(1);
    QVERIFY(!id.isEmpty());
    QVERIFY(person.click(QStringLiteral("revokeButton")));
    QVERIFY(person.find(QStringLiteral("confirmDialog")));
    confirm(id);
    const QString wait = QStringLiteral("runWaitNoteSentence");
    QVERIFY(person.waitFor(
        [&] { return person.sees(wait) && person.textOf(wait).contains(QLatin1String("asked to wait")); }));
    QVERIFY(!truthOf(id).revoked);
    picture(QStringLiteral("server-asked-to-wait"));
    QVERIFY(
        person.waitFor([&] { return m_program->desk()->run().phase == RunStatus::Phase::Finished; }, 30'000));
    QVERIFY(truthOf(id).revoked);
    QCOMPARE(truthOf(id).deletesSeen, 2);
    QVERIFY(person.waitFor(
        [&] { return person.textOf(QStringLiteral("runState")).contains(QLatin1String("evoked")); }));
    picture(QStringLiteral("revoked-after-the-wait"));
}

// All that the filter shows is checked; what it hides afterwards is counted, and shown in the confirmation.
void Tour::choosingMany()
{
    QVERIFY(person.type(QStringLiteral("filterEdit"), QStringLiteral("acme")));
    QVERIFY(person.choose(QStringLiteral("menuCredential"), QStringLiteral("actionCheckShown")));
    QVERIFY(person.waitFor([&] { return person.sees(QStringLiteral("checkBar")); }));
    QVERIFY(person.type(QStringLiteral("filterEdit"), QStringLiteral("ledger")));
    QVERIFY(person.waitFor([&] {
        return person.textOf(QStringLiteral("checkedSentence"))
            .contains(QLatin1String("hidden by the filter"));
    }));
    picture(QStringLiteral("checked"));
    const int before = m_program->practice()->deleteCount();
    QVERIFY(person.click(QStringLiteral("revokeButton")));
    QVERIFY(person.find(QStringLiteral("planTable")));
    picture(QStringLiteral("confirmation-of-several"));
    QVERIFY(person.click(QStringLiteral("keep")));
    QVERIFY(person.waitFor([&] { return !person.sees(QStringLiteral("confirmDialog")); }));
    QCOMPARE(m_program->practice()->deleteCount(), before);
    QVERIFY(person.click(QStringLiteral("uncheckAllButton")));
}

void Tour::pastedIds()
{
    static const QRegularExpression notVisible(QStringLiteral("[^!-~]"));
    QString ticket = QStringLiteral("INC-4711: please retire\n");
    for (int row = 0; row < 5; ++row)
        ticket += QStringLiteral("- ") + cell(row, ClientId).remove(notVisible) + QLatin1Char('\n');
    const QString secret = QString::fromLatin1(m_program->practice()->clientSecret());
    ticket += QStringLiteral("DINIE_CLIENT_SECRET=") + secret + QLatin1Char('\n');
    QVERIFY(person.choose(QStringLiteral("menuCredential"), QStringLiteral("actionChooseByPaste")));
    QVERIFY(person.click(QStringLiteral("pastedText")));
    QVERIFY(person.waitFor([&] { return person.find(QStringLiteral("pastedText"))->hasFocus(); }));
    QGuiApplication::clipboard()->setText(ticket);
    QVERIFY(person.press(Qt::Key_V, Qt::ControlModifier));
    QVERIFY(person.waitFor([&] { return person.find(QStringLiteral("checkFound"))->isEnabled(); }));
    QVERIFY(!person.textOf(QStringLiteral("pastedText")).contains(secret));
    picture(QStringLiteral("pasted-ids"));
    QVERIFY(person.click(QStringLiteral("cancelPaste")));
}

void Tour::cleanupTestCase()
{
    m_program.reset();
}

static int run(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        qWarning("usage: revoke-desk-tour FOLDER");
        return 2;
    }
    Tour tour(QDir(QString::fromLocal8Bit(argv[1])).absolutePath());
    return QTest::qExec(&tour, QStringList{QString::fromLocal8Bit(argv[0])});
}

int main(int argc, char **argv)
{
    return rd::endProcess(run(argc, argv));
}

#include "tour.moc"
