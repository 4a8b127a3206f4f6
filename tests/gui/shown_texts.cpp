#include "gui/shown_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextEdit>

namespace rd {

namespace {

using namespace Qt::StringLiterals;
using Kind = ShownText::Kind;

constexpr qsizetype longestLine = 8'000;       // a sentence with two elided texts of the server in it
constexpr qsizetype longestBlock = 256 * 1024; // a body shown as text
constexpr int mostRows = 60;

class Walk
{
public:
    explicit Walk(QList<ShownText> *found) : m_found(found) {}

    void add(const QString &place, const QString &text, Kind kind = Kind::Plain, bool severalLines = false)
    {
        if (!text.isEmpty())
            m_found->append({place, text, kind, severalLines});
    }

    void widget(const QWidget *widget)
    {
        const QString place = widget->objectName().isEmpty()
                                  ? QString::fromLatin1(widget->metaObject()->className())
                                  : widget->objectName();
        add(place + " tool tip"_L1, widget->toolTip(), Kind::ToolTip);
        add(place + " what's this"_L1, widget->whatsThis(), Kind::ToolTip);
        add(place + " status tip"_L1, widget->statusTip());
        add(place + " accessible name"_L1, widget->accessibleName());
        add(place + " accessible description"_L1, widget->accessibleDescription());
        if (widget->isWindow())
            add(place + " title"_L1, widget->windowTitle());
        contents(place, widget);
        for (const QAction *action : widget->actions())
            this->action(place + u'/' + action->objectName(), action);
    }

private:
    void contents(const QString &place, const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(place, label->text(), label->buddy() ? Kind::Mnemonic : Kind::Plain);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(place, button->text(), Kind::Mnemonic);
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            add(place, group->title(), Kind::Mnemonic);
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            add(place, menu->title(), Kind::Mnemonic);
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            add(place, line->text() + line->placeholderText());
        else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
            add(place, plain->toPlainText(), Kind::Plain, true);
        else if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
            add(place, rich->toPlainText(), Kind::Plain, true);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(place, tabs->tabText(i), Kind::Mnemonic);
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < combo->count(); ++i)
                add(place, combo->itemText(i));
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            cells(place, view);
    }

    void action(const QString &place, const QAction *action)
    {
        add(place, action->text(), Kind::Mnemonic);
        add(place + " tool tip"_L1, action->toolTip(), Kind::ToolTip);
        add(place + " status tip"_L1, action->statusTip());
    }

    void cells(const QString &place, const QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (!model || qobject_cast<const QHeaderView *>(view))
            return;
        for (int row = 0; row < std::min(model->rowCount(), mostRows); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                const QString cell = u"%1[%2,%3]"_s.arg(place, QString::number(row), QString::number(column));
                for (const int role : {Qt::DisplayRole, Qt::EditRole, Qt::AccessibleTextRole,
                                       Qt::AccessibleDescriptionRole, Qt::StatusTipRole})
                    add(cell, index.data(role).toString());
                for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole})
                    add(cell + " tool tip"_L1, index.data(role).toString(), Kind::ToolTip);
            }
        }
    }

    QList<ShownText> *m_found;
};

void walkAccessible(QAccessibleInterface *node, int depth, QList<ShownText> *found)
{
    if (!node || !node->isValid() || depth > 12)
        return;
    const QString place = u"accessible "_s + (node->object() ? node->object()->objectName() : QString());
    for (const QAccessible::Text what :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        const QString text = node->text(what);
        const bool block = node->role() == QAccessible::EditableText && what == QAccessible::Value;
        if (!text.isEmpty())
            found->append({place, text, Kind::Plain, block});
    }
    for (int i = 0; i < std::min(node->childCount(), 400); ++i)
        walkAccessible(node->child(i), depth + 1, found);
}

// A tool tip of plainToolTip() has <qt> around it and <br> in it, and nothing else of markup.
QString plainOf(QString toolTip)
{
    toolTip.remove("<qt>"_L1).remove("</qt>"_L1).replace("<br>"_L1, "\n"_L1);
    return toolTip;
}

bool isRawHidden(char32_t character, bool severalLines)
{
    switch (character) {
    case U'\n': // lines of ours are joined by them; see faultsOf()
        return false;
    case U'\t':
        return !severalLines;
    case U'\u2066': // what isolates it is ours
    case U'\u2068':
    case U'\u2069':
        return false;
    default:
        break;
    }
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return character == U'\u3164' || character == U'\u115F' || character == U'\u1160' ||
               character == U'\uFFA0' || character == U'\u2800' || character == U'\u3000';
    }
}

QString firstHidden(const QString &text, bool severalLines)
{
    for (const char32_t character : text.toUcs4()) {
        if (isRawHidden(character, severalLines))
            return QString::number(uint(character), 16);
    }
    return text.isValidUtf16() ? QString() : u"a lone surrogate"_s;
}

bool isolatesBalance(const QString &text)
{
    int open = 0;
    for (const QChar c : text) {
        if (c == u'\u2066' || c == u'\u2068')
            ++open;
        else if (c == u'\u2069' && --open < 0)
            return false;
    }
    return open == 0;
}

} // namespace

QList<ShownText> shownTexts(QWidget *window)
{
    QList<ShownText> found;
    Walk walk(&found);
    walk.widget(window);
    for (const QWidget *widget : window->findChildren<QWidget *>())
        walk.widget(widget);
    found += accessibleTexts(QAccessible::queryAccessibleInterface(window));
    return found;
}

QList<ShownText> accessibleTexts(QAccessibleInterface *root)
{
    QList<ShownText> found;
    walkAccessible(root, 0, &found);
    return found;
}

QStringList richTextWidgets(QWidget *window)
{
    QStringList wrong;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText && label->objectName() != "qt_spinbox_lineedit"_L1)
            wrong.append(label->objectName() + u": "_s + label->text().left(40));
        if (label->openExternalLinks())
            wrong.append(label->objectName() + u" opens links"_s);
    }
    for (const QTextEdit *edit : window->findChildren<QTextEdit *>())
        wrong.append(edit->objectName() + u" is a rich text field"_s);
    return wrong;
}

QStringList faultsOf(const ShownText &shown)
{
    QStringList wrong;
    const QString text = shown.kind == Kind::ToolTip ? plainOf(shown.text) : shown.text;
    if (text.size() > (shown.severalLines ? longestBlock : longestLine))
        wrong.append(u"%1 characters"_s.arg(text.size()));
    if (const QString hidden = firstHidden(text, shown.severalLines); !hidden.isEmpty())
        wrong.append(u"raw U+"_s + hidden);
    if (!isolatesBalance(text))
        wrong.append(u"isolates do not balance"_s);
    if (shown.kind == Kind::ToolTip && Qt::mightBeRichText(shown.text) && text.contains(u'<'))
        wrong.append(u"markup in a tool tip"_s);
    if (shown.kind == Kind::Mnemonic && QString(text).remove("&&"_L1).contains(u"&ß"_s))
        wrong.append(u"a shortcut from the server"_s);
    if (!shown.severalLines && text.contains("one\n"_L1))
        wrong.append(u"a line end from the server"_s);
    // Text of the server that went through a second arg().
    if (text.contains("{0}"_L1) && !text.contains("%1%2%n%L1{0}%%s%n"_L1))
        wrong.append(u"placeholders were filled in"_s);
    for (QString &fault : wrong)
        fault = shown.place + u": "_s + fault + u": "_s + text.left(80);
    return wrong;
}

} // namespace rd
