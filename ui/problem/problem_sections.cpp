#include "ui/problem/problem_sections.h"

#include "base/display_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::ProblemPanel)
};

// Leaves out what the server did not send.
void add(ProblemSection &section, const QString &key, const QString &name, const QString &raw)
{
    if (!raw.isNull())
        section.facts.append({key, name, safeText(raw)});
}

QString number(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

ProblemSection members(const Problem &problem)
{
    ProblemSection section{Words::tr("Server response"), {}};
    add(section, u"memberType"_s, u"type"_s, problem.type);
    add(section, u"memberTitle"_s, u"title"_s, problem.title);
    add(section, u"memberStatus"_s, u"status"_s, number(problem.documentStatus));
    add(section, u"memberDetail"_s, u"detail"_s, problem.detail);
    add(section, u"memberInstance"_s, u"instance"_s, problem.instance);
    add(section, u"memberCode"_s, u"code"_s, problem.code);
    add(section, u"memberParam"_s, u"param"_s, problem.param);
    for (qsizetype i = 0; i < problem.extensions.size(); ++i) {
        const auto &[name, value] = problem.extensions.at(i);
        add(section, u"memberExtension%1"_s.arg(i), safeText(name, 80), value);
    }
    return section;
}

QString whetherSent(const ApiError &error)
{
    if (error.status != 0)
        return Words::tr("yes, and it was answered");
    return error.mayHaveBeenSent ? Words::tr("unknown") : Words::tr("no");
}

ProblemSection request(const ApiError &error)
{
    ProblemSection section{Words::tr("Request"), {}};
    const QString path = error.url.path(QUrl::FullyEncoded);
    const QString query = error.url.query(QUrl::FullyEncoded);
    const QString whole = query.isEmpty() ? path : QString(path + u'?' + query);
    add(section, u"requestId"_s, Words::tr("Request ID"),
        error.requestId.isEmpty() ? Words::tr("none sent") : error.requestId);
    add(section, u"requestStatus"_s, Words::tr("HTTP status"), number(error.status));
    add(section, u"requestMethod"_s, Words::tr("Method"),
        error.method.isEmpty() ? QString() : QString::fromLatin1(error.method));
    add(section, u"requestHost"_s, Words::tr("Server"),
        error.url.isEmpty() ? QString() : error.url.authority());
    add(section, u"requestPath"_s, Words::tr("Path"), error.url.isEmpty() ? QString() : whole);
    if (error.at.isValid()) {
        add(section, u"timeLocal"_s, Words::tr("Local time"), times::localExact(error.at));
        add(section, u"timeUtc"_s, Words::tr("Time in UTC"), times::utcExact(error.at));
    }
    add(section, u"requestSent"_s, Words::tr("Reached the server"), whetherSent(error));
    add(section, u"mediaType"_s, Words::tr("Response type"),
        error.problem.mediaType.isEmpty() ? QString() : error.problem.mediaType);
    add(section, u"redirectHost"_s, Words::tr("Redirect to"),
        error.redirectHost.isEmpty() ? QString() : error.redirectHost);
    return section;
}

ProblemSection connection(const ApiError &error)
{
    ProblemSection section{Words::tr("Connection"), {}};
    for (qsizetype i = 0; i < error.tlsErrors.size(); ++i)
        add(section, u"tlsError%1"_s.arg(i), Words::tr("Certificate problem"), error.tlsErrors.at(i));
    return section;
}

ProblemSection certificate(const QList<CertificateInfo> &chain, qsizetype index)
{
    const CertificateInfo &info = chain.at(index);
    const auto key = [index](QLatin1StringView what) { return u"certificate%1%2"_s.arg(index).arg(what); };
    ProblemSection section{Words::tr("Certificate %1 of %2").arg(index + 1).arg(chain.size()), {}};
    add(section, key("Subject"_L1), Words::tr("Issued to"), info.subject);
    add(section, key("Issuer"_L1), Words::tr("Issued by"), info.issuer);
    add(section, key("ValidFrom"_L1), Words::tr("Valid from"), times::utcExact(info.validFrom));
    add(section, key("ValidUntil"_L1), Words::tr("Valid until"), times::utcExact(info.validUntil));
    add(section, key("Sha256"_L1), u"SHA-256"_s, info.sha256);
    return section;
}

// Invisible characters of our own that keep directions apart on the screen have no use in a ticket.
QString withoutIsolates(QString text)
{
    for (const char16_t character : {u'\u2066', u'\u2068', u'\u2069'})
        text.remove(QChar(character));
    return text;
}

QString sectionsAsText(const QList<ProblemSection> &sections)
{
    QString text;
    for (const ProblemSection &section : sections) {
        text += u'\n' + section.title + u'\n';
        for (const ProblemFact &fact : section.facts)
            text += u"  %1: %2\n"_s.arg(fact.name, fact.value);
    }
    return text;
}

QString errorsAsText(const QList<ProblemDetail> &errors)
{
    QString text;
    for (const ProblemDetail &row : errors)
        text += u"  %1 | %2 | %3\n"_s.arg(safeText(row.param), safeText(row.detail), safeText(row.code));
    return text;
}

} // namespace

QList<ProblemSection> answerSections(const ApiError &error)
{
    QList<ProblemSection> sections{members(error.problem), connection(error)};
    for (qsizetype i = 0; i < error.chain.size(); ++i)
        sections.append(certificate(error.chain, i));
    sections.removeIf([](const ProblemSection &section) { return section.facts.isEmpty(); });
    return sections;
}

QList<ProblemSection> requestSections(const ApiError &error)
{
    return {request(error)};
}

QString bodySentence(const ApiError &error)
{
    if (error.status == 0)
        return {};
    switch (error.problem.body) {
    case Problem::Body::None:
        return Words::tr("The response had no body.");
    case Problem::Body::Document:
        return {};
    case Problem::Body::Malformed:
        return Words::tr("The response is not readable JSON. This is all of it:");
    case Problem::Body::Html:
        return Words::tr("The response is a web page, not an API response. This is its source:");
    case Problem::Body::Text:
        break;
    }
    return Words::tr("The response is not an API response. This is its text:");
}

QString problemReport(const ApiError &error, const texts::Wording &words)
{
    QString report = words.sentence + u'\n' + words.explanation + u'\n';
    report += sectionsAsText(answerSections(error));
    if (!error.problem.errors.isEmpty())
        report += u"\nerrors (param | detail | code)\n"_s + errorsAsText(error.problem.errors);
    const QString body = bodySentence(error);
    if (!body.isEmpty())
        report += u'\n' + body + u'\n' + safeBlock(error.problem.bodyText) + u'\n';
    report += sectionsAsText(requestSections(error));
    return withoutIsolates(report);
}

} // namespace rd
