#include "workspace/desk_private.h"

namespace rd {

void Desk::Private::connectList()
{
    connect(engine, &Engine::loadStarted, engineLink.get(), [this] {
        list.beginLoad();
        listState.phase = ListState::Phase::Loading;
        listState.loaded = 0;
        listState.fault = ListFault::None;
        listState.failedPage = 0;
        listState.error.reset();
        loadBegan = clock->now();
        Q_EMIT q->listStateChanged();
    });
    connect(engine, &Engine::pageRead, engineLink.get(),
            [this](const QList<Credential> &credentials, qint64 askedAtMs) {
                pageRead(credentials, milliseconds(askedAtMs));
            });
    connect(engine, &Engine::loadEnded, engineLink.get(),
            [this](ListFault fault, int page, const std::optional<ApiError> &error) {
                loadEnded(fault, page, error);
            });
    connect(engine, &Engine::credentialRead, engineLink.get(),
            [this](const Credential &credential, qint64 askedAtMs) {
                const bool old = proven.read(credential.clientId, milliseconds(askedAtMs));
                updateRows({old ? asRevoked(credential) : credential});
                readUnknown({credential}, milliseconds(askedAtMs));
            });
    connect(engine, &Engine::credentialGone, engineLink.get(),
            [this](const QString &clientId) { removeRow(clientId); });
    connect(engine, &Engine::trafficChanged, engineLink.get(),
            [this](const TrafficStatus &status, qint64 skew) {
                traffic = status;
                serverSkew = milliseconds(skew);
                Q_EMIT q->trafficChanged();
            });
}

void Desk::Private::loadEnded(ListFault fault, int page, const std::optional<ApiError> &error)
{
    listState.fault = fault;
    listState.failedPage = fault == ListFault::None ? 0 : page;
    listState.error = error;
    if (fault == ListFault::None) {
        const QSet<QString> gone = list.endComplete();
        listState.phase = ListState::Phase::Complete;
        listState.asOf = loadBegan;
        if (!gone.isEmpty())
            Q_EMIT q->rowsGone(gone);
    } else {
        list.endIncomplete();
        listState.phase = ListState::Phase::Incomplete;
    }
    listState.count = static_cast<int>(list.size());
    Q_EMIT q->listStateChanged();
}

// The list is the truth about now, an answer about what happened: a row that was asked for before the answer
// cannot know of it, any other one is what the list says.
void Desk::Private::pageRead(QList<Credential> credentials, milliseconds askedAt)
{
    for (Credential &credential : credentials) {
        if (proven.read(credential.clientId, askedAt))
            credential = asRevoked(credential);
    }
    list.addPage(credentials);
    listState.loaded += static_cast<int>(credentials.size());
    listState.count = static_cast<int>(list.size());
    Q_EMIT q->rowsArrived(credentials);
    Q_EMIT q->listStateChanged();
    readUnknown(credentials, askedAt);
}

// Two readings as far apart as those of a run.
void Desk::Private::readUnknown(const QList<Credential> &credentials, milliseconds askedAt)
{
    bool changed = false;
    for (const Credential &credential : credentials)
        changed = unknown.read(credential, askedAt, options.limits.deadline) || changed;
    if (changed)
        Q_EMIT q->historyChanged();
}

void Desk::Private::clearList()
{
    list.clear();
    listState = {};
    Q_EMIT q->listCleared();
    Q_EMIT q->listStateChanged();
}

void Desk::Private::updateRows(const QList<Credential> &credentials)
{
    QList<Credential> changed;
    for (const Credential &credential : credentials) {
        if (const Credential *known = list.find(credential.id); known && *known == credential)
            continue;
        list.update(credential);
        changed.append(credential);
    }
    if (!changed.isEmpty())
        Q_EMIT q->rowsArrived(changed);
}

void Desk::Private::removeRow(const QString &clientId)
{
    const Credential *row = list.findByClientId(clientId);
    if (!row)
        return;
    const QString id = row->id;
    list.remove(id);
    listState.count = static_cast<int>(list.size());
    Q_EMIT q->rowsGone({id});
    Q_EMIT q->listStateChanged();
}

void Desk::refresh()
{
    if (d->state.phase == DeskState::Phase::SignedIn && takes(Command::Read))
        d->onEngine([](Engine *engine) { engine->load(); });
}

void Desk::acceptWait()
{
    if (!takes(Command::GoOn))
        return;
    d->onEngine([](Engine *engine) { engine->acceptWait(); });
}

void Desk::cancelRefresh()
{
    if (takes(Command::Read))
        d->onEngine([](Engine *engine) { engine->cancelLoad(); });
}

} // namespace rd
