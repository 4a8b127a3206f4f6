# The disk image and the installer package: cpack -G DragNDrop, cpack -G productbuild. Included by what installs the
# bundle: the program's build (CMakeLists.txt), or pack/, which takes a bundle that was built before.
set(CPACK_GENERATOR DragNDrop productbuild)
set(CPACK_PACKAGE_NAME "${REVOKE_DESK_NAME}")
set(CPACK_PACKAGE_VENDOR "${REVOKE_DESK_VENDOR}")
set(CPACK_PACKAGE_VERSION "${REVOKE_DESK_VERSION}")
set(CPACK_PACKAGE_FILE_NAME "${REVOKE_DESK_PROGRAM}-${REVOKE_DESK_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${REVOKE_DESK_SUMMARY}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/../../LICENSE" "${CMAKE_CURRENT_BINARY_DIR}/LICENSE.txt" COPYONLY)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_CURRENT_BINARY_DIR}/LICENSE.txt")
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # nobody has to agree to open the image, which a script could not
set(CPACK_PRODUCTBUILD_IDENTIFIER "${REVOKE_DESK_BUNDLE_ID}")
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/kind.cmake")
# Signed between installing into the staging folder and packing; without an identity it stays unsigned.
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/sign.cmake")
include(CPack)
