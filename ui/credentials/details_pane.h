#pragma once

#include "api/credential.h"
#include "base/two_clocks.h"
#include "run/token_exposure.h"
#include "workspace/workspace_state.h"

#include <QDateTime>
#include <QList>
#include <QScrollArea>

#include <array>
#include <optional>

class QPushButton;
class QTimer;
class QVBoxLayout;

namespace rd {

class PlainLabel;
class TextBlock;

// Everything about one credential, in words: who it is, its times, what revoking it would do or when its last
// tokens end, and what was done to it on this computer. Updates in place; text can be selected and reached
// with the keyboard.
class DetailsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPane(const TwoClocks &now, QWidget *parent = nullptr);

    // nullopt: none is current.
    void setCredential(const std::optional<Credential> &credential, bool lookAlike, bool own);
    // Instead of one: how many are selected.
    void setSeveral(int count);
    // Newest first.
    void setActions(const QList<PastAction> &actions);
    void setExposure(const std::optional<Exposure> &exposure);
    // When a DELETE was sent whose outcome is unknown; nullopt: none was.
    void setUnknown(const std::optional<QDateTime> &sentAt);
    // Every second while tokens may still live.
    void setNow(const TwoClocks &now);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Fact { Status, LastUsed, Created, Updated, Expires, Age, FactCount };

    void buildIdentity(QVBoxLayout *column);
    void buildFacts(QVBoxLayout *column);
    PlainLabel *addHeading(QVBoxLayout *column, const QString &name, const QString &text);
    QList<PlainLabel *> addSentences(QVBoxLayout *column, const QString &name, int count);
    void copyClientId();
    void applyFonts();
    bool isUnknown() const;
    QString statusText() const;
    void showIdentity();
    void showMarks();
    void showTimes();
    void showActions();

    bool m_isShown = false; // m_credential, or that there is none
    std::optional<Credential> m_credential;
    bool m_lookAlike = false;
    bool m_own = false;
    QList<PastAction> m_actions;
    std::optional<Exposure> m_exposure;
    std::optional<QDateTime> m_unknown;
    TwoClocks m_now;

    QWidget *m_content;
    PlainLabel *m_nothing;
    TextBlock *m_name;
    TextBlock *m_clientId;
    QPushButton *m_copy;
    QTimer *m_copied;
    QList<PlainLabel *> m_marks; // revoked here or unknown, look-alike, own
    std::array<PlainLabel *, FactCount> m_facts{};
    QList<PlainLabel *> m_headings;
    PlainLabel *m_effectHeading = nullptr;
    QList<PlainLabel *> m_effects;
    QList<PlainLabel *> m_past;
};

} // namespace rd
