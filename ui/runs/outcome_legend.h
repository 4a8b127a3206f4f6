#pragma once

#include "ui/widgets/plain_label.h"

namespace rd {

// The legend of an OutcomeBar: plain text whose symbols have the colours of the bar's segments.
class OutcomeLegend final : public PlainLabel
{
    Q_OBJECT

public:
    explicit OutcomeLegend(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace rd
