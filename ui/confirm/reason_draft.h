#pragma once

#include <QString>

namespace rd {

// What stands in a form for reason and ticket, finished or not. A value.
struct ReasonDraft
{
    int choice = 0; // in the list of reasons
    QString ownWords;
    QString ticket;
};

} // namespace rd
