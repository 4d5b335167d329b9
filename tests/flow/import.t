#!/bin/sh
# SPDX-License-Identifier: ISC
# Two years of notes in one document become records, are agreed as they stand,
# and what they leave open is where the next meeting starts from.
. "${0%/*}/../lib.sh"

# running FIRST-DAY N ORDER	notes.md, a document of N meetings, two weeks
#				apart, the newest or the oldest first; and
#				expected/open, the items that are never ticked
#				in it, as they are to stand in the next record
cat >>"$words" <<'E'
running() {
	mkdir -p expected
	for i in $(seq 0 $(($2 - 1))); do
		date -u -d "$1 + $((i * 14)) days" +"%F %a %-d %b %Y"
	done >days
	awk -v n="$2" -v order="$3" '
	function set(i, word, as, owner, due) {
		text[i] = text[i] "- [" (closed[word] == i ? "x" : " ") "] " \
		    as "\n"
		set_on[word] = i
		if (!(word in closed))
			left = left "- [ ] " owner word due " (from " \
			    day[i] ")\n"
	}
	{ day[NR] = $1; long[NR] = $2 " " $3 " " $4 " " $5 }
	END {
		for (i = 1; i <= n; i++) {
			w = "task" i
			# ticked where it stands; ticked in a later meeting;
			# never
			if (i % 5 == 1)
				closed[w] = i
			else if (i % 5 == 3)
				closed[w] = -1
			text[i] = "## " long[i] " - Alice\n\n### Notes\n\n" \
			    "remark" i "a\nremark" i "b with more words\n\n" \
			    "### Actions\n\n"
			if (i % 3 == 0)
				set(i, w, w " (assigned to me)", "@bob ", "")
			else if (i % 3 == 1)
				set(i, w, "Alice: " w ", due " long[i], \
				    "@alice ", " by " day[i])
			else
				set(i, w, w, "", "")
			if (i > 7 && (i - 7) % 5 == 3)
				text[i] = text[i] "- [x] task" (i - 7) "\n"
			text[i] = text[i] "\n---\n\n"
		}
		print "# Alice and Bob\n"
		for (i = 1; i <= n; i++)
			printf "%s", text[order == "newest" ? n + 1 - i : i]
		printf "%s", left >"expected/open"
	}' days >notes.md
	rm days
}
E

for order in newest oldest; do
	export order
	seldom "two years, $order first, go on as records" <<'E'
running 2024-01-09 52 $order
# what would be ticked after the last meeting is open, too
awk '/^### Actions/ { on = 1; next } /^#/ { on = 0 }
    on && sub(/^- \[/, "") {
	state = substr($0, 1, 1)
	sub(/^.\] /, "")
	sub(/^Alice: /, "")
	sub(/[ ,].*/, "")
	if (state == "x") done[$0] = 1; else seen[$0] = 1
    } END { for (w in seen) if (!(w in done)) print w }' notes.md |
    sort >expected/words
test $(wc -l <expected/words) -gt 20

mkdir notes
cd notes
git init -q
on 2024-01-02 new-person --name 'Alice Ng' --email alice@example.org \
    --started 2024-01-02 --manager 'Bob Okafor <bob@example.org>, 2024-01-02..' \
    alice >/dev/null 2>&1
on 2026-01-05 import-notes --owner me=bob alice ../notes.md \
    >../out 2>../err || { cat ../err; exit 1; }
test $(wc -l <../out) -eq 52
test $(ls people/alice/*.md | wc -l) -eq 52

# nothing is lost and nothing doubled
for word in $(grep -o 'remark[0-9]*[ab]' ../notes.md); do
	grep -lw "$word" people/alice/*.md >../in
	test $(wc -l <../in) -eq 1
done
grep -ow 'task[0-9][0-9]*' ../notes.md | sort >../want
cat people/alice/*.md | grep -ow 'task[0-9][0-9]*' | sort >../got
same ../want ../got

# it has said what was to be done, and that is enough
cat >../want <<'X'
import-notes: one-to-one.ini has no since: these records count as imported by a line 'since = 2025-12-24' below [policy] in one-to-one.ini; commit it first, and then them
X
same ../want ../err
printf '[policy]\nsince = 2025-12-24\n' >one-to-one.ini
git add one-to-one.ini
on 2026-01-05 git commit -q -m 'Records since Christmas'
git add people
on 2026-01-05 git commit -q -m 'Notes from before'
on 2026-01-05 audit-trail >../trail
as alice on 2026-01-06 agree --yes alice >../agreed
test $(grep -c ': agreed by Alice Ng' ../agreed) -eq 52
f=people/alice/2024-01-09-one-to-one.md
show-record $f >../sheet
grep -q '^State *agreed' ../sheet
on 2026-01-06 audit-trail >../trail
# nothing of what is old is late, or at fault
check-record >../faults
same /dev/null ../faults
on 2026-01-06 overdue >../late
same /dev/null ../late

# what is open, and nothing else, is where the next meeting starts from
f=$(on 2026-01-06 new-session alice 2>../told)
grep -ow 'task[0-9][0-9]*' $f | sort >../got
same ../expected/words ../got
grep '^- \[ \] ' $f >../items
while read -r line; do
	word=$(echo "$line" | grep -ow 'task[0-9][0-9]*')
	grep -qx "$word" ../expected/words || continue
	grep -qxF -e "$line" ../items || { echo "not so: $line"; exit 1; }
done <../expected/open

# and from there on each record is the start of the next, as always
sed -i '/^<!--/d; s/- \[ \]/- [x]/' $f
for section in $(grep -n '^## ' $f | cut -d: -f1 | tac); do
	sed -i "${section}a\\\\nNothing else." $f
done
git add people
on 2026-01-06 git commit -q -m 'Write-up'
f=$(on 2026-02-03 new-session alice 2>../told)
fails 1 grep -w 'task[0-9][0-9]*' $f
on 2026-02-03 audit-trail >../trail
E
done

done_testing
