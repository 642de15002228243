# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for rookery-cli

_rookery_cli_options() {
    local common='-h --help -v --verbose -q --quiet'
    case $1 in
        client)
            printf '%s ' "$common" --ws-psk-file --ws-psk -x --proxy -H --header --hostname --handshake-timeout --channel-timeout \
                -t --tls-ca --tls-cert --tls-key --tls-server-name -k --tls-skip-verify --keepalive --keepalive-timeout \
                --max-retry-count --max-retry-interval --websocket
            ;;
        server)
            printf '%s ' "$common" --host -p --port --tls-cert --tls-key --timeout --ws-psk-file --ws-psk --allow-anyone --reverse \
                --404-resp --outgoing-from-v4 --outgoing-from-v6 --websocket --threads
            ;;
        demo) printf '%s ' "$common" --bytes ;;
        up) printf '%s ' "$common" --foreground --ws-psk-file ;;
        list | status) printf '%s ' "$common" --json ;;
        import) printf '%s ' "$common" --replace --name ;;
        export) printf '%s ' "$common" --json --command ;;
        down | help) printf '%s ' "$common" ;;
        *) printf '%s ' "$common" -V --version ;;
    esac
}

# What may stand behind a command besides options: names of tunnels, or a file.
_rookery_cli_words() {
    local IFS=$'\n'
    case $1 in
        up | down | status | export)
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
    local commands='client server demo list status up down import export help'
    for ((i = 1; i < COMP_CWORD; ++i)); do
        if [[ ${COMP_WORDS[i]} != -* ]]; then
            command=${COMP_WORDS[i]}
            break
        fi
    done
    COMPREPLY=()
    case $before in
        --ws-psk-file | --tls-ca | -t | --tls-cert | --tls-key)
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            compopt -o filenames 2> /dev/null
            return
            ;;
        --websocket) mapfile -t COMPREPLY < <(compgen -W 'native qt' -- "$word") && return ;;
        --host) mapfile -t COMPREPLY < <(compgen -W '127.0.0.1 0.0.0.0 ::' -- "$word") && return ;;
        --ws-psk | --proxy | -x | --header | -H | --hostname | --handshake-timeout | --channel-timeout | --tls-server-name | \
            --keepalive | --keepalive-timeout | --max-retry-count | --max-retry-interval | --port | -p | --timeout | --404-resp | \
            --outgoing-from-v4 | --outgoing-from-v6 | --threads | --bytes | --name) return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_rookery_cli_options "$command")" -- "$word")
    elif [[ -z $command || $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
    else
        _rookery_cli_words "$command" "$word"
    fi
}

complete -F _rookery_cli rookery-cli
