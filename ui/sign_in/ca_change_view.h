#pragma once

#include "api/ca_content.h"

#include <QWidget>

namespace rd {

class PlainLabel;
class TextBlock;

// The certificates of a file before and after it changed, so that a person can tell whether that is what was
// expected. Those that only one side has stand first.
class CaChangeView : public QWidget
{
    Q_OBJECT

public:
    explicit CaChangeView(QWidget *parent = nullptr);

    void setChange(const CaChange &change);

private:
    PlainLabel *m_same;
    TextBlock *m_before;
    TextBlock *m_after;
};

} // namespace rd
