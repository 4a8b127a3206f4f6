#include "paint_probe.h"

#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    PaintProbe probe(QCoreApplication::arguments().value(1).toLongLong());
    QMainWindow window;
    window.resize(1100, 700);
    window.show();
    return QApplication::exec();
}
