#include "ui/screen_lock.h"

namespace rd {

ScreenLock::ScreenLock(QObject *parent) : QObject(parent) {}

ScreenLock::~ScreenLock() = default;

} // namespace rd
