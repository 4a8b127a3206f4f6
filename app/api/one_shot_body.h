#pragma once

#include <QIODevice>

namespace rd {

// An empty upload that cannot be rewound. Qt repeats a request by itself when the connection dies, DELETE
// included; a body that it would have to rewind stops that with ContentReSendError (docs/pitfalls.md 1.1).
class ReplayGuard final : public QIODevice
{
    Q_OBJECT

public:
    explicit ReplayGuard(QObject *parent = nullptr) : QIODevice(parent) { open(QIODevice::ReadOnly); }

    bool isSequential() const override { return true; }
    bool reset() override
    {
        m_rewindAsked = true;
        return false;
    }
    bool atEnd() const override { return true; }
    qint64 bytesAvailable() const override { return 0; }
    // Qt wanted to send once more: the first one may have arrived, whatever the error says.
    bool rewindAsked() const { return m_rewindAsked; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_rewindAsked = false;
};

} // namespace rd
