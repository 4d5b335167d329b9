#!/bin/sh
# SPDX-License-Identifier: ISC
# Records as each release began them (tests/given/): what a release gave as a
# hint stays one, whatever is given today.  A release that rewords a kind adds
# the records it begins; none is ever taken out.
. "${0%/*}/lib.sh"

given <<'E'
git init -q -b main notes
cd notes
new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>' --started 2026-01-05 alice \
    2>/dev/null
cp "$top"/tests/given/*.md people/alice
E

it 'a hint that was given once is no hidden text' <<'E'
cd notes
check-record >../found || :
test $(grep -c 'section-empty' ../found) -gt 20
fails 1 grep '\[hidden\]' ../found
sed -i 's/^<!-- Which steps lead/<!-- Which steps led/' \
    people/alice/objectives.md
fails 1 check-record people/alice/objectives.md >../found
says '[hidden]' ../found
E

it 'it may be committed, and a server takes it' <<'E'
cd notes
git add .
git commit -q -m 'Begun long ago'
audit-trail >../trail
fails 1 grep malformed ../trail
E

it 'a hint of another kind is none' <<'E'
cd notes
sed -i 's/^## Progress$/&\n\n<!-- Which steps lead there, and who takes each? -->/' \
    people/alice/development-plan.md
fails 1 check-record people/alice/development-plan.md >../found
says '[hidden]' ../found
E

it 'they count where the kind is the organisation'"'"'s own as well' <<'E'
cd notes
mkdir templates
sed '/^<!--/d' "$top/lib/kinds/objectives.md" >templates/objectives.md
check-record people/alice/objectives.md >../found || :
says section-empty ../found
fails 1 grep '\[hidden\]' ../found
E

done_testing
