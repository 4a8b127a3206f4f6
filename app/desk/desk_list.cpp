#include "desk/desk_private.h"

namespace rd {

void Desk::Private::connectList()
{
    connect(engine, &Engine::loadStarted, engineLink, [this] {
        list.beginLoad();
        listState.phase = ListState::Phase::Loading;
        listState.loaded = 0;
        listState.fault = ListFault::None;
        listState.failedPage = 0;
        listState.error.reset();
        loadBegan = clock->now();
        Q_EMIT q->listStateChanged();
    });
    connect(engine, &Engine::pageRead, engineLink, [this](const QList<Credential> &credentials) {
        list.addPage(credentials);
        listState.loaded += static_cast<int>(credentials.size());
        listState.count = static_cast<int>(list.size());
        Q_EMIT q->rowsArrived(credentials);
        markRevoked(loadBegan.addMSecs(serverSkew.count()));
        Q_EMIT q->listStateChanged();
    });
    connect(engine, &Engine::loadEnded, engineLink,
            [this](ListFault fault, int page, const std::optional<ApiError> &error) {
                loadEnded(fault, page, error);
            });
    connect(engine, &Engine::credentialRead, engineLink,
            [this](const Credential &credential) { updateRow(credential); });
    connect(engine, &Engine::trafficChanged, engineLink, [this](const TrafficStatus &status, qint64 skew) {
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

void Desk::Private::clearList()
{
    list.clear();
    listState = {};
    Q_EMIT q->listCleared();
    Q_EMIT q->listStateChanged();
}

void Desk::Private::updateRow(const Credential &credential)
{
    list.update(credential);
    Q_EMIT q->rowsArrived({credential});
}

void Desk::refresh()
{
    if (d->state.phase == DeskState::Phase::SignedIn && takes(Command::Read))
        d->onEngine([](Engine *engine) { engine->load(); });
}

void Desk::cancelRefresh()
{
    if (takes(Command::Read))
        d->onEngine([](Engine *engine) { engine->cancelLoad(); });
}

} // namespace rd
