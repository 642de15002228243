# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Functions that no program uses. What only tests use counts as unused, unless scripts/lib/seams.table says what it is there for.
# Functions of one file are left to the compiler. Virtual ones, signals and slots are not found: tables that the compiler and moc make
# refer to all of them. The current directory is the project's.

seams_table="${BASH_SOURCE[0]%/*}/seams.table"

# unused_report BUILD FILE…: one line for each unused function, and for each line of the table that is no longer true. BUILD is the
# directory in which the programs were built, FILE… are their sources.
unused_report() {
    local build=$1
    shift
    { unused_symbols "$build"; unused_words "$@"; } | sort -ru | awk '
        FILENAME == table {
            if (/^[^#]/ && !/#.*[a-z]/) print table ":" FNR ": say what for after a #"
            sub(/#.*/, "")
            for (i = 1; i <= NF; ++i) seam[$i] = FNR
            next
        }
        {
            all = $1
            sub(/::.*/, "::*", all)
        }
        $1 in seam { used[$1] = 1; next }
        all in seam { used[all] = 1; next }
        $1 == last { next } # found by its name and by its symbol
        { last = $1; print "no program uses " (NF > 1 ? substr($0, length($1) + 2) : $1) }
        END { for (name in seam) if (!(name in used)) print table ":" seam[name] ": a program uses " name ", or it is gone" }
    ' table="$seams_table" "$seams_table" -
}

# unused_symbols BUILD: Class::name and signature of each function in the objects of the programs that no relocation refers to. A build
# directory keeps objects of files that are gone, so Ninja is asked.
unused_symbols() {
    ninja -C "$1" -t inputs rookery rookery-cli | sed -n "/\\.o\$/ s|^|$1/|p" | xargs readelf --wide --symbols --relocs | awk '
        /^Relocation section/ { code = $3 !~ /debug|eh_frame|gcc_except/; next }
        # A reference: offset, info, type, value, name.
        code && $3 ~ /^R_/ { if ($5 ~ /^_Z/) print "use", $5; next }
        # A definition: number, value, size, type, bind, visibility, section, name.
        $4 == "FUNC" && $5 == "GLOBAL" && $7 != "UND" && $8 ~ /^_ZNK?7rookery/ { print "has", $8 }
    ' | sort -u | c++filt | awk '
        # Constructors and destructors have several symbols with one name to read.
        { what = $1; sub(/^[a-z]+ /, "") }
        what == "use" { used[$0] = 1 }
        what == "has" { has[$0] = 1 }
        END {
            for (name in has) {
                if (name in used || name ~ /::operator=/) continue # a class can be moved as a whole
                signature = name
                sub(/\[abi:[^]]*\]/, "", name); sub(/\(.*/, "", name); sub(/^rookery::/, "", name)
                parts = split(name, part, "::")
                print (parts > 1 ? part[1] "::" part[parts] : name), signature
            }
        }'
}

# unused_words FILE…: Class::name of each function that a header of these declares and whose name occurs nowhere else but where it is
# defined. This finds those that are written in a header.
unused_words() {
    awk '
        FNR == 1 { header = FILENAME ~ /[.]h$/; class = ""; statement = "" }
        {
            gsub(/"(\\.|[^"\\])*"/, "\"\""); sub(/\/\/.*/, "")
            words = split($0, word, /[^A-Za-z0-9_]+/)
            for (i = 1; i <= words; ++i) ++count[word[i]]
        }
        !header {
            if (!/^[A-Za-z].*::[A-Za-z0-9_]+\(/) next
            sub(/\(.*/, ""); sub(/.*::/, "")
            ++defined[$0]
            next
        }
        /^(class|struct) [A-Za-z]+/ && !/;/ { class = $2 "::" }
        /^}/ { class = "" }
        /^[ \t]*#/ { next }
        {
            # A declaration ends with ; or its body begins; what comes behind is of no interest.
            statement = statement " " $0
            if (statement !~ /[;{}]/) next
            if (statement !~ /override|friend|operator|alignas|= default/ && match(statement, /^[][A-Za-z0-9_:<>,*& ]*[*& ][a-z][A-Za-z0-9_]*\(/)) {
                name = substr(statement, 1, RLENGTH - 1)
                sub(/.*[*& ]/, "", name)
                if (statement !~ /^ *(return|else|if|for|while|switch|delete) ?/ && !(name in where)) where[name] = class name
            }
            statement = ""
        }
        END { for (name in where) if (count[name] <= 1 + defined[name]) print where[name] }
    ' "$@"
}
