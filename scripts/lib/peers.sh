# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The other tunnels that scripts/bench measures, built from their published source where there is a compiler for them. Needs
# console.sh.

# shellcheck source=scripts/lib/penguin.sh
. scripts/lib/penguin.sh

chisel_version=v1.10.1
wstunnel_version=v10.5.5

# peers_path: where the comparison looks for them, first what the caller has.
peers_path() {
    printf '%s' "${PEERS:+$PEERS:$PEERS/bin:}$PATH:$penguin_root/bin"
}

# peers_wanted NAME [OPTIONS OF bench_compare]: whether --only leaves NAME in.
peers_wanted() {
    local name=$1 only
    shift
    while (($# > 0)); do
        case $1 in
            --only) only=${2:-} ;;
            --only=*) only=${1#--only=} ;;
        esac
        shift
    done
    [[ -z ${only+set} || ,$only, == *,"$name",* ]]
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
        peers_build penguin cargo cargo install rusty-penguin --version "$penguin_version" --locked --quiet --root "$penguin_root"
    fi
    if peers_wanted wstunnel "$@"; then
        peers_build wstunnel cargo cargo install --git https://github.com/erebe/wstunnel --tag "$wstunnel_version" --locked \
            --quiet --root "$penguin_root" wstunnel-cli
    fi
    if peers_wanted chisel "$@"; then
        peers_build chisel go env GOBIN="$penguin_root/bin" go install "github.com/jpillora/chisel@$chisel_version"
    fi
}
