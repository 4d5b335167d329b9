#!/bin/sh
# SPDX-License-Identifier: ISC
# tests/package-smoke.sh DEB - installs the package where nothing else is, uses
# it, and takes it away again: nothing is left.  Run as root in a root of its own.
set -e
files() {
	find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp \
	    -o -path /run -o -path /var/cache -o -path /var/lib/apt \
	    -o -path /var/lib/dpkg -o -path /var/log -o -path /root \) -prune -o \
	    -print | sort
}
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
# what it depends on stays: only what is its own is counted
apt-get -qq -y install --no-install-recommends "$1"
apt-get -qq -y purge one-to-one
files >/tmp/before
apt-get -qq -y install --no-install-recommends "$1"
files >/tmp/with
test "$(comm -13 /tmp/before /tmp/with | grep -c '^/usr/bin/')" -gt 15

HOME=$(mktemp -d)
export HOME ONE_TO_ONE_TODAY=2026-11-21
cd "$HOME"
git config --global user.name 'Bob Okafor'
git config --global user.email bob@example.org
git init -q -b main notes
cd notes
new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>' --started 2026-09-01 alice
file=$(new-session -k supervision alice)
check-record
git add .
git commit -qm 'Supervision'
show-record "$file" >page
grep '^State  *recorded' page
overdue >report || test $? -eq 1
grep 'Alice Ng' report
audit-trail alice
overdue --version

cd /
apt-get -qq -y purge one-to-one
files >/tmp/after
diff /tmp/before /tmp/after
echo 'installed, used and purged: nothing is left'
