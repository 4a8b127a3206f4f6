#include "ui/lock/lock_page.h"

#include "base/backoff.h"
#include "ui/sign_in/secret_line_edit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

namespace {

constexpr int widthInCharacters = 60;

}

LockPage::LockPage(Clock *clock, QWidget *parent)
    : QWidget(parent), m_why(new PlainLabel(this)), m_run(new PlainLabel(this)),
      m_pauseRun(new QPushButton(tr("&Pause the run"), this)), m_stopRun(new QPushButton(this)),
      m_label(new PlainLabel(tr("Client &secret, or the token you signed in with:"), this)),
      m_secret(new SecretEdit(this)), m_answer(new PlainLabel(this)),
      m_unlock(new QPushButton(tr("&Unlock"), this)), m_pause(clock->makeTimer())
{
    setObjectName(QStringLiteral("lockPage"));
    auto *head = new PlainLabel(tr("Revoke Desk is locked"), this);
    head->setObjectName(QStringLiteral("lockHead"));
    head->setFont(theme::headline(font()));
    m_why->setObjectName(QStringLiteral("lockReason"));
    m_run->setObjectName(QStringLiteral("lockRun"));
    m_pauseRun->setObjectName(QStringLiteral("lockPauseRun"));
    m_stopRun->setObjectName(QStringLiteral("lockStopRun"));
    m_secret->setObjectName(QStringLiteral("lockSecret"));
    m_secret->setAccessibleName(tr("Client secret or token"));
    m_label->setBuddy(m_secret);
    m_answer->setObjectName(QStringLiteral("lockAnswer"));
    m_unlock->setObjectName(QStringLiteral("unlockButton"));
    m_unlock->setDefault(true);

    auto *column = new QVBoxLayout;
    for (PlainLabel *label : {m_why, m_run, m_answer})
        label->setWordWrap(true);
    auto *holdsBack = new QHBoxLayout;
    holdsBack->addWidget(m_pauseRun);
    holdsBack->addWidget(m_stopRun);
    holdsBack->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{head, m_why, m_run})
        column->addWidget(part);
    column->addLayout(holdsBack);
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_secret, m_answer})
        column->addWidget(part);
    column->addWidget(m_unlock, 0, Qt::AlignLeft);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setFixedWidth(
        std::min(fontMetrics().averageCharWidth() * widthInCharacters, middle->maximumWidth()));
    // Between stretches: with an alignment it would get a height that is not for its width.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(2);

    connect(m_pauseRun, &QPushButton::clicked, this, &LockPage::pauseRequested);
    connect(m_stopRun, &QPushButton::clicked, this, &LockPage::stopRequested);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_secret, &QLineEdit::returnPressed, this, &LockPage::unlock);
    connect(m_secret, &QLineEdit::textChanged, this, &LockPage::update);
    connect(m_pause.get(), &ClockTimer::timeout, this, &LockPage::update);
}

void LockPage::begin(const QString &why)
{
    m_why->setText(why);
    m_secret->wipe();
    m_secret->hide();
    m_label->hide();
    m_answer->hide();
    update();
    m_unlock->setFocus();
}

void LockPage::setRun(const QString &sentence, RunChoices choices)
{
    m_run->setText(sentence);
    m_run->setVisible(!sentence.isEmpty());
    m_pauseRun->setVisible(choices.pause);
    m_stopRun->setText(choices.holds ? tr("Ca&ncel the revocation") : tr("S&top the run"));
    m_stopRun->setVisible(choices.stop);
}

void LockPage::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    if (m_secret->hasText()) {
        const Secret typed = m_secret->secret();
        m_secret->wipe();
        Q_EMIT secretTyped(typed);
        return;
    }
    m_answer->setText(tr("Waiting for this computer's keychain…"));
    m_answer->show();
    // It may never answer.
    m_secret->show();
    m_label->show();
    update();
    Q_EMIT keychainRequested();
}

void LockPage::answer(UnlockAnswer answer)
{
    switch (answer) {
    case UnlockAnswer::Good:
        m_wrong = 0;
        return;
    case UnlockAnswer::Wrong:
        m_answer->setText(tr("That is not what you signed in with. If you no longer have it, close the "
                             "window and sign in again at the next start."));
        m_pause->start(backoff(m_wrong++));
        break;
    case UnlockAnswer::NotInKeychain:
        m_answer->setText(tr("This computer's keychain doesn't have it. Type it."));
        break;
    }
    m_answer->show();
    m_secret->show();
    m_label->show();
    update();
    m_secret->setFocus();
}

void LockPage::update()
{
    // With nothing typed the keychain is asked again.
    m_unlock->setEnabled(!m_pause->isActive() && (!m_secret->hasText() || m_secret->isUsable()));
}

} // namespace rd
