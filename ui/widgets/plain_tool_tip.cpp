#include "ui/widgets/plain_tool_tip.h"

#include <QTextDocument>
#include <QWidget>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestLine = 90; // characters; a plain tool tip does not wrap

} // namespace

QString plainToolTip(const QString &safe)
{
    if (safe.size() <= longestLine && !Qt::mightBeRichText(safe))
        return safe;
    return "<qt>"_L1 + safe.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</qt>"_L1;
}

void setPlainToolTip(QWidget *widget, const QString &safe)
{
    widget->setToolTip(plainToolTip(safe));
    widget->setAccessibleDescription(safe);
}

} // namespace rd
