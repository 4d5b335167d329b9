#!/bin/sh
# SPDX-License-Identifier: ISC
# "Void is allowed while every agreement [...] that somebody else ever made on it
# [...] has been withdrawn by them": Alice's stands.
# breach: removed|changed-after-agreement|mixed
# also: removed changed-after-agreement mixed
. "${0%/*}/lib.sh"

agreed
base
by bob
void
