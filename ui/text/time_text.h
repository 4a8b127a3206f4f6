#pragma once

#include "api/credential.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

namespace rd::times {

// Times as people read them. Every time comes in as UTC or with its zone and is shown in the machine's zone
// unless the name says UTC. `now` is an argument: these functions look at no clock.

// "The server's clock is 2 h ahead of this computer's." `seconds`: the server's minus ours.
QString clocksApart(qint64 seconds);

// "just now", "4 min ago", "2 h ago", "yesterday", "6 days ago", "in 5 days". Days are the calendar's.
QString relative(const QDateTime &time, const QDateTime &now);
// The same, and "never" or "unknown", which are different words.
QString relative(const Timestamp &time, const QDateTime &now);
// Of what lies in the past, a use above all: "just now" where a clock puts it into the future.
QString ago(const Timestamp &time, const QDateTime &now);

// "23 Nov 2026, 14:38:12 (UTC−03:00)"
QString localExact(const QDateTime &time, const QLocale &locale = QLocale());
QString localExact(const Timestamp &time, const QLocale &locale = QLocale());
// "2026-11-23 17:38:12 UTC": the same in every language.
QString utcExact(const QDateTime &time);
QString utcExact(const Timestamp &time);
// "23 Nov 2026"
QString date(const QDateTime &time, const QLocale &locale = QLocale());

// "15:42", with the date before it on another day than `now`: after "by" and "until".
QString clock(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());
// Likewise of an end, rounded up: at that minute it is over.
QString clockOfEnd(const QDateTime &end, const QDateTime &now, const QLocale &locale = QLocale());
// "15:42:08", the moment itself.
QString clockWithSeconds(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());
// "at 15:42", "on 1 Dec 2026 at 15:42".
QString at(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());
// Likewise of an end, rounded up.
QString atEnd(const QDateTime &end, const QDateTime &now, const QLocale &locale = QLocale());
QString atWithSeconds(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());
// Behind "resumes", "resets" and "as of": "15:42", where other languages say "às 15:42".
QString when(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());
QString whenWithSeconds(const QDateTime &time, const QDateTime &now, const QLocale &locale = QLocale());

// "42 s", "3 min 20 s", "1 h 5 min", "2 days 3 h"; rounded up to whole seconds, "0 s" when over.
QString countdown(const QDateTime &until, const QDateTime &now);
QString duration(std::chrono::milliseconds length);

} // namespace rd::times
