/* SPDX-License-Identifier: ISC */
/*
 * heading - whether a line is nearly a heading of level 2 with a given title.
 *
 * Nearly     The heading has another level, no `#`, or no blank behind the `#`;
 *            other letter case, a number in front, bold type, a colon or a
 *            full stop at its end; other blanks than spaces (U+00A0); or, if
 *            the title is long, up to two slips (base/nearest.h).
 * Source     one-to-one-record(5), Sections.
 */
#ifndef PARSE_HEADING_H
#define PARSE_HEADING_H

#include <stdbool.h>

#include "base/str.h"

/*
 * *col is the column (from 1) of the first blank that is not ASCII, since
 * nobody sees the difference; 1 if there is none.
 */
bool	heading_is_nearly(unsigned *col, struct str line, struct str title);

#endif
