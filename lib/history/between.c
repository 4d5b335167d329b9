/* SPDX-License-Identifier: ISC */
/*
 * between - a slot stands for INDEX_TOUCH_PLACES places of the log; touches are
 * so long that no two begin within one slot.  A slot has the number of a name,
 * and a sum of that number and of both folders' ids.  A slot that is zero, or
 * whose sum does not fit, says nothing.
 *
 * The file has one line, which says how many slots there are.  If the log was
 * made anew, other touches may stand in its places: then the sums do not fit.
 */
#include "history/between.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sum.h"
#include "history/cachefile.h"

/* A new table has room for 1/ROOM more slots. */
enum { ROOM = 8 };

/* The bits of a slot that are the name's number; the rest is the sum. */
enum { NAME_MASK = 0xffff };

uint32_t
between_name(struct str name)
{
	uint32_t sum = sum_of(name) & NAME_MASK;

	return sum <= BETWEEN_SEVERAL ? NAME_MASK - sum : sum;
}

static uint64_t
slot_of(const struct oid *before, const struct oid *after, uint32_t name)
{
	struct {
		struct oid before, after;
		uint32_t name;
	} all = { *before, *after, name };
	struct str bytes = { (const char *)&all, sizeof(all) };

	return (sum_of(bytes) & ~(uint64_t)NAME_MASK) | name;
}

/* Reads the first line and maps the slots, once. */
static void
read_first(struct between *between)
{
	OWN(buf) bytes = BUF_INIT;
	unsigned n;

	between->is_read = true;
	between->slots = STR_NONE;
	if (str_to_number(&n, str_trim(cachefile_read(&bytes, between->repo,
	    &cachefile_between))))
		between->slots = cachefile_map(between->repo,
		    &cachefile_between, (size_t)n * sizeof(uint64_t));
}

static size_t
number_of(unsigned touch)
{
	return touch / INDEX_TOUCH_PLACES;
}

bool
between_find(uint32_t *name, struct between *between,
    const struct index_touch *touch, const struct oid *before)
{
	size_t at = number_of(touch->at) * sizeof(uint64_t);
	uint64_t slot;

	if (!between->is_read)
		read_first(between);
	if (touch->at == 0 || between->slots.n < at + sizeof(slot))
		return false;
	memcpy(&slot, between->slots.at + at, sizeof(slot));
	*name = slot & NAME_MASK;
	return *name != 0 && slot == slot_of(before, &touch->folder, *name);
}

void
between_keep(struct between *between, const struct index *index,
    const struct index_touch *touch, const struct oid *before, uint32_t name)
{
	/* in a place that is not kept, another touch may stand next time */
	if (touch->at != 0 && touch->at < index_kept_end(index))
		*MEM_ADD(between->news, between->n, &between->cap) =
		    (struct between_new){ touch->at,
		    slot_of(before, &touch->folder, name) };
}

/* Writes a new, larger table with the old slots and the new ones. */
static void
make_anew(const struct between *between, size_t n)
{
	OWN(buf) lines = BUF_INIT;
	uint64_t *slot;
	size_t i;

	n += n / ROOM;
	slot = mem_new(n, sizeof(*slot));
	if (between->slots.n > 0)
		memcpy(slot, between->slots.at, between->slots.n);
	for (i = 0; i < between->n; i++)
		slot[number_of(between->news[i].touch)] =
		    between->news[i].slot;
	buf_addf(&lines, "%zu\n", n);
	cachefile_add(between->repo, &cachefile_between, 0,
	    (struct str){ (const char *)slot, n * sizeof(*slot) }, STR_NONE,
	    buf_str(&lines));
	free(slot);
}

static void
fill_in(const struct between *between)
{
	struct cachefile_part *part = mem_new(between->n, sizeof(*part));
	const struct between_new *news = between->news;
	size_t i;

	for (i = 0; i < between->n; i++)
		part[i] = (struct cachefile_part){
		    number_of(news[i].touch) * sizeof(news[i].slot),
		    { (const char *)&news[i].slot, sizeof(news[i].slot) } };
	cachefile_fill_in(between->repo, &cachefile_between, part,
	    between->n);
	free(part);
}

void
between_close(struct between *between, const struct index *index)
{
	size_t n;

	if (index != NULL && !index_is_damaged(index) && between->n > 0) {
		n = number_of(index_kept_end(index)) + 1;
		if (!between->is_read)
			read_first(between);
		if (n * sizeof(uint64_t) <= between->slots.n)
			fill_in(between);
		else
			make_anew(between, n);
	}
	cachefile_unmap(between->slots);
	free(between->news);
	*between = (struct between)BETWEEN_INIT(between->repo);
}
