#include "ui/desktop/desktop_notifier.h"

#ifdef RD_DESKTOP_NOTIFICATIONS
#include "ui/desktop/bus_notifier.h"
#else
#include "ui/desktop/tray_notifier.h"
#endif

namespace rd {

std::unique_ptr<Notifier> makeNotifier([[maybe_unused]] std::function<QSystemTrayIcon *()> tray)
{
#ifdef RD_DESKTOP_NOTIFICATIONS
    return std::make_unique<BusNotifier>();
#else
    return std::make_unique<TrayNotifier>(std::move(tray));
#endif
}

} // namespace rd
