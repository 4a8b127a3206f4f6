#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rd {

// What a second start asks of the one that runs, beside its window in front.
struct StartRequest
{
    bool practice = false;   // open Practice
    QString environmentName; // open this one; empty: none
    QString configDir;       // absolute; that it runs with; empty: any
    QString language;        // "en", "pt_BR"; empty: any

    bool operator==(const StartRequest &) const = default;
};

// What the one that runs says to it.
enum class StartAnswer {
    None, // nothing, in the time that it had
    Done, // the window is in front and what was asked for is on its way
    Locked,
    RunUnderWay,   // a revocation is not left for another environment
    DialogOpen,    // a question in the window waits for its answer
    NoEnvironment, // none has the name that was asked for
    NotAllowed,    // the policy closes it
    OtherSettings, // it runs with another configuration folder
    OtherLanguage, // it runs in another language, which only a start chooses
};

// As both go over the local socket: one line. nullopt, None: not such a line.
QByteArray toLine(const StartRequest &request);
std::optional<StartRequest> requestOf(const QByteArray &line);
QByteArray toLine(StartAnswer answer);
StartAnswer answerOf(const QByteArray &line);

} // namespace rd
