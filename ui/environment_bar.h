#pragma once

#include "settings/environment.h"

#include <QFrame>

namespace rd {

class PlainLabel;

// The line under the menu that always says where one is: colour and symbol and word and host (product.md:
// Main window).
class EnvironmentBar : public QFrame
{
    Q_OBJECT

public:
    explicit EnvironmentBar(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paint();

    EnvironmentKind m_kind = EnvironmentKind::Custom;
    PlainLabel *m_word;
    PlainLabel *m_host;
    PlainLabel *m_sentence;
};

} // namespace rd
