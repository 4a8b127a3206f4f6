#pragma once

#include <QList>
#include <QString>

namespace rd {

// Text of a server that wants to be taken for something else (docs/pitfalls.md 3.1, 3.2, 3.10). Every '&' in
// it stands before ß, so that one that became a shortcut is found; `%1` stands where a canary file's path may
// go.
struct HostileText
{
    const char *name;
    QString text;
};

inline QList<HostileText> hostileTexts()
{
    using namespace Qt::StringLiterals;
    return {
        {"markup", u"<b>bold</b> <u>&ß</u> <a href='https://evil.example'>click</a>"_s},
        {"entities", u"&ßlt;b&ßgt; &ßamp; &ß#60;script&ß#62;"_s},
        {"local image", u"<img src='%1'><img src='file://%1'>"_s},
        {"table", u"<table border=1><tr><td>Revoked</td></tr></table>"_s},
        {"style", u"<style>*{color:transparent}</style><span style='font-size:99px'>x</span>"_s},
        {"qt rich text", u"<qt><h1>Revoked</h1><hr></qt>"_s},
        {"document", u"<!DOCTYPE html><html><body background='%1'>x</body></html>"_s},
        {"bidi override", u"abc\u202Edef\u202C\u202Dghi\u202C"_s},
        {"bidi isolates", u"\u2066a\u2067b\u2068c\u2069\u2069\u2069\u2069d\u2069"_s},
        {"bidi marks", u"\u200Ea\u200Fb\u061Cc \u05D0\u05D1 123"_s},
        {"zero width", u"a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg"_s},
        {"tags", QString(u"a"_s + QString::fromUcs4(U"\U000E0041\U000E007F") + u"b\uFE0Fc"_s)},
        {"Hangul filler", u"\u3164\u115F\u1160\uFFA0"_s},
        {"blank braille and spaces", u"\u2800\u00A0\u2003\u3000x"_s},
        {"combining stack", QString(u"a"_s + QString(200, QChar(0x0301)) + u"b"_s)},
        {"a megabyte", QString(1024 * 1024, u'W')},
        {"a name of marks", QString(128 * 1024, QChar(0x202E))},
        {"ampersands", u"&ß &ßRevoke && &ß"_s},
        {"newlines", u"one\ntwo\r\nthree\rfour\u2028five\u2029six\vseven\feight\u0085nine"_s},
        {"tabs", u"a\tb\t\tc"_s},
        {"NUL", QString(u"a"_s + QChar(0) + u"b"_s)},
        {"lone surrogates", QString(u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00))},
        {"ANSI escapes", u"\x1B[31mred\x1B]0;title\a\x1B[2J\u009B31m"_s},
        {"formula", u"=cmd|'/c calc'!A1"_s},
        {"formula with @", u"@SUM(1+1)"_s},
        {"placeholders", u"%1%2%n%L1{0}%%s%n"_s},
        {"private use and unassigned",
         QString(u"\uE000\uF8FF"_s + QString::fromUcs4(U"\U0010FFFF\U000E0FFF"))},
        {"our own marks", u"\u2039U+202E\u203A \u2026 \u2039secret\u203A"_s},
        {"our own words", u"” revoked it at 14:02. Signed in as admin · PRODUCTION"_s},
        {"emoji and others",
         QString(u"Ж 日本 \u0E01\u0E33 "_s + QString::fromUcs4(U"\U0001F469\u200D\U0001F4BB"))},
    };
}

} // namespace rd
