#include "gui/intent_scene.h"

#include "ui/confirm/delayed_button.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

enum Column { NameColumn, ClientIdColumn };
constexpr int customAddress = 2; // in the combo box of environments

PracticeOptions sameOnBoth()
{
    PracticeOptions options;
    options.count = 300;
    options.limit = 0;
    options.latencyMs = 60;
    return options;
}

} // namespace

IntentScene::IntentScene()
    : m_here(sameOnBoth()), m_elsewhere(sameOnBoth()), m_somebody([this] {
          if (!m_here.start() || !m_elsewhere.start())
              qFatal("the practice servers do not start");
          return m_here.baseUrl();
      }())
{
}

bool IntentScene::ready()
{
    ProgramOptions options;
    options.desk.configDir = m_folder.filePath(u"config"_s);
    options.desk.dataDir = m_folder.filePath(u"data"_s);
    options.desk.hold = milliseconds::zero();
    options.language = u"en"_s;
    m_program = std::make_unique<Program>(options, &clock, &m_secrets);
    if (m_program->start() != Program::Start::Shown || !addEnvironment(u"Elsewhere"_s, m_elsewhere))
        return false;
    if (!person.choose(u"menuFile"_s, u"actionAddEnvironment"_s) || !addEnvironment(u"Status"_s, m_here))
        return false;
    m_environmentId = desk()->state().environment.id;
    return true;
}

bool IntentScene::addEnvironment(const QString &name, const PracticeServer &server)
{
    return person.pick(u"environmentKind"_s, customAddress) && person.type(u"environmentName"_s, name) &&
           person.type(u"environmentAddress"_s, server.baseUrl().toString()) &&
           person.type(u"clientId"_s, server.clientId()) &&
           person.type(u"secret"_s, QString::fromLatin1(server.clientSecret())) &&
           person.click(u"signIn"_s) && person.waitFor([&] {
               return desk()->state().environment.name == name &&
                      desk()->listState().phase == ListState::Phase::Complete;
           });
}

QPushButton *IntentScene::revokeInDialog() const
{
    const QWidget *asked = dialog();
    return asked ? asked->findChild<QPushButton *>(u"revoke"_s) : nullptr;
}

QString IntentScene::shownClientId(int row) const
{
    static const QRegularExpression notVisible(u"[^!-~]"_s);
    return list()->model()->index(row, ClientIdColumn).data().toString().remove(notVisible);
}

bool IntentScene::choose(RiskLevel level)
{
    m_target.clear();
    m_other.clear();
    for (int row = 0; row < list()->model()->rowCount() && (m_target.isEmpty() || m_other.isEmpty()); ++row) {
        const QString clientId = shownClientId(row);
        const Credential *credential = desk()->list().findByClientId(clientId);
        if (!credential || credential->status != CredentialStatus::Active || m_used.contains(clientId) ||
            clientId == desk()->ownClientId())
            continue;
        if (m_target.isEmpty() && desk()->riskOf({credential->id}).level == level)
            m_target = clientId;
        else
            m_other = clientId;
    }
    m_used.insert(m_target);
    m_before.clear();
    m_byOthers.clear();
    for (const PracticeTruth &truth : m_here.truth())
        m_before.insert(truth.clientId, truth.deletesSeen);
    return !m_target.isEmpty() && !m_other.isEmpty() && clickRow(m_target);
}

bool IntentScene::clickRow(const QString &clientId)
{
    return person.chooseRow(u"credentialView"_s, ClientIdColumn, clientId);
}

bool IntentScene::ask()
{
    return person.click(u"revokeButton"_s) && person.waitFor([this] {
        const QWidget *focus = QApplication::focusWidget();
        return dialog() && focus && focus->window() == dialog();
    });
}

bool IntentScene::confirm()
{
    const QPointer<QWidget> asked = dialog();
    if (!asked)
        return false;
    asked->activateWindow();
    if (!person.waitFor([&] { return QApplication::activeWindow() == asked; }))
        return false;
    if (asked->findChild<QWidget *>(u"challenge"_s) && !person.type(u"challenge"_s, m_target.right(6)))
        return false;
    clock.advance(ArmingButton::armingDelay);
    QTest::mouseClick(revokeInDialog(), Qt::LeftButton);
    return person.waitFor([&] { return !asked || !asked->isVisible(); }, 2000);
}

bool IntentScene::settle()
{
    // Every question is answered with what changes nothing.
    for (const char *keeps : {"keep", "keepRun", "close"}) {
        if (person.sees(QString::fromLatin1(keeps)))
            person.click(QString::fromLatin1(keeps));
    }
    if (desk()->state().environment.id != m_environmentId ||
        desk()->state().phase != DeskState::Phase::SignedIn)
        desk()->open(m_environmentId);
    if (person.sees(u"filterEdit"_s))
        person.type(u"filterEdit"_s, {});
    return person.waitFor(
        [this] {
            if (desk()->state().phase != DeskState::Phase::SignedIn ||
                desk()->listState().phase != ListState::Phase::Complete)
                return false;
            passTimeUntilReadAgain();
            return !desk()->run().active() && person.sees(u"credentialView"_s) &&
                   list()->model()->rowCount() == desk()->list().size();
        },
        30'000);
}

// A DELETE cut off before the server had it is read back twice, with a pause between. Nothing else may be on
// its way meanwhile: it would time out.
void IntentScene::passTimeUntilReadAgain()
{
    for (const RunStatus *status : {&desk()->run(), &desk()->urgent()}) {
        if (status->readAgainAt > clock.now())
            clock.advance(milliseconds(clock.now().msecsTo(status->readAgainAt)));
    }
}

QHash<QString, int> IntentScene::deletes() const
{
    QHash<QString, int> found;
    for (const PracticeTruth &truth : m_here.truth()) {
        const int ours =
            truth.deletesSeen - m_before.value(truth.clientId) - m_byOthers.value(truth.clientId);
        if (ours != 0)
            found.insert(truth.clientId, ours);
    }
    return found;
}

bool IntentScene::isRevoked(const QString &clientId) const
{
    for (const PracticeTruth &truth : m_here.truth()) {
        if (truth.clientId == clientId)
            return truth.revoked;
    }
    return false;
}

bool IntentScene::revokeElsewhere(const QString &clientId)
{
    m_used.insert(clientId);
    ++m_byOthers[clientId];
    return m_somebody.signIn(m_here) && m_somebody.revoke(clientId).status != 0;
}

QString IntentScene::otherEnvironmentId() const
{
    for (const Environment &environment : desk()->environments().all()) {
        if (environment.id != m_environmentId)
            return environment.id;
    }
    return {};
}

// A modal dialog keeps the menu away from the person: by what stands behind the menu.
void IntentScene::openOtherEnvironment()
{
    desk()->open(otherEnvironmentId());
}

QString IntentScene::journalFile() const
{
    return QDir(m_folder.path()).filePath(u"data/journal.sqlite"_s);
}

} // namespace rd
