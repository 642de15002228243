# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real peer for the interop tests: penguin, built from its published source. Needs console.sh.

penguin_version=0.8.4
# Outside the tree, so that a clean clone does not build it again.
penguin_root=${XDG_CACHE_HOME:-$HOME/.cache}/rookery/peers

# penguin_is_right PATH: whether it runs and is the version that the tests are written for.
penguin_is_right() {
    [[ -x $1 && " $("$1" --version 2> /dev/null) " == *" $penguin_version "* ]]
}

# penguin_require: sets PENGUIN to a penguin of the right version, building it where there is none.
penguin_require() {
    if [[ -n ${PENGUIN:-} ]]; then
        penguin_is_right "$PENGUIN" || fail "PENGUIN=$PENGUIN is not penguin $penguin_version: unset it or name another."
        return
    fi
    PENGUIN=$penguin_root/bin/penguin
    export PENGUIN
    penguin_is_right "$PENGUIN" && return
    PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
    command -v cargo > /dev/null ||
        fail "The interop tests need penguin $penguin_version, and building it needs a current Rust (the one of Debian 12 is" \
            "too old). Install Rust as https://rustup.rs says, or set PENGUIN to the path of a penguin $penguin_version."
    say "Building penguin $penguin_version for the interop tests (some minutes, once)"
    cargo install rusty-penguin --version "$penguin_version" --locked --quiet --root "$penguin_root" ||
        fail "Building penguin $penguin_version failed (see above). It needs Rust 1.85 or later (here: $(rustc --version))" \
            "and access to crates.io."
    penguin_is_right "$PENGUIN" || fail "cargo built $PENGUIN, but it does not run as penguin $penguin_version."
}
