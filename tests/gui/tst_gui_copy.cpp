#include "gui/desk_window.h"
#include "ui/problem/problem_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_copier.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QTableView>

#include <algorithm>
#include <functional>
#include <memory>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// What is on the screen now, and what has to stay for it.
using Open = std::function<bool(DeskWindow &scene, std::unique_ptr<ProblemPanel> &panel)>;

bool openPasted(DeskWindow &scene, std::unique_ptr<ProblemPanel> &)
{
    if (!scene.signIn() || !scene.person.chooseRow(u"credentialView"_s, 1, u"c0"_s) ||
        !scene.person.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier) ||
        !scene.person.find(u"pastedText"_s))
        return false;
    QGuiApplication::clipboard()->setText(u"c0 c1 dinie_ci_elsewhere"_s);
    return scene.person.waitFor([] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->objectName() == "pastedText"_L1;
    }) && scene.person.press(Qt::Key_V, Qt::ControlModifier) &&
           scene.person.waitFor(
               [&] { return scene.person.find<QTableView>(u"pastedIds"_s)->model()->rowCount() == 3; });
}

bool openPlan(DeskWindow &scene, std::unique_ptr<ProblemPanel> &)
{
    return scene.signIn() && scene.checkRow(u"c0"_s) && scene.checkRow(u"c1"_s) &&
           scene.person.click(u"revokeButton"_s) && scene.asked();
}

bool openRun(DeskWindow &scene, std::unique_ptr<ProblemPanel> &)
{
    return scene.signIn() && scene.revoke({u"c0"_s, u"c1"_s}) &&
           scene.person.waitFor([&] { return scene.ended(); }, 30'000) &&
           scene.person.click(u"runDetails"_s) && scene.person.find(u"runDialog"_s) &&
           QTest::qWaitForWindowActive(scene.person.find(u"runDialog"_s));
}

bool openPolicies(DeskWindow &scene, std::unique_ptr<ProblemPanel> &)
{
    return scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s) && scene.person.find(u"policyTable"_s) &&
           QTest::qWaitForWindowActive(scene.person.find(u"policyDialog"_s));
}

bool openProblem(DeskWindow &, std::unique_ptr<ProblemPanel> &panel)
{
    ApiError error;
    error.kind = ApiError::Kind::Conflict;
    error.status = 422;
    error.problem.body = Problem::Body::Document;
    error.problem.errors = {{u"name"_s, u"is too\tshort"_s, u"invalid_format"_s},
                            {u"scope"_s, u"is taken"_s, QString()}};
    panel = std::make_unique<ProblemPanel>();
    panel->setError(error);
    panel->resize(900, 700);
    panel->show();
    auto *details = panel->findChild<QAbstractButton *>(u"problemDetailsToggle"_s);
    if (details && !details->isChecked())
        QTest::mouseClick(details, Qt::LeftButton);
    return QTest::qWaitForWindowActive(panel.get());
}

} // namespace

// What Ctrl+C takes along from each table: whole rows as one reads them, and nothing that one does not see.
class TestGuiCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void F6_4_copiesCleanRows_data();
    void F6_4_copiesCleanRows();
    void F6_4_textOfTheDetailsIsClean();

private:
    static bool isClean(const QString &text)
    {
        return std::none_of(text.begin(), text.end(),
                            [](QChar character) { return character.category() == QChar::Other_Format; });
    }
};

void TestGuiCopy::F6_4_copiesCleanRows_data()
{
    QTest::addColumn<Open>("open");
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("titles"); // lines before the rows
    QTest::newRow("list") << Open([](DeskWindow &scene, auto &) { return scene.signIn(); })
                          << u"credentialView"_s << 0;
    QTest::newRow("pasted ids") << Open(openPasted) << u"pastedIds"_s << 0;
    QTest::newRow("plan") << Open(openPlan) << u"planTable"_s << 0;
    QTest::newRow("run") << Open(openRun) << u"runItems"_s << 1;
    QTest::newRow("policies") << Open(openPolicies) << u"policyTable"_s << 0;
    QTest::newRow("errors of a problem") << Open(openProblem) << u"problemErrors"_s << 0;
}

void TestGuiCopy::F6_4_copiesCleanRows()
{
    QFETCH(const Open, open);
    QFETCH(const QString, table);
    QFETCH(const int, titles);
    DeskWindow scene(3);
    std::unique_ptr<ProblemPanel> panel;
    QVERIFY(open(scene, panel));
    auto *view = scene.person.find<QTableView>(table);
    QVERIFY(view);
    QTRY_VERIFY(view->model()->rowCount() > 1);
    const int rows = view->model()->rowCount();
    view->scrollTo(view->model()->index(0, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                      view->visualRect(view->model()->index(0, 1)).center());
    QGuiApplication::clipboard()->clear();
    QTRY_VERIFY(view->hasFocus());
    QVERIFY(scene.person.press(Qt::Key_C, Qt::ControlModifier));
    const QStringList one = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(one.size(), titles + 1);
    QVERIFY(one.last().count(u'\t') > 1);
    QVERIFY(scene.person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(scene.person.press(Qt::Key_C, Qt::ControlModifier));
    const QString copied = QGuiApplication::clipboard()->text();
    const QStringList all = copied.split(u'\n');
    QCOMPARE(all.size(), titles + rows);
    QCOMPARE(all.at(titles), one.last());
    for (const QString &line : all)
        QCOMPARE(line.count(u'\t'), one.last().count(u'\t'));
    QVERIFY(isClean(copied));
    // No other table among those on the screen is without it.
    for (QWidget *widget : QApplication::allWidgets()) {
        const auto *other = qobject_cast<QTableView *>(widget);
        QVERIFY2(!other || !other->isVisible() || other->findChild<RowCopier *>(),
                 qPrintable(widget->objectName()));
    }
}

void TestGuiCopy::F6_4_textOfTheDetailsIsClean()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    for (const QString &name : {u"detailsName"_s, u"detailsClientId"_s}) {
        QVERIFY(scene.person.click(name));
        QVERIFY(scene.person.press(Qt::Key_A, Qt::ControlModifier));
        QVERIFY(scene.person.press(Qt::Key_C, Qt::ControlModifier));
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(!copied.isEmpty());
        QVERIFY(isClean(copied));
    }
}

QTEST_MAIN(TestGuiCopy)
#include "tst_gui_copy.moc"
