# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The rule that nobody includes upward, read off the include lines. The current directory is the project's.

arrows_table="${BASH_SOURCE[0]%/*}/arrows.table"

# arrows_report FILE…: one line for each include that breaks the rule and for each line of the table that is not true, nothing
# when all is well. The files are all of the project's: what none of them uses must not be allowed.
arrows_report() {
    awk '
        FILENAME == table {
            if ($1 == "" || $1 ~ /^#/) next
            known[$1] = 1
            may[$1, $1] = may[$1, "error"] = may[$1, "time"] = may[$1, "log"] = may[$1, "worker"] = may[$1, "file"] = 1
            for (i = 2; i <= NF; ++i) {
                may[$1, $i] = unused[$1 " may include " $i] = 1
                if (!($i in known)) print table ": " $1 " may include " $i ", which does not stand above it"
            }
            next
        }
        FNR == 1 { split(FILENAME, part, "/"); top = part[1]; room = part[2]
            if (top == "core" && !(room in known)) print FILENAME ": room " room " is not in " table
        }
        !/^[ \t]*#[ \t]*include/ { next }
        {
            file = $0
            sub(/^[^"<]*["<]/, "", file); sub(/[">].*$/, "", file)
            split(file, to, "/")
            where = FILENAME ":" FNR ": "
            if (top == "core" && (to[1] == "ui" || to[1] == "app" || to[1] == "tests"))
                print where "core must not include " file
            if (top == "ui" && to[1] == "app")
                print where "ui must not include " file
            if (top == "core" && file ~ /^Qt(Gui|Widgets|Svg)\//)
                print where "core must not include " file
            if (top == "core" && to[1] == "core" && (room in known) && !((room, to[2]) in may))
                print where room " must not include " to[2] " (" file ")"
            if (top == "core" && to[1] == "core") delete unused[room " may include " to[2]]
        }
        END { for (line in unused) print table ": " line ", and never does" }
    ' table="$arrows_table" "$arrows_table" "$@"
}

# arrows_links: lines of core/**/CMakeLists.txt that would bring Gui or Widgets in.
arrows_links() {
    find core -name CMakeLists.txt -exec grep -HnE 'Qt6?::(Gui|Widgets|Svg)' {} + || true
}
