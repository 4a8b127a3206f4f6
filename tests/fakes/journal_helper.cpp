#include "fakes/journal_helper.h"

#include "journal/journal_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QThread>

#include <csignal>
#include <sys/resource.h>

using namespace rd;

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
