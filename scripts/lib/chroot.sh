# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A Debian in a directory, for scripts/test-in. Needs console.sh, and root; the current directory is the project's.

# shellcheck source=scripts/lib/penguin.sh
. scripts/lib/penguin.sh

# The directory of the system; where it is removed at the end; and the process that works in it now.
chroot_root=
chroot_temporary=
chroot_process=

# chroot_alone COMMAND…: runs it with mounts and processes of its own, of which nothing is left when it ends, or we do.
chroot_alone() {
    local status=0
    unshare --mount --pid --fork --kill-child --mount-proc "$@" &
    chroot_process=$!
    wait "$chroot_process" || status=$?
    chroot_process=
    return "$status"
}

# chroot_open DISTRIBUTION: makes the system, or takes the one in CHROOT.
chroot_open() {
    local distribution=$1
    if [[ -z ${CHROOT:-} ]]; then
        chroot_temporary=$(mktemp -d "${TMPDIR:-/var/tmp}/rookery-$distribution.XXXXXX")
        chroot_root=$chroot_temporary
    else
        mkdir -p "$CHROOT"
        chroot_root=$(cd "$CHROOT" && pwd -P)
        [[ $chroot_root != / ]] || fail "CHROOT=$CHROOT is this system itself. Name another directory."
    fi
    # Made by us, and to its end: what was begun, or is somebody's, has no such file.
    if [[ -e $chroot_root/.rookery-test-in ]]; then
        grep -qx "VERSION_CODENAME=$distribution" "$chroot_root/etc/os-release" ||
            fail "In $chroot_root is another system than $distribution. Name another directory with CHROOT, or none."
        say "Using the $distribution in $chroot_root"
        return
    fi
    [[ -z $(ls -A "$chroot_root") ]] ||
        fail "$chroot_root is not empty, and no system that scripts/test-in has made to its end. Remove it, or name another directory."
    say "Making a $distribution in $chroot_root"
    chroot_alone mmdebstrap --quiet --variant=apt --architectures="$(chroot_architectures)" --include=ca-certificates,netbase \
        "$distribution" "$chroot_root" ||
        fail "mmdebstrap could not make a $distribution (see above). It needs the network, and the keys of $distribution:" \
            "a current debian-archive-keyring."
    # Without it "localhost" is a question to the network, whose answer need not be this machine.
    [[ -e $chroot_root/etc/hosts ]] || printf '%s\n' '127.0.0.1 localhost' '::1 localhost' > "$chroot_root/etc/hosts"
    touch "$chroot_root/.rookery-test-in"
}

# This machine's architecture, and arm64 beside it, to compile for.
chroot_architectures() {
    local own
    own=$(dpkg --print-architecture)
    printf '%s' "$own"
    [[ $own == arm64 ]] || printf ',arm64'
}

# chroot_source: copies the tree, what is not committed too, to /rookery. What was built there before stays; what has changed since
# is newer than it, and what has not changed is as old as it was.
chroot_source() {
    local file here=$chroot_root/rookery next=$chroot_root/rookery.next
    # Where a copy was interrupted, what had been built is there.
    if [[ -d $next/build && ! -e $here/build ]]; then
        mkdir -p "$here"
        mv "$next/build" "$here/build"
    fi
    rm -rf "$next"
    mkdir -p "$here/build" "$next"
    # Root may read a tree that belongs to somebody else.
    git -c safe.directory="$PWD" ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        [[ ! -e $file ]] || printf '%s\0' "$file"
    done | tar --create --null --files-from=- | tar --extract --touch --no-same-owner --directory="$next"
    (cd "$next" && find . -type f -print0) | while IFS= read -r -d '' file; do
        ! cmp --quiet "$here/$file" "$next/$file" 2> /dev/null || touch --reference="$here/$file" "$next/$file"
    done
    mv "$here/build" "$next/build"
    rm -rf "$here"
    mv "$next" "$here"
}

# chroot_peer: takes this machine's penguin along, where there is one that runs there.
chroot_peer() {
    local penguin=${PENGUIN:-$penguin_root/bin/penguin} home=
    # sudo has root's home: the peer is in that of who called it.
    [[ -z ${SUDO_USER:-} ]] || home=$(getent passwd "$SUDO_USER" | cut -d: -f6) || home=
    [[ -x $penguin || -z $home ]] || penguin=$home/.cache/rookery/peers/bin/penguin
    [[ -x $penguin ]] || penguin=$(command -v penguin || true)
    [[ -z $penguin ]] || install -m 755 "$penguin" "$chroot_root/usr/local/bin/penguin"
    chroot "$chroot_root" /usr/local/bin/penguin --version 2> /dev/null | grep -qF "$penguin_version" && return
    rm -f "$chroot_root/usr/local/bin/penguin"
    say "There is no penguin $penguin_version here that runs in it: the tests with the real peer skip themselves."
}

# chroot_run COMMAND…: runs it in /rookery of the system, with nothing of our environment but proxies and the compilers' cache.
chroot_run() {
    local settings=(HOME=/root LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin) name
    for name in http_proxy https_proxy no_proxy; do
        [[ -z ${!name:-} ]] || settings+=("$name=${!name}")
    done
    [[ -z ${CCACHE_DIR:-} ]] || settings+=(CCACHE_DIR=/var/cache/ccache)
    [[ ! -x $chroot_root/usr/local/bin/penguin ]] || settings+=(CI=true)
    cp --remove-destination /etc/resolv.conf "$chroot_root/etc/resolv.conf"
    # shellcheck disable=SC2016 # the inner shell expands it
    chroot_alone bash -euc '
        root=$1 cache=$2
        shift 2
        mount -t proc proc "$root/proc"
        mount -t sysfs -o ro sysfs "$root/sys"
        mount --rbind /dev "$root/dev"
        if [[ -n $cache ]]; then
            mkdir -p "$cache" "$root/var/cache/ccache"
            mount --bind "$cache" "$root/var/cache/ccache"
        fi
        exec chroot "$root" env --ignore-environment "$@"' _ "$chroot_root" "${CCACHE_DIR:-}" \
        --chdir=/rookery "${settings[@]}" "$@"
}

# chroot_close: ends what works in it and removes it, where we made it for ourselves.
chroot_close() {
    if [[ -n $chroot_process ]]; then
        kill -KILL "$chroot_process" 2> /dev/null || true
        wait "$chroot_process" 2> /dev/null || true
        chroot_process=
    fi
    [[ -z $chroot_temporary ]] || rm -rf --one-file-system "$chroot_temporary"
    chroot_temporary=
}
