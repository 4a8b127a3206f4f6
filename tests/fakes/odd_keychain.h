#pragma once

#include "secrets/keychain.h"

#include <QHash>

#include <functional>

namespace rd {

// A keychain in memory with the habits of systems that no test can run on: by default Windows'
// (docs/pitfalls.md 2.7: no service name, 2,560 bytes an entry, "not found" for the deletion of what is not
// there). As asynchronous as a real one. Thread: GUI.
class OddKeychain final : public Keychain
{
public:
    enum class Use { Read, Write, Erase };
    // What the n-th use (from 0) ends with; Kind::None: it does what it should.
    using Rule = std::function<SecretError::Kind(int, Use)>;

    SecretOperation *read(const QString &key, QObject *parent) override;
    SecretOperation *write(const QString &key, Secret bytes, QObject *parent) override;
    SecretOperation *erase(const QString &key, QObject *parent) override;

    qsizetype limit = 2560;
    bool erasingNothingFails = true;
    // A failing use carries out its work all the same: the answer was lost.
    bool worksBeforeFailing = false;
    // Reads give what stood there before the latest write, as after another program's write.
    bool forgetsWrites = false;
    // Text entries, which reads prefer (docs/pitfalls.md 2.6).
    QHash<QString, QByteArray> texts;
    QHash<QString, QByteArray> entries;
    Rule rule;
    int uses = 0;

private:
    class Task;
};

} // namespace rd
