# Fails if a source of core/ mentions Emscripten: the core must not know where it runs. (Its CMakeLists.txt may: it
# leaves out there what is native only.)
# Run: cmake -P scripts/check-core-layer.cmake
cmake_minimum_required(VERSION 3.22)

get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
file(GLOB_RECURSE sources "${root}/core/*.cpp" "${root}/core/*.hpp")
list(LENGTH sources count)
if(count EQUAL 0)
  message(FATAL_ERROR "found no sources below ${root}/core")
endif()

set(offenders "")
foreach(source IN LISTS sources)
  file(READ "${source}" content)
  string(TOLOWER "${content}" content)
  if(content MATCHES "emscripten|__wasm")
    file(RELATIVE_PATH name "${root}" "${source}")
    list(APPEND offenders "${name}")
  endif()
endforeach()

if(offenders)
  list(JOIN offenders "\n  " text)
  message(FATAL_ERROR "core/ must not know about Emscripten, but these do:\n  ${text}")
endif()
message(STATUS "${count} files of core/ are free of Emscripten")
