#pragma once

#include "api/api_error.h"
#include "ui/text/texts.h"

#include <QList>
#include <QString>

namespace rd {

// A problem taken apart for reading. Everything is safe, plain text. Pure.

struct ProblemFact
{
    QString key;   // stable, for objectName: "memberCode"
    QString name;  // a member's name as RFC 9457 writes it, or our word
    QString value; // may have several lines
};

struct ProblemSection
{
    QString title;
    QList<ProblemFact> facts;
};

// What the server said, member by member, or what was wrong with the connection, with each certificate.
// Sections without facts are left out.
QList<ProblemSection> answerSections(const ApiError &error);
// What was asked, where and when.
QList<ProblemSection> requestSections(const ApiError &error);

// One sentence on the body: that it was HTML, empty, unreadable. Empty for a problem document and where there
// was no answer.
QString bodySentence(const ApiError &error);

// All of it for the clipboard and a file, errors and body included.
QString problemReport(const ApiError &error, const texts::Wording &words);

} // namespace rd
