# What is built from source where the system has no package of it: by .github/actions/dependencies and by the Flatpak. The hashes are
# those of the archives, as distributions publish them; for another version look its hash up in two of them.
set(REVOKE_DESK_QTKEYCHAIN_URL "https://github.com/frankosterfeld/qtkeychain/archive/refs/tags/0.16.0.tar.gz")
set(REVOKE_DESK_QTKEYCHAIN_SHA256 3be26ec4ae30eecf0c2ff7572ba83799791b157c76e15a05ef35f23dc25e4054)
set(REVOKE_DESK_HTTPLIB_URL "https://github.com/yhirose/cpp-httplib/archive/refs/tags/v0.56.0.tar.gz")
set(REVOKE_DESK_HTTPLIB_SHA256 41f214d844e3b9117b734a8cc305b6141c5b47d63009681944e03bc31d92b9ca)
