// stall: how long the event loop of the real main window keeps an event waiting during a run of many, and
// while it is idle; and what its thread, and the whole program without the server, compute meanwhile.
#include "benches.h"
#include "fakes/memory_store.h"
#include "heartbeat.h"
#include "policy/preferences.h"
#include "practice/server.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>

namespace rd::bench {

namespace {

constexpr int idleSeconds = 5;
constexpr int settleSeconds = 2;
constexpr int longestMinutes = 10;

enum class Whose { Thread, Program };

// What this thread, or all of them, have computed, in seconds.
double computed(Whose whose)
{
#ifdef Q_OS_WIN
    FILETIME made{};
    FILETIME ended{};
    FILETIME kernel{};
    FILETIME user{};
    if (whose == Whose::Thread)
        GetThreadTimes(GetCurrentThread(), &made, &ended, &kernel, &user);
    else
        GetProcessTimes(GetCurrentProcess(), &made, &ended, &kernel, &user);
    const auto seconds = [](const FILETIME &time) {
        return static_cast<double>((quint64(time.dwHighDateTime) << 32U) + time.dwLowDateTime) / 1e7;
    };
    return seconds(kernel) + seconds(user);
#else
    timespec time{};
    clock_gettime(whose == Whose::Thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
#endif
}

void spinFor(std::chrono::milliseconds time)
{
    QTimer::singleShot(time, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
}

// The main window over a desk of its own, as the program joins them.
class Window
{
public:
    explicit Window(const Server &server)
        : m_desk({.configDir = m_folder.filePath(QStringLiteral("config")),
                  .dataDir = m_folder.filePath(QStringLiteral("data")),
                  .limits = {},
                  .hold = {},
                  .seed = 1},
                 &m_clock, &m_store),
          m_preferences(m_folder.filePath(QStringLiteral("config"))),
          m_window(&m_desk, m_folder.filePath(QStringLiteral("config")), &m_preferences)
    {
        m_window.show();
        SignInDraft draft;
        draft.environment.name = QStringLiteral("Bench");
        draft.environment.kind = EnvironmentKind::Sandbox;
        draft.environment.baseUrl = QUrl(server.url);
        draft.environment.clientId = server.clientId;
        draft.environment.network.proxyMode = ProxyMode::None;
        draft.secret = Secret(server.secret);
        m_desk.signIn(std::move(draft));
    }

    bool listed()
    {
        return waitFor(&Desk::listStateChanged,
                       [this] { return m_desk.listState().phase == ListState::Phase::Complete; });
    }
    int rows() const { return static_cast<int>(m_desk.list().size()); }
    // With the table of its credentials open. False: it did not end.
    bool run(int count)
    {
        QStringList ids;
        for (const Credential &row : m_desk.list().rows()) {
            if (ids.size() < count && row.status == CredentialStatus::Active &&
                row.clientId != m_desk.ownClientId())
                ids.append(row.id);
        }
        Plan plan = m_desk.draftPlan(ids);
        plan.pace = Pace::Fast;
        plan.confirmedAt = m_clock.now();
        if (ids.size() < count || !m_desk.revoke(plan, false))
            return false;
        m_window.findChild<QAction *>(QStringLiteral("actionRunDetails"))->trigger();
        return waitFor(&Desk::runChanged, [this] { return !m_desk.run().active(); });
    }

private:
    template <class Signal, class Holds>
    bool waitFor(Signal signal, Holds holds)
    {
        QObject context;
        QTimer::singleShot(std::chrono::minutes(longestMinutes), &context, [] { QCoreApplication::quit(); });
        QObject::connect(&m_desk, signal, &context, [&holds] {
            if (holds())
                QCoreApplication::quit();
        });
        if (!holds())
            QCoreApplication::exec();
        return holds();
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    MemoryStore m_store;
    Desk m_desk;
    Preferences m_preferences;
    MainWindow m_window;
};

} // namespace

int stallChild(int argc, char **argv, int count)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    theme::initResources();
    std::string url;
    std::string clientId;
    std::string secret;
    std::getline(std::cin, url);
    std::getline(std::cin, clientId);
    std::getline(std::cin, secret);
    Window window(
        {QString::fromStdString(url), QString::fromStdString(clientId), QByteArray::fromStdString(secret)});
    if (!window.listed())
        return 1;
    spinFor(std::chrono::seconds(settleSeconds));
    Heartbeat heartbeat;
    spinFor(std::chrono::seconds(idleSeconds));
    const Heartbeat::Figures idle = heartbeat.take();
    QElapsedTimer time;
    time.start();
    const double before = computed(Whose::Thread);
    const double programBefore = computed(Whose::Program);
    if (!window.run(count))
        return 1;
    const double seconds = static_cast<double>(time.nsecsElapsed()) / 1e9;
    const double cpu = computed(Whose::Thread) - before;
    const double program = computed(Whose::Program) - programBefore;
    const Heartbeat::Figures run = heartbeat.take();
    const QJsonObject figures{
        {QStringLiteral("name"), QStringLiteral("stall")},
        {QStringLiteral("credentials"), count},
        {QStringLiteral("rows"), window.rows()},
        {QStringLiteral("seconds"), seconds},
        {QStringLiteral("cpu_ms_per_second"), cpu * 1e3 / seconds},
        {QStringLiteral("cpu_seconds"), cpu},
        {QStringLiteral("program_cpu_ms_per_second"), program * 1e3 / seconds},
        {QStringLiteral("longest_ms"), run.longestMs},
        {QStringLiteral("p99_ms"), run.p99Ms},
        {QStringLiteral("idle_longest_ms"), idle.longestMs},
        {QStringLiteral("idle_p99_ms"), idle.p99Ms},
    };
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}

std::optional<QJsonObject> stall(int count, int rows, int latencyMs)
{
    PracticeOptions options;
    options.count = std::max(rows, count * 5 / 4 + 20); // some of them are revoked already
    options.limit = 0;
    options.latencyMs = latencyMs;
    PracticeServer server(options);
    if (!server.start())
        return std::nullopt;
    QProcess child; // so that the server's work is not the window's
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("stall-child"), QString::number(count)});
    child.write(server.baseUrl().toEncoded() + '\n' + server.clientId().toUtf8() + '\n' +
                server.clientSecret() + '\n');
    if (!child.waitForFinished(longestMinutes * 60'000) || child.exitCode() != 0) {
        std::fprintf(stderr, "revoke-desk-bench: the run did not end; is there a display?\n");
        return std::nullopt;
    }
    return QJsonDocument::fromJson(child.readAllStandardOutput()).object();
}

} // namespace rd::bench
