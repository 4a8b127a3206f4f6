// Group policy templates, after Microsoft's "Group Policy ADMX Syntax Reference Guide".
#include "packaging/policies/policy_templates.h"

#include "base/product_info.h"
#include "policy/policy_keys.h"
#include "policy/policy_locations.h"
#include "translations/translations.h"
#include "ui/text/policy_text.h"

#include <QCoreApplication>
#include <QTranslator>
#include <QXmlStreamWriter>

#include <array>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1String scheme("http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions");
constexpr QLatin1String revision("1.0"); // of the template's form, not of the program
constexpr std::array groups{PolicyGroup::Revoking, PolicyGroup::SignIn, PolicyGroup::Desktop};

QString categoryOf(PolicyGroup group)
{
    switch (group) {
    case PolicyGroup::Revoking:
        return u"revoking"_s;
    case PolicyGroup::SignIn:
        return u"sign_in"_s;
    case PolicyGroup::Desktop:
        break;
    }
    return u"desktop"_s;
}

QString stringReference(const QString &id)
{
    return u"$(string."_s + id + u')';
}

QString choiceId(const PolicyKey &key, const QString &word)
{
    return key.name + u'_' + word;
}

void beginDocument(QXmlStreamWriter &xml, const QString &root)
{
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(scheme);
    xml.writeAttribute(u"revision"_s, revision);
    xml.writeAttribute(u"schemaVersion"_s, revision);
}

void writeEmpty(QXmlStreamWriter &xml, const QString &name,
                const QList<std::pair<QString, QString>> &attributes)
{
    xml.writeEmptyElement(name);
    for (const auto &[attribute, value] : attributes)
        xml.writeAttribute(attribute, value);
}

void writeFlag(QXmlStreamWriter &xml, const QString &name, int value)
{
    xml.writeStartElement(name);
    writeEmpty(xml, u"decimal"_s, {{u"value"_s, QString::number(value)}});
    xml.writeEndElement();
}

void writeChoices(QXmlStreamWriter &xml, const PolicyKey &key)
{
    xml.writeStartElement(u"enum"_s);
    xml.writeAttribute(u"id"_s, key.name);
    xml.writeAttribute(u"valueName"_s, key.name);
    xml.writeAttribute(u"required"_s, u"true"_s);
    for (const QLatin1String word : key.choices) {
        xml.writeStartElement(u"item"_s);
        xml.writeAttribute(u"displayName"_s, stringReference(choiceId(key, word)));
        xml.writeStartElement(u"value"_s);
        xml.writeTextElement(u"string"_s, word);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

// What stands in the registry while the policy is on.
void writeValue(QXmlStreamWriter &xml, const PolicyKey &key)
{
    if (key.type == PolicyType::Flag) {
        writeFlag(xml, u"enabledValue"_s, 1);
        writeFlag(xml, u"disabledValue"_s, 0);
        return;
    }
    xml.writeStartElement(u"elements"_s);
    if (key.type == PolicyType::Number)
        writeEmpty(xml, u"decimal"_s,
                   {{u"id"_s, key.name},
                    {u"valueName"_s, key.name},
                    {u"required"_s, u"true"_s},
                    {u"minValue"_s, QString::number(key.least)},
                    {u"maxValue"_s, QString::number(key.most)}});
    else if (key.type == PolicyType::Choice)
        writeChoices(xml, key);
    else if (key.type == PolicyType::Text)
        writeEmpty(
            xml, u"text"_s,
            {{u"id"_s, key.name}, {u"valueName"_s, key.name}, {u"maxLength"_s, QString::number(key.most)}});
    else // values with the names 1, 2 and on, below a key of its own
        writeEmpty(xml, u"list"_s,
                   {{u"id"_s, key.name},
                    {u"key"_s, registryPolicyKey() + u'\\' + key.name},
                    {u"valuePrefix"_s, {}}});
    xml.writeEndElement();
}

void writePolicy(QXmlStreamWriter &xml, const PolicyKey &key)
{
    xml.writeStartElement(u"policy"_s);
    xml.writeAttribute(u"name"_s, key.name);
    xml.writeAttribute(u"class"_s, u"Both"_s);
    xml.writeAttribute(u"displayName"_s, stringReference(key.name));
    xml.writeAttribute(u"explainText"_s, stringReference(key.name + u"_help"_s));
    if (key.type != PolicyType::Flag)
        xml.writeAttribute(u"presentation"_s, u"$(presentation."_s + key.name + u')');
    xml.writeAttribute(u"key"_s, registryPolicyKey());
    if (key.type == PolicyType::Flag)
        xml.writeAttribute(u"valueName"_s, key.name);
    writeEmpty(xml, u"parentCategory"_s, {{u"ref"_s, categoryOf(key.group)}});
    writeEmpty(xml, u"supportedOn"_s, {{u"ref"_s, u"supported"_s}});
    writeValue(xml, key);
    xml.writeEndElement();
}

void writeCategories(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"categories"_s);
    writeEmpty(xml, u"category"_s,
               {{u"name"_s, u"product"_s}, {u"displayName"_s, stringReference(u"product"_s)}});
    for (const PolicyGroup group : groups) {
        xml.writeStartElement(u"category"_s);
        xml.writeAttribute(u"name"_s, categoryOf(group));
        xml.writeAttribute(u"displayName"_s, stringReference(categoryOf(group)));
        writeEmpty(xml, u"parentCategory"_s, {{u"ref"_s, u"product"_s}});
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeString(QXmlStreamWriter &xml, const QString &id, const QString &words)
{
    xml.writeStartElement(u"string"_s);
    xml.writeAttribute(u"id"_s, id);
    xml.writeCharacters(words);
    xml.writeEndElement();
}

void writeStrings(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"stringTable"_s);
    writeString(xml, u"product"_s, product::name);
    writeString(xml, u"supported"_s, product::name);
    for (const PolicyGroup group : groups)
        writeString(xml, categoryOf(group), policy_words::group(group));
    for (const PolicyKey &key : policyKeys()) {
        writeString(xml, key.name, policy_words::title(key.id));
        writeString(xml, key.name + u"_help"_s, policy_words::description(key.id));
        for (const QLatin1String word : key.choices)
            writeString(xml, choiceId(key, word), policy_words::choice(key.id, word));
    }
    xml.writeEndElement();
}

void writeField(QXmlStreamWriter &xml, const PolicyKey &key)
{
    const QString title = policy_words::title(key.id);
    xml.writeStartElement(u"presentation"_s);
    xml.writeAttribute(u"id"_s, key.name);
    const auto field = [&](const QString &name) {
        xml.writeStartElement(name);
        xml.writeAttribute(u"refId"_s, key.name);
    };
    if (key.type == PolicyType::Text) {
        field(u"textBox"_s);
        xml.writeTextElement(u"label"_s, title);
    } else if (key.type == PolicyType::Number) {
        field(u"decimalTextBox"_s);
        xml.writeAttribute(u"defaultValue"_s, QString::number(key.usual));
        xml.writeCharacters(title);
    } else if (key.type == PolicyType::Choice) {
        field(u"dropdownList"_s);
        xml.writeAttribute(u"noSort"_s, u"true"_s);
        xml.writeAttribute(u"defaultItem"_s, QString::number(key.usual));
        xml.writeCharacters(title);
    } else {
        field(u"listBox"_s);
        xml.writeCharacters(title);
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray policyAdmx()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    beginDocument(xml, u"policyDefinitions"_s);
    xml.writeStartElement(u"policyNamespaces"_s);
    writeEmpty(xml, u"target"_s,
               {{u"prefix"_s, u"own"_s}, {u"namespace"_s, product::policyKey + u".Policies"_s}});
    xml.writeEndElement();
    writeEmpty(xml, u"resources"_s, {{u"minRequiredRevision"_s, revision}});
    xml.writeStartElement(u"supportedOn"_s);
    xml.writeStartElement(u"definitions"_s);
    writeEmpty(xml, u"definition"_s,
               {{u"name"_s, u"supported"_s}, {u"displayName"_s, stringReference(u"supported"_s)}});
    xml.writeEndElement();
    xml.writeEndElement();
    writeCategories(xml);
    xml.writeStartElement(u"policies"_s);
    for (const PolicyKey &key : policyKeys())
        writePolicy(xml, key);
    xml.writeEndDocument();
    return bytes;
}

QByteArray policyAdml()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    beginDocument(xml, u"policyDefinitionResources"_s);
    xml.writeTextElement(u"displayName"_s, product::name);
    xml.writeTextElement(u"description"_s, product::name);
    xml.writeStartElement(u"resources"_s);
    writeStrings(xml);
    xml.writeStartElement(u"presentationTable"_s);
    for (const PolicyKey &key : policyKeys()) {
        if (key.type != PolicyType::Flag)
            writeField(xml, key);
    }
    xml.writeEndDocument();
    return bytes;
}

QList<PolicyTemplate> policyTemplates()
{
    const QString program = product::program;
    QList<PolicyTemplate> made{
        {program + u".admx"_s, policyAdmx()},
        {u"en-US/"_s + program + u".adml"_s, policyAdml()},
        {program + u".mobileconfig"_s, policyProfile()},
        {program + u"-example.json"_s, policyExample()},
    };
    initTranslations();
    QTranslator portuguese;
    if (!portuguese.load(u":/i18n/"_s + program + u"_pt_BR.qm"_s))
        qFatal("the Portuguese translation is missing");
    QCoreApplication::installTranslator(&portuguese);
    made.append({u"pt-BR/"_s + program + u".adml"_s, policyAdml()});
    QCoreApplication::removeTranslator(&portuguese);
    return made;
}

} // namespace rd
