#pragma once

namespace rd {

// For the end of main(): return endProcess(code). On Windows the process ends here, and no library says its
// farewell: MinGW's thread library then waits for ever for a lock that a thread held which the system has
// just ended, and a process without a window stays (three of four ends in Wine 8). Whatever is to be written
// must have been: objects of main() are gone by then. Thread: GUI, the last call.
int endProcess(int code);

} // namespace rd
