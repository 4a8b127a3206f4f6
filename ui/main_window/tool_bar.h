#pragma once

#include <QWidget>

class QGridLayout;

namespace rd {

// The row above the list: what does no harm at the left, the filter, and apart from them what does. Where the
// window is too narrow for one line, the filter gets a line of its own.
class ToolRow : public QWidget
{
    Q_OBJECT

public:
    // In the order of the keyboard. Takes the widgets over.
    ToolRow(const QList<QWidget *> &harmless, QWidget *filter, QWidget *apart, QWidget *parent);

    bool isOneLine() const { return m_oneLine; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    int widthOfOneLine() const;
    void arrange();

    QList<QWidget *> m_harmless;
    QWidget *m_filter;
    QWidget *m_apart;
    QGridLayout *m_grid;
    bool m_oneLine = true;
};

} // namespace rd
