# SPDX-License-Identifier: GPL-3.0-or-later
# Helpers that every folder's CMakeLists.txt uses.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are only cached when ccache is told that their time stamps do not matter.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

# Flags of every target of ours.
add_library(tunewright_flags INTERFACE)
# GCC 12 sees overlaps in std::string that are not there (its bug 105329).
target_compile_options(tunewright_flags INTERFACE -Wall -Wextra -Wno-missing-field-initializers $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# Without optimisation Qt's inline functions stand in our programs, and Qt 5, which libtorch's dependencies load, would find and call them.
target_compile_options(tunewright_flags INTERFACE $<$<CONFIG:Debug>:-fvisibility-inlines-hidden>)
# Code that only waits for the user and calls core gains nothing from more, and compiles a third faster.
add_library(tunewright_calm_flags INTERFACE)
target_compile_options(tunewright_calm_flags INTERFACE $<$<CONFIG:Release>:-O1>)
target_include_directories(tunewright_flags INTERFACE ${CMAKE_SOURCE_DIR})

# tunewright_sources(OUT DIRECTORY...): all .cpp files at or below the directories; a new file needs no CMake edit.
function(tunewright_sources out)
  set(found)
  foreach(directory IN LISTS ARGN)
    file(GLOB_RECURSE here CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${directory}/*.cpp)
    list(APPEND found ${here})
  endforeach()
  set(${out} ${found} PARENT_SCOPE)
endfunction()
