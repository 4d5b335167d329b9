#!/bin/sh
# SPDX-License-Identifier: ISC
# What is nobody's file on Windows, either.
# honest
. "${0%/*}/lib.sh"
started
base
by alice
for name in one~two.ini on~1.txt ~1.ini docs/one-to~1.ini docs/people. x.; do
	echo 'Nothing to see' | put "$name"
done
commit 'Nothing to see'
