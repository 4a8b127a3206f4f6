#include "practice/state.h"

#include "platform/plain_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>
#include <limits>
#include <optional>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestState = 64 * 1024 * 1024;
constexpr double latestTime = 253'402'300'799'999.0; // 9999-12-31, milliseconds

std::optional<qint64> wholeNumber(const QJsonValue &value, double least, double most)
{
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(number >= least && number <= most) || number != std::floor(number))
        return std::nullopt;
    return static_cast<qint64>(number);
}

// Milliseconds since 1970.
std::optional<QDateTime> timeOf(const QJsonValue &value)
{
    const auto ms = wholeNumber(value, 0, latestTime);
    return ms ? std::optional(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC)) : std::nullopt;
}

std::optional<PracticeState> parse(const QJsonObject &object)
{
    const auto format = wholeNumber(object.value("format"_L1), formatVersion, formatVersion);
    const auto seed = wholeNumber(object.value("seed"_L1), 0, std::numeric_limits<quint32>::max());
    const auto count = wholeNumber(object.value("count"_L1), 1, mostPracticeCredentials);
    const auto base = timeOf(object.value("base_ms"_L1));
    const QJsonValue lastUse = object.value("own_last_use_ms"_L1);
    const auto ownLastUse = lastUse.isNull() ? std::optional(QDateTime()) : timeOf(lastUse);
    const QJsonValue revoked = object.value("revoked_ms"_L1);
    if (!format || !seed || !count || !base || !ownLastUse || !revoked.isObject())
        return std::nullopt;

    PracticeState state{static_cast<quint32>(*seed), static_cast<int>(*count), *base, *ownLastUse, {}};
    const QJsonObject times = revoked.toObject();
    for (auto it = times.begin(); it != times.end(); ++it) {
        const auto time = timeOf(it.value());
        if (!time)
            return std::nullopt;
        state.revoked.insert(it.key(), *time);
    }
    return state;
}

} // namespace

Result<PracticeState, QString> readPracticeState(const QString &file)
{
    const PlainFile source = readPlainFile(file, largestState);
    if (source.fault != PlainFile::Fault::None)
        return QStringLiteral("The state file %1 cannot be read.").arg(file);
    const QJsonDocument document = QJsonDocument::fromJson(source.bytes);
    if (auto state = parse(document.object()))
        return *std::move(state);
    return QStringLiteral("The state file %1 is damaged. Move it away to start over.").arg(file);
}

bool writePracticeState(const QString &file, const PracticeState &state)
{
    QJsonObject revoked;
    for (auto it = state.revoked.begin(); it != state.revoked.end(); ++it)
        revoked.insert(it.key(), it.value().toMSecsSinceEpoch());
    const QJsonObject object{
        {u"format"_s, formatVersion},
        {u"seed"_s, qint64{state.seed}},
        {u"count"_s, state.count},
        {u"base_ms"_s, state.base.toMSecsSinceEpoch()},
        {u"own_last_use_ms"_s,
         state.ownLastUse.isValid() ? QJsonValue(state.ownLastUse.toMSecsSinceEpoch()) : QJsonValue()},
        {u"revoked_ms"_s, revoked},
    };
    QSaveFile target(file);
    return QDir().mkpath(QFileInfo(file).absolutePath()) && target.open(QIODevice::WriteOnly) &&
           target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           target.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) >= 0 && target.commit();
}

} // namespace rd
