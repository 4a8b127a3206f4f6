# Run by CPack before it packs: signs every bundle in the staging folder with the identity in MACOS_IDENTITY
# (Developer ID Application). Nothing to do without one.
if("$ENV{MACOS_IDENTITY}" STREQUAL "")
  return()
endif()
file(GLOB bundles "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.app" "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*/*.app"
     "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/Applications/*.app")
list(REMOVE_DUPLICATES bundles)
if(NOT bundles)
  message(FATAL_ERROR "There is nothing to sign in ${CPACK_TEMPORARY_INSTALL_DIRECTORY}")
endif()
foreach(bundle IN LISTS bundles)
  execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/sign.sh" "${bundle}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
