#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace rd {

// The help: the main job, the keys, what the words mean, where things stand. Shown with open(); deletes
// itself.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent);

private:
    struct Section
    {
        QString title;
        QString body;
    };

    static QList<Section> onRevoking();
    static QList<Section> onRuns();
    static QList<Section> onProof();
};

} // namespace rd
