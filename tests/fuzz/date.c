/* SPDX-License-Identifier: ISC */
/*
 * The first bytes make a date, a step and a share to calculate with; the rest
 * is read as a date, a step and a range, and must come back as it was.
 */
#include "fuzz.h"

#include "base/date.h"

static void
check_parts(struct date date)
{
	struct date again;
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	MUST(date_make(&again, year, month, day));
	MUST(date_cmp(date, again) == 0);
	MUST(date_parse(&again, str_of(date_text(date).at)));
	MUST(date_cmp(date, again) == 0);
}

static void
check_steps(struct date date, struct date_step step, unsigned thousandths)
{
	struct date plain = date_plus(date, step), shared, back;

	MUST(date_cmp(date, plain) <= 0);
	MUST(date_cmp(plain, date_plus_shared(date, step, 1000)) == 0);
	shared = date_plus_shared(date, step, thousandths);
	MUST(date_cmp(plain, shared) <= 0);
	back = date_plus_days(date, (int)step.n);
	if (date_cmp(back, DATE_NEVER) != 0)
		MUST(date_cmp(date_plus_days(back, -(int)step.n), date) == 0);
	if (date_cmp(shared, DATE_NEVER) != 0)
		check_parts(shared);
}

static void
check_date_text(struct str text)
{
	struct date date;

	if (!date_parse(&date, text))
		return;
	MUST(str_is(text, date_text(date).at));
	check_parts(date);
}

static void
check_step_text(struct str text)
{
	struct date_step step, again;
	struct buf out = BUF_INIT;

	if (!date_step_parse(&step, text))
		return;
	MUST(step.n >= 1 && step.n <= 9999);
	date_step_format(&out, step);
	MUST(date_step_parse(&again, buf_str(&out)));
	MUST(again.n == step.n && again.unit == step.unit);
	buf_release(&out);
}

static void
check_range_text(struct str text)
{
	struct date_range range;
	struct buf out = BUF_INIT;

	if (!date_range_parse(&range, text))
		return;
	MUST(date_cmp(range.first, range.last) <= 0);
	MUST(date_is_none(range.first) || date_range_has(range, range.first));
	date_format(&out, range.first);
	if (str_find(text, "..") < text.n) {
		buf_add_string(&out, "..");
		date_format(&out, range.last);
	}
	MUST(str_eq(text, buf_str(&out)));
	buf_release(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = { (const char *)data, size };
	struct date_step step;
	struct date date;
	unsigned year, month, day, share;

	year = take_byte(&input) * 256 + take_byte(&input);
	month = take_byte(&input);
	day = take_byte(&input);
	step.n = take_byte(&input) * 256 + take_byte(&input);
	step.unit = (enum date_unit)(take_byte(&input) % 4);
	share = take_byte(&input) * 256 + take_byte(&input);
	step.n %= 10000;
	if (date_make(&date, (int)(year % 10000), month % 13, day % 32)) {
		check_parts(date);
		check_steps(date, step, share % 1000 + 1);
	}
	check_date_text(input);
	check_step_text(input);
	check_range_text(input);
	return 0;
}
