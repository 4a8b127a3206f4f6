#pragma once

#include <QString>

namespace rd {

// How the system calls the person who runs this process; empty: it does not say. Never from the environment,
// which anybody can set. Thread: any but another call of it.
QString userName();

} // namespace rd
