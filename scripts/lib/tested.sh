# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether every class has a test: one of its name, or the one that scripts/lib/tests.table says. The current directory is the project's.

tests_table="${BASH_SOURCE[0]%/*}/tests.table"

# tested_report FILE…: one line for each header of these without a test, and for each line of the table that is no longer true. FILE…
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
        /^(app|core|ui)\/.*[.]h$/ { header[++headers] = $0 }
        END {
            for (i = 1; i <= headers; ++i) {
                name = header[i]; sub(/.*\//, "", name); sub(/[.]h$/, "", name)
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
