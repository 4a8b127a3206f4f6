#pragma once

#include <QAbstractItemView>
#include <QLabel>
#include <QModelIndex>
#include <QString>
#include <QWidget>

#include <functional>

namespace rd {

// Does in the program's windows what a person would: looks for a visible widget by its objectName, clicks,
// types, chooses from menus, looks at the screen. Calls no slot and no model of the product. Every step waits
// until it is possible and fails with a sentence (QTest failure) otherwise.
class Person
{
public:
    // nullptr after `timeoutMs`.
    QWidget *find(const QString &name, int timeoutMs = 5000) const;
    template <class Widget>
    Widget *find(const QString &name, int timeoutMs = 5000) const
    {
        return qobject_cast<Widget *>(find(name, timeoutMs));
    }
    bool sees(const QString &name) const { return find(name, 0) != nullptr; }

    bool click(const QString &name);
    // Gives the widget the focus by a click, then types; what stood there is replaced.
    bool type(const QString &name, const QString &text);
    // A key to whatever has the focus.
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    // Opens a menu of the menu bar and clicks an entry.
    bool choose(const QString &menu, const QString &action);
    // Clicks the row whose cell in `column` has this text.
    bool chooseRow(const QString &view, int column, const QString &text);
    // Chooses an entry of a combo box with the keyboard.
    bool pick(const QString &combo, int index);

    QString textOf(const QString &name) const;
    bool waitFor(const std::function<bool()> &condition, int timeoutMs = 15'000) const;
    // The whole screen with window frames, as a PNG.
    bool photograph(const QString &path) const;

private:
    bool fail(const QString &sentence) const;
};

} // namespace rd
