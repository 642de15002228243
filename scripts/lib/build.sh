# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and compiles one preset of CMakePresets.json. Needs console.sh; the current directory is the project's.

build_presets() {
    cmake --list-presets=build 2> /dev/null | sed -n 's/^ *"\([^"]*\)".*/\1/p' | paste -sd ' '
}

# build_configured PRESET OPTION…: whether the build directory is there and has these options (NAME=VALUE).
build_configured() {
    local cache=build/$1/CMakeCache.txt option
    shift
    [[ -f $cache && -f ${cache%/*}/build.ninja ]] || return 1
    for option; do
        grep -q "^${option%%=*}:[A-Z]*=${option#*=}\$" "$cache" || return 1
    done
}

# build_configure PRESET OPTION…: runs CMake, unless nothing would change. Ninja runs it again by itself when a
# CMakeLists.txt changed.
build_configure() {
    local preset=$1 option
    shift
    build_configured "$preset" "$@" && return 0
    local arguments=(--preset "$preset")
    for option; do
        arguments+=("-D$option")
    done
    if command -v ccache > /dev/null; then
        arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    mkdir -p "build/$preset"
    local log=build/$preset/configure.log
    say "Configuring preset $preset"
    cmake "${arguments[@]}" > "$log" 2>&1 || {
        cat "$log" >&2
        fail "CMake could not configure preset $preset (see above). Needed are CMake 3.25, Qt 6.4 and a C++20" \
            "compiler or newer; known presets: $(build_presets)."
    }
}

# build_compile PRESET [TARGET…]
build_compile() {
    local preset=$1 jobs
    shift
    jobs=$(nproc 2> /dev/null || sysctl -n hw.ncpu)
    say "Building preset $preset"
    cmake --build "build/$preset" --parallel "$jobs" ${1:+--target "$@"} ||
        fail "The build of preset $preset failed: the first error above says where." \
            "If memory ran out, run: cmake --build build/$preset --parallel 1"
}
