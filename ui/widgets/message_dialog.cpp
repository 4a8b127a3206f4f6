#include "ui/widgets/message_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QStyle>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int widthInCharacters = 56;

QString iconName(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Warning:
        return u"warning"_s;
    case theme::Tone::Danger:
        return u"problem"_s;
    case theme::Tone::Neutral:
    case theme::Tone::Information:
    case theme::Tone::Ok:
        break;
    }
    return u"information"_s;
}

} // namespace

Message::Message(theme::Tone tone, const QString &title, const QString &sentence, const QString &explanation,
                 QWidget *parent)
    : QDialog(parent), m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"message"_s);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *picture = new PlainLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    picture->setPixmap(theme::icon(iconName(tone)).pixmap(size, size));
    auto *main = new PlainLabel(sentence, this);
    main->setObjectName(u"messageSentence"_s);
    main->setFont(theme::headline(font()));
    main->setWordWrap(true);
    main->setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    main->setSelectable(true);
    main->setFocusPolicy(Qt::ClickFocus);
    auto *more = new PlainLabel(explanation, this);
    more->setObjectName(u"messageExplanation"_s);
    more->setWordWrap(true);
    more->setSelectable(true);
    more->setFocusPolicy(Qt::ClickFocus);
    more->setVisible(!explanation.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(explanation);

    auto *grid = new QGridLayout(this);
    grid->addWidget(picture, 0, 0, Qt::AlignTop);
    grid->addWidget(main, 0, 1);
    grid->addWidget(more, 1, 1);
    grid->addWidget(m_buttons, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);

    connect(this, &QDialog::finished, this, [this] { Q_EMIT answered(m_answer); });
}

QPushButton *Message::addChoice(const QString &name, const QString &verb)
{
    // ActionRole: no role of the box would make a button the default behind our back (the worst traps, 3).
    QPushButton *button = m_buttons->addButton(verb, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!m_safe) {
        m_safe = button;
        m_answer = name;
        button->setDefault(true);
        button->setFocus();
    }
    connect(button, &QPushButton::clicked, this, [this, name] {
        m_answer = name;
        accept();
    });
    return button;
}

Message *Message::tell(theme::Tone tone, const QString &title, const QString &sentence,
                       const QString &explanation, QWidget *parent)
{
    auto *message = new Message(tone, title, sentence, explanation, parent);
    message->addChoice(u"messageClose"_s, tr("Close"));
    message->open();
    return message;
}

} // namespace rd
