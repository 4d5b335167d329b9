/* SPDX-License-Identifier: ISC */
/* day_private - what the two readers of days have in common. */
#ifndef PARSE_DAY_PRIVATE_H
#define PARSE_DAY_PRIVATE_H

#include <stddef.h>

#include "base/str.h"

/* How long the "st", "nd", "rd" or "th" is that s begins with; 0: none. */
size_t	day_ordinal(struct str s);

#endif
