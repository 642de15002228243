# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for rookery-cli
set -l commands client server demo list status watch up down import export help

complete -c rookery-cli -f
complete -c rookery-cli -s h -l help -d 'Help'
complete -c rookery-cli -s v -l verbose -d 'Say more'
complete -c rookery-cli -s q -l quiet -d 'Say nothing but errors'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -s V -l version -d 'Version'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a client -d 'Connect to a gateway and forward ports through it'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a server -d 'Run a gateway'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a demo -d 'See a tunnel work'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a list -d 'Show the tunnels that are saved'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a status -d 'Show what tunnels are doing'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a watch -d 'Show what changes about tunnels'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a up -d 'Switch tunnels on'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a down -d 'Switch tunnels off'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a import -d 'Add tunnels out of a file or a command'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a export -d 'Print tunnels as a file or as commands'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a help -d 'Tell about a command'
complete -c rookery-cli -n '__fish_seen_subcommand_from help' -a 'client server demo list status watch up down import export'

# The options of a command are those of its help: "-t, --tls-ca FILE    Trust these certificates".
for command in client server demo up import export
    LC_ALL=C rookery-cli $command --help 2> /dev/null | sed -e ':a' -e N -e '$!ba' -e 's/\n \{31\}/  /g' |
        string match --regex '^ *-[^vq].*' | while read -l line
        set -l parts (string match --regex '^ *(.*?)(?:  +(.*))?$' -- $line)
        set -l letter
        for option in (string split ', ' -- $parts[2])
            set -l words (string split --max 1 ' ' -- $option)
            if string match --quiet --regex '^-\w$' -- $words[1]
                set letter -s (string sub --start 2 -- $words[1])
                continue
            end
            set -l value
            switch "$words"
                case '* FILE'
                    set value -r -F
                case '* KIND'
                    set value -x -a 'native qt'
                case '--host *'
                    set value -x -a '127.0.0.1 0.0.0.0 ::'
                case '* *'
                    set value -x
            end
            complete -c rookery-cli -n "__fish_seen_subcommand_from $command" $letter -l (string sub --start 3 -- $words[1]) $value \
                -d (string replace --all --regex '  +' ' ' -- "$parts[3]")
        end
    end
end

function __rookery_cli_tunnels
    rookery-cli list --json 2> /dev/null | string replace --filter --regex '^ *"name": "(.*)",?$' '$1'
end
complete -c rookery-cli -n '__fish_seen_subcommand_from up down status watch export' -a '(__rookery_cli_tunnels)'
complete -c rookery-cli -n '__fish_seen_subcommand_from list status watch' -l json -d 'As JSON'
complete -c rookery-cli -n '__fish_seen_subcommand_from import' -F
