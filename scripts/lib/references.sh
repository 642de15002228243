# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether what comments and documents refer to is there. The current directory is the project's.
#
# A comment cites in one form: docs/protocol.md §4.2, docs/architecture.md, Bounds (the title of a section), RFC 6455 §5.2; more
# sections follow with a comma, "and" or a dash. In a document a number alone is one of its own sections.

# references_report FILE…: one line for each citation in these that leads nowhere, or is written in another form.
references_report() {
    local documents
    mapfile -t documents < <(references_documents)
    awk '
        function complain(what,   line, before) {
            # The line of the block in which it stands.
            before = length(block) - length(rest)
            for (line = first; line < last && ends[line] < before; ++line) { }
            print name ":" line ": " what
        }
        function section(document, number) {
            if (!((document, "§" number) in there)) complain(document " has no section " number)
        }
        # Takes the numbers of sections off the front of what is left; true where there was any.
        function sections(document,   number, any) {
            any = 0
            while (match(rest, any ? "^(, | and |–)§[0-9A-Z]+([.][0-9]+)*" : "^ §[0-9A-Z]+([.][0-9]+)*")) {
                number = substr(rest, 1, RLENGTH)
                rest = substr(rest, RLENGTH + 1)
                sub(/^.*§/, "", number)
                if (document != "") section(document, number)
                any = 1
            }
            return any
        }
        # Takes ", Life of a byte" off the front; the title may be the beginning of what follows.
        function titled(document,   i, title) {
            if (substr(rest, 1, 2) != ", ") return 0
            for (i = 1; i <= titles[document]; ++i) {
                title = heading[document, i]
                if (substr(rest, 3, length(title)) == title && substr(rest, 3 + length(title)) !~ /^[A-Za-z0-9]/) {
                    rest = substr(rest, 3 + length(title))
                    return 1
                }
            }
            return 0
        }
        function scan(   found) {
            rest = block
            while (match(rest, /[A-Za-z0-9_.\/-]+[.]md|[Rr][Ff][Cc][ -]?[0-9]+|\[MS-[A-Z]+\]|§/)) {
                found = substr(rest, RSTART, RLENGTH)
                rest = substr(rest, RSTART + RLENGTH)
                if (found == "§" && document != "") {
                    rest = " §" rest
                    sections(document)
                } else if (found == "§") {
                    complain("a § without the document before it")
                } else if (found ~ /[.]md$/) {
                    if (!(found in titles)) { if (document == "") complain("no document " found) }
                    else if (!sections(found) && !titled(found) && document == "") complain("no section of " found " is named")
                } else {
                    if (found !~ /^(RFC [0-9]+|\[.*)$/ || rest ~ /^,? (section )?[0-9]/) complain("written as in RFC 6455 §5.2: " found)
                    sections("")
                }
            }
        }
        # Documents come first, for their headings.
        FILENAME != name { if (block != "") scan(); block = ""; fenced = 0; name = FILENAME; document = name ~ /[.]md$/ ? name : "" }
        FNR == 1 && document != "" && !(document in titles) { titles[document] = 0 }
        heads && document != "" && /^```/ { fenced = !fenced }
        heads && document != "" && /^#+ / && !fenced {
            title = $0
            sub(/^#+ /, "", title)
            heading[document, ++titles[document]] = title
            if (match(title, /^[0-9]+([.][0-9]+)*/)) there[document, "§" substr(title, 1, RLENGTH)] = 1
        }
        heads { next }
        {
            line = $0
            comment = document != "" || line ~ (name ~ /[.](cpp|h)$/ ? "(^|[ \t])//" : "^[ \t]*#")
            if (!comment) { if (block != "") scan(); block = ""; next }
            sub(/^[ \t]*(\/\/\/<|\/\/\/|\/\/|#)?[ \t]*/, "", line)
            if (block == "") first = FNR
            block = block (block == "" ? "" : " ") line
            ends[FNR] = length(block)
            last = FNR
        }
        END { if (block != "") scan() }
    ' heads=1 "${documents[@]}" heads=0 "${documents[@]}" "$@"
}

references_documents() {
    git ls-files --cached --others --exclude-standard -- '*.md'
}

# references_links: one line for each link of a document that leads nowhere.
references_links() {
    local documents from target path anchor
    mapfile -t documents < <(references_documents)
    while read -r from target; do
        path=${target%%#*} anchor=
        [[ $target != *'#'* ]] || anchor=${target#*#}
        case $path in
            '') path=$from ;;
            *) path=$(dirname "$from")/$path path=${path#./} ;;
        esac
        if [[ ! -e $path ]]; then
            printf '%s: no file %s\n' "$from" "$target"
        elif [[ -n $anchor ]] && ! references_anchors "$path" | grep -qxF -- "$anchor"; then
            printf '%s: no section %s\n' "$from" "$target"
        fi
    done < <(awk '
        /^```/ { fenced[FILENAME] = !fenced[FILENAME] }
        fenced[FILENAME] { next }
        {
            while (match($0, /\]\([^)]*\)/)) {
                target = substr($0, RSTART + 2, RLENGTH - 3)
                if (target !~ /^[a-z]+:/) print FILENAME, target
                $0 = substr($0, RSTART + RLENGTH)
            }
        }' "${documents[@]}")
}

# references_anchors DOCUMENT: the anchors that its headings get.
references_anchors() {
    awk '/^```/ { fenced = !fenced }
         !fenced && /^#+ / {
             sub(/^#+ /, ""); anchor = tolower($0)
             gsub(/[^a-z0-9 _-]/, "", anchor); gsub(/ /, "-", anchor)
             print anchor
         }' "$1"
}

# references_names: one line for each file and each name of the source in the backquotes of a document that is not there.
references_names() {
    local documents=(docs/architecture.md docs/protocol.md CONTRIBUTING.md) document name path
    local -A known=()
    local names
    names=$(awk '
        /^```/ { fenced[FILENAME] = !fenced[FILENAME] }
        fenced[FILENAME] { next }
        {
            parts = split($0, part, "`")
            for (i = 2; i < parts; i += 2) print FILENAME, part[i]
        }' "${documents[@]}" | sort -u)
    # Names of classes and of files; what stands behind :: or in <> is left out.
    while read -r name; do
        known[$name]=1
    done < <(awk '{ print $2 }' <<< "$names" | grep -oE '^([A-Z][a-z][A-Za-z0-9]+|[a-z0-9]+(_[a-z0-9]+)+)' | sort -u |
        git grep --untracked -hwoFf - -- '*.h' '*.cpp' '*.txt' | sort -u)
    while read -r document name; do
        if [[ $name =~ ^(app|core|ui|tests|scripts|docs|installer|resources|translations|cmake)/[A-Za-z0-9_./-]*$ ]]; then
            path=${name%/}
            [[ -e $path || -e $path.h || -e $path.cpp ]] || printf '%s: no file %s\n' "$document" "$name"
        elif [[ $name =~ ^([A-Z][a-z][A-Za-z0-9]+|[a-z0-9]+(_[a-z0-9]+)+)(::.*|<.*|\(.*)?$ ]]; then
            [[ -n ${known[${BASH_REMATCH[1]}]:-} ]] || printf '%s: nothing is called %s\n' "$document" "$name"
        fi
    done <<< "$names"
}
