# What every target of ours shares: language level, warnings, Qt defines, hardening, sanitizers.
option(REVOKE_DESK_WERROR "Treat warnings in our own code as errors" OFF)
option(REVOKE_DESK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(REVOKE_DESK_HARDENED "Build with the compiler's and the linker's protections" ON)
option(REVOKE_DESK_NO_FOLDER "Keep the name of the source folder out of what is built" OFF)

option(REVOKE_DESK_PRECOMPILED "Parse the headers that everything includes once (GCC)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOMOC_PATH_PREFIX ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(UNIX AND NOT APPLE) # the property above says nothing about linking programs
  include(CheckPIESupported)
  check_pie_supported()
endif()

add_library(rd_options INTERFACE)
target_compile_definitions(rd_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
  target_compile_options(rd_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${REVOKE_DESK_WERROR}>:/WX>)
else()
  target_compile_options(rd_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${REVOKE_DESK_WERROR}>:-Werror>)
endif()
if(REVOKE_DESK_NO_FOLDER)
  add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.") # with all its spaces
endif()
if(REVOKE_DESK_HARDENED)
  include(Hardening)
endif()
if(REVOKE_DESK_SANITIZE)
  target_compile_options(rd_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(rd_options INTERFACE -fsanitize=address,undefined)
endif()

# A hundred test programs, each with all of the program in it, fill a disk with debug info otherwise. The sanitizers'
# reports want lines alone, and cannot read what stands in files beside the objects; a debugger can.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  if(REVOKE_DESK_SANITIZE)
    set(debug_info -g1)
  else()
    set(debug_info -gsplit-dwarf)
  endif()
  target_compile_options(rd_options INTERFACE "$<$<CONFIG:Debug>:${debug_info}>")
endif()

# rd_room(NAME SOURCES ... LINKS ...): one room of the architecture as one static library. LINKS names
# only rooms above it and the Qt modules it may see, so that a wrong direction fails to link, too.
function(rd_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(rd_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(rd_${name} PUBLIC "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}")
  target_link_libraries(rd_${name} PUBLIC ${ROOM_LINKS} PRIVATE rd_options ${ROOM_PRIVATE_LINKS})
endfunction()

# rd_precompile(): lets every target of ours take the headers of cmake/precompiled.h as they were parsed once, which
# halves what a build costs. What is packaged is built without, so that a missing include shows. Called last.
function(rd_precompile)
  add_library(rd_precompiled OBJECT "${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp")
  target_link_libraries(rd_precompiled PRIVATE Qt6::Core rd_options)
  target_compile_options(rd_options INTERFACE -fpch-preprocess) # ccache wants it
  target_precompile_headers(rd_precompiled PRIVATE "${PROJECT_SOURCE_DIR}/cmake/precompiled.h")
  set_target_properties(rd_precompiled PROPERTIES AUTOMOC OFF)
  rd_precompile_below("${PROJECT_SOURCE_DIR}")
endfunction()

function(rd_precompile_below folder)
  get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY" OR type STREQUAL "UTILITY" OR target STREQUAL "rd_precompiled")
      continue()
    endif()
    get_target_property(links ${target} LINK_LIBRARIES)
    if("rd_options" IN_LIST links)
      target_precompile_headers(${target} REUSE_FROM rd_precompiled)
    endif()
  endforeach()
  get_property(below DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
  foreach(one IN LISTS below)
    rd_precompile_below("${one}")
  endforeach()
endfunction()
