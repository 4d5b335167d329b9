/* SPDX-License-Identifier: ISC */
/*
 * day - what people write for a day: "8 October", "Friday", "01/12/2026".
 *
 * Our files accept ISO 8601 dates only (base/date.h); this module finds out
 * which day is meant by a text in another form.  There are two readers, because
 * there are two different questions:
 *
 * day_read   Which day do these words mean, at a place where a day in the
 *            future is expected (behind "by" in an item)?  "Friday", "tomorrow"
 *            and "8 October" are days here, counted from the day of the record.
 *            The caller shows the user what to type instead.
 * day_find   Where in these words of old notes does a complete day of the past
 *            stand?  "Friday" is no day here, and "8 October" has no year,
 *            because there is no day to count from.  On the other hand a
 *            weekday beside the figures confirms a reading, and the caller may
 *            know the order of day and month for all of the notes.  A day that
 *            is found begins a meeting, so day_find also says why something
 *            that looks like a day is none.
 *
 * Both know months and weekdays from base/date.h, and share the functions that
 * read figures, and a month's name beside a number.
 *
 * Promise    Nothing is guessed: words with two readings ("08/10/2026",
 *            "26-12-01", "next Friday", "end of the month") are a day, but
 *            have no date.
 */
#ifndef PARSE_DAY_H
#define PARSE_DAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/str.h"

struct day {
	size_t n;		/* length in bytes; 0: s begins with none */
	struct date date;	/* DATE_NONE: several readings, or none */
};

/*
 * The day that s begins with.  A day without a year, or a weekday, is the next
 * one of that name, counted from `from`, which is included; if `from` is
 * DATE_NONE it has no date.
 */
struct day	day_read(struct str s, struct date from);

/* How 03/04/2025 is read: unknown, day first, or month first. */
enum day_order { DAY_UNKNOWN, DAY_DMY, DAY_MDY };

struct day_found {
	size_t at, n;		/* offset and length, with the weekday */
	struct date date;	/* the day, if why is NULL */
	const char *why;	/* static; why it is no day, or NULL */
	bool is_ambiguous;	/* several readings; the order may help */
	bool is_partial;	/* it has no year */
};

/*
 * Finds the first day from byte `from` on: 2025-11-18, 2025/11/18,
 * 2025年11月18日, 18.11.2025, 18 Nov 2025, November 18, 2025 and their like;
 * also text that only looks like a day, such as "18 November" or 31/02/2025.  A
 * weekday beside the day has to be right, and decides between two readings.
 */
bool	day_find(struct day_found *out, struct str s, size_t from,
	    enum day_order order);

/* Whether a word is the name of a weekday or a month, or a short form. */
bool	day_is_word(struct str word);

#endif
