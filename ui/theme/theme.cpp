#include "ui/theme/theme.h"

#include <QFontDatabase>

#include <algorithm>
#include <array>
#include <cmath>

namespace rd::theme {

namespace {

struct ToneColors
{
    QRgb text;
    QRgb fill;
    QRgb onFill;
    QRgb border;
};

// In the order of Tone. tst_theme checks every pair.
constexpr std::array<ToneColors, 5> lightColors{{
    {0xff4a5058, 0xffe9ebee, 0xff3f454c, 0xff767d86},
    {0xff1a5fb4, 0xffe3edf9, 0xff174f94, 0xff3f7cc4},
    {0xff1c6e31, 0xffe2f3e6, 0xff185c29, 0xff3d8a52},
    {0xff7d4e00, 0xfffdf0d0, 0xff6b4200, 0xffa87510},
    {0xffb3161f, 0xfffce6e6, 0xff9c121a, 0xffcc444b},
}};
constexpr std::array<ToneColors, 5> darkColors{{
    {0xffc3c8ce, 0xff3a3f45, 0xffd7dbdf, 0xff8e959d},
    {0xff8ab8f0, 0xff1f344d, 0xffb3d3f8, 0xff5e8fc9},
    {0xff7fcf93, 0xff1d3a26, 0xffa5e0b4, 0xff559c69},
    {0xffe8b75a, 0xff42330f, 0xfff2cf8b, 0xffb08a3c},
    {0xffff9a9a, 0xff4d2023, 0xffffbfbf, 0xffd16d72},
}};

const ToneColors &colors(Tone tone, const QPalette &palette)
{
    const auto &set = isDark(palette) ? darkColors : lightColors;
    return set.at(static_cast<std::size_t>(tone));
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor text(Tone tone, const QPalette &palette)
{
    return QColor::fromRgba(colors(tone, palette).text);
}

QColor quietText(const QPalette &palette)
{
    return text(Tone::Neutral, palette);
}

QColor fill(Tone tone, const QPalette &palette)
{
    return QColor::fromRgba(colors(tone, palette).fill);
}

QColor onFill(Tone tone, const QPalette &palette)
{
    return QColor::fromRgba(colors(tone, palette).onFill);
}

QColor border(Tone tone, const QPalette &palette)
{
    return QColor::fromRgba(colors(tone, palette).border);
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QFont monospace(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return font;
}

QFont headline(const QFont &base)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace rd::theme
