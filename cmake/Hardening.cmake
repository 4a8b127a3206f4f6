# The compiler's and the linker's protections, for every program that is given to people, whichever system it is for.
# packaging/check-hardening.sh looks for them in what was built.
include(CheckCXXSourceCompiles)
set(optimised "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>") # without optimising there is nothing to fortify

if(MSVC)
  add_compile_options(/GS /sdl /guard:cf)
  add_link_options(/guard:cf /DYNAMICBASE /HIGHENTROPYVA /NXCOMPAT)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    add_link_options(/CETCOMPAT)
  endif()
  return()
endif()

add_compile_options(-fstack-protector-strong)
if(MINGW) # its stacks are probed anyway, and its linker knows no shadow stacks
  add_link_options(-fstack-protector-strong -Wl,--dynamicbase,--high-entropy-va,--nxcompat) # the first: its libssp
elseif(NOT APPLE) # where programs are position-independent anyway, and symbols are bound by the signed loader
  add_compile_options(-fstack-clash-protection)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i.86)$")
    add_compile_options(-fcf-protection)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
    add_compile_options(-mbranch-protection=standard)
  endif()
  add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
endif()
add_compile_definitions("$<${optimised}:_GLIBCXX_ASSERTIONS>")

# Some compilers fortify by themselves, and higher than an older one could; Apple's headers do.
set(CMAKE_REQUIRED_FLAGS -O2)
check_cxx_source_compiles("#ifndef _FORTIFY_SOURCE\n#error\n#endif\nint main() {}" REVOKE_DESK_FORTIFIED_ALREADY)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT APPLE AND NOT REVOKE_DESK_FORTIFIED_ALREADY)
  set(level 3)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
    set(level 2)
  endif()
  add_compile_options("$<${optimised}:-Wp,-D_FORTIFY_SOURCE=${level}>")
endif()
