# SPDX-License-Identifier: ISC
# What the three programs have in common.  They are run in the repository, with
# a commit and a folder for what they write down.
tip=$1 t=$2 second=${0%/*} kinds=${0%/*}/../../lib/kinds
empty=4b825dc642cb6eb9a060e54bf8d69288fbee4904 # the tree without anything

# A rule is broken by the commit that is being looked at.
breach() {
	echo "$c $1"
}

# COMMIT:PATH
show() {
	git cat-file blob "$1" 2>"$t/err"
}

# Of a kind, as it is in a commit.
template() {
	show "$2:templates/$1.md" || cat "$kinds/$1.md" 2>"$t/err"
}

# What stands at the top of a record.
read_front() {
	kind= date= status=
	while read -r key value && [ "$key" ]; do
		case $key in
		kind:) kind=$value ;;
		date:) date=$value ;;
		status:) status=$value ;;
		esac
	done <"$1"
}
