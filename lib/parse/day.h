/* SPDX-License-Identifier: ISC */
/*
 * day - what people write for a day: "8 October", "Friday", "01/12/2026".
 *
 * In our files a day is ISO 8601's alone (base/date.h); this is for saying
 * what somebody meant who wrote another.
 *
 * Promise    Nothing is guessed: words that have two readings ("08/10/2026",
 *            "next Friday", "end of the month") are a day, but no date.
 */
#ifndef PARSE_DAY_H
#define PARSE_DAY_H

#include <stddef.h>

#include "base/date.h"
#include "base/str.h"

struct day {
	size_t n;		/* bytes that it takes; 0: it is none */
	struct date date;	/* DATE_NONE: more than one, or none such */
};

/*
 * The day that s begins with.  Without a year, or by its weekday, it is the
 * next one of its name from a day on, that day included; of DATE_NONE, nobody
 * knows.
 */
struct day	day_read(struct str s, struct date from);

#endif
