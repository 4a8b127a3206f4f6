#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace rd::theme {

// The few colours beyond the palette's own, and icons. Each colour is checked against its ground in a light
// and a dark theme: text 4.5:1, lines and symbols 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). Never the only sign of a
// state.

enum class Tone { Neutral, Information, Ok, Warning, Danger };

bool isDark(const QPalette &palette);

// Text and symbols on the palette's Window, Base and AlternateBase.
QColor text(Tone tone, const QPalette &palette);
// Quieter than text but still readable, for explanations.
QColor quietText(const QPalette &palette);
// A quiet ground for a badge or a banner, and what stands on it.
QColor fill(Tone tone, const QPalette &palette);
QColor onFill(Tone tone, const QPalette &palette);
// A line around a fill.
QColor border(Tone tone, const QPalette &palette);

// Contrast ratio after WCAG 2.1, from 1 to 21.
double contrast(const QColor &one, const QColor &other);

// By name of a file in resources/icons without size and extension ("refresh"). Follows a change between light
// and dark without being asked for again. A null icon where there is none of that name.
QIcon icon(const QString &name);
// The program's own icon as windows show it, up to 64 pixels: every window hands all of it to the X server.
// Larger ones are the desktop's business.
QIcon applicationIcon();

// The system's fixed-width font in the size of `base`: for ids.
QFont monospace(const QFont &base);
// For the one sentence of a dialog or a pane.
QFont headline(const QFont &base);

// Makes :/icons known; once, before the first icon. Resources of a static library do not register themselves.
void initResources();

} // namespace rd::theme
