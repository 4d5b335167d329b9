#!/bin/sh
# SPDX-License-Identifier: ISC
# examples/ci: each file is what its forge can read, and the job in it refuses
# what the gate refuses; here the forge is a bare repository, and the programs
# lie where these do.
. "${0%/*}/../lib.sh"

if ! python3 -c 'import yaml' 2>/dev/null; then
	skip 'the jobs for forges' 'python3-yaml is not installed'
	done_testing
fi

# job FILE	the last step of a job, as a script
# forge NAME	a history in a bare repository, as a branch to be merged: main
#		is what was there before; BASE and HEAD are exported
cat >>"$words" <<'E'
job() {
	python3 - "$top/examples/ci/$1" <<'X'
import sys, yaml
job = yaml.safe_load(open(sys.argv[1]))
if "jobs" in job:
    assert list(job["jobs"]) == ["gate"]
    # YAML 1.1 reads the key `on` as a truth value
    assert "pull_request" in job.get("on", job.get(True))
    steps = job["jobs"]["gate"]["steps"]
    script = steps[-1]["run"]
    depth = [s["with"]["fetch-depth"] for s in steps if "with" in s]
    assert depth in ([], [0])
else:
    lines = job["gate"]["script"]
    assert job["gate"]["variables"]["GIT_DEPTH"] == "0"
    assert all(isinstance(line, str) for line in lines)
    script = "\n".join(lines[3:])
script = script.replace('"$RUNNER_TEMP/one-to-one/build/bin/audit-trail"',
    "audit-trail").replace("/opt/one-to-one/build/bin/", "")
print(script)
X
}
forge() {
	mkdir work
	(cd work && sh "$top/tests/histories/$1.sh") >log
	HEAD=$(git -C work rev-parse main)
	BASE=$(git -C work rev-parse "$2")
	git init -q --bare forge.git
	git -C work push -q ../forge.git "$BASE:refs/heads/main" \
	    "$HEAD:refs/pull/1/head" "$HEAD:refs/heads/topic"
	URL=file://$PWD/forge.git TOKEN=x ADMINISTRATORS=
	CI_COMMIT_SHA=$HEAD CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main
	export BASE HEAD URL TOKEN ADMINISTRATORS CI_COMMIT_SHA \
	    CI_MERGE_REQUEST_TARGET_BRANCH_NAME
}
# run JOB	as its forge does it: in a checkout, or (Forgejo) in an empty folder
run() {
	job $1.yml >script
	rm -rf place
	case $1 in
	forgejo) mkdir place ;;
	*)	git clone -q "$URL" place
		git -C place checkout -q "$HEAD" ;;
	esac
	(cd place && sh -eu ../script)
}
E

for forge in github gitlab forgejo; do
	export forge
	it "$forge: takes what the gate takes, and refuses what it refuses" <<'E'
export GIT_CONFIG_GLOBAL="$HOME/.gitconfig"
forge agreed main~1
run $forge >out
rm -rf work forge.git
forge forged-author main~1
fails 1 run $forge >out
says '[forged]' out
# whom the forge names is an administrator
rm -rf work forge.git
forge agreed main~1
(cd work && git reset -q --hard &&
    sed -i 's/^name = .*/name = Alice X/' people/alice/person.ini &&
    as eve git commit -qam 'Another name')
HEAD=$(git -C work rev-parse main) CI_COMMIT_SHA=$(git -C work rev-parse main)
git -C work push -q ../forge.git +main:refs/pull/1/head +main:refs/heads/topic
fails 1 run $forge >out
says '[identity-changed]' out
ADMINISTRATORS='pat@example.org eve@example.org'
run $forge >out
E
done

it 'the pre-commit framework gets what it can run' <<'E'
python3 - "$top/.pre-commit-hooks.yaml" >hooks <<'X'
import re, sys, yaml
for hook in yaml.safe_load(open(sys.argv[1])):
    assert hook["language"] == "system" and hook["name"]
    files = re.compile(hook.get("files", ""))
    assert files.search("people/alice/2026-11-07-one-to-one.md")
    takes = hook.get("pass_filenames", True)
    if takes:
        assert not files.search("people/alice/person.ini")
    print(hook["id"], takes, hook["entry"], sep="\t")
X
. "$top/tests/man-fixture.sh"
f=people/alice/2026-11-07-one-to-one.md
echo '<!-- secret -->' >>$f
git add $f
n=0
while IFS='	' read -r id takes entry; do
	[ $takes = False ] || entry="$entry $f"
	fails 1 $entry >out 2>&1 </dev/null
	n=$((n + 1))
done <../hooks
test $n -eq 2
git reset -q --hard
check-record $f
audit-trail --staged
E

done_testing
