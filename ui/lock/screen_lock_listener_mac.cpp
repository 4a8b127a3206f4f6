#include "ui/lock/screen_lock_listener.h"

#include <CoreFoundation/CoreFoundation.h>

namespace rd {

namespace {

// Called in the thread whose run loop added the observer: the GUI's.
void screenIsLocked(CFNotificationCenterRef, void *observer, CFNotificationName, const void *,
                    CFDictionaryRef)
{
    Q_EMIT static_cast<ScreenLock *>(observer)->locked();
}

} // namespace

ScreenLock::ScreenLock(QObject *parent) : QObject(parent)
{
    CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this, screenIsLocked,
                                    CFSTR("com.apple.screenIsLocked"), nullptr,
                                    CFNotificationSuspensionBehaviorDeliverImmediately);
}

ScreenLock::~ScreenLock()
{
    CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
}

} // namespace rd
