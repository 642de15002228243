# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The other tunnels that scripts/bench measures, built from their published source where there is a compiler for them. Needs
# console.sh.

# shellcheck source=scripts/lib/penguin.sh
. scripts/lib/penguin.sh

chisel_version=v1.10.1
wstunnel_version=v10.6.2

# Each version in a folder of its own, so that another one is built when the number above changes.
chisel_root=$penguin_root/chisel-$chisel_version
wstunnel_root=$penguin_root/wstunnel-$wstunnel_version

# peers_path: where the comparison looks for them, first what the caller has.
peers_path() {
    printf '%s' "${PEERS:+$PEERS:$PEERS/bin:}$PATH:$penguin_root/bin:$wstunnel_root/bin:$chisel_root/bin"
}

# peers_wanted NAME [OPTIONS OF bench_compare]: whether the comparison with these options measures NAME.
peers_wanted() {
    local name=$1 only
    shift
    while (($# > 0)); do
        case $1 in
            --only) only=${2:-} ;;
            --only=*) only=${1#--only=} ;;
            -h | --help* | --server* | --systems*) return 1 ;;
        esac
        shift
    done
    [[ -z ${only:-} || ,$only, == *,"$name",* ]]
}

# peers_build NAME COMPILER COMMAND…: builds NAME where it is nowhere. A peer that cannot be built is left out, and said.
peers_build() {
    local name=$1 compiler=$2 named=${1^^}
    shift 2
    [[ -z ${!named:-} ]] || return 0
    ! PATH=$(peers_path) command -v "$name" > /dev/null || return 0
    if ! command -v "$compiler" > /dev/null; then
        say "There is no $name, and no $compiler to build it: it is left out."
        return
    fi
    say "Building $name (some minutes, once; --only leaves it out)"
    "$@" || say "Building $name failed (see above): it is left out."
}

# peers_require [OPTIONS OF bench_compare]: builds those that are wanted.
peers_require() {
    PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
    if peers_wanted penguin "$@" || peers_wanted rook-peng "$@" || peers_wanted peng-rook "$@"; then
        penguin_is_right "$penguin_root/bin/penguin" || rm -f "$penguin_root/bin/penguin"
        peers_build penguin cargo cargo install rusty-penguin --version "$penguin_version" --locked --quiet --force \
            --root "$penguin_root"
    fi
    if peers_wanted wstunnel "$@"; then
        peers_build wstunnel cargo cargo install --git https://github.com/erebe/wstunnel --tag "$wstunnel_version" --locked \
            --quiet --root "$wstunnel_root" wstunnel-cli
    fi
    if peers_wanted chisel "$@"; then
        peers_build chisel go env GOBIN="$chisel_root/bin" go install "github.com/jpillora/chisel@$chisel_version"
    fi
}
