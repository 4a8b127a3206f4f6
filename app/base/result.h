#pragma once

#include <utility>
#include <variant>

namespace rd {

// A value or the reason why there is none (C++20 has no std::expected).
template <class Value, class Error>
class Result
{
public:
    Result(Value value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Only when ok(); otherwise std::bad_variant_access.
    const Value &value() const & { return std::get<0>(m_state); }
    Value &value() & { return std::get<0>(m_state); }
    Value &&value() && { return std::get<0>(std::move(m_state)); }

    // Only when !ok().
    const Error &error() const & { return std::get<1>(m_state); }

private:
    std::variant<Value, Error> m_state;
};

} // namespace rd
