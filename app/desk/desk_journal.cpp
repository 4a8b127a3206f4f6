#include "desk/desk_private.h"

#include <QDir>
#include <QRandomGenerator>

#include <array>

namespace rd {

namespace {

// One key for all journals of this user: it is in the user's keychain.
SecretKey journalKey()
{
    return {QStringLiteral("journal"), SecretKind::JournalKey};
}

Secret randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    Secret key(QByteArrayView(reinterpret_cast<const char *>(words.data()), sizeof words));
    wipeMemory(words.data(), sizeof words);
    return key;
}

} // namespace

QString journalFolder(const QString &dataDir, const Environment &environment)
{
    return environment.kind == EnvironmentKind::Practice ? QDir(dataDir).filePath(QStringLiteral("practice"))
                                                         : dataDir;
}

Journal *Desk::Private::journal()
{
    const QString folder = journalFolder(options.dataDir, state.environment);
    std::unique_ptr<Journal> &journal = journals[folder];
    if (!journal)
        journal = std::make_unique<Journal>(folder);
    return journal.get();
}

void Desk::Private::openJournal(std::function<void()> then)
{
    JournalRead *open = journal()->open(this);
    connect(open, &Operation::finished, this, [this, open, then = std::move(then), opened = engine] {
        if (opened != engine)
            return;
        state.journalError = open->error();
        journalReady = open->ok();
        if (journalReady) {
            keyJournal();
            readHistory(then);
        } else {
            then();
        }
    });
    open->start();
}

void Desk::Private::readHistory(std::function<void()> then)
{
    JournalRead *plansRead = journal()->plans(this);
    connect(plansRead, &Operation::finished, this, [this, plansRead, opened = engine] {
        if (opened != engine)
            return;
        // Asked for before the latest plan was written, it lacks that one.
        if (plansRead->entries().size() >= plans.size())
            plans = plansRead->entries();
    });
    plansRead->start();
    JournalRead *read = journal()->read(state.environment.id, {}, this);
    connect(read, &Operation::finished, this, [this, read, then = std::move(then), opened = engine] {
        if (opened != engine)
            return;
        history = foldHistory(read->entries());
        if (!read->ok()) {
            state.journalError = read->error();
            journalReady = false;
        }
        Q_EMIT q->historyChanged();
        if (then)
            then();
    });
    read->start();
}

// The key of the journal's chain (traps 4.5). Never waited for: what is written before it is there has no
// key.
void Desk::Private::keyJournal()
{
    if (opening.sessionOnly)
        return;
    SecretOperation *read = secrets->read(journalKey(), this);
    connect(read, &Operation::finished, this, [this, read, opened = engine] {
        if (opened != engine)
            return;
        if (read->ok())
            journal()->useKey(read->takeSecret());
        else if (read->error().kind == SecretError::Kind::NotFound)
            makeJournalKey();
    });
    read->start();
}

// Where a key was used before, none is made: a locked keychain looks as if it held none (traps 2.3).
void Desk::Private::makeJournalKey()
{
    JournalCheck *ask = journal()->askEverKeyed(this);
    connect(ask, &Operation::finished, this, [this, ask, opened = engine] {
        if (opened != engine || !ask->ok() || ask->everKeyed())
            return;
        auto key = std::make_shared<Secret>(randomKey());
        SecretOperation *write = secrets->write(journalKey(), key->duplicate(), this);
        connect(write, &Operation::finished, this, [this, write, key, opened] {
            if (opened == engine && write->ok())
                journal()->useKey(std::move(*key));
        });
        write->start();
    });
    ask->start();
}

void Desk::checkJournal()
{
    JournalCheck *check = d->journal()->check(d.get());
    connect(check, &Operation::finished, this,
            [this, check] { Q_EMIT journalChecked(check->check(), check->error()); });
    check->start();
}

QString Desk::journalPath() const
{
    return d->journal()->filePath();
}

} // namespace rd
