#pragma once

#include <QtGlobal>

#include <cstddef>

namespace rd {

// How much of a matrix a run tries. Each fault is tried whatever the share; the smaller ones leave out
// combinations with the other axes.
enum class MatrixShare {
    Least, // under the sanitizers, where a case takes several times as long: the plain build tries more
    Usual,
    Whole, // REVOKE_DESK_LONG=1
};

inline MatrixShare matrixShare()
{
    if (qEnvironmentVariableIntValue("REVOKE_DESK_LONG") == 1)
        return MatrixShare::Whole;
#if defined(__SANITIZE_ADDRESS__)
    return MatrixShare::Least;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return MatrixShare::Least;
#else
    return MatrixShare::Usual;
#endif
#else
    return MatrixShare::Usual;
#endif
}

// Which of `size` values of an axis case `number` takes: always the same one, each about as often as another,
// and in no step with what alternates from one case to the next, nor with another axis.
inline std::size_t turnOf(std::size_t number, std::size_t axis, std::size_t size)
{
    quint64 mixed = (quint64(number) + 1) * 0x9E3779B97F4A7C15U + (quint64(axis) + 1) * 0xD1B54A32D192ED03U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % size);
}

} // namespace rd
