#pragma once

#include <QByteArray>
#include <QStringBuilder>

#include <optional>

namespace rd {

// One HTTP/1.1 message (RFC 9112) as bytes: what the fault front must know to find its end and to change it.
// A value; headers keep their order and spelling.
struct HttpBytes
{
    QByteArray head; // start line and header lines, without the empty line and its CRLF before
    QByteArray body;

    QByteArray startLine() const { return head.left(head.indexOf('\r')); }
    // Of a status line; 0: it is none.
    int status() const;
    // The first of that name, trimmed; null: not there.
    QByteArray header(const QByteArray &name) const;
    void removeHeader(const QByteArray &name);
    // In the place of all of that name.
    void setHeader(const QByteArray &name, const QByteArray &value);
    QByteArray bytes() const { return head + "\r\n\r\n" + body; }
};

// Takes the first whole message off `buffer`, one whose body is as long as Content-Length says; an answer of
// 1xx, 204 or 304 has none. nullopt: it is not all there yet.
std::optional<HttpBytes> takeMessage(QByteArray *buffer);

} // namespace rd
