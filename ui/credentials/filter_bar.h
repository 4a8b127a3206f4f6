#pragma once

#include "credentials/credential_filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace rd {

// What one types and chooses to find credentials. Typing counts once it rests for 120 ms
// (docs/pitfalls.md 5.2).
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    // What is set right now, even while typing has not come to rest.
    CredentialFilter filter() const;
    void setFilter(const CredentialFilter &filter);

public Q_SLOTS:
    // Everything shows again.
    void clear();
    void focusText();
    // What is typed counts now, at rest or not.
    void emitNow();

Q_SIGNALS:
    void filterChanged(const rd::CredentialFilter &filter);
    // Enter or Down in the text: on to the rows.
    void rowsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeLayout();

    QLineEdit *m_text;
    QComboBox *m_status;
    QComboBox *m_lastUsed;
    QTimer *m_typing;
    CredentialFilter m_emitted;
};

} // namespace rd
