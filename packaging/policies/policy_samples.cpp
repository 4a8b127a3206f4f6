// Samples for macOS and Linux, and the table of the administrator's guide.
#include "base/product_info.h"
#include "packaging/policies/policy_templates.h"
#include "policy/policy_keys.h"
#include "ui/text/policy_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <QXmlStreamWriter>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

// The same at each making, and nobody else's (RFC 4122, version 5).
QString payloadId(const QString &name)
{
    static const QUuid dns(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s); // RFC 4122, appendix C
    return QUuid::createUuidV5(dns, QString(name + u'.' + product::domain))
        .toString(QUuid::WithoutBraces)
        .toUpper();
}

QVariant exampleOf(const PolicyKey &key)
{
    const QByteArray json = '[' + QByteArray(key.example.data(), key.example.size()) + ']';
    return acceptedValue(key, QJsonDocument::fromJson(json).array().first().toVariant()).value();
}

void writeString(QXmlStreamWriter &xml, const QString &name, const QString &value)
{
    xml.writeTextElement(u"key"_s, name);
    xml.writeTextElement(u"string"_s, value);
}

void writeValue(QXmlStreamWriter &xml, const PolicyKey &key, const QVariant &value)
{
    xml.writeTextElement(u"key"_s, key.name);
    switch (key.type) {
    case PolicyType::Flag:
        xml.writeEmptyElement(value.toBool() ? u"true"_s : u"false"_s);
        break;
    case PolicyType::Number:
        xml.writeTextElement(u"integer"_s, value.toString());
        break;
    case PolicyType::Choice:
    case PolicyType::Text:
        xml.writeTextElement(u"string"_s, value.toString());
        break;
    case PolicyType::List:
        xml.writeStartElement(u"array"_s);
        for (const QString &entry : value.toStringList())
            xml.writeTextElement(u"string"_s, entry);
        xml.writeEndElement();
        break;
    }
}

void writePayloadHead(QXmlStreamWriter &xml, const QString &type, const QString &name)
{
    writeString(xml, u"PayloadType"_s, type);
    writeString(xml, u"PayloadDisplayName"_s, product::name);
    writeString(xml, u"PayloadIdentifier"_s, product::bundleId + u'.' + name);
    writeString(xml, u"PayloadUUID"_s, payloadId(name));
    xml.writeTextElement(u"key"_s, u"PayloadVersion"_s);
    xml.writeTextElement(u"integer"_s, u"1"_s);
}

// The domain's keys, forced: { PayloadContent: { DOMAIN: { Forced: [ { mcx_preference_settings: … } ] } } }
void writePreferences(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"dict"_s);
    writePayloadHead(xml, u"com.apple.ManagedClient.preferences"_s, u"policies"_s);
    xml.writeTextElement(u"key"_s, u"PayloadContent"_s);
    xml.writeStartElement(u"dict"_s);
    xml.writeTextElement(u"key"_s, product::bundleId);
    xml.writeStartElement(u"dict"_s);
    xml.writeTextElement(u"key"_s, u"Forced"_s);
    xml.writeStartElement(u"array"_s);
    xml.writeStartElement(u"dict"_s);
    xml.writeTextElement(u"key"_s, u"mcx_preference_settings"_s);
    xml.writeStartElement(u"dict"_s);
    for (const PolicyKey &key : policyKeys())
        writeValue(xml, key, exampleOf(key));
    for (int open = 0; open < 6; ++open)
        xml.writeEndElement();
}

QString valuesOf(const PolicyKey &key)
{
    switch (key.type) {
    case PolicyType::Flag:
        return u"`true`, `false`"_s;
    case PolicyType::Number:
        return u"%1 to %2"_s.arg(key.least).arg(key.most);
    case PolicyType::Choice: {
        QStringList words;
        for (const QLatin1String word : key.choices)
            words.append(u"`%1` (%2)"_s.arg(word, policy_words::choice(key.id, word)));
        return words.join(u", "_s);
    }
    case PolicyType::Text:
        return u"text, up to %1 characters"_s.arg(key.most);
    case PolicyType::List:
        break;
    }
    return u"list of up to %1 texts"_s.arg(key.most);
}

QString policyTable()
{
    QString table = u"| key | values | default | safety | meaning |\n| --- | --- | --- | --- | --- |\n"_s;
    for (const PolicyKey &key : policyKeys()) {
        QString meaning = policy_words::title(key.id) + u": "_s + policy_words::description(key.id);
        table += u"| `%1` | %2 | `%3` | %4 | %5 Example: `%6` |\n"_s.arg(
            key.name, valuesOf(key), policyText(usualValue(key)), key.safety ? u"yes"_s : u"no"_s,
            meaning.replace(u'|', u"\\|"_s), QString(key.example).replace(u'|', u"\\|"_s));
    }
    return table;
}

} // namespace

QByteArray policyProfile()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeDTD(u"<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                 "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"_s);
    xml.writeStartElement(u"plist"_s);
    xml.writeAttribute(u"version"_s, u"1.0"_s);
    xml.writeStartElement(u"dict"_s);
    writePayloadHead(xml, u"Configuration"_s, u"profile"_s);
    writeString(xml, u"PayloadScope"_s, u"System"_s);
    xml.writeTextElement(u"key"_s, u"PayloadContent"_s);
    xml.writeStartElement(u"array"_s);
    writePreferences(xml);
    xml.writeEndDocument();
    return bytes;
}

QByteArray policyExample()
{
    QStringList members;
    for (const PolicyKey &key : policyKeys())
        members.append(u"  \"%1\": %2"_s.arg(key.name, key.example));
    return QString(u"{\n"_s + members.join(u",\n"_s) + u"\n}\n"_s).toUtf8();
}

QByteArray withPolicyTable(const QByteArray &guide)
{
    const QByteArray begin("<!-- policy keys: written by revoke-desk-policy-templates -->\n");
    const QByteArray end("<!-- end of policy keys -->\n");
    const qsizetype from = guide.indexOf(begin);
    const qsizetype to = guide.indexOf(end);
    if (from < 0 || to < from)
        return guide;
    return guide.left(from + begin.size()) + '\n' + policyTable().toUtf8() + '\n' + guide.mid(to);
}

} // namespace rd
