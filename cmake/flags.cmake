# SPDX-License-Identifier: GPL-3.0-or-later
# rookery_flags: the one place for compiler flags and strict Qt defines. Every target of ours links it.
add_library(rookery_flags INTERFACE)
target_include_directories(rookery_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(rookery_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  -Wcast-align -Wunused -Wdouble-promotion -Wformat=2
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
  $<$<BOOL:${ROOKERY_WERROR}>:-Werror>)
target_compile_definitions(rookery_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(ROOKERY_SANITIZE)
  target_compile_options(rookery_flags INTERFACE -fsanitize=${ROOKERY_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all -Wno-maybe-uninitialized -Wno-tsan)
  target_link_options(rookery_flags INTERFACE -fsanitize=${ROOKERY_SANITIZE})
endif()
if(ROOKERY_SANITIZE MATCHES "thread")
  # An object, not a library: its functions must stand in front of Qt's in every program.
  add_library(rookery_qt_hand_overs OBJECT ${PROJECT_SOURCE_DIR}/cmake/tsan/qt_hand_overs.cpp ${PROJECT_SOURCE_DIR}/cmake/tsan/own_child.cpp)
  target_link_libraries(rookery_qt_hand_overs PRIVATE Qt6::Core)
  target_compile_options(rookery_qt_hand_overs PRIVATE -fsanitize=thread)
  target_link_options(rookery_flags INTERFACE $<TARGET_OBJECTS:rookery_qt_hand_overs>)
endif()
if(ROOKERY_COVERAGE)
  target_compile_options(rookery_flags INTERFACE --coverage -fno-inline)
  target_link_options(rookery_flags INTERFACE --coverage)
endif()
