# SPDX-License-Identifier: ISC
# Who is a party, by a person.ini: lines of role and e-mail.  -v kind= is the
# record's, -v days= the days on one of which a manager has to be in office.
BEGIN { FS = "[=<>,]+ *"; n = split(days, day, " ") }
$1 == "email " { print "person", $2, "" }
/^manager/ || /^supervisor/ && $4 == kind {
	in_office = !/[.][.]/
	for (i = 4; i <= NF; i++)
		if (split($i, range, /[.][.]/) == 2)
			for (k = 1; k <= n; k++)
				in_office += range[1] <= day[k] &&
				    (range[2] == "" || day[k] <= range[2])
	if (in_office)
		print "leader", $3, ""
}
