/* SPDX-License-Identifier: ISC */
/*
 * heading - whether a line is nearly a heading of level 2 with a given title.
 *
 * Nearly     Of another level or without its `#`, with no blank behind it, in
 *            other letter case, numbered, in bold, with a colon or a full
 *            stop at its end, with blanks that are none (U+00A0), or with two
 *            letters that are wrong.
 * Source     one-to-one-record(5), Sections.
 */
#ifndef PARSE_HEADING_H
#define PARSE_HEADING_H

#include <stdbool.h>

#include "base/str.h"

/*
 * *col is the place in the line, from 1, of a blank that is none, since nobody
 * sees it; else 1.
 */
bool	heading_is_nearly(unsigned *col, struct str line, struct str title);

#endif
