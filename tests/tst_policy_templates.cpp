// The templates and samples for administrators, and the guide's table: as they are committed, made from the
// table of keys, whole, and read without a complaint.
#include "base/product_info.h"
#include "packaging/policies/policy_templates.h"
#include "policy/policy_file_reader.h"
#include "policy/policy_locations.h"
#include "policy/policy_native_values.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Element
{
    QString name;
    QString policy; // that it stands in
    QXmlStreamAttributes attributes;
    QString value(const QString &attribute) const { return attributes.value(attribute).toString(); }
};

// Every element in its order; empty where it is no XML.
QList<Element> elements(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QList<Element> found;
    QString policy;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "policy"_L1)
            policy = xml.attributes().value(u"name"_s).toString();
        found.append({xml.name().toString(), policy, xml.attributes()});
    }
    return xml.hasError() ? QList<Element>() : found;
}

QList<Element> elementsOf(const QString &policy, const QString &name)
{
    QList<Element> all = elements(policyAdmx());
    all.removeIf([&](const Element &element) { return element.policy != policy || element.name != name; });
    return all;
}

// The ids that attributes of ADMX refer to: "string.read_only".
QSet<QString> references(const QByteArray &admx)
{
    static const QRegularExpression reference(u"\\$\\(([a-z]+\\.[A-Za-z_]+)\\)"_s);
    QSet<QString> found;
    for (auto match = reference.globalMatch(QString::fromUtf8(admx)); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

QVariant plistValue(QXmlStreamReader &xml)
{
    if (xml.name() == "true"_L1 || xml.name() == "false"_L1) {
        const bool value = xml.name() == "true"_L1;
        xml.skipCurrentElement();
        return value;
    }
    if (xml.name() == "integer"_L1)
        return xml.readElementText().toInt();
    if (xml.name() != "array"_L1 && xml.name() != "dict"_L1)
        return xml.readElementText();
    QVariantList list;
    QVariantMap map;
    const bool isMap = xml.name() == "dict"_L1;
    while (xml.readNextStartElement()) {
        QString key;
        if (isMap) {
            key = xml.readElementText();
            xml.readNextStartElement();
        }
        const QVariant value = plistValue(xml);
        if (isMap)
            map.insert(key, value);
        else
            list.append(value);
    }
    return isMap ? QVariant(map) : QVariant(list);
}

QVariantMap plist(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || !xml.readNextStartElement())
        return {};
    return plistValue(xml).toMap();
}

} // namespace

class TestPolicyTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asCommitted_data();
    void asCommitted();
    void guideHasTheTable();
    void everyKeyIsInEach();
    void everyReferenceHasWords_data();
    void everyReferenceHasWords();
    void admxWritesWhatIsRead_data();
    void admxWritesWhatIsRead();
    void profileIsAccepted();
    void exampleIsAccepted();
};

void TestPolicyTemplates::asCommitted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    for (const PolicyTemplate &file : policyTemplates())
        QTest::newRow(qPrintable(file.path)) << file.path << file.bytes;
}

void TestPolicyTemplates::asCommitted()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    // Otherwise: revoke-desk-policy-templates FOLDER.
    QCOMPARE(contentOf(u"packaging/policies/"_s + path), bytes);
}

void TestPolicyTemplates::guideHasTheTable()
{
    const QByteArray guide = contentOf(u"docs/administrators-guide.md"_s);
    QCOMPARE(withPolicyTable(guide), guide);
    for (const PolicyKey &key : policyKeys())
        QVERIFY2(QString::fromUtf8(guide).contains(u"\n| `%1` |"_s.arg(key.name)), key.name.data());
}

void TestPolicyTemplates::everyKeyIsInEach()
{
    QSet<QString> keys;
    for (const PolicyKey &key : policyKeys())
        keys.insert(key.name);
    QSet<QString> policies;
    for (const Element &element : elements(policyAdmx())) {
        if (element.name == "policy"_L1)
            policies.insert(element.value(u"name"_s));
    }
    QCOMPARE(policies, keys);
    for (const PolicyTemplate &file : policyTemplates()) {
        for (const QString &key : std::as_const(keys))
            QVERIFY2(file.bytes.contains(key.toUtf8()), qPrintable(file.path + u": "_s + key));
    }
}

void TestPolicyTemplates::everyReferenceHasWords_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("en-US") << u"packaging/policies/en-US/revoke-desk.adml"_s;
    QTest::newRow("pt-BR") << u"packaging/policies/pt-BR/revoke-desk.adml"_s;
}

void TestPolicyTemplates::everyReferenceHasWords()
{
    QFETCH(QString, path);
    QSet<QString> ids;
    QSet<QString> fields;
    const QList<Element> words = elements(contentOf(path));
    QVERIFY(!words.isEmpty());
    for (const Element &element : words) {
        if (element.name == "string"_L1 || element.name == "presentation"_L1) {
            const QString id = element.name + u'.' + element.value(u"id"_s);
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        if (element.attributes.hasAttribute(u"refId"_s))
            fields.insert(element.value(u"refId"_s));
    }
    QCOMPARE(ids, references(policyAdmx()));
    // Each field of a policy has its place in the editor.
    QSet<QString> values;
    for (const Element &element : elements(policyAdmx())) {
        if (element.attributes.hasAttribute(u"id"_s))
            values.insert(element.value(u"id"_s));
    }
    QCOMPARE(fields, values);
}

void TestPolicyTemplates::admxWritesWhatIsRead_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < policyKeys().size(); ++i)
        QTest::newRow(policyKeys()[i].name.data()) << static_cast<int>(i);
}

// What an editor of group policies would write for the policy is what the program's reader takes.
void TestPolicyTemplates::admxWritesWhatIsRead()
{
    QFETCH(int, index);
    const PolicyKey &key = policyKeys()[static_cast<std::size_t>(index)];
    const Element policy = elementsOf(key.name, u"policy"_s).value(0);
    QCOMPARE(policy.value(u"key"_s), u"Software\\Policies\\"_s + product::policyKey);
    QCOMPARE(policy.value(u"key"_s), registryPolicyKey());
    const QVariantMap example = plist(policyProfile())
                                    .value(u"PayloadContent"_s)
                                    .toList()
                                    .value(0)
                                    .toMap()
                                    .value(u"PayloadContent"_s)
                                    .toMap()
                                    .value(product::bundleId)
                                    .toMap()
                                    .value(u"Forced"_s)
                                    .toList()
                                    .value(0)
                                    .toMap()
                                    .value(u"mcx_preference_settings"_s)
                                    .toMap();
    const QVariant value = example.value(key.name);
    QTemporaryDir folder;
    QSettings registry(folder.filePath(u"registry.ini"_s), QSettings::IniFormat);
    switch (key.type) {
    case PolicyType::Flag:
        registry.setValue(policy.value(u"valueName"_s), value.toBool() ? 1 : 0);
        QCOMPARE(elementsOf(key.name, u"enabledValue"_s).size(), 1);
        QCOMPARE(elementsOf(key.name, u"disabledValue"_s).size(), 1);
        break;
    case PolicyType::Number: {
        const Element number = elementsOf(key.name, u"decimal"_s).value(0);
        QCOMPARE(number.value(u"minValue"_s).toInt(), key.least);
        QCOMPARE(number.value(u"maxValue"_s).toInt(), key.most);
        registry.setValue(number.value(u"valueName"_s), value.toInt());
        break;
    }
    case PolicyType::Choice:
        QCOMPARE(elementsOf(key.name, u"item"_s).size(), static_cast<qsizetype>(key.choices.size()));
        registry.setValue(elementsOf(key.name, u"enum"_s).value(0).value(u"valueName"_s), value);
        break;
    case PolicyType::Text:
        QCOMPARE(elementsOf(key.name, u"text"_s).value(0).value(u"maxLength"_s).toInt(), key.most);
        registry.setValue(elementsOf(key.name, u"text"_s).value(0).value(u"valueName"_s), value);
        break;
    case PolicyType::List: {
        const QString place = elementsOf(key.name, u"list"_s).value(0).value(u"key"_s);
        QVERIFY(place.startsWith(registryPolicyKey() + u'\\'));
        const QString below = place.mid(registryPolicyKey().size() + 1);
        const QStringList entries = value.toStringList();
        for (qsizetype i = 0; i < entries.size(); ++i)
            registry.setValue(QString(below + u'/' + QString::number(i + 1)), entries.at(i));
        break;
    }
    }
    const Policy read(readNativePolicy(registry, u"registry"_s), {});
    QVERIFY(read.problems().isEmpty());
    QVERIFY(read.isForced(key.id));
    QCOMPARE(policyText(read.entry(key.id).value), QString(key.example));
}

void TestPolicyTemplates::profileIsAccepted()
{
    const QByteArray bytes = contentOf(u"packaging/policies/revoke-desk.mobileconfig"_s);
    const QVariantMap profile = plist(bytes);
    QCOMPARE(profile.value(u"PayloadType"_s).toString(), u"Configuration"_s);
    const QVariantMap payload = profile.value(u"PayloadContent"_s).toList().value(0).toMap();
    QVERIFY(payload.value(u"PayloadUUID"_s) != profile.value(u"PayloadUUID"_s));
    const QVariantMap domains = payload.value(u"PayloadContent"_s).toMap();
    QCOMPARE(domains.keys(), QStringList(product::bundleId));
    // Apple, CFBundleIdentifier: letters, digits, hyphens and periods.
    static const QRegularExpression permitted(u"^[A-Za-z0-9.-]+$"_s);
    QVERIFY2(permitted.match(product::bundleId).hasMatch(), product::bundleId.data());
    const QVariantMap forced = domains.first().toMap().value(u"Forced"_s).toList().value(0).toMap();
    const QVariantMap values = forced.value(u"mcx_preference_settings"_s).toMap();
    PolicyLevel level;
    for (auto value = values.begin(); value != values.end(); ++value)
        level.given.append({value.key(), value.value(), u"profile"_s});
    const Policy policy(level, {});
    QVERIFY(policy.problems().isEmpty());
    for (const PolicyKey &key : policyKeys())
        QCOMPARE(policyText(policy.entry(key.id).value), QString(key.example));
}

void TestPolicyTemplates::exampleIsAccepted()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"10-example.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contentOf(u"packaging/policies/revoke-desk-example.json"_s));
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const Policy policy(readPolicyFolder(folder.path(), geteuid()), {});
    QVERIFY(policy.problems().isEmpty());
    for (const PolicyKey &key : policyKeys()) {
        QVERIFY2(policy.isForced(key.id), key.name.data());
        QCOMPARE(policyText(policy.entry(key.id).value), QString(key.example));
    }
}

QTEST_GUILESS_MAIN(TestPolicyTemplates)
#include "tst_policy_templates.moc"
