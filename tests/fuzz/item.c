/* SPDX-License-Identifier: ISC */
/*
 * What a line says is part of the line; carried, it is the same item, with a
 * first day, and carried again it stays as it is.
 */
#include "fuzz.h"

#include "base/buf.h"
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str line, text = { (const char *)data, size };
	struct item item;

	while (str_next_line(&line, &text))
		if (item_parse(&item, line)) {
			check_item(&item, line);
			check_carried(&item, line);
		}
	return 0;
}
