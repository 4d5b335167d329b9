#!/bin/sh
# SPDX-License-Identifier: ISC
# Signed agreements: two people and a server are set up in the five commands of
# one-to-one(7), with SSH and with OpenPGP; and what the notes say when a key is
# lost, replaced or revoked.
. "${0%/*}/../lib.sh"

for program in ssh-keygen gpg; do
	command -v $program >"$root/found" || {
		skip 'two people sign' "$program is not installed"
		done_testing
	}
done

# at WHO COMMAND...	on a machine of their own
# people		who have one each, and a server
# told KIND		the five commands of the manual page, for ssh or openpgp;
#			the two who ask for a passphrase get none here
# write_up DATE		Bob's notes, committed; the first time all that comes
#			before them, too
# agreed WORDS		what both see of the record of 7 November
cat >>"$words" <<'E'
at() (
	HOME=$here/$1 XDG_CONFIG_HOME=$here/$1/.config PATH=$here/bin:$PATH
	export HOME XDG_CONFIG_HOME PATH
	as "$@"
)
people() {
	here=$PWD
	export here
	mkdir bin
	cat >bin/ssh-keygen <<X
#!/bin/sh
[ "\$*" != '-t ed25519' ] || set -- "\$@" -q -N '' -f "\$HOME/.ssh/id_ed25519"
exec $(command -v ssh-keygen) "\$@"
X
	cat >bin/gpg <<X
#!/bin/sh
[ "\$1" != --quick-generate-key ] ||
    set -- --batch --yes --passphrase '' "\$@" default default 0
exec $(command -v gpg) --quiet "\$@"
X
	chmod +x bin/*
	for who in alice bob; do
		mkdir -m 700 $who $who/.ssh $who/.gnupg
		cp "$HOME/.gitconfig" $who
	done
	mkdir -m 700 server server/.gnupg
	new-notes --bare --administrator pat@example.org notes.git 2>log
	for who in alice bob; do
		at $who git clone -q -c "remote.origin.receivepack=env \
HOME='$here/server' git-receive-pack" notes.git $who/notes 2>log
	done
}
told() {
	sed -n "/^\\.\\\\\" keys $1/,/^\\.Ed/s/^\\([a-z]*\\)[\$#] /\\1 /p" \
	    "$top/man/one-to-one.7" | sed "s|/srv/notes/alice.git|notes.git|
		s|/srv/notes/|$here/|; s|~/|$here/|"
}
# one of them, on the machine that it says
typed() {
	who=$1
	shift
	case $who in
	server)	(HOME=$here/server; export HOME; eval "$*") ;;
	*)	(cd $who/notes; eval "at $who $*") ;;
	esac
}
write_up() {
	(cd bob/notes
	if [ ! -e people ]; then
		printf '[trust]\nlevel = signed\n' >one-to-one.ini
		git add one-to-one.ini
		at bob git commit -q -m 'Acts are signed'
		at bob new-person --name 'Alice Ng' --email alice@example.org \
		    --manager 'Bob Okafor <bob@example.org>' alice 2>../../log
	fi
	file=$(at bob new-session -d $1 alice 2>../../log)
	sed -i 's/^<!--.*/Nothing to report./' $file
	at bob share-record alice >../../log 2>&1 || { cat ../../log; exit 1; })
}
agreed() {
	for who in alice bob; do
		at $who git -C $who/notes pull -q 2>log
		at $who show-record --text -C $who/notes \
		    people/alice/2026-11-07-one-to-one.md >shown
		says "$1" shown
	done
}
E

# set_up KIND		these five, and what comes between them by mail
# stolen WHO FILE	another's key, on a machine of WHO's
cat >>"$words" <<'E'
set_up() {
	told $1 >five
	test $(wc -l <five) -eq 5
	sed -n 1,2p five >first
	while read -r line; do typed $line; done <first
	for who in alice bob; do
		[ $1 = ssh ] || {
			at $who gpg --armor --export $who@example.org >>keys.asc
			continue
		}
		listed $who
	done
	sed -n 3,5p five >then
	while read -r line; do typed $line 2>log; done <then
	write_up 2026-11-07
	agree_to 2026-11-07
	agreed "$signed"
}
listed() {
	echo "$1@example.org $(cut -d ' ' -f 1,2 $1/.ssh/id_ed25519.pub)" >>signers
}
agree_to() {
	(cd alice/notes && at alice git pull -q &&
	    at alice agree --yes --share people/alice/$1-one-to-one.md) \
	    >log 2>&1 || { cat log; exit 1; }
}
# as somebody makes it who has only git: what follows are options of git
by_hand() {
	file=people/alice/$1-one-to-one.md
	shift
	at alice git -C alice/notes "$@" commit -q --allow-empty -F - <<X
Agree

Record: $file
Text: $(git -C alice/notes rev-parse HEAD:$file)
Text-SHA256: $(sha256sum <alice/notes/$file | cut -d ' ' -f 1)
Agreed-by: Alice Ng <alice@example.org>
X
}
signed='Alice Ng <alice@example.org>  agreed     signed  '
well() {
	for who in alice bob; do
		(cd $who/notes && at $who one-to-one doctor) >got
		says 'all is well' got
	done
	HOME=$here/server audit-trail -C notes.git >out
	install-hooks --check notes.git
}
E

it 'ssh: five commands, and an agreement is signed' <<'E'
people
set_up ssh
well
# nobody else's key will do for Alice
write_up 2026-11-14
cd alice/notes
at alice git pull -q
fails 2 at alice git -c user.signingKey=$here/bob/.ssh/id_ed25519 \
    -c alias.say='!agree --yes alice' say 2>err
says 'the signature is not good for alice@example.org (unknown key' err
git cat-file commit HEAD >was
cd "$here"
by_hand 2026-11-14 -c commit.gpgSign=false
fails 1 at alice git -C alice/notes push -q 2>err
says '[unsigned]' err
# the hook says so of a roster before it is committed
echo 'fte = 0.5' >>bob/notes/people/alice/person.ini
fails 1 at bob git -C bob/notes -c commit.gpgSign=false commit -q -a -m fte 2>err
says 'would not be signed, and the settings ask for it; first: git config' err
at bob git -C bob/notes commit -q -a -m fte
at bob git -C bob/notes push -q
E

seldom 'openpgp: five commands, and an agreement is signed' <<'E'
people
set_up openpgp
well
# the keyring is that of whoever runs the hook; or one for all of them, by a
# program that the system names
mv server/.gnupg keyring
write_up 2026-11-14
(cd alice/notes && at alice git pull -q)
fails 2 at alice agree --yes --share -C alice/notes alice >out 2>err
says '[bad-signature]' err
sed -n '/^\.\\" one keyring/,/^\.Ed/{/^#!/,/^\.Ed/p;}' "$top/man/one-to-one.7" |
    sed "/^\\.Ed/d; s|\\\\e|\\\\|; s|/srv/notes/keyring|$here/keyring|; s|^exec gpg|exec \
$(command -v gpg)|" >notes-gpg
test -s notes-gpg
chmod +x notes-gpg
git config --file system gpg.openpgp.program "$here/notes-gpg"
at alice git -C alice/notes config remote.origin.receivepack \
    "env -u GIT_CONFIG_NOSYSTEM GIT_CONFIG_SYSTEM='$here/system' \
    HOME='$here/server' git-receive-pack"
(cd alice/notes && at alice share-record) 2>log
test "$(git -C notes.git rev-parse main)" = "$(git -C alice/notes rev-parse main)"
E

# The key is replaced: the old one gets an end in the list, a moment after what
# it signed.  What it says of that moment is Alice's choice; not so at the gate.
seldom 'ssh: a key that is replaced, lost, stolen or revoked' <<'E'
people
set_up ssh
mv alice/.ssh alice/old
mkdir -m 700 alice/.ssh
typed alice ssh-keygen -t ed25519
old=$(cut -d ' ' -f 1,2 alice/old/id_ed25519.pub)
(cd alice/notes && at alice one-to-one doctor) >got
says 'the list of keys does not have yours; whoever keeps it adds: alice@' got
# lost: nobody has it; nothing has to be done but to list the new one
listed alice
well
agreed "$signed"
# replaced: from now on only the new one
sed "s|^alice@example.org $old|alice@example.org \
valid-before=\"20261121120001\" $old|" signers >list
cat list >signers
grep -q valid-before signers
agreed "$signed"
well
write_up 2026-11-14
agree_to 2026-11-14
agreed "$signed"
# stolen: whoever has it says that it was used before that
write_up 2026-11-18
at alice git -C alice/notes pull -q
by_hand 2026-11-18 -c user.signingKey="$here/alice/old/id_ed25519"
audit-trail -C alice/notes >out
fails 1 at alice git -C alice/notes push -q 2>err
says 'the signature is not good for alice@example.org (unknown key' err
fails 1 audit-trail -C alice/notes --gate origin/main..HEAD >out
says '[bad-signature]' out
at alice git -C alice/notes reset -q --hard origin/main
# and what comes later is refused by everybody
on 2026-11-24 by_hand 2026-11-18 -c user.signingKey="$here/alice/old/id_ed25519"
fails 1 audit-trail -C alice/notes >out
says '[bad-signature]' out
at alice git -C alice/notes reset -q --hard origin/main
# revoked: then nothing counts that it ever signed, and it has to be said again
echo "$old" >revoked
for who in alice bob; do
	at $who git -C $who/notes config gpg.ssh.revocationFile "$here/revoked"
done
git -C notes.git config gpg.ssh.revocationFile "$here/revoked"
agreed 'State       waiting'
says 'agreed     named      2026-11-21' shown
says 'signature: bad' shown
fails 1 audit-trail -C notes.git >out
says '(bad: the key is revoked) [bad-signature]' out
agree_to 2026-11-07
agreed "$signed"
E

# The same with gpg, which asks the clock of this machine when a key was made.
seldom 'openpgp: a key that is replaced, stolen or revoked' <<'E'
people
set_up openpgp
at alice gpg --with-colons --list-secret-keys >keys
old=$(sed -n 's/^fpr:*\([^:]*\):.*/\1/p' keys | head -n 1)
made=$(grep '^sec:' keys | cut -d : -f 6)
everywhere() {
	at alice gpg --armor --export alice@example.org >keys.asc
	for who in alice bob server; do
		HOME=$here/$who gpg --batch -q --import keys.asc
	done
}
at alice gpg --batch --quick-set-expire $old seconds=2
sleep 3
(cd alice/notes && at alice one-to-one doctor) >got
says 'there is no OpenPGP key for alice@example.org to sign with; first: gpg' got
typed alice gpg --quick-generate-key "'Alice Ng <alice@example.org>'" 2>log
everywhere
agreed "$signed"
well
write_up 2026-11-14
agree_to 2026-11-14
agreed "$signed"
# stolen: a clock that is put back
cat >old-gpg <<X
#!/bin/sh
exec gpg --faked-system-time $(date -u -d @$((made + 1)) +%Y%m%dT%H%M%S)! "\$@"
X
chmod +x old-gpg
write_up 2026-11-18
at alice git -C alice/notes pull -q
by_hand 2026-11-18 -c gpg.program="$here/old-gpg" -c user.signingKey=$old
HOME=$here/alice audit-trail -C alice/notes >out
fails 1 at alice git -C alice/notes push -q 2>err
says 'not good for alice@example.org (bad: the key has expired)' err
at alice git -C alice/notes reset -q --hard origin/main
# revoked
sed 's/^:---/---/' alice/.gnupg/openpgp-revocs.d/$old.rev >revoked
HOME=$here/alice gpg --batch -q --import revoked
everywhere
agreed 'State       waiting'
says 'agreed     named      2026-11-21' shown
agree_to 2026-11-07
agreed "$signed"
E

# Whoever sends a key may have added any address to it.
seldom "openpgp: an address of somebody else's on a key" <<'E'
people
set_up openpgp
at bob gpg --batch --quick-add-uid bob@example.org 'Alice Ng <alice@example.org>'
at bob gpg --armor --export bob@example.org >>keys.asc
HOME=$here/server gpg --batch -q --import keys.asc
(cd alice/notes && at alice install-hooks --signers ../../keys.asc) 2>err
bobs=$(at bob gpg --batch --with-colons --list-keys | sed -n 's/^fpr:*\([^:]*\):.*/\1/p' |
    head -n 1)
says "key $bobs can sign for you, too: <alice@example.org>; unless it was" err
test "$(grep -c 'can sign for you' err)" -eq 1
(cd bob/notes && at bob install-hooks --signers ../../keys.asc) 2>err
fails 1 grep 'can sign for you' err
# the server believes what somebody has vouched for
HOME=$here/server gpg --batch --passphrase '' \
    --quick-generate-key server@example.org default default 0 2>log
HOME=$here/server gpg --batch --with-colons --list-keys alice@example.org >keys
alices=$(sed -n 's/^fpr:*\([^:]*\):.*/\1/p' keys | grep -v $bobs | head -n 1)
for key in "$bobs <bob@example.org>" "$alices <alice@example.org>"; do
	HOME=$here/server gpg --batch --quick-lsign-key ${key%% *} "${key#* }"
done
git -C notes.git config gpg.minTrustLevel Fully
write_up 2026-11-14
at alice git -C alice/notes pull -q
cat >bobs-gpg <<X
#!/bin/sh
HOME=$here/bob exec $(command -v gpg) "\$@"
X
chmod +x bobs-gpg
by_hand 2026-11-14 -c gpg.program="$here/bobs-gpg" -c user.signingKey=$bobs
fails 1 at alice git -C alice/notes push -q 2>err
says '[bad-signature]' err
says 'gpg.minTrustLevel asks for more than what is known of <alice@' err
at alice git -C alice/notes reset -q --hard origin/main
agree_to 2026-11-14
E

done_testing
