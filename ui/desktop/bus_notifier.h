#pragma once

#include "ui/desktop/desktop_notifier.h"

namespace rd {

// By org.freedesktop.Notifications (Desktop Notifications Specification 1.2).
class BusNotifier final : public Notifier
{
    Q_OBJECT

public:
    using Notifier::Notifier;

    void tell(const QString &title, const QString &body) override;
};

} // namespace rd
