/* SPDX-License-Identifier: ISC */
/*
 * screen - formats what waits for one person: a line for each thing, with the
 * command to type for it from the current folder.  For people: the text may
 * change.
 */
#ifndef FRONT_SCREEN_H
#define FRONT_SCREEN_H

#include "base/buf.h"
#include "front/terminal.h"
#include "front/waiting.h"

/* Sorts the lines of `waiting`, and appends them. */
void	screen_format(struct buf *out, struct waiting *waiting,
	    const struct terminal *terminal);

#endif
