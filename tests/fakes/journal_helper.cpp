#include "fakes/journal_helper.h"

#include "fakes/plans.h"
#include "journal/entry_builders.h"
#include "journal/journal_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace rd;
using Kind = JournalError::Kind;

namespace {

JournalEntry note(const QString &text)
{
    JournalEntry entry;
    entry.environmentId = QStringLiteral("e1");
    entry.at = QDateTime::currentDateTimeUtc();
    entry.data.insert(QStringLiteral("text"), text);
    return entry;
}

int print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
    return 0;
}

int open(const QString &folder)
{
    return print(QString::number(int(JournalFile(folder).open().kind)));
}

int append(const QString &folder)
{
    JournalFile file(folder);
    if (file.open().kind != JournalError::Kind::None)
        return 1;
    for (;;) {
        const JournalFile::Entries written = file.append({note(QString(500, QLatin1Char('x')))});
        if (!written)
            return 1;
        print(QString::number(written.value().first().sequence));
    }
}

int fill(const QString &folder)
{
    JournalFile file(folder);
    JournalError error = file.open();
    int appended = 0;
    for (; error.kind == JournalError::Kind::None; ++appended) {
        const JournalFile::Entries written = file.append({note(QString(3000, QLatin1Char('x'))), note({})});
        if (!written) {
            error = written.error();
            break;
        }
    }
    const JournalFile::Entries entries = file.read(QStringLiteral("e1"), {});
    const qsizetype read = entries ? entries.value().size() : 0;
    return print(QStringLiteral("%1 %2 %3").arg(int(error.kind)).arg(appended * 2).arg(read));
}

int fillFew(const QString &folder)
{
    JournalFile file(folder);
    if (file.open().kind != JournalError::Kind::None)
        return 1;
    return file.append({note({}), note({}), note({})}) ? 0 : 1;
}

int fillLimited(const QString &folder)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{128 * 1024, 128 * 1024};
    return setrlimit(RLIMIT_FSIZE, &limit) == 0 ? fill(folder) : 1;
}

int useInWrongThread(const QString &folder)
{
    JournalFile file(folder);
    if (file.open().kind != JournalError::Kind::None)
        return 1;
    const std::unique_ptr<QThread> thread(QThread::create([&] { (void)file.append({note({})}); }));
    thread->start();
    thread->wait();
    return 0;
}

} // namespace

std::optional<int> runHelper(int argc, char **argv)
{
    if (argc != 3)
        return std::nullopt;
    const QString work = QString::fromLocal8Bit(argv[1]);
    const QString folder = QFile::decodeName(argv[2]);
    const QList<std::pair<QLatin1String, int (*)(const QString &)>> works{
        {QLatin1String("--open"), open},
        {QLatin1String("--append"), append},
        {QLatin1String("--fill"), fill},
        {QLatin1String("--fill-few"), fillFew},
        {QLatin1String("--fill-limited"), fillLimited},
        {QLatin1String("--wrong-thread"), useInWrongThread},
    };
    for (const auto &[name, function] : works) {
        if (work == name) {
            const QCoreApplication application(argc, argv);
            return function(folder);
        }
    }
    return std::nullopt;
}

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        process.kill();
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty())
        qInfo("%s", errors.constData());
    return {process.exitCode(), process.exitStatus(), process.readAllStandardOutput().trimmed()};
}

QString self()
{
    return QCoreApplication::applicationFilePath();
}

Ran runUnprivileged(const QStringList &arguments)
{
    if (geteuid() != 0)
        return run(self(), arguments);
    return run(q("setpriv"),
               QStringList{q("--bounding-set=-all"), q("--inh-caps=-all"), q("--"), self()} + arguments);
}

QByteArray number(Kind kind)
{
    return QByteArray::number(int(kind));
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write the file of the test");
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void makeJournal(const QString &path)
{
    const QDateTime at = utcMs(1'795'437'100'000);
    const Plan plan = samplePlan(QStringLiteral("r1"), 40);
    QList<JournalEntry> entries{makePlanEntry(plan, at)};
    for (int i = 0; i < plan.items.size(); ++i)
        entries.append(makeAttempt(plan, i, 1, at, {}));
    JournalFile file(QFileInfo(path).path());
    if (file.open().kind != Kind::None || !file.append(entries))
        qFatal("cannot make the journal of the test");
}
