# SPDX-License-Identifier: GPL-3.0-or-later
# Where installed files go, and how the programs find theirs from where they are themselves: relative, so that an installed tree
# can be moved.
include(GNUInstallDirs)
# Everything of ours is linked statically, and Qt is the system's.
set(CMAKE_INSTALL_RPATH "")
set(ROOKERY_TRANSLATIONS_DIR ${CMAKE_INSTALL_DATADIR}/rookery/translations)
file(RELATIVE_PATH ROOKERY_TRANSLATIONS_FROM_BIN /${CMAKE_INSTALL_BINDIR} /${ROOKERY_TRANSLATIONS_DIR})
