#pragma once

#include "settings/environment.h"
#include "ui/theme/theme.h"

#include <QString>

namespace rd {

// How an environment is told from the others wherever it shows: by word, symbol and colour together.
struct EnvironmentLook
{
    theme::Tone tone = theme::Tone::Neutral;
    QString word;     // "PRODUCTION"
    QString symbol;   // one character for text-only places such as titles
    QString icon;     // for theme::icon()
    QString sentence; // "What is revoked here stops working for real."
};

EnvironmentLook environmentLook(EnvironmentKind kind);

} // namespace rd
