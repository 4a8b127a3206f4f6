#include "gui/confirm_window.h"
#include "translations/translations.h"
#include "ui/text/time_text.h"
#include "ui/widgets/environment_style.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollBar>
#include <QTableWidget>
#include <QTranslator>

#include <ctime>

using namespace rd;
using namespace rd::fakes;
using namespace Qt::StringLiterals;

namespace {

// Without what isolates server text.
QString bare(QString text)
{
    return text.remove(u'\u2066').remove(u'\u2068').remove(u'\u2069');
}

QString lines(const ConfirmWindow &window)
{
    QStringList found;
    for (int row = 1; const QLabel *line = window.part<QLabel>(qPrintable(u"consequence%1"_s.arg(row)));
         ++row)
        found.append(bare(line->text()));
    return found.join(u'\n');
}

ConfirmRequest ofOne(const Timestamp &lastUsed, const Timestamp &expires = Timestamp::never())
{
    Credential one = credential(1, u"payments-worker"_s);
    one.lastUsedAt = lastUsed;
    one.expiresAt = expires;
    return requestFor({one});
}

ConfirmRequest hostile()
{
    Credential one = used(credential(2, u"<b>&amp;</b><img src='/etc/hostname'>\u202Ekrow & \u200B"_s), 240);
    ConfirmRequest request = requestFor({one, credential(3, u"<table><tr><td>x</table>"_s)});
    request.plan.environmentName = u"<h1>Prod & \u202E</h1>"_s;
    return request;
}

} // namespace

// What the confirmation says.
class TestGuiConfirmWords : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("TZ", "America/Sao_Paulo"); // UTC-3
        tzset();
    }

private Q_SLOTS:
    void initTestCase();

    void environmentIsSeen_data();
    void environmentIsSeen();
    void consequences_data();
    void consequences();
    void figuresMoveOn();
    void namesThatLookAlike();
    void namesThatLookAlikeAmongSeveral();
    void twoClocks_data();
    void twoClocks();
    void revokedHereBefore();
    void useBandsAboveTheTable();
    void idsAreNeverElided_data();
    void idsAreNeverElided();
    void lastCharactersAreMarked();
    void everythingShowsWithoutScrolling_data();
    void everythingShowsWithoutScrolling();
    void serverTextIsPlain();
    void askedAgain();

private:
    QTranslator m_plurals;
};

void TestGuiConfirmWords::initTestCase()
{
    initTranslations();
    QVERIFY(m_plurals.load(u":/i18n/revoke-desk_en.qm"_s));
    QCoreApplication::installTranslator(&m_plurals);
}

void TestGuiConfirmWords::environmentIsSeen_data()
{
    QTest::addColumn<EnvironmentKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("production") << EnvironmentKind::Production << u"PRODUCTION"_s;
    QTest::newRow("sandbox") << EnvironmentKind::Sandbox << u"SANDBOX"_s;
    QTest::newRow("custom") << EnvironmentKind::Custom << u"CUSTOM"_s;
    QTest::newRow("practice") << EnvironmentKind::Practice << u"PRACTICE"_s;
}

void TestGuiConfirmWords::environmentIsSeen()
{
    QFETCH(const EnvironmentKind, kind);
    QFETCH(const QString, word);
    for (const int count : {1, 14}) {
        ConfirmRequest request = requestFor(workers(count), kind);
        request.plan.baseUrl.setPort(8443);
        ConfirmWindow window;
        QVERIFY(window.ask(request));
        QVERIFY(bare(window.dialog->windowTitle()).contains(u"Staging · sandbox.api.dinie.com.br:8443"_s));
        QCOMPARE(bare(window.part<QLabel>("identityPlace")->text()),
                 QString(word % u" · Staging · sandbox.api.dinie.com.br:8443"_s));
        QVERIFY(window.part("identityPlace")->isVisible());
    }
}

void TestGuiConfirmWords::consequences_data()
{
    QTest::addColumn<ConfirmRequest>("request");
    QTest::addColumn<QStringList>("said"); // in this order
    const QString past = u"until 12:00 at the latest"_s;
    const QString none = u"they have probably all expired"_s;
    const QString undone = u"It can't be undone. A replacement gets a new client ID and secret."_s;
    QTest::newRow("used 4 minutes ago") << ofOne(ago(240))
                                        << QStringList{u"Used 4 min ago: whatever uses it stops working."_s,
                                                       past, u"probably until 11:56"_s, undone};
    QTest::newRow("used yesterday") << ofOne(ago(86'400)) << QStringList{u"Used"_s, past, none, undone};
    QTest::newRow("never used") << ofOne(Timestamp::never())
                                << QStringList{u"Never used, as far as the server reports."_s, past, undone};
    QTest::newRow("unknown") << ofOne(Timestamp())
                             << QStringList{u"Last use unknown"_s, u"stops working"_s, past};
    QTest::newRow("in the future") << ofOne(ago(-600)) << QStringList{u"Used just now, or"_s, past};
    QTest::newRow("expired") << ofOne(ago(86'400), ago(7200))
                             << QStringList{u"Expired 2 h ago, last used"_s, past};

    ConfirmRequest several =
        requestFor(workers(12) << used(credential(20, u"a"_s), 60) << used(credential(21, u"b"_s), 3600));
    QTest::newRow("several") << several
                             << QStringList{u"2 of 14 were used in the last 24 hours"_s,
                                            u"expire within an hour"_s,
                                            u"You can stop; what is revoked stays revoked"_s};
    several.considerate = {{28, std::chrono::minutes(3), std::chrono::minutes(3), true}};
    several.fast = {{28, std::chrono::seconds(72), std::chrono::seconds(118), true}};
    several.plan.pace = Pace::Considerate;
    QTest::newRow("several, with figures")
        << several
        << QStringList{u"2 of 14"_s, u"by about 12:04"_s,
                       u"About 28 requests, about 3 min at the current limit. You can stop"_s};
    several.plan.pace = Pace::Fast;
    QTest::newRow("several, fast") << several
                                   << QStringList{u"by about 12:03"_s,
                                                  u"1 min 20 s to 2 min at the current"_s};
    several.fast->limitKnown = false;
    QTest::newRow("several, no limit known")
        << several
        << QStringList{u"expire within an hour"_s, u"28 requests. The server has not reported its limit"_s};
    several.hiddenByFilter = {u"id-1"_s, u"id-2"_s};
    QTest::newRow("several, some hidden") << several << QStringList{u"The filter hides 2 of them"_s};
    QTest::newRow("several, none used")
        << requestFor(workers(14)) << QStringList{u"None of them was used in the last 24 hours"_s};

    QTest::newRow("own") << levelFour()
                         << QStringList{
                                u"This is the credential Revoke Desk is signed in with. You can still read "
                                "for 47 minutes, then you are locked out."_s};
    ConfirmRequest ending = levelFour();
    ending.tokenEndsAt = now.addSecs(60);
    QTest::newRow("own, token about to end")
        << ending << QStringList{u"about to expire; then you are locked out"_s};
    ending.tokenEndsAt = {};
    QTest::newRow("own, end not known") << ending << QStringList{u"until the current token expires"_s};
    QTest::newRow("own among several")
        << levelFourSeveral()
        << QStringList{u"One of them is the credential Revoke Desk is signed in with."_s};
    QTest::newRow("pasted token, one")
        << requestFor({credential(1, u"a"_s)}, EnvironmentKind::Sandbox, {})
        << QStringList{u"signed in with a pasted token and can't tell whether this credential issued it"_s};
    QTest::newRow("pasted token, several")
        << requestFor(workers(3), EnvironmentKind::Sandbox, {})
        << QStringList{
               u"signed in with a pasted token and can't tell whether one of these credentials issued it"_s};
    QTest::newRow("last active, one")
        << requestFor({credential(1, u"a"_s)}, EnvironmentKind::Sandbox, clientIdOf(999), 1)
        << QStringList{
               u"It is the last active credential: the server may refuse to revoke it, and it stays active."_s};
    QTest::newRow("last active, several")
        << requestFor(workers(3), EnvironmentKind::Sandbox, clientIdOf(999), 3)
        << QStringList{
               u"The server keeps one active credential: the last one may be refused and stay active."_s};
    QTest::newRow("last active, with our own")
        << requestFor(workers(13) << credential(999, u"ops-admin"_s), EnvironmentKind::Sandbox,
                      clientIdOf(999), 14)
        << QStringList{u"ops-admin may be refused and stay active; the other 13 are revoked"_s};
}

void TestGuiConfirmWords::consequences()
{
    QFETCH(const ConfirmRequest, request);
    QFETCH(const QStringList, said);
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    const QString all = lines(window);
    qsizetype from = 0;
    for (const QString &piece : said) {
        const qsizetype at = all.indexOf(piece, from);
        QVERIFY2(at >= 0, qPrintable(piece % u" is not in order in: "_s % all));
        from = at;
    }
    QVERIFY(all.count(u'\n') <= 3); // at most four
    QVERIFY(!all.contains(u'!'));
    // Assistive technology reads the same.
    for (const QString &line : all.split(u'\n'))
        QVERIFY(bare(window.dialog->accessibleDescription()).contains(line));
}

void TestGuiConfirmWords::figuresMoveOn()
{
    ConfirmWindow window;
    QVERIFY(window.ask(levelFour()));
    QVERIFY(lines(window).contains("Used 4 min ago"_L1));
    window.clock.advance(std::chrono::minutes(2));
    QTRY_VERIFY(lines(window).contains("Used 6 min ago"_L1));
    QVERIFY(lines(window).contains("until 12:02 at the latest"_L1));
    QVERIFY(lines(window).contains("for 45 minutes"_L1));
}

// Traps 3.2.
void TestGuiConfirmWords::namesThatLookAlike()
{
    ConfirmRequest request = levelTwo();
    ConfirmWindow plain;
    QVERIFY(plain.ask(request));
    QVERIFY(!plain.part("nameWarning"));

    request.lookAlikes.insert(request.plan.items.first().seen.id, 2);
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    QVERIFY(window.part("nameWarning")->isVisible());
    QVERIFY(window.part<QLabel>("nameWarning")
                ->text()
                .contains("2 other credentials have a similar name. Compare the client ID."_L1));

    request.lookAlikes.clear();
    request.plan.items.first().seen.name = u"p\u0430yments"_s;
    ConfirmWindow mixed;
    QVERIFY(mixed.ask(request));
    QVERIFY(mixed.part<QLabel>("nameWarning")->text().contains("different scripts"_L1));
}

void TestGuiConfirmWords::namesThatLookAlikeAmongSeveral()
{
    ConfirmRequest request = levelTwoSeveral();
    request.lookAlikes.insert(request.plan.items.at(1).seen.id, 1);
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    QVERIFY(window.part<QLabel>("nameWarning")->text().contains("1 name looks like another."_L1));
    auto *table = window.part<QTableWidget>("planTable");
    int badges = 0;
    for (int row = 0; row < table->rowCount(); ++row) {
        const QTableWidgetItem *name = table->item(row, 0);
        const bool badge = !name->icon().isNull();
        badges += badge;
        QCOMPARE(badge, bare(name->text()) == "worker-1"_L1);
        QCOMPARE(badge, name->data(Qt::AccessibleTextRole).toString().contains("similar"_L1));
    }
    QCOMPARE(badges, 1);
}

void TestGuiConfirmWords::twoClocks_data()
{
    QTest::addColumn<qint64>("ahead"); // the server's clock, seconds
    QTest::addColumn<QString>("use");
    QTest::addColumn<QString>("warning");
    constexpr qint64 day = 86'400;
    QTest::newRow("F3.4: 46 d ahead")
        << 46 * day << u"Used 2 min ago: whatever uses it stops working."_s << u"46 days ahead"_s;
    QTest::newRow("F3.4: 46 d behind")
        << -46 * day << u"Used just now, or the server's times are wrong: whatever uses it stops working."_s
        << u"46 days behind"_s;
    QTest::newRow("F3.4: 61 s ahead")
        << 61LL << u"Used 2 min ago: whatever uses it stops working."_s << u"1 min 1 s ahead"_s;
    QTest::newRow("F3.4: 60 s ahead")
        << 60LL << u"Used 2 min ago: whatever uses it stops working."_s << QString();
}

// F3.4: the hotter clock sets level and words, and the dialog says why and by how much.
void TestGuiConfirmWords::twoClocks()
{
    QFETCH(const qint64, ahead);
    QFETCH(const QString, use);
    QFETCH(const QString, warning);
    const Credential one = used(credential(1, u"payments"_s), 120);
    ConfirmRequest request = requestFor({one});
    request.clocks = TwoClocks(now, now.addSecs(ahead));
    request.risk = assessRisk({one}, EnvironmentKind::Sandbox, clientIdOf(999), -1, request.clocks);
    QCOMPARE(request.risk.level, RiskLevel::Challenge);
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    QCOMPARE(window.part<QLabel>("consequence1")->text(), use);
    QVERIFY(!window.part<QLabel>("consequence2")->text().contains("probably all expired"_L1));
    const auto *said = window.part<QLabel>("clocksWarning");
    QCOMPARE(said != nullptr, !warning.isEmpty());
    if (said)
        QVERIFY2(said->isVisible() && said->text().contains(warning), qPrintable(said->text()));
}

// F3.1: revoked here before, and still not revoked by the list: the dialog says so.
void TestGuiConfirmWords::revokedHereBefore()
{
    const Exposure exposure{now.addSecs(3000), {}, now.addSecs(-600)};
    for (const int count : {1, 3}) {
        ConfirmRequest request = requestFor(workers(count));
        request.revokedHere = {{clientIdOf(0), exposure}};
        ConfirmWindow window;
        QVERIFY(window.ask(request));
        const auto *said = window.part<QLabel>("disputeWarning");
        QVERIFY(said && said->isVisible());
        if (count == 1)
            QVERIFY2(said->text().contains(times::clock(exposure.knownAt, now)), qPrintable(said->text()));
        else
            QVERIFY(said->text().contains("1 already revoked here"_L1));
    }
}

void TestGuiConfirmWords::useBandsAboveTheTable()
{
    ConfirmWindow window;
    QVERIFY(window.ask(requestFor(workers(11)
                                  << used(credential(20, u"a"_s), 60) << used(credential(21, u"b"_s), 90'000)
                                  << used(credential(22, u"c"_s), 40 * 86'400))));
    QCOMPARE(
        window.part<QLabel>("useBands")->text(),
        u"1 used in the last 24 hours · 1 used in the last 30 days · 1 unused for 30 days · 11 never used"_s);
    auto *table = window.part<QTableWidget>("planTable");
    QCOMPARE(table->rowCount(), 14);
    // The one that was used last comes first, since it is the one to look at.
    QCOMPARE(bare(table->item(0, 0)->text()), u"a"_s);
    QVERIFY(table->isSortingEnabled());
}

void TestGuiConfirmWords::idsAreNeverElided_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("idLength");
    QTest::newRow("normal") << 1 << 41;
    QTest::newRow("large font") << 2 << 41;
    QTest::newRow("long id") << 1 << 400;
    QTest::newRow("long id, large font") << 2 << 400;
}

// Traps 3.3: the whole id shows, or can be scrolled to.
void TestGuiConfirmWords::idsAreNeverElided()
{
    QFETCH(const int, scale);
    QFETCH(const int, idLength);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * scale);
    QApplication::setFont(large);
    ConfirmRequest one = levelTwo();
    one.plan.items.first().seen.clientId = clientIdOf(7).leftJustified(idLength, u'x');
    {
        ConfirmWindow window;
        QVERIFY(window.ask(one));
        QWidget *id = window.part("identityClientId");
        QVERIFY(id->heightForWidth(id->width()) <= id->height());
        QCOMPARE(id->accessibleName(), one.plan.items.first().seen.clientId);
    }
    ConfirmRequest several = levelTwoSeveral();
    several.plan.items[2].seen.clientId = one.plan.items.first().seen.clientId;
    ConfirmWindow window;
    QVERIFY(window.ask(several));
    auto *table = window.part<QTableWidget>("planTable");
    for (int row = 0; row < table->rowCount(); ++row) {
        const QTableWidgetItem *id = table->item(row, 1);
        const int wanted = QFontMetrics(id->font()).horizontalAdvance(id->text());
        QVERIFY2(table->visualItemRect(id).width() > wanted, qPrintable(id->text()));
    }
    QApplication::setFont(before);
}

void TestGuiConfirmWords::lastCharactersAreMarked()
{
    ConfirmWindow window;
    QVERIFY(window.ask(levelTwo()));
    QVERIFY(window.part<QLabel>("challengeLabel")->text().contains("last 6 characters of the client ID"_L1));
    // Underlined and bold: drawn otherwise than where nothing is asked for.
    const QImage asked = window.part("identityClientId")->grab().toImage();
    ConfirmRequest other = levelTwo();
    other.risk.level = RiskLevel::Button;
    ConfirmWindow plain;
    QVERIFY(plain.ask(other));
    QVERIFY(asked != plain.part("identityClientId")->grab().toImage());
}

void TestGuiConfirmWords::everythingShowsWithoutScrolling_data()
{
    QTest::addColumn<ConfirmRequest>("request");
    QTest::newRow("1") << levelOne();
    QTest::newRow("2, one") << levelTwo();
    QTest::newRow("2, several") << levelTwoSeveral();
    QTest::newRow("3") << levelThree();
    QTest::newRow("4, one") << levelFour();
}

// On an ordinary screen with an ordinary font.
void TestGuiConfirmWords::everythingShowsWithoutScrolling()
{
    QFETCH(const ConfirmRequest, request);
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    for (const QWidget *widget : window.dialog->findChildren<QWidget *>()) {
        if (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1) ||
            !widget->isVisible())
            continue;
        QVERIFY2(widget->visibleRegion().boundingRect() == widget->rect(), qPrintable(widget->objectName()));
    }
    if (auto *table = window.part<QTableWidget>("planTable"))
        QVERIFY(!table->horizontalScrollBar()->isVisible());
}

// Traps 3.1.
void TestGuiConfirmWords::serverTextIsPlain()
{
    ConfirmWindow window;
    QVERIFY(window.ask(hostile()));
    for (const QLabel *label : window.dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\u202E'));
        QVERIFY(!label->text().contains(u'\u200B'));
    }
    auto *table = window.part<QTableWidget>("planTable");
    for (int row = 0; row < table->rowCount(); ++row) {
        const QString tip = table->item(row, 0)->toolTip();
        QVERIFY2(!Qt::mightBeRichText(tip) || tip.startsWith("<qt>&lt;"_L1), qPrintable(tip));
    }
}

void TestGuiConfirmWords::askedAgain()
{
    ConfirmRequest request = levelTwo();
    request.plan.reason = u"Rotation"_s;
    request.plan.ticket = u"OPS-7"_s;
    ItemStatus changed;
    changed.seen = request.plan.items.first().seen;
    changed.nowReads = used(changed.seen, 10);
    changed.drift.usedSince = true;
    request.cause = ConfirmRequest::Cause::Changed;
    request.changed.append(changed);
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    QVERIFY(window.part<QLabel>("changes")->text().startsWith("Something changed since you confirmed."_L1));
    QVERIFY(lines(window).contains("Used just now: whatever"_L1));
    QVERIFY(bare(window.part<QLabel>("reasonGiven")->text()).contains(u"Reason: Rotation · Ticket: OPS-7"_s));
    QTRY_COMPARE(window.focused(), u"challenge"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"34abcd"_s);
    window.armed();
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QCOMPARE(window.confirmed->ticket, u"OPS-7"_s);
}

QTEST_MAIN(TestGuiConfirmWords)
#include "tst_gui_confirm_words.moc"
