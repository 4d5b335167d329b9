/* SPDX-License-Identifier: ISC */
/*
 * screen - what waits, as one person reads it: a line for each with the command
 * that does it, which can be typed where they are.  For people: there is no
 * promise on the text.
 */
#ifndef FRONT_SCREEN_H
#define FRONT_SCREEN_H

#include "base/buf.h"
#include "front/terminal.h"
#include "front/waiting.h"

/* Puts the lines in order, and appends them. */
void	screen_format(struct buf *out, struct waiting *waiting,
	    const struct terminal *terminal);

#endif
