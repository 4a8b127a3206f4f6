#pragma once

namespace rd {

// Lets every connection that this process accepted on 127.0.0.1:`port` end after the answer it is writing, so
// that no worker waits for a next request. cpp-httplib before 0.16 cannot: its stop() waits for idle
// connections until their keep-alive time is over. Does nothing on Windows. Thread: any.
void endConnections(int port);

} // namespace rd
