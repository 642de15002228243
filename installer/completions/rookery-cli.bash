# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for rookery-cli

# How the lines of a command's help begin that are about options: "-t, --tls-ca FILE".
_rookery_cli_heads() {
    LC_ALL=C rookery-cli ${1:+"$1"} --help 2> /dev/null | sed -n 's/^ \{1,\}\(-.*\)$/\1/p' | sed 's/   *.*//'
}

# _rookery_cli_options COMMAND
_rookery_cli_options() {
    {
        printf '%s\n' -h --help -v --verbose -q --quiet
        [[ $1 != list && $1 != status && $1 != watch ]] || echo --json
        _rookery_cli_heads "$1" | grep -oE -- '(^|[ ,])--?[a-zA-Z0-9-]+' | tr -d ' ,'
    } | sort -u
}

# _rookery_cli_value COMMAND OPTION: what the help calls its value, or nothing: "FILE".
_rookery_cli_value() {
    local line words i
    while read -r line; do
        read -ra words <<< "${line//,/}"
        for ((i = 0; i < ${#words[@]}; ++i)); do
            [[ ${words[i]} == "$2" ]] || continue
            while [[ ${words[++i]} == -* ]]; do :; done
            printf '%s\n' "${words[i]}"
            return
        done
    done < <(_rookery_cli_heads "$1")
}

# What may stand behind a command besides options: names of tunnels, or a file.
_rookery_cli_words() {
    local IFS=$'\n'
    case $1 in
        up | down | status | watch | export)
            mapfile -t COMPREPLY < <(compgen -W "$(_rookery_cli_tunnels)" -- "$2")
            # A name may have spaces.
            ((${#COMPREPLY[@]} == 0)) || mapfile -t COMPREPLY < <(printf '%q\n' "${COMPREPLY[@]}")
            ;;
        import)
            mapfile -t COMPREPLY < <(compgen -f -- "$2")
            compopt -o filenames 2> /dev/null
            ;;
    esac
}

# The names of the tunnels that are saved, one a line.
_rookery_cli_tunnels() {
    rookery-cli list --json 2> /dev/null | sed -n 's/^ *"name": "\(.*\)",\{0,1\}$/\1/p'
}

_rookery_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' i
    local commands='client server demo list status watch up down import export help'
    for ((i = 1; i < COMP_CWORD; ++i)); do
        if [[ ${COMP_WORDS[i]} != -* ]]; then
            command=${COMP_WORDS[i]}
            break
        fi
    done
    COMPREPLY=()
    if [[ $before == -* ]]; then
        case "$before $(_rookery_cli_value "$command" "$before")" in
            *' FILE')
                mapfile -t COMPREPLY < <(compgen -f -- "$word")
                compopt -o filenames 2> /dev/null
                return
                ;;
            *' KIND') mapfile -t COMPREPLY < <(compgen -W 'native qt' -- "$word") && return ;;
            '--host ADDRESS') mapfile -t COMPREPLY < <(compgen -W '127.0.0.1 0.0.0.0 ::' -- "$word") && return ;;
            *' ') ;;
            *) return ;;
        esac
    fi
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_rookery_cli_options "$command")" -- "$word")
    elif [[ -z $command || $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
    else
        _rookery_cli_words "$command" "$word"
    fi
}

complete -F _rookery_cli rookery-cli
