#pragma once

namespace rd {

// Makes :/i18n known; once, before the first translator is loaded. Resources of a static library do not
// register themselves.
void initTranslations();

} // namespace rd
