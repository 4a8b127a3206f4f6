#include "ui/widgets/environment_style.h"

#include <QCoreApplication>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::EnvironmentLook)
};

} // namespace

EnvironmentLook environmentLook(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production:
        return {theme::Tone::Danger, Words::tr("PRODUCTION"), u"\u25B2"_s, u"production"_s,
                Words::tr("Live credentials. Whatever is revoked here really stops working.")};
    case EnvironmentKind::Sandbox:
        return {theme::Tone::Warning, Words::tr("SANDBOX"), u"\u25C6"_s, u"sandbox"_s,
                Words::tr("Test credentials. Nothing here touches production.")};
    case EnvironmentKind::Practice:
        return {theme::Tone::Ok, Words::tr("PRACTICE"), u"\u25CF"_s, u"practice"_s,
                Words::tr("A made-up server inside this program. Nothing here is real.")};
    case EnvironmentKind::Custom:
        break;
    }
    return {theme::Tone::Information, Words::tr("CUSTOM"), u"\u25A0"_s, u"custom"_s,
            Words::tr("A server you chose. Its credentials may be live.")};
}

} // namespace rd
