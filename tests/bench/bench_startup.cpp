#include "benches.h"
#include "paint_probe.h"
#include "program/application.h"
#include "secrets/keychain_store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace rd::bench {

namespace {

struct Figures
{
    QList<double> paintedMs;
    QList<double> rssKib;
};

bool measure(const QString &program, const QStringList &arguments, Figures *figures)
{
    QProcess child;
    child.start(program, QStringList(arguments) << QString::number(PaintProbe::monotonicMs()));
    if (!child.waitForFinished(60'000) || child.exitCode() != 0)
        return false;
    const QJsonObject line = QJsonDocument::fromJson(child.readAllStandardOutput()).object();
    figures->paintedMs.append(line.value(QStringLiteral("painted_ms")).toDouble());
    figures->rssKib.append(line.value(QStringLiteral("rss_kib")).toDouble());
    return true;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int startupChild(int argc, char **argv, qint64 startedMs)
{
    QApplication application(argc, argv);
    PaintProbe probe(startedMs);
    const QTemporaryDir folder;
    ProgramOptions options;
    options.desk.configDir = folder.filePath(QStringLiteral("config"));
    options.desk.dataDir = folder.filePath(QStringLiteral("data"));
    SystemClock clock;
    KeychainStore secrets(&clock);
    Program program(options, &clock, &secrets);
    if (program.start() != Program::Start::Shown)
        return 1;
    return QApplication::exec();
}

std::optional<QJsonObject> startup(int runs)
{
    Figures product;
    Figures empty;
    const QString self = QCoreApplication::applicationFilePath();
    // One of each beforehand, so that neither pays for a cold disk.
    for (int i = 0; i <= runs; ++i) {
        Figures cold;
        const bool warm = i > 0;
        if (!measure(QStringLiteral(EMPTY_WINDOW), {}, warm ? &empty : &cold) ||
            !measure(self, {QStringLiteral("startup-child")}, warm ? &product : &cold)) {
            std::fprintf(stderr, "revoke-desk-bench: a window did not open; is there a display?\n");
            return std::nullopt;
        }
    }
    return QJsonObject{
        {QStringLiteral("name"), QStringLiteral("startup")},
        {QStringLiteral("runs"), runs},
        {QStringLiteral("painted_ms"), median(product.paintedMs)},
        {QStringLiteral("empty_painted_ms"), median(empty.paintedMs)},
        {QStringLiteral("time_ratio"), median(product.paintedMs) / median(empty.paintedMs)},
        {QStringLiteral("rss_kib"), median(product.rssKib)},
        {QStringLiteral("empty_rss_kib"), median(empty.rssKib)},
        {QStringLiteral("memory_ratio"), median(product.rssKib) / median(empty.rssKib)},
    };
}

} // namespace rd::bench
