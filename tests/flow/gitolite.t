#!/bin/sh
# SPDX-License-Identifier: ISC
# The gate in a repository that gitolite looks after, as install-hooks(1) has
# it.  What sshd would do is done here: it runs gitolite-shell for a key's owner.
. "${0%/*}/../lib.sh"

shell=/usr/share/gitolite3/gitolite-shell
export shell
if ! command -v gitolite >"$root/found" || [ ! -x $shell ]; then
	skip 'gitolite keeps the gate that is put into its repositories' \
	    'gitolite3 is not installed'
	done_testing
fi

# from WHO COMMAND...	by a key of WHO's
# git_account COMMAND...	as the account that has the repositories
# part			the commands of install-hooks(1)
cat >>"$words" <<'E'
here=$PWD
export here
from() {
	_who=$1
	shift
	SHELL_USER=$_who GIT_SSH=$here/ssh as bob "$@"
}
git_account() (
	HOME=$here/git USER=git
	export HOME USER
	cd "$HOME"
	"$@"
)
part() {
	sed -n '/^\.\\" gitolite/,/^\.Ed/p' "$top/man/install-hooks.1" |
	    sed '/^\./d; s/\\e/\\/'
}
E

it 'gitolite keeps the gate that is put into its repositories' <<'E'
# gitolite has its own idea of who pushes first, and where
git config --global init.defaultBranch master
mkdir git
cat >ssh <<X
#!/bin/sh
# [OPTION...] HOST COMMAND
for command; do :; done
SSH_ORIGINAL_COMMAND="\$command" SSH_CONNECTION='127.0.0.1 1 127.0.0.1 22' \\
    HOME=$here/git USER=git exec $shell "\$SHELL_USER"
X
chmod +x ssh
git_account gitolite setup -a admin >log 2>&1
from admin git clone -q git@here:gitolite-admin 2>>log || { cat log; exit 1; }
cat >>gitolite-admin/conf/gitolite.conf <<X

repo notes/alice
    RW = alice bob
X
git -C gitolite-admin commit -q -a -m 'Notes of Alice'
from admin git -C gitolite-admin push -q 2>>log
part >script
test -s script
git_account sh -eu "$here/script" 2>>log || { cat log; exit 1; }
new-notes notes >>log 2>&1
cd notes
new-person --name 'Alice Ng' --email alice@example.org --manager \
    'Bob Okafor <bob@example.org>' alice >>../log 2>&1
git remote add origin git@here:notes/alice
from bob git push -q -u origin main 2>>../log || { cat ../log; exit 1; }
printf 'Bad\n\nAgreed-by: nobody\n' >../message
git commit -q --allow-empty -F ../message
fails 1 from bob git push -q origin main 2>../err
says '[malformed]' ../err
fails 1 from bob git push -q origin HEAD~1:refs/heads/other 2>../err
says '[rewritten]' ../err
fails 128 from mallory git push -q origin main 2>../err
says 'DENIED' ../err
cd ..
# it sets up its own hooks anew with each change of its configuration
git_account gitolite setup >>log 2>&1
git_account install-hooks --check repositories/notes/alice.git 2>>log
git_account audit-trail -C repositories/notes/alice.git >out
says 'Bob Okafor <bob@example.org> created' out
E

done_testing
