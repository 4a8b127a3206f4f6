#pragma once

#include "api/ca_content.h"
#include "settings/environment.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

namespace rd {

// An extra CA file as it was read, once: what is checked, compared and trusted are the same bytes.
struct CaFile
{
    NetworkFault fault = NetworkFault::None;
    QList<QSslCertificate> certificates;
    CaContent content;
    bool isRootsAlone = false;  // see PlainFile
    bool isOursToWrite = false; // likewise
};

// Holds up its thread where a drive does not answer. Of an empty path: no certificates, no fault.
CaFile readCaFile(const QString &path);

} // namespace rd
