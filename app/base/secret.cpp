#include "base/secret.h"

#include <cstring>

namespace rd {

void wipeMemory(void *data, std::size_t size)
{
    volatile auto *byte = static_cast<volatile unsigned char *>(data);
    while (size-- > 0)
        *byte++ = 0;
}

Secret::Secret(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    m_size = static_cast<std::size_t>(bytes.size());
    m_bytes = std::make_unique<std::byte[]>(m_size);
    std::memcpy(m_bytes.get(), bytes.data(), m_size);
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

QByteArrayView Secret::view() const
{
    return QByteArrayView(m_bytes.get(), static_cast<qsizetype>(m_size));
}

Secret Secret::duplicate() const
{
    return Secret(view());
}

void Secret::wipe()
{
    if (m_bytes)
        wipeMemory(m_bytes.get(), m_size);
    m_bytes.reset();
    m_size = 0;
}

} // namespace rd
