/* SPDX-License-Identifier: ISC */
/*
 * What a line says is part of the line; carried, it is the same item, with a
 * first day, and carried again it stays as it is.  What to type instead of a
 * line with slips is an item; its box is one.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "parse/day.h"
#include "parse/heading.h"
#include "parse/item.h"

static bool
is_within(struct str part, struct str line)
{
	return part.at == NULL || (part.at >= line.at &&
	    part.at + part.n <= line.at + line.n);
}

static void
check_item(const struct item *item, struct str line)
{
	MUST(is_within(item->text, line));
	MUST(is_within(item->owner, line));
	MUST(is_within(item->what, line));
	MUST(str_is_absent(item->owner) || item->owner.n > 0);
	MUST(item->bad_date_col <= line.n);
	MUST(item->what.n <= item->text.n);
}

static void
check_carried(const struct item *item, struct str line)
{
	struct buf first = BUF_INIT, again = BUF_INIT;
	struct buf key = BUF_INIT, other = BUF_INIT;
	struct item carried;

	item_add_carried(&first, line, (struct date){ 20000 });
	item_add_carried(&again, buf_str(&first), (struct date){ 20001 });
	MUST(str_eq(buf_str(&first), buf_str(&again)));
	MUST(item_parse(&carried, buf_str(&first)));
	MUST(carried.state == item->state);
	MUST(str_eq(carried.owner, item->owner));
	MUST(date_cmp(carried.due, item->due) == 0);
	MUST(date_is_none(item->from) ||
	    date_cmp(carried.from, item->from) == 0);
	MUST(!date_is_none(carried.from) || carried.bad_date_col > 0);
	item_add_key(&key, item);
	item_add_key(&other, &carried);
	MUST(str_eq(buf_str(&key), buf_str(&other)));
	buf_release(&first);
	buf_release(&again);
	buf_release(&key);
	buf_release(&other);
}

static bool
is_owner(struct str word, void *arg)
{
	(void)arg;
	return word.n % 2 == 0;
}

static void
check_slips(struct str line)
{
	struct item_asker asker = { { 20000 }, is_owner, NULL };
	struct item_slips slips = ITEM_SLIPS_INIT, again = ITEM_SLIPS_INIT;
	struct item item;
	unsigned col;
	size_t i;

	item_find_slips(&slips, line, &asker);
	MUST(slips.n <= ITEM_SLIPS_MAX);
	for (i = 0; i < slips.n; i++)
		MUST(slips.slip[i].col >= 1 && slips.slip[i].col <= line.n);
	if (slips.n > 0) {
		MUST(item_parse(&item, buf_str(&slips.line)));
		item_find_slips(&again, buf_str(&slips.line), &asker);
		for (i = 0; i < again.n; i++)
			MUST(strstr(again.slip[i].what, "a box") == NULL &&
			    strstr(again.slip[i].what, "quote") == NULL);
	}
	if (heading_is_nearly(&col, line, STR_LIT("Next steps of it")))
		MUST(col >= 1 && col <= line.n);
	MUST(day_read(line, (struct date){ 20000 }).n <= line.n);
	item_slips_release(&slips);
	item_slips_release(&again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str line, text = { (const char *)data, size };
	struct item item;

	while (str_next_line(&line, &text)) {
		if (item_parse(&item, line)) {
			check_item(&item, line);
			check_carried(&item, line);
		}
		check_slips(line);
	}
	return 0;
}
