// One use of the product's keychain store in a process of its own, on whatever bus it was started:
//   keyring_probe read|write|remove ENVIRONMENT     the product's operation; `write` takes its value from
//   standard input keyring_probe slow|slow-then-quit ENVIRONMENT   a read that nobody answers: 15 s pass at
//   once, then it is let go keyring_probe raw-binary|raw-text KEY           puts standard input there past
//   the product
// Prints one JSON object: kind (a number of SecretError::Kind), text, slow, value.
#include "fakes/fake_clock.h"
#include "secrets/keychain_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <cstdio>

namespace {

using namespace rd;

QByteArray input()
{
    QFile in;
    return in.open(stdin, QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void print(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int raw(const QString &mode, const QString &key)
{
    auto *job = new QKeychain::WritePasswordJob(QStringLiteral("revoke-desk"));
    job->setKey(key);
    if (mode == QLatin1String("raw-text"))
        job->setTextData(QString::fromUtf8(input()));
    else
        job->setBinaryData(input());
    QObject::connect(job, &QKeychain::Job::finished, qApp,
                     [](const QKeychain::Job *done) { QCoreApplication::exit(done->error()); });
    job->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString mode = application.arguments().value(1);
    const QString name = application.arguments().value(2);
    if (mode.startsWith(QLatin1String("raw")))
        return raw(mode, name);

    FakeClock clock;
    KeychainStore store(&clock);
    const SecretKey key{name, SecretKind::ClientSecret};
    SecretOperation *operation = nullptr;
    if (mode == QLatin1String("write"))
        operation = store.write(key, Secret(input()), &application);
    else if (mode == QLatin1String("remove"))
        operation = store.remove(key, &application);
    else
        operation = store.read(key, &application);

    int slow = 0;
    QObject::connect(operation, &SecretOperation::slow, &application, [&] {
        ++slow;
        // The window would be closed now, or the person gives up.
        if (mode == QLatin1String("slow-then-quit")) {
            print({{QStringLiteral("slow"), slow}});
            operation->deleteLater();
            QTimer::singleShot(100, &application, [] { QCoreApplication::exit(0); });
        } else {
            operation->cancel();
        }
    });
    QObject::connect(operation, &Operation::finished, &application, [&] {
        print({{QStringLiteral("kind"), static_cast<int>(operation->error().kind)},
               {QStringLiteral("text"), operation->error().libraryText},
               {QStringLiteral("slow"), slow},
               {QStringLiteral("value"), QString::fromUtf8(operation->takeSecret().view())}});
        QCoreApplication::exit(0);
    });
    operation->start();
    if (mode == QLatin1String("drop")) {
        QTimer::singleShot(0, &application, [&] { delete operation; });
        QTimer::singleShot(1000, &application, [] {
            print({{QStringLiteral("slow"), 0}});
            QCoreApplication::exit(0);
        });
    }
    // Half a second of real time for the prompt, then as much of the clock's as makes a person wonder.
    if (mode.startsWith(QLatin1String("slow")))
        QTimer::singleShot(500, &application, [&] { clock.advance(std::chrono::seconds(16)); });
    return QCoreApplication::exec();
}
