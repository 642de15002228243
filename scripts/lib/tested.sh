# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether every class has a test: one of its name, or the one that scripts/lib/tests.table says. The current directory is the project's.

tests_table="${BASH_SOURCE[0]%/*}/tests.table"

# tested_report FILE…: one line for each header of these, and each source without a header, that has no test, and for each line of the table that is no longer true. FILE…
# are all sources, tests included.
tested_report() {
    printf '%s\n' "$@" | awk '
        function pattern(key) { gsub(/[*]/, "[a-z0-9_]*", key); return "^" key "$" }
        FILENAME == table {
            said = index($0, "#") ? substr($0, index($0, "#") + 1) : ""
            sub(/#.*/, "")
            if (NF == 0) next
            if (said !~ /[a-z]/) print table ":" FNR ": say why after a #"
            for (i = 2; i <= NF; ++i) { key[++keys] = $i; by[keys] = $1; line[keys] = FNR }
            next
        }
        /^tests\/.*tst_[a-z0-9_]*[.]cpp$/ { name = $0; sub(/.*tst_/, "", name); sub(/[.]cpp$/, "", name); test[name] = 1 }
        /^(app|core|ui)\/.*[.]h$/ { name = $0; sub(/[.]h$/, "", name); hasHeader[name] = 1; header[++headers] = $0 }
        /^(app|core|ui)\/.*[.]cpp$/ && !/\/main[.]cpp$/ { source[++sources] = $0 }
        END {
            for (i = 1; i <= sources; ++i) {
                # tunnel_manager_secrets.cpp is a part of tunnel_manager.h, socket_poller_epoll.cpp one of its ways.
                name = source[i]; sub(/[.]cpp$/, "", name)
                while (!(name in hasHeader) && sub(/_[a-z0-9]+$/, "", name)) continue
                if (!(name in hasHeader)) header[++headers] = source[i]
            }
            for (i = 1; i <= headers; ++i) {
                name = header[i]; sub(/.*\//, "", name); sub(/[.](h|cpp)$/, "", name)
                found = name in test
                for (k = 1; k <= keys; ++k) {
                    if (name !~ pattern(key[k])) continue
                    if (!(name in test)) used[k] = found = 1
                    else if (key[k] == name) print table ":" line[k] ": " name " has a test of its own"
                }
                if (!found) print header[i] ": no test, and " table " names none"
            }
            for (k = 1; k <= keys; ++k) {
                if (!used[k]) print table ":" line[k] ": no class without a test is called " key[k]
                if (by[k] != "-" && !(by[k] in test)) print table ":" line[k] ": no test is called " by[k]
            }
        }
    ' table="$tests_table" "$tests_table" -
}
