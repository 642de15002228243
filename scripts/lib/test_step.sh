#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One step of scripts/test-in, inside its system.
# Usage: scripts/lib/test_step.sh gcc|clang|arm64
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=scripts/lib/console.sh
. scripts/lib/console.sh
# shellcheck source=scripts/lib/packages.sh
. scripts/lib/packages.sh
# shellcheck source=scripts/lib/build.sh
. scripts/lib/build.sh

if [[ -n ${CCACHE_DIR:-} ]]; then
    packages_require ccache
fi
case $1 in
    gcc) exec scripts/test ci ;;
    clang) exec scripts/test clang ;;
    arm64)
        packages_require build arm64
        build_configure arm64
        build_compile arm64 rookery-cli
        say "Running the demo of preset arm64 under qemu"
        exec qemu-aarch64 build/arm64/app/cli/rookery-cli demo
        ;;
esac
