#include "credentials/checked_credentials.h"
#include "credentials/credential_filter.h"
#include "credentials/credential_list.h"
#include "credentials/page_validator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

using Status = CredentialFilter::Status;
using LastUsed = CredentialFilter::LastUsed;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-23T14:00:00Z"_s, Qt::ISODate);

Timestamp ago(qint64 seconds)
{
    return Timestamp::at(now.addSecs(-seconds));
}

Credential credential(const QString &id, CredentialStatus status = CredentialStatus::Active)
{
    Credential made;
    made.id = id;
    made.clientId = u"dinie_ci_"_s + id;
    made.name = u"name of "_s + id;
    made.status = status;
    made.expiresAt = Timestamp::never();
    made.lastUsedAt = Timestamp::never();
    return made;
}

QList<Credential> page(const QStringList &ids)
{
    QList<Credential> made;
    for (const QString &id : ids)
        made.append(credential(id));
    return made;
}

QStringList ids(const CredentialList &list)
{
    QStringList found;
    for (const Credential &row : list.rows())
        found.append(row.id);
    return found;
}

CredentialList completeList(const QStringList &ids)
{
    CredentialList list;
    list.beginLoad();
    list.addPage(page(ids));
    list.endComplete();
    return list;
}

bool passes(const Credential &row, const CredentialFilter &filter)
{
    const QString folded = foldForFilter(row.name) + u'\n' + foldForFilter(row.clientId);
    return matches(row, folded, filter, foldForFilter(filter.text), now);
}

} // namespace

class TestInventoryValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void status_data();
    void status();
    void lastUse_data();
    void lastUse();
    void allConditionsTogether();

    void pagesThatNeverEnd_data();
    void pagesThatNeverEnd();
    void pagesAreInTheServersOrder();
    void previousId_data();
    void previousId();
    void reloadKeepsRowsUntilItIsComplete();
    void reloadTakesTheNewOrder();
    void incompleteReloadKeepsEverything();
    void rowThatComesTwiceIsOne();
    void updateOfARow();
    void updateOfAnUnknownRow();
    void findsByClientId();
    void countsActiveOnes();
    void onlyActiveOne();

    void onlyWhatCanBeRevokedIsChecked_data();
    void onlyWhatCanBeRevokedIsChecked();
    void whatLeavesTheCheckedIsCounted();
};

void TestInventoryValues::text_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("shown");
    QTest::newRow("nothing typed") << u"payments"_s << QString() << true;
    QTest::newRow("part of the name") << u"old-payments-ci"_s << u"payments"_s << true;
    QTest::newRow("another name") << u"checkout"_s << u"payments"_s << false;
    QTest::newRow("upper case") << u"payments"_s << u"PAY"_s << true;
    QTest::newRow("upper case of the name") << u"PAYMENTS"_s << u"pay"_s << true;
    QTest::newRow("accent decomposed in the name") << u"Sa\u0303o Paulo"_s << u"s\u00e3o"_s << true;
    QTest::newRow("accent decomposed as typed") << u"S\u00e3o Paulo"_s << u"sa\u0303o"_s << true;
    QTest::newRow("an accent is not dropped") << u"S\u00e3o Paulo"_s << u"sao"_s << false;
    QTest::newRow("full width") << u"\uff50\uff41\uff59"_s << u"pay"_s << true;
    QTest::newRow("in the client id") << u"checkout"_s << u"CI_LIVE_9F"_s << true;
    QTest::newRow("not over the border of name and id") << u"checkout"_s << u"checkoutdinie"_s << false;
    QTest::newRow("no pattern") << u"payments"_s << u"pay.*"_s << false;
}

void TestInventoryValues::text()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    Credential row = credential(u"1"_s);
    row.name = name;
    row.clientId = u"dinie_ci_live_9f31"_s;
    QTEST(passes(row, {typed, Status::All, LastUsed::Any}), "shown");
}

void TestInventoryValues::status_data()
{
    QTest::addColumn<CredentialStatus>("status");
    QTest::addColumn<Timestamp>("end");
    QTest::addColumn<Status>("only"); // the one filter beside All that shows it
    const auto row = [](const char *name, CredentialStatus status, const Timestamp &end, Status only) {
        QTest::newRow(name) << status << end << only;
    };
    row("active", CredentialStatus::Active, Timestamp::never(), Status::Active);
    row("active, ends later", CredentialStatus::Active, ago(-1), Status::Active);
    row("active, ends now", CredentialStatus::Active, ago(0), Status::Expired);
    row("active, ended", CredentialStatus::Active, ago(60), Status::Expired);
    row("active, end unknown", CredentialStatus::Active, Timestamp{}, Status::Active);
    row("revoked", CredentialStatus::Revoked, Timestamp::never(), Status::Revoked);
    row("revoked after its end", CredentialStatus::Revoked, ago(60), Status::Revoked);
    row("other", CredentialStatus::Other, Timestamp::never(), Status::Other);
    row("other after its end", CredentialStatus::Other, ago(60), Status::Other);
}

void TestInventoryValues::status()
{
    QFETCH(CredentialStatus, status);
    QFETCH(Timestamp, end);
    QFETCH(Status, only);
    Credential row = credential(u"1"_s, status);
    row.expiresAt = end;
    QVERIFY(passes(row, {{}, Status::All, LastUsed::Any}));
    for (const Status wanted :
         {Status::Active, Status::Expired, Status::Revoked, Status::Other, Status::Unknown})
        QCOMPARE(passes(row, {{}, wanted, LastUsed::Any}), wanted == only);
    // F3.11: beside what the list says.
    for (const Status wanted : {only, Status::Unknown})
        QVERIFY(matches(row, {}, {{}, wanted, LastUsed::Any}, {}, now, true));
}

void TestInventoryValues::lastUse_data()
{
    QTest::addColumn<Timestamp>("used");
    QTest::addColumn<QList<LastUsed>>("shownBy"); // beside Any
    const QList<LastUsed> hour{LastUsed::LastHour, LastUsed::LastDay, LastUsed::Last30Days};
    const QList<LastUsed> day{LastUsed::LastDay, LastUsed::Last30Days};
    const QList<LastUsed> month{LastUsed::Last30Days};
    const QList<LastUsed> older{LastUsed::NotIn30Days};
    QTest::newRow("now") << ago(0) << hour;
    QTest::newRow("ahead of our clock") << ago(-300) << hour;
    QTest::newRow("an hour ago") << ago(3600) << hour;
    QTest::newRow("over an hour ago") << ago(3601) << day;
    QTest::newRow("a day ago") << ago(86400) << day;
    QTest::newRow("over a day ago") << ago(86401) << month;
    QTest::newRow("30 days ago") << ago(30 * 86400) << month;
    QTest::newRow("over 30 days ago") << ago(30 * 86400 + 1) << older;
    QTest::newRow("never") << Timestamp::never() << QList<LastUsed>{LastUsed::NotIn30Days, LastUsed::Never};
    QTest::newRow("unknown counts as now") << Timestamp{} << hour;
}

void TestInventoryValues::lastUse()
{
    QFETCH(Timestamp, used);
    QFETCH(QList<LastUsed>, shownBy);
    Credential row = credential(u"1"_s);
    row.lastUsedAt = used;
    QVERIFY(passes(row, {}));
    for (const LastUsed wanted : {LastUsed::LastHour, LastUsed::LastDay, LastUsed::Last30Days,
                                  LastUsed::NotIn30Days, LastUsed::Never})
        QCOMPARE(passes(row, {{}, Status::All, wanted}), shownBy.contains(wanted));
}

void TestInventoryValues::allConditionsTogether()
{
    Credential row = credential(u"1"_s);
    row.lastUsedAt = ago(60);
    const CredentialFilter filter{u"name of"_s, Status::Active, LastUsed::LastHour};
    QVERIFY(passes(row, filter));
    QVERIFY(!passes(row, {u"other"_s, Status::Active, LastUsed::LastHour}));
    QVERIFY(!passes(row, {u"name of"_s, Status::Revoked, LastUsed::LastHour}));
    QVERIFY(!passes(row, {u"name of"_s, Status::Active, LastUsed::Never}));
}

void TestInventoryValues::pagesThatNeverEnd_data()
{
    QTest::addColumn<QList<QStringList>>("pages"); // each but the last says that there are more
    QTest::addColumn<ListFault>("fault");          // of the last one
    using Pages = QList<QStringList>;
    QTest::newRow("whole") << Pages{{u"a"_s, u"b"_s}, {u"c"_s}} << ListFault::None;
    QTest::newRow("an empty last page") << Pages{{u"a"_s}, {}} << ListFault::None;
    QTest::newRow("the same page again") << Pages{{u"a"_s, u"b"_s}, {u"b"_s}} << ListFault::RepeatedCursor;
    QTest::newRow("round in a circle") << Pages{{u"a"_s}, {u"b"_s}, {u"a"_s}} << ListFault::RepeatedCursor;
    QTest::newRow("a row that moved") << Pages{{u"a"_s, u"b"_s}, {u"a"_s}} << ListFault::DuplicateId;
}

void TestInventoryValues::pagesThatNeverEnd()
{
    QFETCH(const QList<QStringList>, pages);
    QFETCH(const ListFault, fault);
    PageGuard guard;
    for (qsizetype i = 0; i + 1 < pages.size(); ++i) {
        QCOMPARE(guard.accept({page(pages.at(i)), true}), ListFault::None);
        QCOMPARE(guard.nextCursor(), pages.at(i).constLast());
    }
    QCOMPARE(guard.accept({page(pages.constLast()), false}), fault);
    // A page without rows that promises more, and one beyond what a list may have, end it.
    QCOMPARE(PageGuard().accept({{}, true}), ListFault::EmptyPageWithMore);
    PageGuard few(static_cast<int>(pages.size()) - 1);
    ListFault last = ListFault::None;
    for (qsizetype i = 0; i < pages.size() && last == ListFault::None; ++i)
        last = few.accept({page({u"row-%1"_s.arg(i)}), true});
    QCOMPARE(last, ListFault::TooManyPages);
    // Two rows of one client id are no list, either.
    QList<Credential> twice = page({u"x"_s, u"y"_s});
    twice[1].clientId = twice.at(0).clientId;
    QCOMPARE(PageGuard().accept({twice, false}), ListFault::DuplicateId);
}

void TestInventoryValues::pagesAreInTheServersOrder()
{
    CredentialList list;
    QVERIFY(!list.complete());
    list.beginLoad();
    list.addPage(page({u"c"_s, u"a"_s}));
    QVERIFY(!list.complete());
    list.addPage(page({u"b"_s}));
    QCOMPARE(list.endComplete(), QSet<QString>());
    QVERIFY(list.complete());
    QCOMPARE(ids(list), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(list.find(u"a"_s)->name, u"name of a"_s);
    QCOMPARE(list.find(u"z"_s), nullptr);
    list.clear();
    QCOMPARE(list.size(), 0);
    QVERIFY(!list.complete());
    QCOMPARE(list.find(u"a"_s), nullptr);
}

void TestInventoryValues::previousId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("previous");
    QTest::newRow("first") << u"c"_s << QString();
    QTest::newRow("second") << u"a"_s << u"c"_s;
    QTest::newRow("last") << u"b"_s << u"a"_s;
    QTest::newRow("not in it") << u"z"_s << QString();
}

void TestInventoryValues::previousId()
{
    QFETCH(QString, id);
    const CredentialList list = completeList({u"c"_s, u"a"_s, u"b"_s});
    QTEST(list.previousId(id), "previous");
    QCOMPARE(list.previousId(id).isNull(), id != u"a"_s && id != u"b"_s);
}

void TestInventoryValues::reloadKeepsRowsUntilItIsComplete()
{
    CredentialList list = completeList({u"a"_s, u"b"_s, u"c"_s});
    list.beginLoad();
    QVERIFY(!list.complete());
    QCOMPARE(list.size(), 3);
    list.addPage(page({u"a"_s, u"c"_s}));
    QVERIFY(list.find(u"b"_s));
    QCOMPARE(list.endComplete(), QSet<QString>({u"b"_s}));
    QCOMPARE(ids(list), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(list.previousId(u"c"_s), u"a"_s);
    QCOMPARE(list.findByClientId(u"dinie_ci_b"_s), nullptr);
}

void TestInventoryValues::reloadTakesTheNewOrder()
{
    CredentialList list = completeList({u"a"_s, u"b"_s});
    list.beginLoad();
    list.addPage(page({u"new"_s, u"b"_s, u"a"_s}));
    QCOMPARE(list.endComplete(), QSet<QString>());
    QCOMPARE(ids(list), QStringList({u"new"_s, u"b"_s, u"a"_s}));
    QCOMPARE(list.previousId(u"b"_s), u"new"_s);
    QCOMPARE(list.find(u"a"_s)->clientId, u"dinie_ci_a"_s);
}

void TestInventoryValues::incompleteReloadKeepsEverything()
{
    CredentialList list = completeList({u"a"_s, u"b"_s});
    list.beginLoad();
    list.addPage(page({u"new"_s}));
    list.endIncomplete();
    QVERIFY(!list.complete());
    QCOMPARE(list.size(), 3);
    // What the failed load brought does not count for the next one.
    list.beginLoad();
    list.addPage(page({u"b"_s}));
    QCOMPARE(list.endComplete(), QSet<QString>({u"a"_s, u"new"_s}));
}

void TestInventoryValues::rowThatComesTwiceIsOne()
{
    CredentialList list;
    list.beginLoad();
    list.addPage(page({u"a"_s, u"b"_s}));
    Credential renamed = credential(u"a"_s);
    renamed.name = u"renamed"_s;
    list.addPage({renamed});
    list.endComplete();
    QCOMPARE(ids(list), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(list.find(u"a"_s)->name, u"renamed"_s);
}

void TestInventoryValues::updateOfARow()
{
    CredentialList list = completeList({u"a"_s, u"b"_s});
    list.update(credential(u"b"_s, CredentialStatus::Revoked));
    QVERIFY(list.complete());
    QCOMPARE(list.find(u"b"_s)->status, CredentialStatus::Revoked);
    QCOMPARE(list.previousId(u"b"_s), u"a"_s);
}

void TestInventoryValues::updateOfAnUnknownRow()
{
    CredentialList list = completeList({u"a"_s});
    list.update(credential(u"b"_s));
    QVERIFY(!list.complete());
    QVERIFY(list.find(u"b"_s));
}

void TestInventoryValues::findsByClientId()
{
    CredentialList list = completeList({u"a"_s, u"b"_s});
    QCOMPARE(list.findByClientId(u"dinie_ci_b"_s)->id, u"b"_s);
    Credential changed = credential(u"b"_s);
    changed.clientId = u"dinie_ci_other"_s;
    list.update(changed);
    QCOMPARE(list.findByClientId(u"dinie_ci_b"_s), nullptr);
    QCOMPARE(list.findByClientId(u"dinie_ci_other"_s)->id, u"b"_s);
}

void TestInventoryValues::countsActiveOnes()
{
    CredentialList list = completeList({u"a"_s, u"b"_s, u"c"_s});
    list.update(credential(u"a"_s, CredentialStatus::Revoked));
    list.update(credential(u"b"_s, CredentialStatus::Other));
    QCOMPARE(list.activeCount(), 1);
}

void TestInventoryValues::onlyActiveOne()
{
    CredentialList list = completeList({u"a"_s, u"b"_s});
    QVERIFY(!list.onlyActive());
    list.update(credential(u"a"_s, CredentialStatus::Revoked));
    QCOMPARE(list.onlyActive()->id, u"b"_s);
    list.beginLoad();
    QVERIFY(!list.onlyActive()); // until the load is through there may be more
    QVERIFY(!CredentialList().onlyActive());
}

void TestInventoryValues::onlyWhatCanBeRevokedIsChecked_data()
{
    QTest::addColumn<CredentialStatus>("status");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("active") << CredentialStatus::Active << u"dinie_ci_1"_s << true;
    QTest::newRow("any id") << CredentialStatus::Active << u"a/b c?#%"_s << true;
    QTest::newRow("revoked") << CredentialStatus::Revoked << u"dinie_ci_1"_s << false;
    QTest::newRow("another state") << CredentialStatus::Other << u"dinie_ci_1"_s << false;
    QTest::newRow("dots") << CredentialStatus::Active << u".."_s << false;
    QTest::newRow("too long to compare") << CredentialStatus::Active << QString(513, u'c') << false;
}

void TestInventoryValues::onlyWhatCanBeRevokedIsChecked()
{
    QFETCH(const CredentialStatus, status);
    QFETCH(const QString, clientId);
    QFETCH(const bool, accepted);
    Credential one = credential(u"1"_s, status);
    one.clientId = clientId;
    QCOMPARE(CheckedSet::accepts(one), accepted);
    CheckedSet checked;
    QCOMPARE(checked.check({one}), accepted);
    QCOMPARE(checked.contains(u"1"_s), accepted);
}

void TestInventoryValues::whatLeavesTheCheckedIsCounted()
{
    CheckedSet checked;
    QVERIFY(checked.check(page({u"a"_s, u"b"_s, u"c"_s, u"d"_s})));
    QVERIFY(!checked.check(page({u"a"_s})));
    QVERIFY(!checked.reread(credential(u"a"_s)));
    QVERIFY(checked.reread(credential(u"a"_s, CredentialStatus::Revoked)));
    QVERIFY(!checked.reread(credential(u"z"_s, CredentialStatus::Revoked)));
    QVERIFY(checked.remove({u"b"_s, u"z"_s}));
    QVERIFY(!checked.remove({u"b"_s}));
    QCOMPARE(checked.left(), (CheckedSet::Left{1, 1}));
    QCOMPARE(checked.ids(), QSet<QString>({u"c"_s, u"d"_s}));
    QVERIFY(!checked.uncheck({u"a"_s}));
    QVERIFY(checked.left().any());
    QVERIFY(checked.uncheck({u"c"_s}));
    QVERIFY(!checked.left().any());
    checked.clear();
    QCOMPARE(checked, CheckedSet());
}

QTEST_APPLESS_MAIN(TestInventoryValues)

#include "tst_inventory_values.moc"
