#include "platform/start_request.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array answers{
    std::pair{StartAnswer::Done, "done"_L1},
    std::pair{StartAnswer::Locked, "locked"_L1},
    std::pair{StartAnswer::RunUnderWay, "run under way"_L1},
    std::pair{StartAnswer::DialogOpen, "dialog open"_L1},
    std::pair{StartAnswer::NoEnvironment, "no environment"_L1},
    std::pair{StartAnswer::NotAllowed, "not allowed"_L1},
    std::pair{StartAnswer::OtherSettings, "other settings"_L1},
    std::pair{StartAnswer::OtherLanguage, "other language"_L1},
};

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray toLine(const StartRequest &request)
{
    return lineOf({{u"practice"_s, request.practice},
                   {u"environment"_s, request.environmentName},
                   {u"config_dir"_s, request.configDir},
                   {u"language"_s, request.language}});
}

std::optional<StartRequest> requestOf(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    return StartRequest{object.value("practice"_L1).toBool(), object.value("environment"_L1).toString(),
                        object.value("config_dir"_L1).toString(), object.value("language"_L1).toString()};
}

QByteArray toLine(StartAnswer answer)
{
    const auto *const word = std::find_if(answers.begin(), answers.end(),
                                          [answer](const auto &row) { return row.first == answer; });
    return lineOf({{u"answer"_s, word == answers.end() ? QString() : QString(word->second)}});
}

StartAnswer answerOf(const QByteArray &line)
{
    const QString word = QJsonDocument::fromJson(line).object().value("answer"_L1).toString();
    const auto *const answer =
        std::find_if(answers.begin(), answers.end(), [&word](const auto &row) { return row.second == word; });
    return answer == answers.end() ? StartAnswer::None : answer->first;
}

} // namespace rd
