#include "fakes/desk_bench.h"

#include "secrets/secret_binding.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace rd {

DeskBench::DeskBench(PracticeOptions options) : server(std::move(options))
{
    if (!server.start())
        qFatal("the practice server does not start: %s", qPrintable(server.errorText()));
    restart();
}

PracticeOptions DeskBench::quiet(int count)
{
    PracticeOptions options;
    options.count = count;
    options.limit = 0;
    return options;
}

Desk &DeskBench::restart()
{
    desk.reset();
    failures.clear();
    DeskOptions options;
    options.configDir = configDir();
    options.dataDir = dataDir();
    options.limits = limits;
    options.hold = milliseconds(300);
    options.seed = 1;
    options.policy = policy;
    desk = std::make_unique<Desk>(options, &clock, &store);
    QObject::connect(desk.get(), &Desk::signInFailed, desk.get(),
                     [this](const SignInFailure &failure) { failures.append(failure); });
    return *desk;
}

SignInDraft DeskBench::draft() const
{
    return draft(server.baseUrl(), server.clientSecret());
}

SignInDraft DeskBench::draft(const QUrl &baseUrl, const QByteArray &secret) const
{
    SignInDraft draft;
    draft.environment.name = QStringLiteral("Staging");
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = baseUrl;
    draft.environment.clientId = server.clientId();
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.secret = Secret(secret);
    return draft;
}

bool DeskBench::listed() const
{
    return QTest::qWaitFor(
        [this] {
            return desk->state().phase == DeskState::Phase::SignedIn &&
                   desk->listState().phase == ListState::Phase::Complete;
        },
        20'000);
}

bool DeskBench::signedIn()
{
    desk->signIn(draft());
    return listed();
}

bool DeskBench::ended() const
{
    return QTest::qWaitFor([this] { return desk->run().phase == RunStatus::Phase::Finished; }, 20'000);
}

QStringList DeskBench::active() const
{
    QStringList ids;
    for (const Credential &row : desk->list().rows()) {
        if (row.status == CredentialStatus::Active && row.clientId != server.clientId())
            ids.append(row.id);
    }
    return ids;
}

PracticeTruth DeskBench::truth(const QString &clientId) const
{
    const QList<PracticeTruth> all = server.truth();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const PracticeTruth &one) { return one.clientId == clientId; });
    return found == all.end() ? PracticeTruth() : *found;
}

QByteArray DeskBench::keptSecret(const QString &environmentId) const
{
    const std::optional<Environment> environment = desk->environments().find(environmentId);
    const Secret kept(store.value(environmentId, SecretKind::ClientSecret));
    const std::optional<Secret> secret =
        environment ? unboundFrom(placeOfSecret(*environment), kept) : std::nullopt;
    return secret ? secret->view().toByteArray() : QByteArray();
}

QByteArray DeskBench::keptToken(const QString &environmentId) const
{
    const QByteArray packed = store.value(environmentId, SecretKind::AccessToken);
    return packed.mid(packed.indexOf('\n') + 1);
}

void DeskBench::keepSecret(const QString &environmentId, const QByteArray &secret)
{
    const std::optional<Environment> environment = desk->environments().find(environmentId);
    const QByteArray place = placeOfSecret(environment.value_or(Environment()));
    store.put(environmentId, SecretKind::ClientSecret, boundTo(place, Secret(secret)).view().toByteArray());
}

QStringList DeskBench::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace rd
