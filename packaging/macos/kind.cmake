# Read by CPack for each kind of package, in what the two differ: the installer package puts the bundle into
# Applications and has a signature of its own; the disk image shows the bundle beside a link to Applications.
if(CPACK_GENERATOR STREQUAL "productbuild")
  set(CPACK_PACKAGING_INSTALL_PREFIX /Applications)
  set(CPACK_PRODUCTBUILD_IDENTITY_NAME "$ENV{MACOS_INSTALLER_IDENTITY}")
endif()
