#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace rd {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed on every system, which the
// distributions of <random> do not promise. For made-up data only, never for secrets.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    // From `low` to `high`, both included.
    qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
    }

    bool percent(int share) { return between(0, 99) < share; }

    QByteArray hex(int digits)
    {
        QByteArray text(digits, Qt::Uninitialized);
        quint64 bits = 0;
        for (int i = 0; i < digits; ++i, bits >>= 4) {
            if (i % 16 == 0)
                bits = next();
            text[i] = "0123456789abcdef"[bits & 15];
        }
        return text;
    }

private:
    quint64 m_state;
};

} // namespace rd
