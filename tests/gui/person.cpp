#include "gui/person.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>

namespace rd {

namespace {

QString withoutIsolates(QString text)
{
    static const QRegularExpression marks(QStringLiteral("[\\x{2066}-\\x{2069}]"));
    return text.remove(marks);
}

} // namespace

bool Person::fail(const QString &sentence) const
{
    QTest::qFail(qPrintable(sentence), __FILE__, __LINE__);
    return false;
}

QWidget *Person::find(const QString &name, int timeoutMs) const
{
    QWidget *found = nullptr;
    const auto look = [&] {
        // The topmost window first: a dialog hides what is behind it.
        QWidgetList windows = QApplication::topLevelWidgets();
        if (QWidget *modal = QApplication::activeModalWidget())
            windows.prepend(modal);
        for (QWidget *window : std::as_const(windows)) {
            if (!window->isVisible())
                continue;
            QWidgetList widgets = window->findChildren<QWidget *>(name);
            if (window->objectName() == name)
                widgets.prepend(window);
            for (QWidget *widget : std::as_const(widgets)) {
                if (widget->isVisible()) {
                    found = widget;
                    return true;
                }
            }
        }
        return false;
    };
    if (!look() && timeoutMs > 0)
        static_cast<void>(QTest::qWaitFor(look, timeoutMs));
    return found;
}

bool Person::click(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget)
        return fail(QStringLiteral("There is no %1 to click.").arg(name));
    if (!QTest::qWaitFor([&] { return widget->isEnabled(); }, 5000))
        return fail(QStringLiteral("%1 cannot be clicked.").arg(name));
    // A button forgets a press when its window becomes active only then: a person clicks what lies in front.
    static_cast<void>(
        QTest::qWaitFor([&] { return QApplication::activePopupWidget() || widget->isActiveWindow(); }, 2000));
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, widget->rect().center());
    return true;
}

bool Person::type(const QString &name, const QString &text)
{
    if (!click(name))
        return false;
    QWidget *widget = find(name);
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
    return true;
}

bool Person::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        focus = QApplication::activeWindow();
    if (!focus)
        return fail(QStringLiteral("Nothing has the focus."));
    QTest::keyClick(focus, key, modifiers);
    return true;
}

bool Person::choose(const QString &menuName, const QString &actionName)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *main = qobject_cast<QMainWindow *>(window);
        QMenu *menu = main && main->isVisible() ? main->menuBar()->findChild<QMenu *>(menuName) : nullptr;
        if (!menu)
            continue;
        QAction *action = nullptr;
        for (QAction *one : menu->actions())
            action = one->objectName() == actionName ? one : action;
        if (!action || !action->isEnabled() || !menu->menuAction()->isVisible())
            return fail(QStringLiteral("%1 cannot be chosen from %2.").arg(actionName, menuName));
        QTest::mouseClick(main->menuBar(), Qt::LeftButton, Qt::NoModifier,
                          main->menuBar()->actionGeometry(menu->menuAction()).center());
        if (!QTest::qWaitFor([&] { return menu->isVisible(); }, 5000))
            return fail(QStringLiteral("%1 does not open.").arg(menuName));
        QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(action).center());
        return true;
    }
    return fail(QStringLiteral("There is no menu %1.").arg(menuName));
}

bool Person::chooseRow(const QString &viewName, int column, const QString &text)
{
    auto *view = find<QAbstractItemView>(viewName);
    if (!view)
        return fail(QStringLiteral("There is no list %1.").arg(viewName));
    QModelIndex index;
    const bool there = QTest::qWaitFor(
        [&] {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                index = view->model()->index(row, column);
                if (withoutIsolates(index.data().toString()) == text)
                    return true;
            }
            return false;
        },
        5000);
    if (!there)
        return fail(QStringLiteral("No row has “%1”.").arg(text));
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
    return true;
}

bool Person::pick(const QString &comboName, int index)
{
    auto *combo = find<QComboBox>(comboName);
    if (!combo)
        return fail(QStringLiteral("There is no %1 to choose from.").arg(comboName));
    combo->setFocus(Qt::TabFocusReason);
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    return combo->currentIndex() == index || fail(QStringLiteral("%1 has no such entry.").arg(comboName));
}

QString Person::textOf(const QString &name) const
{
    QWidget *widget = find(name);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        return edit->text();
    if (auto *block = qobject_cast<QPlainTextEdit *>(widget))
        return block->toPlainText();
    const QString text = widget ? widget->property("text").toString() : QString();
    return widget && text.isEmpty() ? widget->accessibleName() : text;
}

bool Person::waitFor(const std::function<bool()> &condition, int timeoutMs) const
{
    return QTest::qWaitFor(condition, timeoutMs);
}

bool Person::photograph(const QString &path) const
{
    QTest::qWait(150); // what was asked to paint paints
    return QGuiApplication::primaryScreen()->grabWindow(0).save(path, "PNG");
}

} // namespace rd
