#pragma once

#include "settings/environment.h"
#include "ui/widgets/colored_bar.h"

namespace rd {

class PlainLabel;

// The line under the menu that always says where one is: colour and symbol and word and host.
class EnvironmentBar : public ToneStrip
{
    Q_OBJECT

public:
    explicit EnvironmentBar(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    void setEnvironment(const Environment &environment);

private:
    PlainLabel *m_word;
    PlainLabel *m_host;
    PlainLabel *m_sentence;
};

} // namespace rd
