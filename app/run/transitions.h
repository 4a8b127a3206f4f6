#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace rd {

// One row of a table of transitions: where one may get to from `from`. A value.
template <class State>
struct TransitionRow
{
    State from{};
    std::uint32_t to = 0; // a bit for each

    constexpr TransitionRow() = default;
    constexpr TransitionRow(State state, std::initializer_list<State> next) : from(state)
    {
        for (const State one : next)
            to |= bit(one);
    }
    static constexpr std::uint32_t bit(State state)
    {
        return std::uint32_t{1} << static_cast<unsigned>(state);
    }
};

// Whether each state has its row, at its place. A missing one at the end would be all zero: only the first
// stands at place 0.
template <class State, std::size_t size>
constexpr bool isComplete(const std::array<TransitionRow<State>, size> &rows)
{
    static_assert(size <= 32);
    for (std::size_t i = 0; i < size; ++i) {
        if (static_cast<std::size_t>(rows.at(i).from) != i)
            return false;
    }
    return true;
}

template <class State, std::size_t size>
constexpr bool allows(const std::array<TransitionRow<State>, size> &rows, State from, State to)
{
    return (rows.at(static_cast<std::size_t>(from)).to & TransitionRow<State>::bit(to)) != 0;
}

} // namespace rd
