#include "ui/sign_in/secret_line_edit.h"

#include "api/api_urls.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

} // namespace

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    setDragEnabled(false);
}

Secret SecretEdit::secret() const
{
    QString typed = text().trimmed();
    QByteArray bytes = typed.toUtf8();
    Secret secret(bytes);
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

void SecretEdit::wipe()
{
    setText(QString(text().size(), u' '));
    clear();
}

bool SecretEdit::isUsable() const
{
    return isVisibleAscii(secret().view());
}

bool SecretEdit::hasText() const
{
    return !secret().isEmpty();
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"secretMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *pasteSecret = menu->addAction(tr("&Paste"), this, &QLineEdit::paste);
    pasteSecret->setObjectName(u"actionPasteSecret"_s);
    QAction *clearSecret = menu->addAction(tr("&Clear"), this, &SecretEdit::wipe);
    clearSecret->setObjectName(u"actionClearSecret"_s);
    menu->popup(event->globalPos());
}

} // namespace rd
