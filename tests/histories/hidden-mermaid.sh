#!/bin/sh
# SPDX-License-Identifier: ISC
# Web views draw this.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^On track.*/```mermaid\nx\n```/'
commit x
