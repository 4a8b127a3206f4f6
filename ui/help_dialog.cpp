#include "ui/help_dialog.h"

#include "ui/content_area.h"
#include "ui/plain_label.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

QList<HelpDialog::Section> HelpDialog::onRevoking()
{
    return {
        {tr("Revoking a credential"),
         tr("Choose the credential in the list and press Revoke or the Delete key. Read what it "
            "breaks, type what is asked for, and press the revoke button with Space or a click; "
            "Enter never revokes. A revocation is immediate and can't be undone. You can stop "
            "while nothing is on its way; what is revoked stays revoked.")},
        {tr("Revoking several"),
         tr("Check them: with their boxes, with Space on the selected rows, all that the filter "
            "shows with Ctrl+Shift+A, or by client IDs in a text that you paste with "
            "Ctrl+Shift+V. What is checked stays checked whatever the list shows; Revoke says how"
            " many that are, and the confirmation shows every one of them. What is revoked by "
            "others or gone from the list is no longer checked.")},
        {tr("After a revocation"),
         tr("No new token can be had with the credential. Tokens that were issued before live on "
            "for up to an hour: the row and the details count down to that end. “At the latest” "
            "is guaranteed; “probably” follows from the last use as the server reports it, which "
            "may lag.")},
        {tr("What the outcomes mean"),
         tr("Revoked: the server said so. Revoked, reply lost: the answer got lost, and the list "
            "says revoked. Was already revoked: nothing had to be done. Refused: the server said "
            "no, and the list says that it is still active. Still active: there was no usable "
            "answer, and two readings say that nothing was revoked. Not found: the server does "
            "not know it. Unknown: it could not be read back yet; check again. Not attempted: "
            "nothing was sent.")},
    };
}

QList<HelpDialog::Section> HelpDialog::onRuns()
{
    return {
        {tr("When the server asks to wait"),
         tr("The program waits as long as the server asks, counts down, and goes on by itself; a "
            "wait of more than ten minutes is for you to accept. Stop waits for the answers that "
            "are under way and reads back what is in doubt; pressed again it ends at once. Pause "
            "sends nothing more until you resume.")},
        {tr("While a run goes on"),
         tr("One other credential can be revoked at a time: choose it and press Revoke. It goes "
            "before what the run has not sent yet. What a run did not finish before the program "
            "ended is shown at the next start; what is left of it is sent only after you confirm it again. "
            "Check again only reads.")},
        {tr("Keys"), tr("F5 refresh · Ctrl+F filter · Esc clear the filter · Enter details · Space check · "
                        "Delete revoke… · Ctrl+C copy the row · F6 next pane · F1 this help")},
    };
}

QList<HelpDialog::Section> HelpDialog::onProof()
{
    return {
        {tr("Where things stand"),
         tr("Secrets and tokens, and a proxy's password, are in this computer's keychain and "
            "nowhere else. What was intended, sent and answered is in the journal of the data "
            "folder, before and after each revocation; it holds no secret. After a crash the next"
            " start reads back what is in doubt. A kept secret is sent only where it was typed "
            "for: when an environment's address, proxy or CA file was changed outside the "
            "program, it asks for the secret again.")},
        {tr("What the journal proves"),
         tr("Each entry is chained to the one before with a key in the keychain, which also keeps"
            " where the journal ended last. Help, Check the journal, or the program started with "
            "--verify-journal, shows whether an entry was changed, the end cut off, or an older "
            "copy put back. A journal that was changed does not keep you from revoking; the "
            "program tells you at every start until you accept it, and no check calls it intact again. "
            "Where its file was altered, moved or deleted, nothing is sent until you begin a new journal; "
            "the old "
            "file keeps its place under another name. "
            "Entries that lack the key although others have it count for nothing, and no run of theirs is "
            "resumed. It proves nothing against "
            "somebody who can write to your keychain. In Practice, and signed in for this session"
            " only, there is no key, and the check says so.")},
        {tr("When it locks itself"),
         tr("Where you or your organisation want it (Edit, Settings), the window hides its data when nobody "
            "has used it for some minutes, or when the computer's screen is locked. Open dialogs are closed "
            "as with Esc; a confirmation comes back afterwards. A run goes on; the five seconds before its "
            "first "
            "request count only while you can see them. Unlock reads your secret from the keychain; where it "
            "has "
            "none, type it.")},
        {tr("Practice"),
         tr("Practice is a server inside the program with made-up credentials. Its menu opens a "
            "panel that makes it refuse, fail, ask to wait, lose requests or replies, never "
            "answer, or be gone for a while, so that you know what that looks like before it "
            "matters. Nothing there touches a real environment.")},
    };
}

HelpDialog::HelpDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("helpDialog"));
    setWindowTitle(tr("How Revoke Desk works"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *text = new QVBoxLayout(content);
    const auto add = [&](const Section &section) {
        auto *head = new PlainLabel(section.title, content);
        head->setFont(theme::headline(font()));
        auto *paragraph = new PlainLabel(section.body, content);
        paragraph->setWordWrap(true);
        paragraph->setSelectable(true);
        text->addWidget(head);
        text->addWidget(paragraph);
        text->addSpacing(fontMetrics().height() / 2);
    };
    for (const Section &section : onRevoking() + onRuns() + onProof())
        add(section);
    text->addStretch(1);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeHelp"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(new ContentArea(content, 80, this), 1);
    column->addWidget(buttons);
}

} // namespace rd
