# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/package makes a .deb for each component, for the distribution it runs on.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rookery)
set(CPACK_PACKAGE_VENDOR "The Rookery developers")
set(CPACK_PACKAGE_CONTACT "The Rookery developers <rookery@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL cli)
if(TARGET rookery)
  list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()
set(CPACK_COMPONENTS_GROUPING IGNORE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_ROOKERY_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/installer/debian_files.cmake)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_CLI_PACKAGE_NAME rookery-cli)
set(CPACK_DEBIAN_CLI_DESCRIPTION "The client and the gateway for the command line: TCP and UDP through
one WebSocket, compatible with penguin (penguin-v7) on either end.")

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME rookery)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "The window: several tunnels at once, each with its state, its
throughput and its flows, profiles and a tray icon. For penguin servers and
for Rookery's own gateway.")
# What no library needs and the window does: the xcb platform comes with Qt Gui, Wayland's does not.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "rookery-cli (= ${PROJECT_VERSION})")

include(CPack)
