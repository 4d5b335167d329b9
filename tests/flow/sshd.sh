# SPDX-License-Identifier: ISC
# An sshd of a test's own, on the loopback interface, with a host key and
# settings of its own; read with `.` behind ../lib.sh.
#
#	find_sshd		$sshd is the program; fails where there is none
#	start_sshd <<'E'	settings besides those that every one has here
#
# Afterwards $ssh is a folder for keys, $port where it listens, $pid what is to
# be killed in the end (`timeout` does it if the script cannot), and $ssh/known
# has its key for a client.

find_sshd() {
	sshd=$(PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin command -v sshd)
}
ssh_bail_out() {
	echo "Bail out!  $1"
	exit 1
}
ssh_running() {
	kill -0 "$pid" 2>"$ssh/null"
}
ssh_listening() {
	ssh-keyscan -T 2 -p $port 127.0.0.1 2>"$ssh/null" |
	    grep -qF "$(cut -d ' ' -f 1,2 "$ssh/host.pub")"
}
start_sshd() {
	ssh-keygen -q -t ed25519 -N '' -f "$ssh/host"
	# where it gives up its rights
	[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
	cat >"$ssh/config" <<-E
	ListenAddress 127.0.0.1
	HostKey $ssh/host
	PidFile none
	AuthenticationMethods publickey
	StrictModes no
	UsePAM no
	$(cat)
	E
	# the first port that is free
	port=$((20000 + $$ % 40000))
	for try in 1 2 3 4 5 6 7 8 9 10; do
		timeout 300 "$sshd" -D -e -f "$ssh/config" -p $port \
		    2>"$ssh/log" &
		pid=$!
		while ssh_running && ! ssh_listening; do sleep 0.1; done
		ssh_running && break
		port=$((port + 1))
	done
	ssh_running ||
	    ssh_bail_out "sshd does not start: $(tail -1 "$ssh/log")"
	echo "[127.0.0.1]:$port $(cat "$ssh/host.pub")" >"$ssh/known"
	export ssh port
}

ssh=$root/ssh
mkdir -m 700 "$ssh"
