#pragma once

#include "base/secret.h"

#include <QByteArrayView>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <memory>
#include <vector>

namespace rd {

// The forms that secrets can have in a text, as long as somebody holds them. LogRedaction registers them,
// log.h masks them. Thread: any.
class MaskedForms
{
public:
    using Form = std::shared_ptr<const Secret>; // UTF-16

    // The message handler is one for the process and has no user data: hence one for the process.
    static MaskedForms &ofProcess();

    // Plain, percent-encoded, base64; of what is shorter than 4 bytes none.
    std::vector<Form> hold(QByteArrayView secret);
    void release(std::vector<Form> forms);
    void exempt(const QString &clientId);

    // Calls it with each form, the longest first, so that no end of a longer one is left over. `shownOnly`:
    // with those alone that are looked for outside the log, where shorter ones may be words. Until one gives
    // false; then it gives false itself.
    bool forEach(bool shownOnly, const std::function<bool(QStringView)> &call) const;
    static constexpr qsizetype shortestShown = 16;

private:
    Form holdText(QByteArray utf8);
    bool isExempt(QStringView form) const;

    mutable QMutex m_mutex;
    std::vector<Form> m_forms;
    QStringList m_exempt; // client ids: no secrets
};

} // namespace rd
