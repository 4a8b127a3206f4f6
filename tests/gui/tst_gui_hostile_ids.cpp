#include "gui/confirm_window.h"
#include "ui/confirm/client_id_label.h"
#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QTableWidget>

using namespace rd;
using namespace rd::fakes;
using namespace Qt::StringLiterals;

namespace {

const QString plain = u"dinie_ci_live_9f3a01lIO0oq5S2Z8B6b1l0O7e4c2k"_s;

// Two that differ by one character anywhere, and by what people take for each other.
QList<std::pair<QByteArray, QString>> variants()
{
    QList<std::pair<QByteArray, QString>> made;
    const auto add = [&](const QByteArray &name, const QString &id) {
        if (id != plain)
            made.append({name, id});
    };
    for (qsizetype at = 0; at < plain.size(); ++at) {
        QString other = plain;
        other[at] = plain.at(at) == u'x' ? u'y' : u'x';
        add("one character at " + QByteArray::number(at), other);
        QString turned = plain;
        if (at > 0)
            std::swap(turned[at], turned[at - 1]);
        add("two turned round at " + QByteArray::number(at), turned);
    }
    const QList<std::pair<QChar, QStringList>> confusables{
        {u'0', {u"O"_s, u"o"_s, u"\u041E"_s, u"\uFF10"_s, u"\u0660"_s}},
        {u'1', {u"l"_s, u"I"_s, u"|"_s, u"\u0406"_s, u"\uFF11"_s}},
        {u'e', {u"\u0435"_s, u"\uFF45"_s, u"e\u0301"_s, u"\u00E9"_s, QString::fromUcs4(U"\U0001D41E")}},
        {u'a', {u"\u0430"_s, u"\u0251"_s, u"\u00AA"_s}},
        {u'c', {u"\u0441"_s, u"\u03F2"_s}},
        {u'i', {u"\u0456"_s, u"\u0131"_s}},
        {u'5', {u"S"_s}},
        {u'8', {u"B"_s}},
        {u'2', {u"Z"_s}},
        {u'_', {u"\u2017"_s, u"\uFF3F"_s, u"-"_s, u" "_s, u"\u00A0"_s}}};
    for (const auto &[from, others] : confusables) {
        for (const QString &to : others) {
            QString other = plain;
            other.replace(plain.lastIndexOf(from), 1, to);
            add("confusable " + to.toUtf8().toHex(), other);
        }
    }
    for (const char32_t inserted :
         {U'\u200B', U'\u200D', U'\u202E', U'\u2066', U'\u00AD', U'\uFEFF', U'\u3164', U'\u2800', U'\u00A0',
          U' ', U'\0', U'\n', U'\u0301', U'\u034F', U'\uFE0F', U'\U000E0041'}) {
        const QString text = QString::fromUcs4(&inserted, 1);
        const QByteArray hex = QByteArray::number(uint(inserted), 16);
        add("inserted at the start U+" + hex, text + plain);
        add("inserted in the middle U+" + hex, QString(plain).insert(20, text));
        add("inserted at the end U+" + hex, plain + text);
    }
    add("in capitals", plain.toUpper());
    add("longer", plain + u'k');
    add("shorter", plain.chopped(1));
    add("a mark typed", QString(plain).insert(20, u"\u2039U+200B\u203A"_s));
    return made;
}

QImage drawn(const QString &id)
{
    ClientIdText text(id, 6, nullptr);
    text.resize(500, 120);
    return text.grab().toImage();
}

} // namespace

// Two client ids never look the same where one confirms (docs/pitfalls.md 3.2, 3.3).
class TestGuiHostileIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void aloneTheyDiffer();
    void inOneTableTheyDiffer();
    void theLastCharactersDoNotMatchAnother();
    void longIdsAreShownWhole();
    void cleanupTestCase();

private:
    int m_pairs = 0;
};

void TestGuiHostileIds::aloneTheyDiffer()
{
    const QImage first = drawn(plain);
    QCOMPARE(drawn(plain), first);
    const ClientIdText one(plain, 0, nullptr);
    for (const auto &[name, id] : variants()) {
        ++m_pairs;
        const ClientIdText other(id, 0, nullptr);
        QVERIFY2(other.accessibleName() != one.accessibleName(), name.constData());
        QVERIFY2(drawn(id) != first, name.constData());
    }
}

void TestGuiHostileIds::inOneTableTheyDiffer()
{
    QList<Credential> all;
    for (const auto &[name, id] : variants()) {
        Credential one = credential(static_cast<int>(all.size()), u"worker"_s);
        one.clientId = id;
        all.append(one);
    }
    Credential first = credential(static_cast<int>(all.size()), u"worker"_s);
    first.clientId = plain;
    all.append(first);
    ConfirmWindow window;
    QVERIFY(window.ask(requestFor(all)));
    auto *table = window.part<QTableWidget>("planTable");
    QCOMPARE(table->rowCount(), all.size());
    QSet<QString> texts;
    QList<QImage> pictures;
    for (int row = 0; row < table->rowCount(); ++row) {
        table->scrollToItem(table->item(row, 1), QAbstractItemView::PositionAtTop);
        texts.insert(table->item(row, 1)->text());
        const QImage picture = table->viewport()->grab(table->visualItemRect(table->item(row, 1))).toImage();
        for (const QImage &other : std::as_const(pictures))
            QVERIFY2(picture != other, qPrintable(table->item(row, 1)->text()));
        pictures.append(picture);
        ++m_pairs;
    }
    QCOMPARE(texts.size(), all.size());
}

// What is typed for one does not fit another whose last characters look like its.
void TestGuiHostileIds::theLastCharactersDoNotMatchAnother()
{
    for (const QString &end : {u"e4c2k\u200B"_s, u"4c2\u043A"_s, u"4c2k\u0301"_s, u"\uFF14c2k"_s}) {
        ++m_pairs;
        ConfirmRequest request = levelTwo();
        request.plan.items.first().seen.clientId = plain.chopped(4) + end;
        ConfirmWindow window;
        QVERIFY(window.ask(request));
        QVERIFY(window.tabTo("challenge"));
        QTest::keyClicks(QApplication::focusWidget(), plain.right(6));
        QVERIFY2(!window.part("revoke")->isEnabled(), qPrintable(end));
    }
}

// 512 characters, each of them a mark: the longest that can be revoked.
void TestGuiHostileIds::longIdsAreShownWhole()
{
    QString id(512, u'\u0430');
    for (const int at : {0, 255, 256, 511}) {
        ++m_pairs;
        QString other = id;
        other[at] = u'\u0435';
        QVERIFY(ClientIdText(id, 6, nullptr).accessibleName() !=
                ClientIdText(other, 6, nullptr).accessibleName());
        Credential one = credential(1, u"a"_s);
        Credential two = credential(2, u"a"_s);
        one.clientId = id;
        two.clientId = other;
        ConfirmWindow window;
        QVERIFY(window.ask(requestFor({one, two})));
        auto *table = window.part<QTableWidget>("planTable");
        QVERIFY(table->item(0, 1)->text() != table->item(1, 1)->text());
        QVERIFY(!table->item(0, 1)->text().contains(u'\u2026'));
    }
}

void TestGuiHostileIds::cleanupTestCase()
{
    qInfo("Client ids that look alike: %d cases", m_pairs);
}

QTEST_MAIN(TestGuiHostileIds)
#include "tst_gui_hostile_ids.moc"
