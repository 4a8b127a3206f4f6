#include "workspace/desk_private.h"

#include <QDir>

#include <utility>

namespace rd {

QString journalFolder(const QString &dataDir, const Environment &environment)
{
    return environment.kind == EnvironmentKind::Practice ? QDir(dataDir).filePath(QStringLiteral("practice"))
                                                         : dataDir;
}

KeptJournal *Desk::Private::keptJournal()
{
    const QString folder = journalFolder(options.dataDir, state.environment);
    std::unique_ptr<KeptJournal> &kept = journals[folder];
    if (!kept)
        kept = std::make_unique<KeptJournal>(folder, secrets, clock);
    return kept.get();
}

Journal *Desk::Private::journal()
{
    return keptJournal()->journal();
}

void Desk::Private::openJournal(std::function<void()> then)
{
    JournalRead *open = journal()->open(this);
    connect(open, &Operation::finished, engineLink.get(), [this, open, then = std::move(then)] {
        state.journalError = open->error();
        journalReady = open->ok();
        if (journalReady)
            sealJournal([this, then] { readHistory(then); });
        else
            then();
    });
    open->start();
}

void Desk::Private::readHistory(std::function<void()> then)
{
    JournalRead *plansRead = journal()->plans(this);
    connect(plansRead, &Operation::finished, engineLink.get(), [this, plansRead] {
        // Asked for before the latest plan was written, it lacks that one.
        if (plansRead->entries().size() >= plans.size())
            plans = plansRead->entries();
    });
    plansRead->start();
    JournalRead *read = journal()->read(state.environment.id, {}, this);
    connect(read, &Operation::finished, engineLink.get(), [this, read, then = std::move(then)] {
        if (read->ok()) {
            history = foldHistory(read->entries());
            rebuildExposures();
            findUnknown();
        } else {
            state.journalError = read->error();
            journalReady = false;
        }
        Q_EMIT q->historyChanged();
        if (then)
            then();
    });
    read->start();
}

void Desk::Private::findUnknown()
{
    QSet<QString> active;
    for (const RunStatus *status : {&run, &urgent}) {
        if (status->active())
            active.insert(status->plan.runId);
    }
    unknown.setHistory(history, active, clock->monotonic());
}

const QHash<QString, QDateTime> &Desk::unknownOutcomes() const
{
    return d->unknown.sentAt();
}

// It cannot be used any longer: nothing is revoked until it can.
void Desk::Private::journalFailed(const JournalError &error)
{
    state.journalError = error;
    journalReady = false;
    Q_EMIT q->stateChanged();
}

// Before the first entry of this environment, so that its run is in the chain with the key.
void Desk::Private::sealJournal(std::function<void()> then)
{
    KeptJournal *kept = keptJournal();
    const auto first = std::make_shared<std::function<void()>>(std::move(then));
    connect(kept, &KeptJournal::sealed, engineLink.get(), [this, kept, first] {
        state.journalSeal = kept->seal();
        if (const std::function<void()> go = std::exchange(*first, nullptr))
            go();
        else
            Q_EMIT q->stateChanged();
    });
    kept->ensureSealed(!opening.sessionOnly);
}

void Desk::checkJournal()
{
    if (!d->engineLink || !takes(Command::Read))
        return;
    JournalCheck *check = d->keptJournal()->check(d.get());
    connect(check, &Operation::finished, d->engineLink.get(), [this, check] {
        if (check->error().canBeginAnew())
            d->journalFailed(check->error());
        Q_EMIT journalChecked(check->findings().report, check->error());
    });
    check->start();
}

void Desk::beginNewJournal()
{
    if (!d->engineLink || !takes(Command::AcceptJournal) || !d->state.journalError.canBeginAnew())
        return;
    JournalRead *begin = d->keptJournal()->beginAnew(d->state.journalError, d.get());
    connect(begin, &Operation::finished, d->engineLink.get(), [this, begin] {
        if (!begin->ok()) {
            d->journalFailed(begin->error());
            return;
        }
        d->sealJournal([this] {
            d->state.journalError = {};
            d->journalReady = true;
            d->readHistory([this] { Q_EMIT stateChanged(); });
        });
    });
    begin->start();
}

void Desk::acceptJournal()
{
    if (d->journalReady && takes(Command::AcceptJournal))
        d->keptJournal()->accept();
}

} // namespace rd
