#pragma once

#include "base/clock.h"
#include "ui/confirm/confirm_request.h"
#include "ui/confirm/confirm_text.h"
#include "ui/confirm/reason_draft.h"
#include "workspace/wait_status.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;

namespace rd {

class ArmingButton;
class ChallengeField;
class IdentityBlock;
class PaceChoice;
class PlainLabel;
class ReasonForm;
class WaitNote;

// The one way to a revocation (docs/pitfalls.md 3.4): names the object and its
// consequences and asks as much as the risk demands. Keeping is the default; Escape and closing keep. Enter
// never revokes and never closes it from a field. Shown with open(); deletes itself. Ends with exactly one of
// its signals.
class ConfirmDialog : public QDialog
{
    Q_OBJECT
    Q_PROPERTY(bool needsHold READ needsHold CONSTANT)

public:
    // A plan without items is a programming error.
    ConfirmDialog(ConfirmRequest request, Clock *clock, QWidget *parent);

    // The run has to hold before its first request (levels 3 and 4).
    bool needsHold() const;
    // Of a run that is there already.
    bool asksAgain() const { return m_request.cause != ConfirmRequest::Cause::Chosen; }
    QStringList ids() const;
    // What stands in its fields for reason and ticket; asked again, it has none.
    ReasonDraft reason() const;
    void setReason(const ReasonDraft &draft);
    // What the first request would wait for.
    void setWait(const WaitStatus &wait);

Q_SIGNALS:
    // With reason, ticket, pace and confirmedAt; asked again, with those of the first confirmation and the
    // new time.
    void confirmed(const rd::Plan &plan);
    void kept();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeQuestion();
    QWidget *makeIdentity();
    void addNameWarning(IdentityBlock *block);
    void addDisputeWarning(IdentityBlock *block);
    QWidget *makeConsequences();
    QWidget *makeReason();
    void addPace();
    void addChallenges(QBoxLayout *column);
    ChallengeField *addChallenge(QBoxLayout *column, const QString &name, const QString &label,
                                 const QString &expected);
    void addButtons(QBoxLayout *column);
    void fitToScreen();

    confirm::Moment moment() const;
    void refreshFigures();
    // The first part of the challenge that is not answered; nullptr: none.
    QWidget *unanswered() const;
    void updateRevoke();
    void enterPressed();
    void confirm();

    const ConfirmRequest m_request;
    Clock *m_clock;
    const milliseconds m_openedAt;
    std::unique_ptr<ClockTimer> m_figuresTimer;
    QList<PlainLabel *> m_consequences;
    QList<ChallengeField *> m_challenges;
    QCheckBox *m_reviewed = nullptr;
    ReasonForm *m_reason = nullptr;
    PaceChoice *m_pace = nullptr;
    WaitStatus m_wait;
    WaitNote *m_waitNote;
    PlainLabel *m_hint;
    QPushButton *m_keep;
    ArmingButton *m_revoke;
};

} // namespace rd
