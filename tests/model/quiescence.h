#pragma once

namespace rd {

// Lets events happen until nothing is under way in the whole process: no event waits in this thread, and
// every other one sleeps and has not run in between. With a FakeClock that is: only time can bring anything
// on. Thread: the test's.
void settle();

} // namespace rd
