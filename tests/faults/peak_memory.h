#pragma once

#include <QtGlobal>

namespace rd {

// How far the process's resident memory grows from its beginning on (Linux: /proc/self). Thread: any.
class PeakMemory
{
public:
    PeakMemory();
    qint64 growth() const; // bytes

    // What a fault may cost. A sanitizer keeps freed memory back.
#if defined(__SANITIZE_ADDRESS__)
    static constexpr qint64 bound = 512 * 1024 * 1024;
#else
    static constexpr qint64 bound = 64 * 1024 * 1024;
#endif

private:
    qint64 m_before;
};

} // namespace rd
