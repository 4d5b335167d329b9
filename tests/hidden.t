#!/bin/sh
# SPDX-License-Identifier: ISC
# What readers make of a text (tests/hidden/), and what check-record says.
. "${0%/*}/lib.sh"

given <<'E'
git init -q -b main notes
cd notes
new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>' --started 2026-01-05 alice \
    2>/dev/null
mkdir templates
printf '%s\n' --- 'title: Talk' --- '# {{title}}' '' '<!-- hint -->' '' \
    '<!-- a' 'hint -->' >templates/talk.md
awk '/^=== / {
	close(file)
	day = sprintf("20%02d-%02d-01", 10 + n % 50, 1 + n / 50)
	file = "people/alice/" day "-talk.md"
	n++
	print $2, file >"../names"
	printf "---\nkind: talk\ndate: %s\nstatus: held\n---\n", day >file
	next
}
{ print >file }' "$top/tests/hidden/texts.md"
cp "$top/tests/hidden/readers.tsv" ..
fails 1 check-record >../found
E

it 'what some reader does not show has to be refused' <<'E'
cut -f1 readers.tsv | sed 1d >want
cut -d' ' -f1 names >got
same want got
awk -F '\t' 'NR == 1 { next }
    /\t(no|drawn)\t/ && $NF != "hidden" { print; bad = 1 }
    $NF != "hidden" && $NF != "shown" { print; bad = 1 }
    END { exit bad || NR < 90 }' readers.tsv
E

it 'check-record refuses these texts and no others' <<'E'
while read -r name file; do
	rule=shown
	if grep -q "^$file:.*\[hidden\]$" found; then rule=hidden; fi
	printf '%s\t%s\n' "$name" "$rule"
done <names >got
cut -f1,8 readers.tsv | sed 1d >want
same want got
E

done_testing
