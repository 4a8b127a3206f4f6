#include "fakes/run_scene.h"

#include <QTest>

namespace rd {

RunScene::RunScene(std::optional<SessionSeed> seed, int count)
    : api(count), bench(api.server.url(), std::move(seed))
{
    api.deleteArrived = [this](const QString &clientId) { bench.property.deleteArrived(clientId); };
    plan = planOf({1});
}

SessionSeed RunScene::pair()
{
    return {SignInKind::ClientCredentials, QStringLiteral("me"), Secret("secret"), {}};
}

Truth RunScene::truth(const QString &clientId)
{
    const ScriptedApi::Row *row = api.find(clientId);
    return !row ? Truth::Gone : row->status == "revoked" ? Truth::Revoked : Truth::Active;
}

QStringList RunScene::faults(int index)
{
    const ItemStatus &item = bench.item(index);
    return bench.property.faults(item, truth(item.seen.clientId));
}

void RunScene::answers(const QList<QByteArray> &list)
{
    api.onDelete = [this, list](QTcpSocket *socket, ScriptedApi::Row *row) {
        const QByteArray answer = list.value(api.deletes() - 1, list.last());
        if (answer.startsWith("HTTP/1.1 204"))
            row->status = "revoked";
        socket->write(answer);
    };
}

Plan RunScene::planOf(const QList<int> &rows) const
{
    QList<Credential> list;
    for (int i = 0; i < api.rows.size(); ++i)
        list.append(api.seen(i));
    return bench.plan(list, rows);
}

void RunScene::write(const QList<JournalEntry> &entries)
{
    bool ended = false;
    bool ok = false;
    JournalWrite *write = bench.journal->append(entries, nullptr);
    QObject::connect(write, &Operation::finished, write, [&ended, &ok, write] {
        ended = true;
        ok = write->ok();
    });
    write->start();
    if (!QTest::qWaitFor([&] { return ended; }) || !ok)
        qFatal("the journal of the test cannot be written");
}

} // namespace rd
