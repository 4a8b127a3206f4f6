# The .deb and the .rpm: cpack -G DEB, cpack -G RPM. Byte for byte the same for one SOURCE_DATE_EPOCH.

# Debian's forms of the licence, the vendor, the release date and the summary.
string(REGEX REPLACE "^Copyright \\(c\\) " "" REVOKE_DESK_COPYRIGHT_HOLDERS "${REVOKE_DESK_COPYRIGHT}")
file(READ "${PROJECT_SOURCE_DIR}/LICENSE" words)
string(REGEX REPLACE "^MIT License\n+Copyright[^\n]*\n+" "" words "${words}")
string(STRIP "${words}" words)
string(REGEX REPLACE "\n\n" "\n.\n" words "${words}")
string(REGEX REPLACE "\n" "\n " REVOKE_DESK_LICENSE_PARAGRAPHS " ${words}")
execute_process(COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C date --utc --rfc-email --date "${REVOKE_DESK_DATE}"
                OUTPUT_VARIABLE REVOKE_DESK_DATE_RFC2822 OUTPUT_STRIP_TRAILING_WHITESPACE)
string(SUBSTRING "${REVOKE_DESK_SUMMARY}" 0 1 first)
string(TOLOWER "${first}" first)
string(SUBSTRING "${REVOKE_DESK_SUMMARY}" 1 -1 synopsis)
string(PREPEND synopsis "${first}")
foreach(file IN ITEMS copyright changelog lintian-overrides)
  configure_file(${file}.in "${CMAKE_CURRENT_BINARY_DIR}/debian/${file}" @ONLY)
endforeach()
configure_file(finish_package.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/finish_package.cmake" @ONLY)

set(CPACK_GENERATOR DEB RPM)
set(CPACK_PACKAGE_NAME "${REVOKE_DESK_PROGRAM}")
set(CPACK_PACKAGE_VENDOR "${REVOKE_DESK_VENDOR}")
set(CPACK_PACKAGE_CONTACT "${REVOKE_DESK_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${synopsis}")
set(CPACK_PACKAGE_DESCRIPTION
"${REVOKE_DESK_NAME} lists the API credentials of an account, helps you revoke the right
ones, only once and within the server's rate limit, and reports the true
outcome of each. Every revocation is written to a tamper-evident journal
before it is sent. Secrets are stored only in the desktop's keychain.
A practice server with made-up data is included.")
set(CPACK_PACKAGE_HOMEPAGE_URL "${REVOKE_DESK_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_BINARY_DIR}/finish_package.cmake")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# Qt's SQLite driver is a plugin and libsecret is opened when it is needed: no tool sees either. Whoever has
# another Secret Service, or KWallet, needs no gnome-keyring.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_RELEASE_DIST ON) # Fedora's and another system's are not each other's
set(CPACK_RPM_PACKAGE_LICENSE "${REVOKE_DESK_LICENSE}")
set(CPACK_RPM_PACKAGE_GROUP "Applications/System")
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
set(CPACK_RPM_PACKAGE_SUMMARY "${REVOKE_DESK_SUMMARY}")
set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_REQUIRES "libsecret-1.so.0()(64bit)")
# openSUSE has the SQLite driver in a package of its own, Fedora in the one with Qt's other parts.
string(APPEND CPACK_RPM_PACKAGE_REQUIRES ", (qt6-sql-sqlite if libQt6Sql6)")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/man /usr/share/man/man1 /usr/share/icons
    /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/licenses)
foreach(size IN LISTS sizes)
  list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
       /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
set(CPACK_RPM_USER_FILELIST
    "%license /usr/share/licenses/${PROJECT_NAME}/LICENSE"
    "%doc /usr/share/doc/${PROJECT_NAME}/README.md" "%doc /usr/share/doc/${PROJECT_NAME}/CHANGELOG.md"
    "%doc /usr/share/doc/${PROJECT_NAME}/administrators-guide.md"
    "%doc /usr/share/doc/${PROJECT_NAME}/policies")
# CPack knows recommendations since CMake 3.26 alone.
set(CPACK_RPM_SPEC_MORE_DEFINE
"Recommends: (gnome-keyring or kf6-kwallet or kwalletd6)
%define packager ${REVOKE_DESK_CONTACT}
%define _buildhost localhost
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _build_id_links none
%define _binary_payload w19.zstdio")

include(CPack)
