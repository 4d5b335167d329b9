/* SPDX-License-Identifier: ISC */
/*
 * day - what people write for a day: "8 October", "Friday", "01/12/2026".
 *
 * In our files a day is ISO 8601's alone (base/date.h); this is for saying
 * what somebody meant who wrote another.  There are two readers, because there
 * are two questions, of which neither can be asked in place of the other:
 *
 * day_read   Which day is meant here, where one is expected (behind "by"), and
 *            which is yet to come?  So "Friday", "tomorrow" and "8 October" are
 *            days, reckoned from the record's own; it is asked at one place,
 *            and answers what to type instead.
 * day_find   Where in these words, if anywhere, does a whole day stand, of old
 *            notes and so of the past?  "Friday" is none, and "8 October" has
 *            no year: from what day it should be reckoned nobody knows.  But a
 *            weekday beside the figures is proof, the order of day and month
 *            can be told for all of the notes, and what is found begins a
 *            meeting: so it has to say why something is no day, too.
 *
 * What a month and a weekday are called they both ask of base/date.h; figures,
 * and a month beside a number, are read for both in one way.
 *
 * Promise    Nothing is guessed: words that have two readings ("08/10/2026",
 *            "26-12-01", "next Friday", "end of the month") are a day, but no
 *            date.
 */
#ifndef PARSE_DAY_H
#define PARSE_DAY_H

#include <stdbool.h>
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

/* What 03/04/2025 is. */
enum day_order { DAY_UNKNOWN, DAY_DMY, DAY_MDY };

struct day_found {
	size_t at, n;		/* where it stands, its weekday included */
	struct date date;	/* if there is no `why` */
	const char *why;	/* static; why it is no day, or NULL */
	bool is_ambiguous;	/* to know the order would help */
	bool is_partial;	/* it has no year */
};

/*
 * Finds the first day from byte `from` on: 2025-11-18, 2025/11/18,
 * 2025年11月18日, 18.11.2025, 18 Nov 2025, November 18, 2025 and their like;
 * also what seems to be one, such as "18 November" or 31/02/2025.  A weekday
 * beside it has to be right, and decides between two readings.
 */
bool	day_find(struct day_found *out, struct str s, size_t from,
	    enum day_order order);

/* Whether a word is the name of a weekday or a month, or short for it. */
bool	day_is_word(struct str word);

#endif
