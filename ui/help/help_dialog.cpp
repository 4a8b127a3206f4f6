#include "ui/help/help_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/vertical_scroll_area.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

QList<HelpDialog::Section> HelpDialog::onRevoking()
{
    return {
        {tr("Revoking a credential"),
         tr("Select the credential in the list and press Revoke or the Delete key. Read what stops working, "
            "type what is asked, and press the revoke button with Space or a click; Enter never revokes. A "
            "revocation takes effect at once and can't be undone. You can stop before the request is sent; "
            "what is revoked stays revoked.")},
        {tr("Revoking several credentials"),
         tr("Tick them: with their boxes, with Space on the selected rows, everything the filter shows with "
            "Ctrl+Shift+A, or the client IDs in a text you paste with Ctrl+Shift+V. Ticked credentials stay "
            "ticked whatever the list shows. The Revoke button shows how many are ticked, and the "
            "confirmation lists every one. A credential is unticked when someone else revokes it or it "
            "leaves the list.")},
        {tr("After a revocation"),
         tr("The credential can't get new tokens. Tokens already issued work for up to an hour; the row and "
            "the details count down to their expiry. “At the latest” is guaranteed. “Probably” follows from "
            "the last use the server reports, which may lag behind.")},
        {tr("What the outcomes mean"),
         tr("Revoked: the server confirmed it. Revoked, reply lost: the reply was lost, and the list says "
            "revoked. Was already revoked: there was nothing to do. Refused: the server refused, and the "
            "list says it is still active. Still active: there was no usable reply, and two checks of the "
            "list found it active. Not found: the server doesn't know it. Unknown: its outcome could not be "
            "checked yet; check again. Not attempted: nothing was sent.")},
    };
}

QList<HelpDialog::Section> HelpDialog::onRuns()
{
    return {
        {tr("When the server asks to wait"),
         tr("The program waits as long as the server asks, counts down, and continues by itself. Before it "
            "waits longer than ten minutes, it asks you. Stop waits for replies on their way and checks "
            "uncertain outcomes; press it again to stop at once. After Pause, nothing more is sent until you "
            "resume.")},
        {tr("During a run"), tr("You can revoke one other credential at a time: select it and press Revoke. "
                                "It goes ahead of what the run has not sent yet. If the program closes "
                                "before a run finishes, the next start shows the run; the rest is sent only "
                                "after you confirm it again. Check again only reads; it never revokes.")},
        {tr("Keyboard shortcuts"),
         tr("F5 refresh · Ctrl+F filter · Esc clear the filter · Enter details · Space tick · Delete revoke… "
            "· Ctrl+C copy the row · F6 next pane · F1 this help")},
    };
}

QList<HelpDialog::Section> HelpDialog::onProof()
{
    return {
        {tr("Where data is stored"),
         tr("Secrets, tokens, and proxy passwords are stored in this computer's keychain and nowhere else. "
            "The journal in the data folder records each revocation before and after it is sent: what was "
            "intended, sent, and answered. It contains no secrets. After a crash, the next start checks "
            "uncertain outcomes. A stored secret is sent only to the place it was entered for: if an "
            "environment's address, proxy, or CA file was changed outside the program, it asks for the "
            "secret again.")},
        {tr("What the journal proves"),
         tr("Each entry is chained to the previous one with a key in the keychain. The keychain also records "
            "where the journal ended. To see whether an entry was changed, the end was cut off, or an older "
            "copy was put back, choose Help, Verify the journal, or start the program with --verify-journal. "
            "A changed journal doesn't stop you from revoking; the program warns you at every start until "
            "you accept it, and no verification ever calls it intact again. If its file was altered so that "
            "entries could go missing, or was moved or deleted while the program was open, nothing is sent "
            "until you start a new journal; the old file is kept under another "
            "name. An entry without the key among entries that have it is ignored, and its run is not "
            "resumed. The journal proves nothing against someone who can write to your keychain. In "
            "Practice, and when you are signed in for this session only, there is no key, and the "
            "verification says so.")},
        {tr("When Revoke Desk locks"),
         tr("If you or your organisation want it (Edit, Settings), the window hides its data after some "
            "minutes of inactivity or when the computer's screen is locked. Open dialogs close as with Esc; "
            "a confirmation comes back after unlocking. A run continues; the five seconds before its first "
            "request count only while you can see them. Unlock reads your secret from the keychain; if it "
            "isn't there, type it.")},
        {tr("Practice"), tr("Practice is a server inside the program with made-up credentials. From its menu "
                            "you can make it refuse, fail, ask you to wait, lose requests or replies, never "
                            "reply, or stop working for a while, so you know what that looks like before it "
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
