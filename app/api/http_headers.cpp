#include "api/http_headers.h"

namespace rd {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<QByteArray> splitOutsideQuotes(QByteArrayView text, char separator)
{
    QList<QByteArray> parts;
    bool quoted = false;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (text[i] == separator && !quoted) {
            parts.append(text.sliced(start, i - start).trimmed().toByteArray());
            start = i + 1;
        }
    }
    parts.append(text.sliced(start).trimmed().toByteArray());
    return parts;
}

bool isJsonMediaType(QByteArrayView mediaType)
{
    return mediaType == "application/json" || mediaType.endsWith("+json");
}

void HttpHeaders::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name, value});
}

bool HttpHeaders::has(QByteArrayView name) const
{
    for (const auto &field : m_fields) {
        if (sameName(field.first, name))
            return true;
    }
    return false;
}

QList<QByteArray> HttpHeaders::list(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const auto &field : m_fields) {
        if (sameName(field.first, name))
            values += splitOutsideQuotes(field.second, ',');
    }
    values.removeAll(QByteArray());
    return values;
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &field : m_fields) {
        if (sameName(field.first, name))
            values += field.second;
    }
    return values.join(", ");
}

QByteArray HttpHeaders::mediaType() const
{
    QByteArray found;
    for (const QByteArray &value : list("Content-Type")) {
        const QByteArray type = splitOutsideQuotes(value, ';').constFirst().toLower();
        if (!found.isEmpty() && type != found)
            return {};
        found = type;
    }
    return found;
}

} // namespace rd
