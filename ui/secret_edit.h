#pragma once

#include "base/secret.h"

#include <QLineEdit>

namespace rd {

// Takes a secret and gives it away once: hidden, cannot be copied, dragged or undone from (traps 3.5).
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    // What was typed or pasted, without white space around it; the field is overwritten and emptied.
    Secret take();
    bool isUsable() const;
    bool hasText() const { return !text().trimmed().isEmpty(); }

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace rd
