#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace rd {

// Header fields of an answer, in order; names compared without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    explicit HttpHeaders(QList<QPair<QByteArray, QByteArray>> fields) : m_fields(std::move(fields)) {}

    void add(const QByteArray &name, const QByteArray &value);
    bool has(QByteArrayView name) const;
    // All values of that name, split at commas outside quotes and trimmed: Qt joins repeated fields (traps 1.14).
    QList<QByteArray> list(QByteArrayView name) const;
    // The value as it came (repeated fields joined by ", "); empty when absent.
    QByteArray value(QByteArrayView name) const;
    // Media type in lower case without parameters: "application/problem+json".
    QByteArray mediaType() const;

    const QList<QPair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<QPair<QByteArray, QByteArray>> m_fields;
};

} // namespace rd
