# Fails if a C++ file is longer than 400 lines. Generated tables, named *_data.*, are excepted.
# Run: cmake -P scripts/check-file-length.cmake
cmake_minimum_required(VERSION 3.22)

set(max_lines 400)
get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
file(GLOB_RECURSE sources
  "${root}/core/*.cpp" "${root}/core/*.hpp" "${root}/wasm/*.cpp" "${root}/tests/*.cpp" "${root}/tests/*.hpp")
list(FILTER sources EXCLUDE REGEX "_data\\.[ch]pp$")
list(LENGTH sources count)
if(count EQUAL 0)
  message(FATAL_ERROR "found no C++ files below ${root}")
endif()

set(offenders "")
foreach(source IN LISTS sources)
  file(READ "${source}" content)
  # Only the newlines are left, so the length of what remains is the number of lines.
  string(REGEX REPLACE "[^\n]" "" newlines "${content}")
  string(LENGTH "${newlines}" lines)
  if(lines GREATER max_lines)
    file(RELATIVE_PATH name "${root}" "${source}")
    list(APPEND offenders "${name}: ${lines} lines")
  endif()
endforeach()

if(offenders)
  list(JOIN offenders "\n  " text)
  message(FATAL_ERROR "files of more than ${max_lines} lines:\n  ${text}")
endif()
message(STATUS "${count} C++ files have at most ${max_lines} lines")
