# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# need TOOL: whether it is there. Without it the test is skipped, and fails in CI.
need() {
    command -v "$1" > /dev/null && return
    echo "$1 is not installed"
    case ${CI:-} in true | 1) exit 1 ;; esac
    exit 77
}
