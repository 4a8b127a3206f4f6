#include "practice/http_message.h"

namespace rd {

namespace {

// Where the line of that header begins, its CRLF before included; -1: nowhere.
qsizetype lineOf(const QByteArray &head, const QByteArray &name)
{
    const QByteArray wanted = "\r\n" + name.toLower() + ':';
    return head.toLower().indexOf(wanted);
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304 || (status >= 100 && status < 200);
}

} // namespace

int HttpBytes::status() const
{
    return head.startsWith("HTTP/1.") ? head.mid(9, 3).toInt() : 0;
}

QByteArray HttpBytes::header(const QByteArray &name) const
{
    const qsizetype line = lineOf(head, name);
    if (line < 0)
        return {};
    const qsizetype value = line + 2 + name.size() + 1;
    const qsizetype end = head.indexOf('\r', value);
    return head.mid(value, end < 0 ? -1 : end - value).trimmed();
}

void HttpBytes::removeHeader(const QByteArray &name)
{
    for (qsizetype line = lineOf(head, name); line >= 0; line = lineOf(head, name)) {
        const qsizetype end = head.indexOf('\r', line + 2);
        head.remove(line, end < 0 ? head.size() - line : end - line);
    }
}

void HttpBytes::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    head += "\r\n" + name + ": " + value;
}

std::optional<HttpBytes> takeMessage(QByteArray *buffer)
{
    const qsizetype end = buffer->indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    HttpBytes message{buffer->left(end), {}};
    const qsizetype length = hasNoBody(message.status()) ? 0 : message.header("Content-Length").toLongLong();
    if (length < 0 || buffer->size() < end + 4 + length)
        return std::nullopt;
    message.body = buffer->mid(end + 4, length);
    buffer->remove(0, end + 4 + length);
    return message;
}

} // namespace rd
