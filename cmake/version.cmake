# SPDX-License-Identifier: GPL-3.0-or-later
# version.h carries the project's version to the programs (--version) and to the hello.
configure_file(${PROJECT_SOURCE_DIR}/cmake/version.h.in ${PROJECT_BINARY_DIR}/generated/rookery_version.h @ONLY)
target_include_directories(rookery_flags INTERFACE ${PROJECT_BINARY_DIR}/generated)
