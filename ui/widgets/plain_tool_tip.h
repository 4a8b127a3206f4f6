#pragma once

#include <QString>

class QWidget;

namespace rd {

// Text for setToolTip() and Qt::ToolTipRole, where Qt would take anything that looks like markup for markup
// (docs/pitfalls.md 3.1). Text that is short and harmless stays as it is; the rest is escaped, which also
// lets it wrap. Text of the server comes in through safeText().
QString plainToolTip(const QString &safe);

// Both the tool tip and, as plain text, the description that assistive technology reads.
void setPlainToolTip(QWidget *widget, const QString &safe);

} // namespace rd
