# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Finds out which packages are missing and installs them. Needs console.sh.

packages_table="${BASH_SOURCE[0]%/*}/packages.table"

# The package manager of this machine: apt, dnf, pacman, zypper or brew; nothing where there is none of them.
packages_manager() {
    local manager
    for manager in apt-get:apt dnf:dnf pacman:pacman zypper:zypper brew:brew; do
        if command -v "${manager%%:*}" > /dev/null; then
            printf '%s\n' "${manager##*:}"
            return
        fi
    done
}

# packages_has MANAGER PACKAGE: whether the package manager has it installed.
packages_has() {
    case $1 in
        apt) [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$2" 2> /dev/null) == installed ]] ;;
        dnf | zypper) rpm --query --whatprovides "$2" > /dev/null 2>&1 ;;
        pacman) pacman -Qq "$2" > /dev/null 2>&1 ;;
        brew) brew list --versions "$2" > /dev/null 2>&1 ;;
    esac
}

# packages_missing MANAGER SET…: names of the packages of these sets that are not there, one a line.
packages_missing() {
    local manager=$1 column need name
    shift
    case $manager in apt) column=2 ;; dnf) column=3 ;; pacman) column=4 ;; zypper) column=5 ;; brew) column=6 ;; esac
    while read -r -a need; do
        [[ ${#need[@]} -gt 0 && ${need[0]} != \#* && " $* " == *" ${need[0]} "* ]] || continue
        name=${need[column]}
        [[ $name != '=' ]] || continue
        if [[ ${need[1]} != '-' ]]; then
            command -v "${need[1]}" > /dev/null || printf '%s\n' "$name"
        else
            packages_has "$manager" "$name" || printf '%s\n' "$name"
        fi
    done < "$packages_table" | sort -u
}

# packages_as_root COMMAND…: runs it as root, through sudo where we are not.
packages_as_root() {
    if ((EUID == 0)); then
        env "$@"
    else
        sudo env "$@"
    fi
}

# packages_install MANAGER NAME…
packages_install() {
    local manager=$1
    shift
    case $manager in
        apt)
            packages_as_root apt-get --quiet=2 update &&
                packages_as_root DEBIAN_FRONTEND=noninteractive \
                    apt-get --quiet=2 install --yes --no-install-recommends "$@" < /dev/null > /dev/null
            ;;
        dnf) packages_as_root dnf --quiet --assumeyes install "$@" ;;
        pacman) packages_as_root pacman --sync --needed --noconfirm "$@" ;;
        zypper) packages_as_root zypper --quiet --non-interactive install "$@" ;;
        brew) brew install --quiet "$@" ;;
    esac
}

# packages_by_hand MANAGER NAME…: the command that a person would type.
packages_by_hand() {
    local manager=$1
    shift
    case $manager in
        apt) printf 'apt-get install %s' "$*" ;;
        pacman) printf 'pacman -Syu %s' "$*" ;;
        *) printf '%s install %s' "$manager" "$*" ;;
    esac
}

# packages_require SET…: names what is missing, installs it, or ends the script with a sentence.
packages_require() {
    local manager missing
    manager=$(packages_manager)
    if [[ -z $manager ]]; then
        say "No known package manager here (apt, dnf, pacman, zypper, brew); using what is installed."
        return
    fi
    mapfile -t missing < <(packages_missing "$manager" "$@")
    ((${#missing[@]} > 0)) || return 0
    say "Installing missing packages: ${missing[*]}"
    if [[ $manager != brew ]] && ((EUID != 0)) && ! command -v sudo > /dev/null; then
        fail "Packages are missing, and installing them needs root or sudo. As root, run:" \
            "$(packages_by_hand "$manager" "${missing[@]}")"
    fi
    packages_install "$manager" "${missing[@]}" ||
        fail "Installing packages failed (see above). Check the network and the package sources, then run:" \
            "$(packages_by_hand "$manager" "${missing[@]}")"
}
