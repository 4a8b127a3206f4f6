#pragma once

#include <QtGlobal>

#include <chrono>

namespace rd {

// What may be waited for and read. Constructor arguments everywhere, so that a test can be quick.
struct CallLimits
{
    std::chrono::milliseconds deadline{30'000}; // wall time of one whole exchange, headers and body
    qint64 listBody = 8 * 1024 * 1024;          // bytes after decompression
    qint64 otherBody = 256 * 1024;              // token answers, problems, gateway pages
};

} // namespace rd
