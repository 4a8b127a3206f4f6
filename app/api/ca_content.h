#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace rd {

// One certificate of an extra CA file, as a person tells it from another.
struct CaCertificate
{
    QString subject;        // its common name and organisation, raw, perhaps cut; empty: it has neither
    QByteArray fingerprint; // the first 8 bytes of its SHA-256

    bool operator==(const CaCertificate &) const = default;
};

// What an extra CA file held when it was read.
struct CaContent
{
    QByteArray digest;                 // SHA-256 of the whole, 32 bytes
    QList<CaCertificate> certificates; // the first ones, of `count`
    qsizetype count = 0;

    bool isComplete() const { return certificates.size() == count; }
    bool operator==(const CaContent &) const = default;
};

// A file whose content is another one than a secret was stored with.
struct CaChange
{
    QString path;
    CaContent before;
    CaContent after;
};

} // namespace rd
