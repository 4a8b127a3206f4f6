#include "practice/gzip_bomb.h"

#include <QStringBuilder>

#include <array>

namespace rd {

namespace {

constexpr qsizetype longestMatch = 258;

// Bits from the lowest of each byte on (RFC 1951, 3.1.1).
class BitWriter
{
public:
    // Huffman codes are written from their highest bit on.
    void code(unsigned bits, int count)
    {
        while (--count >= 0)
            bit((bits >> count) & 1U);
    }
    void bit(unsigned value)
    {
        m_byte |= value << m_used;
        if (++m_used == 8)
            flush();
    }
    QByteArray take()
    {
        if (m_used > 0)
            flush();
        return m_bytes;
    }

private:
    void flush()
    {
        m_bytes += static_cast<char>(m_byte);
        m_byte = 0;
        m_used = 0;
    }

    QByteArray m_bytes;
    unsigned m_byte = 0;
    int m_used = 0;
};

// One block with the fixed codes (RFC 1951, 3.2.6): a zero, then copies of what is one byte back.
QByteArray deflateZeros(qsizetype size)
{
    BitWriter out;
    out.bit(1);     // the last block
    out.code(2, 2); // fixed codes: 01, lowest bit first
    const auto zero = [&out] { out.code(0x30, 8); };
    zero();
    --size;
    for (; size >= longestMatch; size -= longestMatch) {
        out.code(0xc5, 8); // length 258
        out.code(0, 5);    // distance 1
    }
    for (; size > 0; --size)
        zero();
    out.code(0, 7); // end of block
    return out.take();
}

quint32 crcOfZeros(qsizetype size)
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0xedb88320U : 0U);
        table.at(i) = value;
    }
    quint32 crc = 0xffffffffU;
    for (qsizetype i = 0; i < size; ++i)
        crc = table[crc & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i, value >>= 8)
        bytes += static_cast<char>(value & 0xff);
    return bytes;
}

} // namespace

QByteArray zeroBomb(qsizetype size)
{
    const QByteArray header = QByteArray::fromHex("1f8b080000000000"
                                                  "00ff");
    return header + deflateZeros(size) + littleEndian(crcOfZeros(size)) +
           littleEndian(static_cast<quint32>(size));
}

} // namespace rd
