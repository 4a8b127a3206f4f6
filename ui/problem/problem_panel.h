#pragma once

#include "api/api_error.h"
#include "ui/text/texts.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace rd {

class PlainLabel;
class ProblemDetails;

// Where the server, or the way to it, said no: one sentence of ours, what to do next
// as buttons, and under Details everything that is known, to copy or to save.
class ProblemPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemPanel(QWidget *parent = nullptr);

    void setError(const ApiError &error);
    // With words that know more of what the person was doing.
    void setError(const ApiError &error, const texts::Wording &words);
    void setDetailsShown(bool shown);

Q_SIGNALS:
    void nextStep(rd::texts::NextStep step);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void showSteps(const QList<texts::NextStep> &steps);
    void copy();
    void chooseFile();
    void saveTo(const QString &path);

    PlainLabel *m_sentence;
    PlainLabel *m_explanation;
    QHBoxLayout *m_steps;
    QToolButton *m_toggle;
    ProblemDetails *m_details;
    PlainLabel *m_note; // what came of Copy and Save
    ApiError m_error;
    texts::Wording m_words;
};

} // namespace rd
