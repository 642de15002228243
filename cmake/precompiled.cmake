# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of the standard library and of Qt that many files include, parsed once instead of for each file: it halves the time
# of compilers. They save reading, not writing: a file includes what it uses all the same, and builds with ROOKERY_PCH=OFF.
# None of ours is among them, or every change of it would compile everything.
option(ROOKERY_PCH "Precompile the headers that many files include" ON)

set(rookery_core_headers
  <algorithm> <array> <atomic> <chrono> <deque> <functional> <limits> <map> <memory> <mutex> <optional> <span> <unordered_map>
  <utility> <vector>
  <tl/expected.hpp>
  <QByteArray> <QCoreApplication> <QDateTime> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
  <QLoggingCategory> <QObject> <QPointer> <QRandomGenerator> <QSet> <QString> <QStringList> <QThread> <QTimer> <QUrl>
  <QHostAddress> <QNetworkProxy> <QSslCertificate> <QTcpServer> <QTcpSocket>)
set(rookery_ui_headers ${rookery_core_headers}
  <QAbstractTableModel> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QLabel> <QLineEdit> <QLocale> <QMenu> <QPainter>
  <QPushButton> <QTableView> <QUuid> <QWidget>)
set(rookery_test_headers ${rookery_core_headers} <QSignalSpy> <QTemporaryDir> <QTest> <thread>)
set(rookery_window_test_headers ${rookery_ui_headers} <QSignalSpy> <QTemporaryDir> <QTest> <QTreeView> <QToolButton>)

# rookery_precompile(TARGET HEADER…)
function(rookery_precompile target)
  if(ROOKERY_PCH)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# The same headers as OTHER, from the same file; both need the same definitions and flags, or the compiler refuses it.
function(rookery_precompile_as target other)
  if(ROOKERY_PCH)
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()

# Where a flag differs after all (a Qt whose programs are not -fPIC), compiling is only slower: no reason for a warning.
set(CMAKE_PCH_WARN_INVALID OFF)

# What ccache wants to be told before it keeps anything that was compiled with a precompiled header; and it should not read
# that file, 200 MB, anew for each.
if(ROOKERY_PCH AND CMAKE_CXX_COMPILER_LAUNCHER MATCHES "ccache$")
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_INODECACHE=true
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()
if(ROOKERY_PCH AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(rookery_flags INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
