#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice agrees to is agreed, whatever her clock says.
# breach: date
# state: agreed
. "${0%/*}/lib.sh"

written_up
by alice
on 2026-11-02
agree
