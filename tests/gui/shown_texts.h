#pragma once

#include <QString>
#include <QStringList>

class QAccessibleInterface;
class QWidget;

namespace rd {

// One text that a person or assistive technology can get from a window.
struct ShownText
{
    enum class Kind {
        Plain,    // as it is
        Mnemonic, // where a lone '&' becomes a shortcut
        ToolTip,  // where Qt takes for markup what looks like it
    };
    QString place; // objectName or class, and what of it
    QString text;
    Kind kind = Kind::Plain;
    bool severalLines = false; // a field that keeps line ends and tabs
};

// All of a window: labels, buttons, fields, actions, menus, tabs, titles, tool tips, status tips, every cell
// of every view in every role that people get, and the accessible tree with names, descriptions, values and
// help.
QList<ShownText> shownTexts(QWidget *window);

// What assistive technology gets from there down: names, descriptions, values and help.
QList<ShownText> accessibleTexts(QAccessibleInterface *root);

// Widgets that would take markup for markup, by name.
QStringList richTextWidgets(QWidget *window);

// What is wrong with how server text shows there (docs/pitfalls.md 3.1, 3.2); empty: nothing.
QStringList faultsOf(const ShownText &shown);

} // namespace rd
