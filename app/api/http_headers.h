#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

#include <utility>

namespace rd {

// Header fields of an answer, in order; names compared without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    explicit HttpHeaders(QList<QPair<QByteArray, QByteArray>> fields) : m_fields(std::move(fields)) {}

    void add(const QByteArray &name, const QByteArray &value);
    bool has(QByteArrayView name) const;
    // All values of that name, split at commas outside quotes and trimmed: Qt joins repeated fields
    // (docs/pitfalls.md 1.14).
    QList<QByteArray> list(QByteArrayView name) const;
    // The value as it came (repeated fields joined by ", "); empty when absent.
    QByteArray value(QByteArrayView name) const;
    // Media type in lower case without parameters: "application/problem+json"; empty when absent or when
    // repeated fields disagree.
    QByteArray mediaType() const;

    const QList<QPair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<QPair<QByteArray, QByteArray>> m_fields;
};

// The parts between separators that stand outside quoted strings (RFC 9110, 5.6.4), trimmed; may be empty.
QList<QByteArray> splitOutsideQuotes(QByteArrayView text, char separator);

// application/json or any type with the suffix +json, as HttpHeaders::mediaType() gives it.
bool isJsonMediaType(QByteArrayView mediaType);

} // namespace rd
