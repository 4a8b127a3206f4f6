#pragma once

#include "base/secret.h"

#include <QLineEdit>

namespace rd {

// Takes a secret: hidden, cannot be copied, dragged or undone from (docs/pitfalls.md 3.5). White space around
// what was typed or pasted does not count.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    Secret secret() const;
    // Overwrites and empties the field.
    void wipe();
    bool isUsable() const;
    bool hasText() const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace rd
