#include "ui/theme/theme.h"
#include "ui/widgets/message_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// The one box that asks: what Enter, Escape, closing and each button mean.
class TestGuiMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void answers_data();
    void answers();
    void textStaysPlain();

private:
    static Message *open(QWidget *window, const QString &sentence);
};

Message *TestGuiMessage::open(QWidget *window, const QString &sentence)
{
    auto *message = new Message(theme::Tone::Warning, u"Sign-in"_s, sentence, u"An explanation."_s, window);
    message->addChoice(u"keep"_s, u"Keep it"_s);
    message->addChoice(u"forget"_s, u"Forget it"_s);
    message->open();
    return message;
}

void TestGuiMessage::answers_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("button"); // clicked where there is no key
    QTest::addColumn<QString>("answer");
    QTest::newRow("Enter") << int(Qt::Key_Return) << QString() << u"keep"_s;
    QTest::newRow("Escape") << int(Qt::Key_Escape) << QString() << u"keep"_s;
    QTest::newRow("closing") << 0 << QString() << u"keep"_s;
    QTest::newRow("safe button") << 0 << u"keep"_s << u"keep"_s;
    QTest::newRow("other button") << 0 << u"forget"_s << u"forget"_s;
}

void TestGuiMessage::answers()
{
    QFETCH(const int, key);
    QFETCH(const QString, button);
    QFETCH(const QString, answer);
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QPointer<Message> message = open(&window, u"Forget the environment?"_s);
    QVERIFY(QTest::qWaitForWindowActive(message));
    QCOMPARE(message->windowModality(), Qt::WindowModal);
    QTRY_VERIFY(message->isAncestorOf(QApplication::focusWidget()));
    QSignalSpy spy(message.data(), &Message::answered);
    if (key != 0)
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
    else if (button.isEmpty())
        message->close();
    else
        QTest::mouseClick(message->findChild<QPushButton *>(button), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), answer);
    QTRY_VERIFY(!message);
    QCOMPARE(spy.size(), 1);
}

void TestGuiMessage::textStaysPlain()
{
    QWidget window;
    window.show();
    const QString hostile = u"<img src='file:///etc/hostname'> &lt;b&gt;"_s;
    QPointer<Message> message = open(&window, hostile);
    QCOMPARE(message->findChild<QLabel *>(u"messageSentence"_s)->text(), hostile);
    for (const QLabel *label : message->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(message->accessibleName(), hostile);
}

QTEST_MAIN(TestGuiMessage)
#include "tst_gui_message.moc"
