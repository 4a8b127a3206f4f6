#include "program/application.h"

#include "practice/server.h"
#include "translations/translations.h"
#include "ui/main_window/main_window.h"
#include "ui/text/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_dialog.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace rd {

namespace {

QString absolute(const QString &folder)
{
    const QString there = QFileInfo(folder).canonicalFilePath();
    return there.isEmpty() ? QDir::cleanPath(QDir().absoluteFilePath(folder)) : there;
}

StartRequest requestOf(const ProgramOptions &options)
{
    return {options.practice, options.environmentName, absolute(options.desk.configDir), options.language};
}

} // namespace

Program::Program(ProgramOptions options, Clock *clock, SecretStore *secrets, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_secrets(secrets),
      m_preferences(m_options.desk.configDir, readPolicy(m_options.policy)),
      m_lock(m_options.desk.dataDir, requestOf(m_options))
{
    m_options.desk.policy = m_preferences.policy();
}

Program::~Program() = default;

void Program::loadLanguage(const QString &chosen)
{
    initTranslations();
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    // English, too, has a file: it holds the plural forms.
    const bool portuguese = locale.language() == QLocale::Portuguese;
    const QString code = portuguese ? QStringLiteral("pt_BR") : QStringLiteral("en");
    m_language = code;
    if (m_words.load(QStringLiteral(":/i18n/revoke-desk_") + code))
        QCoreApplication::installTranslator(&m_words);
    if (portuguese &&
        m_qtWords.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
}

void Program::prepareLooks(const QString &language)
{
    loadLanguage(language);
    theme::initResources();
    QApplication::setWindowIcon(theme::applicationIcon());
}

// A message is all that the program still shows.
Program::Start Program::tellEnd(Start why)
{
    if (why == Start::NoPractice) {
        m_window.reset();
        MainWindow::tellPracticeFailed(nullptr);
        return why;
    }
    texts::Wording words = texts::wording(m_settings);
    if (why == Start::NoFolder)
        words = texts::dataFolderWording(m_options.desk.dataDir, m_lock.foreign());
    else if (why == Start::Refused)
        words = texts::wording(m_lock.answer(), m_options.environmentName);
    else if (why == Start::Held)
        words = texts::wording(m_lock.holder());
    Message::tell(theme::Tone::Danger, QCoreApplication::applicationName(), words.sentence, words.explanation,
                  nullptr);
    return why;
}

Program::Start Program::start()
{
    m_settings = checkSettings(m_options.desk.configDir);
    if (m_settings.fault != SettingsFault::None) {
        // In the system's language: the one that was chosen here stands in the settings.
        prepareLooks(m_options.language);
        return tellEnd(Start::BadSettings);
    }
    const bool decided = m_preferences.policy().isForced(PolicyId::Language);
    const QString language =
        m_options.language.isEmpty() || decided ? m_preferences.language() : m_options.language;
    switch (m_lock.acquire()) {
    case InstanceLock::Result::Acquired:
        break;
    case InstanceLock::Result::RunsAlready:
        if (m_lock.answer() == StartAnswer::Done)
            return Start::RunsAlready;
        prepareLooks(language);
        return tellEnd(Start::Refused);
    case InstanceLock::Result::Held:
        prepareLooks(language);
        return tellEnd(Start::Held);
    case InstanceLock::Result::NoFolder:
        prepareLooks(language);
        return tellEnd(Start::NoFolder);
    }
    prepareLooks(language);
    m_desk = std::make_unique<Desk>(m_options.desk, m_clock, m_secrets);

    QString toOpen = m_desk->environments().lastOpened();
    if (!m_options.environmentName.isEmpty()) {
        const QList<Environment> known = m_desk->environments().all();
        const auto named = std::find_if(known.begin(), known.end(), [this](const Environment &environment) {
            return environment.name.compare(m_options.environmentName, Qt::CaseInsensitive) == 0;
        });
        toOpen = named == known.end() ? QString() : named->id;
    }

    m_window = std::make_unique<MainWindow>(m_desk.get(), m_options.desk.configDir, &m_preferences);
    if (!m_options.environmentName.isEmpty() && toOpen.isEmpty() &&
        !m_window->offerEnvironment(m_options.environmentName))
        return Start::NoEnvironment;
    connect(&m_lock, &InstanceLock::raiseRequested, m_window.get(), &MainWindow::comeForward);
    connect(m_window.get(), &MainWindow::practiceRequested, this, [this] {
        if (!openPractice())
            MainWindow::tellPracticeFailed(m_window.get());
    });
    m_lock.setAnswerer([this](const StartRequest &request) { return doFor(request); });
    connect(m_desk.get(), &Desk::stateChanged, this, &Program::leavePractice);
    m_window->show();
    if (m_options.practice)
        return openPractice() ? Start::Shown : tellEnd(Start::NoPractice);
    if (!toOpen.isEmpty())
        m_desk->open(toOpen);
    return Start::Shown;
}

StartAnswer Program::doFor(const StartRequest &request)
{
    if (!request.configDir.isEmpty() && absolute(request.configDir) != absolute(m_options.desk.configDir))
        return StartAnswer::OtherSettings;
    if (!request.language.isEmpty() && request.language != m_language)
        return StartAnswer::OtherLanguage;
    return m_window->openFor(request);
}

// With a real environment open nothing listens any more.
void Program::leavePractice()
{
    const DeskState &state = m_desk->state();
    const bool isOpen =
        state.phase == DeskState::Phase::SignedIn || state.phase == DeskState::Phase::NeedsSignIn;
    if (!m_practice || !isOpen || state.environment.id == practiceEnvironmentId)
        return;
    m_window->setPractice(nullptr);
    m_practice.reset();
}

bool Program::openPractice()
{
    if (!m_practice) {
        PracticeOptions options = m_options.practiceServer;
        const QDir folder(QDir(m_options.desk.dataDir).filePath(practiceEnvironmentId));
        if (!folder.exists()) {
            QDir().mkpath(folder.path());
            QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        options.stateFile = folder.filePath(QStringLiteral("server.json"));
        auto server = std::make_unique<PracticeServer>(options);
        if (!server->start())
            return false;
        m_practice = std::move(server);
        m_window->setPractice(m_practice.get());
    }
    Environment environment;
    environment.id = practiceEnvironmentId;
    environment.name = tr("Practice");
    environment.kind = EnvironmentKind::Practice;
    environment.baseUrl = m_practice->baseUrl();
    environment.clientId = m_practice->clientId();
    environment.network.proxyMode = ProxyMode::None;
    m_desk->openBuiltIn(environment, Secret(m_practice->clientSecret()));
    return true;
}

} // namespace rd
