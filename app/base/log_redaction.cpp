#include "base/log_redaction.h"

#include <utility>

namespace rd {

LogRedaction::LogRedaction(QByteArrayView secret) : m_forms(MaskedForms::ofProcess().hold(secret)) {}

LogRedaction::~LogRedaction()
{
    MaskedForms::ofProcess().release(std::move(m_forms));
}

LogRedaction::LogRedaction(LogRedaction &&other) noexcept : m_forms(std::exchange(other.m_forms, {})) {}

LogRedaction &LogRedaction::operator=(LogRedaction &&other) noexcept
{
    if (this != &other)
        MaskedForms::ofProcess().release(std::exchange(m_forms, std::exchange(other.m_forms, {})));
    return *this;
}

} // namespace rd
