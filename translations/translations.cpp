#include "translations/translations.h"

#include <QDir>

static void registerTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace rd {

void initTranslations()
{
    registerTranslations();
}

} // namespace rd
