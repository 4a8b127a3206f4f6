// A process that uses the keychain as the product does, under the bus and the HOME that it is started with.
// Commands come one a line, answers go one a line ("read ok 736563726574", "read NotFound"):
//   write ENV HEX | read ENV | remove ENV      through KeychainStore, with a clock that stands still
//   plant ENV HEX | raw ENV | text ENV TEXT    the entry itself, past the envelope
//   careless ENV                               past our precautions: with the library's own settings file
//   begin (read|write|remove) ENV HEX          starts one and says nothing until it ends: "begun ok"
//   cancel | drop                              the one that was begun: asks it to end, or deletes it
//   advance MS                                 the clock
//   ping                                       whether the event loop lives
// It ends with its input, whatever is under way.
#include "fakes/fake_clock.h"
#include "secrets/keychain_store.h"
#include "secrets/system_keychain.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSocketNotifier>
#include <qt6keychain/keychain.h>

#include <cstdio>
#include <unistd.h>

using namespace rd;

namespace {

QByteArray nameOf(SecretError::Kind kind)
{
    switch (kind) {
    case SecretError::Kind::None:
        return "ok";
    case SecretError::Kind::NotFound:
        return "NotFound";
    case SecretError::Kind::Denied:
        return "Denied";
    case SecretError::Kind::Unavailable:
        return "Unavailable";
    case SecretError::Kind::TooLarge:
        return "TooLarge";
    case SecretError::Kind::Damaged:
        return "Damaged";
    case SecretError::Kind::NewerVersion:
        return "NewerVersion";
    case SecretError::Kind::MeantElsewhere:
        return "MeantElsewhere";
    case SecretError::Kind::ReadBackDiffers:
        return "ReadBackDiffers";
    case SecretError::Kind::Cancelled:
        break;
    }
    return "Cancelled";
}

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

class Probe : public QObject
{
public:
    Probe() : m_store(&m_clock), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Probe::readInput);
    }

private:
    void readInput()
    {
        char bytes[4096];
        const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (size <= 0) {
            QCoreApplication::quit();
            return;
        }
        m_pending.append(bytes, size);
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            const QByteArray line = m_pending.left(end);
            m_pending.remove(0, end + 1);
            obey(line.split(' '));
        }
    }

    void obey(const QList<QByteArray> &words)
    {
        const QByteArray &command = words.first();
        const QByteArray argument = words.value(1);
        const QByteArray bytes = QByteArray::fromHex(words.value(2));
        const QString entry = key(argument).text();
        if (command == "begin")
            start("begun", m_begun = make(argument, words.value(2), words.value(3)));
        else if (command == "read" || command == "write" || command == "remove")
            start(command, make(command, argument, words.value(2)));
        else if (command == "plant")
            start(command, m_keychain.write(entry, Secret(bytes), &m_operations));
        else if (command == "raw")
            start(command, m_keychain.read(entry, &m_operations));
        else if (command == "text")
            writeText(entry, QString::fromUtf8(words.value(2)));
        else if (command == "careless")
            readCarelessly(entry);
        else
            steer(command, argument);
    }

    void steer(const QByteArray &command, const QByteArray &argument)
    {
        if (command == "cancel" && m_begun)
            m_begun->cancel();
        else if (command == "drop")
            delete m_begun;
        else if (command == "advance")
            m_clock.advance(milliseconds(argument.toInt()));
        say(command + " done");
    }

    SecretOperation *make(const QByteArray &use, const QByteArray &environment, const QByteArray &hex)
    {
        if (use == "write")
            return m_store.write(key(environment), Secret(QByteArray::fromHex(hex)), &m_operations);
        return use == "remove" ? m_store.remove(key(environment), &m_operations)
                               : m_store.read(key(environment), &m_operations);
    }

    void start(const QByteArray &name, SecretOperation *operation)
    {
        connect(operation, &SecretOperation::slow, this, [name] { say(name + " slow"); });
        connect(operation, &Operation::finished, this, [name, operation] {
            const QByteArray hex = operation->takeSecret().view().toByteArray().toHex();
            const QByteArray text = operation->error().libraryText.toUtf8().simplified();
            QByteArray line = name + ' ' + nameOf(operation->error().kind);
            if (!hex.isEmpty())
                line += ' ' + hex;
            if (!text.isEmpty())
                line += ' ' + text;
            say(line);
        });
        operation->start();
    }

    // As an earlier program might have kept it.
    void writeText(const QString &entry, const QString &text)
    {
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("revoke-desk"));
        job->setKey(entry);
        job->setTextData(text);
        connect(job, &QKeychain::Job::finished, this, [](QKeychain::Job *done) {
            say(done->error() == QKeychain::NoError ? "text ok" : "text failed");
        });
        job->start();
    }

    void readCarelessly(const QString &entry)
    {
        auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("revoke-desk"));
        job->setKey(entry);
        connect(job, &QKeychain::Job::finished, this,
                [job] { say("careless got " + job->binaryData().toHex()); });
        job->start();
    }

    static SecretKey key(const QByteArray &environment)
    {
        return {QString::fromUtf8(environment), SecretKind::ClientSecret};
    }

    FakeClock m_clock;
    KeychainStore m_store;
    SystemKeychain m_keychain;
    QSocketNotifier m_input;
    QByteArray m_pending;
    QPointer<SecretOperation> m_begun;
    QObject m_operations; // goes before what they stand on
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Probe probe;
    return QCoreApplication::exec();
}
