# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles for arm64 on a Debian of another architecture, which has arm64's libraries beside its own. Qt's tools are its own.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
