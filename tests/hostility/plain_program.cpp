// What the same surroundings do to a program that takes nothing back: a window with an icon, a database and
// TLS.
#include <QApplication>
#include <QImageReader>
#include <QMainWindow>
#include <QSqlDatabase>
#include <QSslSocket>
#include <QTimer>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.show();
    QImageReader::supportedImageFormats();
    const QImage nothing = QImage::fromData(QByteArray("no picture"));
    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE")).open();
    QSslSocket::supportsSsl();
    QTimer::singleShot(0, &application, &QCoreApplication::quit);
    return QApplication::exec();
}
