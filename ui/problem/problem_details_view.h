#pragma once

#include "api/api_error.h"

#include <QScrollArea>

class QVBoxLayout;

namespace rd {

struct ProblemSection;

// Everything known of a problem, by name: the members of the RFC 9457 document, `errors` as a table, the
// request, the certificates, and a body that is no document as text.
class ProblemDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProblemDetails(QWidget *parent = nullptr);

    void setError(const ApiError &error);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void addSection(QVBoxLayout *column, const ProblemSection &section, int nameWidth);
    void addErrors(QVBoxLayout *column, const QList<ProblemDetail> &errors);
    void addBody(QVBoxLayout *column, const ApiError &error);
    void addHeading(QVBoxLayout *column, const QString &title);
};

} // namespace rd
