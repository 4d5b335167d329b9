#!/bin/sh
# SPDX-License-Identifier: ISC
# examples/ci: each file is what its forge can read, and the job in it refuses
# what the gate refuses; here the forge is a bare repository behind a small web
# server that asks for the job's key, and the programs lie where these do.
. "${0%/*}/../lib.sh"

if ! python3 -c 'import yaml' 2>/dev/null ||
    ! command -v ssh-keygen >"$root/found" ||
    [ ! -x "$(git --exec-path)/git-http-backend" ]; then
	skip 'the jobs for forges' \
	    'python3-yaml, ssh-keygen or git http-backend is not installed'
	done_testing
fi

# job FILE	the last step of a job, as a script
# serve		the web server, and what the forge tells a job at least
# forge NAME BASE	a history in a private repository, as a branch to be merged:
#		main is what was there before
# asks TIP	the branch is there now, and what the forge tells of it
# run JOB	as its forge does it: in a clone that it made, or in an empty
#		folder
# by_forge COMMAND...	as forges commit: they are committer, somebody is author
cat >>"$words" <<'E'
job() {
	python3 - "$top/examples/ci/$1" <<'X'
import sys, yaml
job = yaml.safe_load(open(sys.argv[1]))
if "jobs" in job:
    assert list(job["jobs"]) == ["gate"]
    # YAML 1.1 reads the key `on` as a truth value
    on = job.get("on", job.get(True))
    # the job of main, not the one that somebody brings along
    assert "pull_request_target" in on and "pull_request" not in on
    assert all(event["branches"] == ["main"] for event in on.values())
    steps = job["jobs"]["gate"]["steps"]
    assert not [step for step in steps if "uses" in step]
    script = steps[-1]["run"]
else:
    assert list(job) == ["gate"]
    lines = job["gate"]["script"]
    given = job["gate"]["variables"]
    assert given["GIT_DEPTH"] == "0" and given["GIT_STRATEGY"] == "clone"
    assert all(isinstance(line, str) for line in lines)
    script = "\n".join(lines[3:])
script = script.replace('"$RUNNER_TEMP/one-to-one/build/bin/audit-trail"',
    "audit-trail").replace("/opt/one-to-one/build/bin/", "")
print(script)
X
}
serve() {
	cat >serve.py <<'X'
import base64, http.server, os, subprocess, sys
ROOT = sys.argv[1]
KEY = "Basic " + base64.b64encode(b"x-access-token:secret").decode()
class Forge(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        head = self.headers
        if head.get("Authorization") != KEY:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="forge"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        env = dict(os.environ, GIT_PROJECT_ROOT=ROOT, GIT_HTTP_EXPORT_ALL="1",
            PATH_INFO=path, QUERY_STRING=query, REQUEST_METHOD=self.command,
            CONTENT_TYPE=head.get("Content-Type", ""),
            GIT_PROTOCOL=head.get("Git-Protocol", ""),
            HTTP_CONTENT_ENCODING=head.get("Content-Encoding", ""))
        said = subprocess.run(["git", "http-backend"], env=env,
            input=self.rfile.read(int(head.get("Content-Length") or 0)),
            stdout=subprocess.PIPE).stdout
        lines, _, body = said.partition(b"\r\n\r\n")
        self.send_response(200)
        for line in lines.split(b"\r\n"):
            self.send_header(*line.decode().split(": ", 1))
        self.end_headers()
        self.wfile.write(body)
    do_POST = do_GET
server = http.server.HTTPServer(("127.0.0.1", 0), Forge)
print(server.server_port, flush=True)
server.serve_forever()
X
	no_proxy=127.0.0.1
	export no_proxy
	python3 -S serve.py "$PWD" >port 2>serve.log &
	trap "kill $!" EXIT
	until [ -s port ]; do sleep 0.1; done
	URL=http://127.0.0.1:$(cat port)/forge.git TOKEN=secret
	ADMINISTRATORS='' SIGNERS=''
	CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main
	export URL TOKEN ADMINISTRATORS SIGNERS \
	    CI_MERGE_REQUEST_TARGET_BRANCH_NAME
}
forge() {
	rm -rf work forge.git
	mkdir work
	(cd work && sh "$top/tests/histories/$1.sh") >log
	git -C work reset -q --hard main
	git init -q --bare forge.git
	git -C work push -q ../forge.git "$2:refs/heads/main"
	asks main
}
asks() {
	HEAD=$(git -C work rev-parse "$1") BASE=origin/main
	CI_COMMIT_SHA=$HEAD
	export HEAD BASE CI_COMMIT_SHA
	git -C work push -q ../forge.git "+$HEAD:refs/pull/1/head"
}
run() {
	rm -rf place
	if [ $1 = gitlab ]; then
		git clone -q "file://$PWD/forge.git" place
		git -C place fetch -q origin refs/pull/1/head
	else
		mkdir place
	fi
	(cd place && sh -eu ../$1.job) 2>err
}
by_forge() (
	GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=bob@example.org
	GIT_COMMITTER_NAME=Forge GIT_COMMITTER_EMAIL=noreply@forge.example
	export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
	export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
	"$@"
)
E

given <<'E'
for forge in github gitlab forgejo; do
	job $forge.yml >$forge.job
done
E

for forge in github gitlab forgejo; do
	export forge
	seldom "$forge: takes what the gate takes, and refuses what it refuses" <<'E'
serve
forge agreed main~1
run $forge >out || { cat out err; exit 1; }
# main has moved since
git -C work push -q ../forge.git +main~2:main
git -C work checkout -q --detach main~2
git -C work commit -q --allow-empty -m x
git -C work push -q ../forge.git HEAD:main
fails 1 run $forge >out
says '[rewritten]' out
forge forged-author main~1
fails 1 run $forge >out
says '[forged]' out
# whom the forge names is an administrator
forge agreed main~1
(cd work && sed -i 's/^name = .*/name = Alice X/' people/alice/person.ini &&
    as eve git commit -qam 'Another name')
asks main
fails 1 run $forge >out
says '[identity-changed]' out
ADMINISTRATORS='pat@example.org eve@example.org'
run $forge >out
# nobody without a key gets at it
TOKEN=other
[ $forge = gitlab ] || GIT_TERMINAL_PROMPT=0 fails 128 run $forge >out
E

	seldom "$forge: what becomes of what it makes of a branch" <<'E'
serve
forge agreed main~1
git -C work checkout -q --detach main~1
by_forge git -C work merge -q --no-ff -m 'Merge pull request 1' main
asks HEAD
run $forge >out
says 'state agreed' out
git -C work checkout -q --detach main~1
by_forge git -C work cherry-pick --allow-empty main >log
asks HEAD
fails 1 run $forge >out
says '[forged]' out
git -C work checkout -q --detach main~1
by_forge git -C work commit -q --allow-empty -m 'Squashed'
asks HEAD
run $forge >out
fails 1 grep 'state agreed' out
E

	seldom "$forge: signatures, by the list that it is told" <<'E'
serve
ssh-keygen -q -t ed25519 -N '' -f key
echo "bob@example.org $(cut -d ' ' -f 1,2 key.pub)" >signers
git init -q work
cd work
mkdir people
printf '[trust]\nlevel = signed\n' >one-to-one.ini
git config gpg.format ssh
git config user.signingKey "$PWD/../key"
git add .
git commit -q -S -m 'Signed'
echo '# more' >>one-to-one.ini
git commit -q -S -a -m 'More'
cd ..
git init -q --bare forge.git
git -C work push -q ../forge.git main~1:refs/heads/main
asks main
ADMINISTRATORS=bob@example.org
fails 1 run $forge >out
says '[bad-signature]' out
SIGNERS=$(cat signers)
[ $forge != gitlab ] || SIGNERS=$PWD/signers
run $forge >out || { cat out err; exit 1; }
E
done

seldom 'another job is refused by the one of main' <<'E'
serve
forge agreed main~1
for place in .github .forgejo .gitea; do
	forge=forgejo
	[ $place != .github ] || forge=github
	(cd work && git reset -q --hard main && mkdir -p $place/workflows &&
	    echo 'on: push' >$place/workflows/other.yml && git add $place &&
	    git commit -q -m 'Another job')
	asks HEAD
	fails 1 run $forge >out
	says $place/workflows/other.yml out
	git -C work reset -q --hard HEAD~1
done
E

seldom 'github: in a merge queue it is judged what main will be' <<'E'
serve
forge agreed main~1
# another one comes before it
git -C work checkout -q --detach main~1
by_forge git -C work commit -q --allow-empty -m 'Another'
before=$(git -C work rev-parse HEAD)
by_forge git -C work merge -q --no-ff -m 'Merge pull request 1' main
asks HEAD
BASE=$before
run github >out
says 'state agreed' out
python3 - "$top/examples/ci/github.yml" <<'X'
import sys, yaml
job = yaml.safe_load(open(sys.argv[1]))
assert "merge_group" in job.get("on", job.get(True))
env = job["jobs"]["gate"]["steps"][-1]["env"]
assert "merge_group.base_sha ||" in env["BASE"]
assert "merge_group.head_sha ||" in env["HEAD"]
X
E

seldom 'gitlab: where the result is merged before, it is the merge that is judged' <<'E'
serve
forge agreed main~1
git -C work checkout -q --detach main~1
by_forge git -C work merge -q --no-ff -m 'Merge' main
asks HEAD
CI_MERGE_REQUEST_TARGET_BRANCH_SHA=$(git -C work rev-parse main~1)
export CI_MERGE_REQUEST_TARGET_BRANCH_SHA
git -C work checkout -q --detach main~1
git -C work commit -q --allow-empty -m later
git -C work push -q ../forge.git HEAD:main
run gitlab >out
says 'state agreed' out
E

seldom 'the pre-commit framework gets what it can run' <<'E'
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
