#pragma once

#include <QtGlobal>

namespace rd {

// Tells every connection that this process accepted on 127.0.0.1:`port` that its client is gone, so that no
// worker waits for a next request. cpp-httplib before 0.16 cannot: its stop() waits for idle connections
// until their keep-alive time is over. An answer that is not written yet may be lost. Does nothing on
// Windows. Thread: any.
void endConnections(int port);

// When it is closed, the other side gets a TCP reset instead of an orderly end. Thread: any.
void resetConnection(qintptr descriptor);

} // namespace rd
