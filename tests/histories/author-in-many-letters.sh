#!/bin/sh
# SPDX-License-Identifier: ISC
# Names are UTF-8, and time zones are where people are.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by bob
GIT_AUTHOR_NAME='Zoë Ångström-Şahin 李' GIT_COMMITTER_NAME='Zoë Ångström-Şahin 李'
GIT_COMMITTER_DATE='2026-11-09T23:30:00 -0930'
echo 'read me' | put README
commit 'Größe' '' 'Lösung: später. Ελληνικά.'
