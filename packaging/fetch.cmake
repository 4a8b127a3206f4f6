# Fetches the sources of cmake/Dependencies.cmake into INTO/qtkeychain and INTO/httplib; another archive than the one whose
# hash stands there is refused: cmake -DINTO=FOLDER -P packaging/fetch.cmake
include("${CMAKE_CURRENT_LIST_DIR}/../cmake/Dependencies.cmake")
foreach(name IN ITEMS QTKEYCHAIN HTTPLIB)
  string(TOLOWER ${name} folder)
  set(archive "${INTO}/${folder}.tar.gz")
  set(unpacked "${INTO}/${folder}.unpacked")
  file(DOWNLOAD "${REVOKE_DESK_${name}_URL}" "${archive}" TLS_VERIFY ON EXPECTED_HASH SHA256=${REVOKE_DESK_${name}_SHA256})
  file(REMOVE_RECURSE "${unpacked}" "${INTO}/${folder}")
  file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${unpacked}")
  file(GLOB top "${unpacked}/*") # one folder, which is named after the version
  file(RENAME "${top}" "${INTO}/${folder}")
  file(REMOVE_RECURSE "${unpacked}" "${archive}")
endforeach()
