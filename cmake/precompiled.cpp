// Nothing of its own: it carries what cmake/precompiled.h holds.
