#include "credentials/secret_redaction.h"

#include "credentials/client_id_finder.h"

#include <QRegularExpression>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shortestRandom = 32;
constexpr qsizetype shortestAfterScheme = 8;
constexpr qsizetype longestPlainWord = 16;
constexpr qsizetype longestNumber = 6;      // digits: a count or a time, no secret
constexpr double mostChangesOfNames = 0.25; // of letter, capital and digit, for each pair of neighbours

struct Range : TextRange
{
    bool isNew = true;        // false: goes on after a mask that is there
    qsizetype fewestLeft = 1; // beside a client id in it; fewer are no secret
};

QRegularExpression pattern(const QString &text, QRegularExpression::PatternOptions options = {})
{
    return QRegularExpression(text, options | QRegularExpression::CaseInsensitiveOption);
}

constexpr QLatin1StringView secretName =
    "(?:secret|password|passwd|pwd|passphrase|senha|segredo|token|api[ _-]?key|private[ _-]?key|chave[ _-]?secreta)"_L1;

// What a sentence puts between the name and the sign: "segredo do cliente:", "secret access key =".
constexpr QLatin1StringView moreOfName =
    R"re([\w.-]{0,40}(?:[ \t]{1,4}(?:d[aeo]s?|of|for|the|cliente?|key|access|app|conta|acesso)){0,4})re"_L1;

// 1, 2 or 3: the value, in double or single quotes or bare. \" as it stands in JSON within a log, \\\" in one
// within that.
const QRegularExpression &namedValue()
{
    static const QRegularExpression named =
        pattern(QString(secretName + moreOfName) +
                uR"re(\\{0,3}["'`]?[ \t]{0,8}(?::|=>?)[ \t]{0,8})re"
                uR"re((?:\\{0,3}"([^"\n\\]+)|'([^'\n]+)|([^\s"'\\,;&)}\]]+)))re"_s);
    return named;
}

// The places of a value that no sign announces. The last group is the value.
const QList<QRegularExpression> &unannouncedValues()
{
    const QString name = secretName;
    static const QList<QRegularExpression> forms{
        // In the line after the name, alone.
        pattern(name + uR"re([\w.-]{0,40}[ \t]{0,4}["'`]?[ \t]{0,4}[:=]?[ \t]{0,8}\r?\n[ \t>]{0,8}["'`]?)re"
                       uR"re((?![\w.-]{1,60}[:=][^=\s])([^\s"'`]{8,})(?=["'`]?[ \t]*(?:\r?\n|$)))re"_s),
        // "DINIE_SECRET value", "--client-secret value": names as programs have them.
        pattern(uR"re((?<![\w-])(?:[\w-]{1,40}[_-])re"_s + name + uR"re([\w-]{0,40}|)re"_s + name +
                uR"re([_-][\w-]{1,40})[ \t]{1,8}["'`]?(?![\w.-]{1,60}[:=][^=\s])([^\s"'`,;)}\]]{8,}))re"_s),
        // {"client_secret": {"value": "…"}}, {"secret": ["…"]}
        pattern(name + uR"re([\w.-]{0,40}\\{0,3}"\s{0,8}:\s{0,8}[{\[]\s{0,40})re"
                       uR"re((?:\\{0,3}"[\w.-]{1,40}\\{0,3}"\s{0,8}:\s{0,8})?\\{0,3}"([^"\\\n]+))re"_s),
        // {"name": "CLIENT_SECRET", "value": "…"}
        pattern(name + uR"re([\w.-]{0,40}\\{0,3}"\s{0,8},\s{0,40}\\{0,3}"value\\{0,3}"\s{0,8}:\s{0,8})re"
                       uR"re(\\{0,3}"([^"\\\n]+))re"_s),
    };
    return forms;
}

// 1: what may be an id; 2: what stands directly behind it and a colon, as in "curl -u ID:SECRET".
const QRegularExpression &behindId()
{
    static const QRegularExpression pair = pattern(uR"re((?<![\w.~-])([\w.~-]++):([^\s"'`<>|]{8,}))re"_s);
    return pair;
}

const QRegularExpression &scheme()
{
    static const QRegularExpression named = pattern(uR"(\b(?:bearer|basic)[ \t]+([\w.~+/=-]+))"_s);
    return named;
}

// Each as a whole.
const QList<QRegularExpression> &ownForms()
{
    static const QList<QRegularExpression> forms{
        pattern(uR"(dinie_(?:cs|at|secret)_?[\w.~+/=-]+)"_s),
        pattern(uR"(\beyJ[\w-]{8,}\.[\w.-]+)"_s),
        pattern(
            uR"(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?)"_s),
    };
    return forms;
}

const QRegularExpression &passwordInUrl()
{
    static const QRegularExpression named = pattern(uR"(://[^\s/:@"']{0,200}:([^\s/@"']{1,200})@)"_s);
    return named;
}

// Not the rest of an address whose password was masked.
const QRegularExpression &afterMask()
{
    static const QRegularExpression named =
        pattern(uR"re(://[^\s/:@"']{0,200}:\x{2022}{3}@(*SKIP)(*FAIL)|)re"
                uR"re(\x{2022}{3}([^\s"'\\,;&)}\]\x{2022}]+|\x{2022}+))re"_s);
    return named;
}

const QRegularExpression &word()
{
    static const QRegularExpression named = pattern(uR"([A-Za-z0-9_-]{32,})"_s);
    return named;
}

// Of the alphabet of base64, which a path is made of as well.
const QRegularExpression &base64Word()
{
    static const QRegularExpression named = pattern(uR"([A-Za-z0-9_+/-]{32,}={0,2})"_s);
    return named;
}

bool isMask(QStringView value)
{
    return value.startsWith(QString(maskLength, maskCharacter));
}

// "null", "${SECRET}", "<redacted>", "***", "14": says nothing.
bool isPlaceholder(QStringView value)
{
    static const QStringList words{u"null"_s, u"none"_s, u"true"_s, u"false"_s, u"bearer"_s, u"basic"_s};
    const auto isDigit = [](QChar character) { return character.isDigit(); };
    return value == "["_L1 || words.contains(value, Qt::CaseInsensitive) ||
           u"$<*{"_s.contains(value.front()) ||
           (value.size() <= longestNumber && std::all_of(value.begin(), value.end(), isDigit));
}

// Words after "bearer" that are just words.
bool looksLikeToken(QStringView value)
{
    const auto isDigit = [](QChar character) { return character.isDigit(); };
    return value.size() >= shortestRandom ||
           (value.size() >= shortestAfterScheme &&
            (std::any_of(value.begin(), value.end(), isDigit) || value.endsWith(u'=')));
}

// "the old client_secret expired yesterday": what follows a name without a sign is most often just a word.
bool isPlainWord(QStringView value)
{
    const auto isSmall = [](QChar character) { return character.isLower(); };
    return value.size() < longestPlainWord && std::all_of(value.begin() + 1, value.end(), isSmall);
}

bool isUuid(QStringView text)
{
    static const QRegularExpression form(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return form.match(text.toString()).hasMatch();
}

// Names keep to one kind of character for a while; what a machine drew changes it all the time.
bool looksRandom(QStringView text)
{
    const auto kind = [](QChar character) {
        return character.isDigit() ? 0 : character.isUpper() ? 1 : character.isLower() ? 2 : 3;
    };
    int changes = 0;
    bool anyLetter = false;
    bool anyDigit = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        anyLetter = anyLetter || text.at(i).isLetter();
        anyDigit = anyDigit || text.at(i).isDigit();
        if (i > 0 && kind(text.at(i)) != 3 && kind(text.at(i - 1)) != 3)
            changes += kind(text.at(i)) != kind(text.at(i - 1)) ? 1 : 0;
    }
    return text.size() >= shortestRandom && anyLetter && anyDigit && !isUuid(text) &&
           changes >= mostChangesOfNames * static_cast<double>(text.size());
}

class Masker
{
public:
    // `ids`: where there are client ids in this text, ascending.
    Masker(const QString &text, const ListedIds &listed, QList<LocatedIds::Place> ids)
        : m_text(text), m_listed(listed), m_ids(std::move(ids))
    {
    }

    QList<Range> ranges()
    {
        for (const QRegularExpression &form : ownForms())
            each(form, [](QStringView) { return true; });
        each(passwordInUrl(), [](QStringView value) { return !isMask(value); });
        each(scheme(), looksLikeToken);
        each(namedValue(), [](QStringView value) { return !isMask(value) && !isPlaceholder(value); });
        for (const QRegularExpression &form : unannouncedValues())
            each(form, [this](QStringView value) {
                return !isMask(value) && !isPlaceholder(value) && !namesClientId(value) &&
                       !isPlainWord(value);
            });
        pairs();
        each(
            word(), [this](QStringView value) { return !isClientId(value) && looksRandom(value); }, true,
            shortestRandom);
        each(
            base64Word(), [this](QStringView value) { return !holdsClientId(value) && looksRandom(value); },
            true, shortestRandom);
        each(
            afterMask(), [](QStringView) { return true; }, false);
        return m_ranges;
    }

private:
    bool isClientId(QStringView value) const
    {
        return hasClientIdForm(value) || m_listed.has(value.toString());
    }

    // It, or a part of it that stands where an id would.
    bool namesClientId(QStringView value) const
    {
        return isClientId(value) || value.contains("dinie_ci_"_L1, Qt::CaseInsensitive);
    }

    void pairs()
    {
        for (auto matches = behindId().globalMatch(m_text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QStringView value = match.capturedView(2);
            if (isClientId(match.capturedView(1)) && !namesClientId(value) && !isMask(value) &&
                !isPlaceholder(value))
                add({{match.capturedStart(2), match.capturedEnd(2)}});
        }
    }

    bool holdsClientId(QStringView path) const
    {
        const QList<QStringView> segments = path.split(u'/');
        return std::any_of(segments.begin(), segments.end(),
                           [this](QStringView one) { return isClientId(one); });
    }

    bool holdsText(const TextRange &range) const
    {
        const QStringView text = QStringView(m_text).sliced(range.start, range.end - range.start);
        return std::any_of(text.begin(), text.end(),
                           [](QChar character) { return character.isLetterOrNumber(); });
    }

    // What is left of a range without the client ids in it. One that could be a word, or a part of the
    // secret, by chance is spared only where the range is nothing else.
    void add(const Range &range)
    {
        QList<Range> kept{range};
        bool onlyIds = true;
        const auto apart = [&](const LocatedIds::Place &id) {
            // What goes on directly after a mask belongs to it.
            return range.isNew || id.range.start > range.start;
        };
        qsizetype done = range.start;
        auto id = std::lower_bound(
            m_ids.begin(), m_ids.end(), range.start,
            [](const LocatedIds::Place &one, qsizetype start) { return one.range.end <= start; });
        for (; id != m_ids.end() && id->range.start < range.end; ++id) {
            if (!apart(*id))
                continue;
            onlyIds = onlyIds && !holdsText({done, std::max(done, id->range.start)});
            done = std::min(range.end, id->range.end);
            if (!id->distinct)
                continue;
            const Range last = kept.takeLast();
            kept.append({{last.start, std::max(last.start, id->range.start)}, range.isNew, range.fewestLeft});
            kept.append({{done, range.end}, range.isNew, range.fewestLeft});
        }
        if (done > range.start && onlyIds && !holdsText({done, range.end}))
            return;
        for (const Range &one : std::as_const(kept)) {
            if (kept.size() == 1 || (one.end - one.start >= range.fewestLeft && holdsText(one)))
                m_ranges.append(one);
        }
    }

    // The last group that took part, or the whole match.
    template <class Accepts>
    void each(const QRegularExpression &expression, Accepts accepts, bool isNew = true,
              qsizetype fewestLeft = 1)
    {
        for (auto matches = expression.globalMatch(m_text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const int group = match.lastCapturedIndex();
            if (accepts(match.capturedView(group)))
                add({{match.capturedStart(group), match.capturedEnd(group)}, isNew, fewestLeft});
        }
    }

    const QString &m_text;
    const ListedIds &m_listed;
    QList<LocatedIds::Place> m_ids;
    QList<Range> m_ranges;
};

// Of the pasted text as it is and, since what dresses an id dresses a secret as well, without its dress.
QList<Range> secretsIn(const QString &text, const ListedIds &listed)
{
    const UndressedText undressed = undress(text);
    const QList<LocatedIds::Place> ids = locateClientIds(undressed, listed).places;
    QList<LocatedIds::Place> dressedIds = ids;
    for (LocatedIds::Place &id : dressedIds)
        id.range = undressed.origin(id.range);
    QList<Range> ranges = Masker(text, listed, dressedIds).ranges();
    if (undressed.changed()) {
        for (Range range : Masker(undressed.text, listed, ids).ranges()) {
            static_cast<TextRange &>(range) = undressed.origin(range);
            ranges.append(range);
        }
    }
    std::stable_sort(ranges.begin(), ranges.end(),
                     [](const Range &one, const Range &other) { return one.start < other.start; });
    return ranges;
}

} // namespace

MaskedText maskSecretsIn(const QString &text, const ListedIds &listed)
{
    const QString mask(maskLength, maskCharacter);
    MaskedText masked;
    qsizetype done = 0;
    bool lastIsMask = false;
    for (const Range &range : secretsIn(text, listed)) {
        const bool within = range.start < done;
        if (range.end <= done)
            continue;
        if (!within) {
            masked.text += QStringView(text).sliced(done, range.start - done);
            lastIsMask = masked.text.endsWith(mask);
            if (!lastIsMask)
                masked.text += mask;
            masked.secrets += range.isNew && !lastIsMask ? 1 : 0;
        }
        done = range.end;
    }
    masked.text += QStringView(text).sliced(done);
    return masked;
}

} // namespace rd
