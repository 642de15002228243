# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for rookery-cli
set -l commands client server demo list status up down import export help

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
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a up -d 'Switch tunnels on'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a down -d 'Switch tunnels off'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a import -d 'Add tunnels out of a file or a command'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a export -d 'Print tunnels as a file or as commands'
complete -c rookery-cli -n "not __fish_seen_subcommand_from $commands" -a help -d 'Tell about a command'
complete -c rookery-cli -n '__fish_seen_subcommand_from help' -a 'client server demo list status up down import export'

complete -c rookery-cli -n '__fish_seen_subcommand_from client server up' -l ws-psk-file -r -F -d 'Key in a file'
complete -c rookery-cli -n '__fish_seen_subcommand_from client server' -l ws-psk -x -d 'Key on the command line'
complete -c rookery-cli -n '__fish_seen_subcommand_from client server' -l websocket -x -a 'native qt' -d 'WebSocket implementation'
complete -c rookery-cli -n '__fish_seen_subcommand_from client server' -l tls-cert -r -F -d 'Certificate'
complete -c rookery-cli -n '__fish_seen_subcommand_from client server' -l tls-key -r -F -d 'Its key'

complete -c rookery-cli -n '__fish_seen_subcommand_from client' -s x -l proxy -x -d 'Proxy on the way'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -s H -l header -x -d 'Add a header'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l hostname -x -d 'Host header'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l handshake-timeout -x -d 'Seconds for a try to connect'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l channel-timeout -x -d 'Seconds for opening a connection'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -s t -l tls-ca -r -F -d 'Certificates to trust'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l tls-server-name -x -d 'Name in the certificate'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -s k -l tls-skip-verify -d 'Accept any certificate'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l keepalive -x -d 'Seconds between pings'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l keepalive-timeout -x -d 'Connect again after this silence'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l max-retry-count -x -d 'Give up after this many tries'
complete -c rookery-cli -n '__fish_seen_subcommand_from client' -l max-retry-interval -x -d 'Longest wait in milliseconds'

complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l host -x -a '127.0.0.1 0.0.0.0 ::' -d 'Where to listen'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -s p -l port -x -d 'Port to listen on'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l timeout -x -d 'Seconds for TLS and the request'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l allow-anyone -d 'Listen beyond this computer without a key'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l reverse -d 'Let clients open ports here'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l 404-resp -x -d 'Body of the 404 answer'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l outgoing-from-v4 -x -d 'Address to reach IPv4 targets from'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l outgoing-from-v6 -x -d 'Address to reach IPv6 targets from'
complete -c rookery-cli -n '__fish_seen_subcommand_from server' -l threads -x -d 'Threads for the work'

complete -c rookery-cli -n '__fish_seen_subcommand_from demo' -l bytes -x -d 'Bytes to send each way'

function __rookery_cli_tunnels
    rookery-cli list --json 2> /dev/null | string replace --filter --regex '^ *"name": "(.*)",?$' '$1'
end
complete -c rookery-cli -n '__fish_seen_subcommand_from up down status export' -a '(__rookery_cli_tunnels)'
complete -c rookery-cli -n '__fish_seen_subcommand_from up' -l foreground -d 'Run it here'
complete -c rookery-cli -n '__fish_seen_subcommand_from list status' -l json -d 'As JSON'
complete -c rookery-cli -n '__fish_seen_subcommand_from import' -F
complete -c rookery-cli -n '__fish_seen_subcommand_from import' -l replace -d 'Take the new settings where a tunnel is here already'
complete -c rookery-cli -n '__fish_seen_subcommand_from import' -l name -x -d 'Name for the tunnel of a command'
complete -c rookery-cli -n '__fish_seen_subcommand_from export' -l json -d 'As a file of tunnels'
complete -c rookery-cli -n '__fish_seen_subcommand_from export' -l command -d 'As rookery-cli commands'
