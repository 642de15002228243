# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts say. Everything goes to standard error, so that it never mixes with a program's output.

# say TEXT…: one line about what happens now.
say() {
    printf '%s\n' "==> $*" >&2
}

# fail TEXT…: one sentence about what failed and what to do, and the end.
fail() {
    printf '%s\n' "error: $*" >&2
    exit 1
}
