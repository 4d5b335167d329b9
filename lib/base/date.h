/* SPDX-License-Identifier: ISC */
/*
 * date - civil dates, to the day, and the steps between them.
 *
 *	due = date_plus(last, step);		step: "2 weeks"
 *	if (date_cmp(due, today) < 0)
 *		buf_addf(&out, "due on %s\n", date_text(due).at);
 *
 * Never      calculate with `day`: DATE_NONE and DATE_NEVER are no days.
 *            Never step on from the result of a step, but from the first day
 *            again: month by month 31 January becomes 28 February, and then
 *            28 March.  Never keep the `at` of a date_text; keep the value.
 * Shape      A date is a day.  In our files "2026-11-21" is the only text for
 *            it; on a command line words are allowed too: date_read_words.
 * Units      Days since 1970-01-01, proleptic Gregorian; no time, no zone.
 * Errors     date_parse: false for anything but ten characters that name an
 *            existing day of the years 1 to 9999.  A step that leaves
 *            these years gives DATE_NEVER (backwards: DATE_NONE).  A step
 *            from DATE_NEVER or DATE_NONE gives the same value again.
 * Ownership  Plain values; nothing to release.
 * Source     RFC 3339 full-date; one-to-one-config(5); for days in words
 *            one-to-one(7), "Naming a day".
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

struct date {
	int day;
};

/* No date at all, or the open start of a range; sorts before every date. */
#define DATE_NONE ((struct date){ -2147483647 })
/* Later than every date: the open end of a range. */
#define DATE_NEVER ((struct date){ 2147483647 })

enum date_unit { DATE_DAYS, DATE_WEEKS, DATE_MONTHS, DATE_YEARS };

/* A step: "2 weeks", "1 month".  n == 0 means that there is no step. */
struct date_step {
	unsigned n;
	enum date_unit unit;
};

/* From the first to the last day, both included; the ends may be open. */
struct date_range {
	struct date first, last;	/* DATE_NONE, DATE_NEVER: open */
};

bool	date_is_none(struct date date);
int	date_cmp(struct date a, struct date b);
bool	date_make(struct date *out, int year, unsigned month, unsigned day);
void	date_split(struct date date, int *year, unsigned *month,
	    unsigned *day);
bool	date_parse(struct date *out, struct str text);

/*
 * The local day of a moment: seconds since the epoch, and the zone in minutes
 * east of Greenwich.
 */
struct date	date_of_seconds(long long seconds, int zone_minutes);

/* Appends "2026-11-21"; nothing for DATE_NONE and DATE_NEVER. */
void	date_format(struct buf *out, struct date date);
/* The same in a plain value: printf("%s", date_text(d).at). */
struct date_text { char at[12]; };
struct date_text	date_text(struct date date);
/* Appends "21 November 2026"; nothing for DATE_NONE and DATE_NEVER. */
void	date_format_long(struct buf *out, struct date date);

struct date	date_plus_days(struct date date, int days);

/*
 * One step from a date.  Months and years keep the day of the month, or take
 * the last day of a month that is too short: 31 January and 1 month is 28
 * (29) February.  Do not step on from such a clamped day (Never, above).
 */
struct date	date_plus(struct date date, struct date_step step);

/*
 * The same for a step that part-time work stretches (R10): the step is divided
 * by `thousandths`/1000 of full time (1 to 1000).  Whole units are stepped by
 * the calendar; a remaining fraction is that share of the days of the next
 * unit, rounded up: two months at 0.5 are four months, at 0.8 two and a half.
 */
struct date	date_plus_shared(struct date date, struct date_step step,
	    unsigned thousandths);

/* Reads "N days", "N weeks", "N months", "N years"; "N day" too; N 1..9999. */
bool	date_step_parse(struct date_step *out, struct str text);
void	date_step_format(struct buf *out, struct date_step step);
/* The step as date_plus_shared stretches it, to one decimal: "2.5 months". */
void	date_step_format_shared(struct buf *out, struct date_step step,
	    unsigned thousandths);
bool	date_step_is_none(struct date_step step);

/* Reads how many minutes a meeting takes: from 1 to those of a whole day. */
bool	date_minutes_parse(unsigned *out, struct str text);

/*
 * Reads a day as people say it, seen from `today`: "2026-11-21"; "today",
 * "yesterday", "tomorrow"; "friday" (the next one, never today), "last friday"
 * (the one before today); "+3", "-1w", "+2m", "+1y"; "2 weeks ago".  Capitals
 * do not matter in a name.  For any other text, and for a day outside of the
 * years 1 to 9999, returns false and leaves *out as it was.
 */
bool	date_read_words(struct date *out, struct str text, struct date today);

/* "January" for 1, to "December" for 12; "" for any other number. */
const char	*date_month_name(unsigned month);

/*
 * 1 to 12 for a month's whole name, its first three letters, or "Sept"; else
 * 0.
 */
unsigned	date_month_named(struct str word);

/*
 * The weekday of a date, and the weekday that a word names, by its whole name
 * or its first three to five letters: 0 for Thursday, the weekday of
 * 1970-01-01, to 6 for Wednesday; -1 for a word that names no weekday.
 */
int	date_weekday(struct date date);
int	date_weekday_named(struct str word);

/* The single words that date_read_words knows; NULL behind the last. */
extern const char *const date_words[];

/*
 * Reads "2024-03-04..2026-05-31"; either end may be left out, but not both.  A
 * single date is a range of one day.  False also for a range that ends before
 * it begins.
 */
bool	date_range_parse(struct date_range *out, struct str text);
bool	date_range_has(struct date_range range, struct date date);

#endif
