#include "ui/secret_edit.h"

#include "api/endpoint.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace rd {

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    setDragEnabled(false);
}

bool SecretEdit::isUsable() const
{
    return isVisibleAscii(text().trimmed().toUtf8());
}

Secret SecretEdit::take()
{
    QByteArray bytes = text().trimmed().toUtf8();
    Secret secret(bytes);
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    setText(QString(text().size(), QLatin1Char(' ')));
    clear();
    return secret;
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Paste")), &QAction::triggered, this, &QLineEdit::paste);
    connect(menu->addAction(tr("&Clear")), &QAction::triggered, this, &QLineEdit::clear);
    menu->popup(event->globalPos());
}

} // namespace rd
