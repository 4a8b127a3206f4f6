// A KWallet that opens and is empty: as much of kwalletd5 as brings QtKeychain to where it looks for its own
// plain text (docs/pitfalls.md 2.2).
#include <QCoreApplication>
#include <QDBusConnection>

class EmptyWallet : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public Q_SLOTS:
    QString networkWallet() { return QStringLiteral("kdewallet"); }
    int open(const QString &, qlonglong, const QString &) { return 1; }
    int entryType(int, const QString &, const QString &, const QString &) { return 0; }
    bool hasEntry(int, const QString &, const QString &, const QString &) { return false; }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    EmptyWallet wallet;
    QDBusConnection bus = QDBusConnection::sessionBus();
    const bool there =
        bus.registerObject(QStringLiteral("/modules/kwalletd5"), &wallet, QDBusConnection::ExportAllSlots) &&
        bus.registerService(QStringLiteral("org.kde.kwalletd5"));
    return there ? QCoreApplication::exec() : 1;
}

#include "empty_wallet.moc"
