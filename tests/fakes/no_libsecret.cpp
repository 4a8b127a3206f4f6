// A library named libsecret that offers nothing: where it is found first, QtKeychain takes libsecret for
// absent.
extern "C" const char *revokeDeskNoLibsecret()
{
    return "";
}
