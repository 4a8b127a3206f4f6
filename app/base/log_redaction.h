#pragma once

#include "base/masked_forms.h"

namespace rd {

// As long as it lives, its secret or token (4 bytes or more) is masked in every log line and by
// maskKnownSecrets(): plain, percent-encoded and in base64. Several may be of the same secret. Whoever owns
// the secret owns it, for as long as anything may still log or show it. Thread: any, one at a time.
class LogRedaction
{
public:
    LogRedaction() = default; // of nothing
    explicit LogRedaction(QByteArrayView secret);
    ~LogRedaction();
    LogRedaction(LogRedaction &&other) noexcept;
    LogRedaction &operator=(LogRedaction &&other) noexcept;
    LogRedaction(const LogRedaction &) = delete;
    LogRedaction &operator=(const LogRedaction &) = delete;

private:
    std::vector<MaskedForms::Form> m_forms;
};

} // namespace rd
