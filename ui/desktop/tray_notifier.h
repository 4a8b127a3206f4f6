#pragma once

#include "ui/desktop/desktop_notifier.h"

namespace rd {

// By an icon in the tray, on systems that show messages only of one that is there. It is shown with the first
// message; who made it hides it.
class TrayNotifier final : public Notifier
{
    Q_OBJECT

public:
    // `tray` gives the icon, which outlives the notifier.
    explicit TrayNotifier(std::function<QSystemTrayIcon *()> tray, QObject *parent = nullptr);

    void tell(const QString &title, const QString &body) override;

private:
    std::function<QSystemTrayIcon *()> m_tray;
};

} // namespace rd
