/* SPDX-License-Identifier: ISC */
/*
 * carry - a place is one occurrence of an item, in a source or in the target.
 * All places are sorted, so that the places of one item lie side by side, the
 * oldest day first.  One pass over them decides what is open.
 */

#include "notes/carry.h"

#include <stdlib.h>

#include "base/lines.h"
#include "base/mem.h"
#include "base/sum.h"
#include "notes/carry_private.h"

struct place {
	const struct carry_source *source;	/* NULL: the target */
	const struct record_item *at;
	size_t order;		/* rank of the record's day */
	size_t index;		/* of the item in the record */
	size_t key_at, context_at;
	struct str key;		/* carry_add_key */
	struct str context;	/* what stands around the item: tells equal
				   items of one record apart */
	struct date from;	/* set by reckon_since: since when it is so, */
	unsigned times;		/* and on how many days since */
	bool is_paired;
};

/* All places; sort_places sorts by key, day, terms, context, record, line. */
struct places {
	struct place *place;
	size_t n, cap;
	struct buf keys;
};

#define PLACES_INIT { NULL, 0, 0, BUF_INIT }

/* The next non-empty line of an item behind its first; absent if an item. */
static struct str
line_below(const struct record *record, size_t index)
{
	const struct record_item *item = &record->item[index];
	struct str line = STR_NONE;
	unsigned number = item->line;

	while (line.n == 0 && number < item->last_line)
		line = str_trim(lines_get(&record->lines, ++number));
	if (line.n > 0 && index + 1 < record->nitems &&
	    record->item[index + 1].line == number)
		return STR_NONE;
	return line;
}

void
carry_add_key(struct buf *out, const struct record *record, size_t index)
{
	struct str line;
	size_t start = out->n;

	item_add_key(out, &record->item[index].item);
	if (out->n > start)
		return;
	line = line_below(record, index);
	if (line.n == 0)
		return;
	buf_add_byte(out, '\n');
	buf_add(out, line);
}

/* Appends the heading above the item, the bullet around it, the line below. */
static void
add_context(struct buf *out, const struct record *record, size_t index)
{
	const struct record_item *item = &record->item[index];
	size_t parent = record->mark.block[item->block].parent;

	if (item->heading != MARKDOWN_NONE)
		buf_add(out, markdown_block_text(&record->mark,
		    item->heading));
	buf_add_byte(out, '\n');
	if (item->parent != MARKDOWN_NONE)
		item_add_key(out, &record->item[item->parent].item);
	else if (parent != MARKDOWN_NONE)
		carry_add_words(out, record, parent);
	buf_add_byte(out, '\n');
	buf_add(out, line_below(record, index));
}

static void
add_place(struct places *places, const struct record *record,
    const struct carry_source *source, size_t order, size_t index)
{
	struct place place = { .source = source, .order = order,
	    .at = &record->item[index], .index = index };

	place.key_at = places->keys.n;
	carry_add_key(&places->keys, record, index);
	place.key.n = places->keys.n - place.key_at;
	if (place.key.n == 0)
		return;
	place.context_at = places->keys.n;
	add_context(&places->keys, record, index);
	place.context.n = places->keys.n - place.context_at;
	*MEM_ADD(places->place, places->n, &places->cap) = place;
}

static void
add_places(struct places *places, const struct record *record,
    const struct carry_source *source, size_t order)
{
	size_t i;

	for (i = 0; i < record->nitems; i++)
		add_place(places, record, source, order, i);
}

/* Adds the places of all carried items, as if one record had them. */
static void
add_carried(struct places *places, const struct carry *carry)
{
	const struct carry_item *item = carry->item;

	for (; item < carry->item + carry->n; item++)
		if (item->is_carried)
			add_place(places, item->source->record, item->source,
			    0, item->index);
}

/* By the terms of an item: its words, its owner and its due day. */
static int
compare_terms(const struct place *x, const struct place *y)
{
	return MEM_ORDER(str_cmp(x->key, y->key),
	    str_cmp(x->at->item.owner, y->at->item.owner),
	    date_cmp(x->at->item.due, y->at->item.due));
}

static int
compare_places(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	int order = str_cmp(x->key, y->key);

	return order != 0 ? order : MEM_ORDER(MEM_CMP(x->order, y->order),
	    compare_terms(x, y), str_cmp(x->context, y->context),
	    MEM_CMP(x->source, y->source), MEM_CMP(x->index, y->index));
}

/* Sorts, once all keys are there: now they do not move, and views hold. */
static void
sort_places(struct places *places)
{
	struct place *place;
	size_t i;

	for (i = 0; i < places->n; i++) {
		place = &places->place[i];
		place->key.at = places->keys.at + place->key_at;
		place->context.at = places->keys.at + place->context_at;
	}
	MEM_SORT(places->place, places->n, compare_places);
}

static void
places_release(struct places *places)
{
	free(places->place);
	buf_release(&places->keys);
}

static size_t
count_same(const struct place *place, size_t n, bool of_day)
{
	size_t i;

	for (i = 1; i < n && str_eq(place[i].key, place[0].key) &&
	    (!of_day || place[i].order == place[0].order); i++)
		;
	return i;
}

static size_t
count_owner(const struct place *place, size_t n)
{
	size_t i;

	for (i = 1; i < n && str_eq(place[i].at->item.owner,
	    place[0].at->item.owner); i++)
		;
	return i;
}

const struct record_item *
carry_item_of(const struct carry_item *item)
{
	return &item->source->record->item[item->index];
}

/* Whether the item stands in the carry-from section of its source's kind. */
static bool
is_from_list(const struct carry_item *item)
{
	const struct section *section = carry_item_of(item)->section;
	struct str title = item->source->kind->carry_from;

	return section != NULL && !str_is_absent(title) &&
	    str_eq(section->title, title);
}

/* Places of one item, for example those that are open; sorted as places are. */
struct open {
	struct place **place;
	size_t n, cap;
};

/*
 * The record that decides, among the n places of one day: the one that has the
 * item open most often, so that the item is open if the records contradict
 * each other.  Of equal ones, the last.
 */
static const struct carry_source *
find_deciding(const struct place *place, size_t n)
{
	const struct carry_source *best = NULL, *first = NULL, *last = NULL;
	size_t *count, i, most = 0;

	for (i = 0; i < n; i++) {
		if (first == NULL || place[i].source < first)
			first = place[i].source;
		if (place[i].source > last)
			last = place[i].source;
	}
	if (first == last)
		return first;
	count = mem_new((size_t)(last - first) + 1, sizeof(*count));
	for (i = 0; i < n; i++)
		count[place[i].source - first] +=
		    place[i].at->item.state == ITEM_OPEN;
	for (i = 0; i <= (size_t)(last - first); i++)
		if (count[i] >= most) {
			most = count[i];
			best = first + i;
		}
	free(count);
	return best;
}

/*
 * Since when an item has been as this place has it: since the day in its
 * `(from DATE)`, else since the day of the earlier place `before`, else since
 * the day of its record.
 */
static void
reckon_since(struct place *place, const struct place *before)
{
	struct date day = place->source->record->date;
	struct date from = place->at->item.from;

	place->from = !date_is_none(from) ? from :
	    before == NULL ? day : before->from;
	place->times = before != NULL ? before->times + 1 :
	    !date_is_none(from) && date_cmp(from, day) < 0;
}

/*
 * Reads the n places that the records of one day have of an item.  Each place
 * that is open is an item of its own and goes into `open`; the others go into
 * `settled`.  `before` has the places that were open on the last earlier day: a
 * place takes its `from` from the one of them with the same owner, else from
 * the first.  If a place of this day is not open, or none was open before, the
 * open ones count as set anew.
 */
static void
read_day(struct open *open, struct open *settled, const struct open *before,
    struct place *place, size_t n)
{
	const struct carry_source *deciding = NULL;
	const struct place *earlier;
	const struct item *item;
	struct open *out;
	bool is_set_anew = before->n == 0;
	size_t i, end = 0, old = 0;

	open->n = settled->n = 0;
	for (i = 0; i < n; i++)
		is_set_anew |= place[i].at->item.state != ITEM_OPEN;
	for (i = 0; i < n; i++) {
		if (i == end) {
			end += count_owner(&place[i], n - i);
			deciding = find_deciding(&place[i], end - i);
		}
		item = &place[i].at->item;
		if (place[i].source != deciding)
			continue;
		while (old < before->n && str_cmp(
		    before->place[old]->at->item.owner, item->owner) < 0)
			old++;
		earlier = before->n == 0 ? NULL : before->place[old <
		    before->n && str_eq(before->place[old]->at->item.owner,
		    item->owner) ? old : 0];
		out = item->state == ITEM_OPEN ? open : settled;
		reckon_since(&place[i], out == open && is_set_anew ? NULL :
		    earlier);
		*MEM_ADD(out->place, out->n, &out->cap) = &place[i];
	}
}

static bool
is_in_recurring(const struct place *place)
{
	return place->at->section != NULL && kind_recurs(place->source->kind,
	    place->at->section->title).n > 0;
}

/*
 * Drops open places in recurring sections: they are not carried.  If there is
 * no other open place they stay; read_item asks whether the item ever stood
 * elsewhere.
 */
static void
drop_recurring(struct open *open)
{
	size_t i, n = 0;

	for (i = 0; i < open->n; i++)
		if (!is_in_recurring(open->place[i]))
			open->place[n++] = open->place[i];
	if (n > 0)
		open->n = n;
}

/* How much two places must have in common, from most to least. */
enum likeness { CONTEXT, TERMS, OWNER, WORDS };

static int
compare_likeness(const struct place *x, const struct place *y,
    enum likeness likeness)
{
	int order = 0;

	if (likeness <= OWNER)
		order = str_cmp(x->at->item.owner, y->at->item.owner);
	if (order == 0 && likeness <= TERMS)
		order = date_cmp(x->at->item.due, y->at->item.due);
	if (order == 0 && likeness == CONTEXT)
		order = str_cmp(x->context, y->context);
	return order;
}

/*
 * Pairs the open places with the target's n places of the same item, in any
 * state: first those that are alike in everything, last those that have only
 * the words in common.
 */
static void
pair(struct open *open, struct place *target, size_t n)
{
	enum likeness likeness;
	struct place *place;
	size_t i, j;
	int order;

	for (likeness = CONTEXT; likeness <= WORDS; likeness++) {
		for (i = j = 0; i < open->n && j < n; ) {
			place = open->place[i];
			order = place->is_paired ? -1 :
			    target[j].is_paired ? 1 : compare_likeness(place,
			    &target[j], likeness);
			if (order == 0)
				place->is_paired = target[j].is_paired = true;
			i += order <= 0;
			j += order >= 0;
		}
	}
}

static void
add_item(struct carry *out, const struct place *place,
    const struct carry_item *like)
{
	struct carry_item item = *like;

	item.source = place->source;
	item.index = place->index;
	item.from = place->from;
	item.times = place->times;
	item.is_leaders = leader_is_owner(out->leader, place->at->item.owner);
	*MEM_ADD(out->item, out->n, &out->cap) = item;
	out->ncarried += item.is_carried;
}

/*
 * Reads all places of one item, the oldest day first, the target last.  An
 * open place that is paired with one of the target need not be carried.
 */
static void
read_item(struct carry *out, struct place *place, size_t n, bool wants_all)
{
	struct open open = { NULL, 0, 0 }, before = { NULL, 0, 0 }, moved;
	struct open settled = { NULL, 0, 0 };
	struct carry_item like = { .is_current = false };
	size_t i, run;

	for (i = 0; i < n && place[i].source != NULL; i++) {
		/* of a document, only its open items count */
		if (place[i].source->only_decides || (place[i].at->item.state !=
		    ITEM_OPEN && place[i].source->record->status ==
		    RECORD_DOCUMENT))
			continue;
		like.is_current = true;
		like.is_brought |= !is_in_recurring(&place[i]);
	}
	for (i = 0; i < n && place[i].source != NULL; i += run) {
		moved = before;
		before = open;
		open = moved;
		run = count_same(&place[i], n - i, true);
		read_day(&open, &settled, &before, &place[i], run);
	}
	if (!wants_all) {
		drop_recurring(&open);
		pair(&open, &place[i], n - i);
	}
	for (run = 0; (wants_all || like.is_brought) && run < open.n; run++) {
		like.is_carried = !wants_all && !open.place[run]->is_paired;
		add_item(out, open.place[run], &like);
	}
	like.is_carried = false;
	for (run = 0; wants_all && run < settled.n; run++)
		add_item(out, settled.place[run], &like);
	free(open.place);
	free(before.place);
	free(settled.place);
}

/* The leader's first, then those of carry-from sections, then by place. */
static int
compare_items(const void *a, const void *b)
{
	const struct carry_item *x = a, *y = b;

	return MEM_ORDER(y->is_leaders - x->is_leaders,
	    is_from_list(y) - is_from_list(x),
	    MEM_CMP(x->source, y->source), MEM_CMP(x->index, y->index));
}

/* Documents have no day: all of them together come before the sessions. */
static bool
is_of_one_day(const struct record *x, const struct record *y)
{
	if (x->status == RECORD_DOCUMENT || y->status == RECORD_DOCUMENT)
		return x->status == y->status;
	return date_cmp(x->date, y->date) == 0;
}

static void
find(struct carry *out, const struct carry_source *source, size_t nsources,
    const struct record *target, bool wants_all)
{
	OWN(places) places = PLACES_INIT;
	size_t i, n, order = 0;

	for (i = 0; i < nsources; i++) {
		if (i > 0 && !is_of_one_day(source[i].record,
		    source[i - 1].record))
			order = i;
		add_places(&places, source[i].record, &source[i], order);
	}
	if (target != NULL)
		add_places(&places, target, NULL, nsources);
	sort_places(&places);
	for (i = 0; i < places.n; i += n) {
		n = count_same(&places.place[i], places.n - i, false);
		read_item(out, &places.place[i], n, wants_all);
	}
	MEM_SORT(out->item, out->n, compare_items);
}

void
carry_find(struct carry *out, const struct carry_source *source,
    size_t nsources, const struct record *target)
{
	find(out, source, nsources, target, false);
}

void
carry_list(struct carry *out, const struct carry_source *source,
    size_t nsources)
{
	find(out, source, nsources, NULL, true);
}

static struct carry_item *
find_item(const struct carry *carry, const struct carry_source *source,
    size_t index)
{
	struct carry_item here = { .source = source, .index = index,
	    .is_leaders = leader_is_owner(carry->leader,
		source->record->item[index].item.owner) };

	return carry->n == 0 ? NULL : bsearch(&here, carry->item, carry->n,
	    sizeof(*carry->item), compare_items);
}

void
carry_keep(struct carry *carry, const struct carry *still)
{
	OWN(places) places = PLACES_INIT, others = PLACES_INIT;
	struct open open = { NULL, 0, 0 };
	size_t i, j, k, n, m;

	add_carried(&places, carry);
	for (i = 0; i < still->n; i++)
		add_place(&others, still->item[i].source->record, NULL, 0,
		    still->item[i].index);
	sort_places(&places);
	sort_places(&others);
	for (i = j = 0; i < places.n; i += n) {
		n = count_same(&places.place[i], places.n - i, false);
		while (j < others.n && str_cmp(others.place[j].key,
		    places.place[i].key) < 0)
			j++;
		m = j < others.n && str_eq(others.place[j].key,
		    places.place[i].key) ? count_same(&others.place[j],
		    others.n - j, false) : 0;
		for (open.n = 0, k = 0; k < n; k++)
			*MEM_ADD(open.place, open.n, &open.cap) =
			    &places.place[i + k];
		pair(&open, &others.place[j], m);
		j += m;
	}
	for (i = 0; i < places.n; i++)
		if (!places.place[i].is_paired) {
			find_item(carry, places.place[i].source,
			    places.place[i].index)->is_carried = false;
			carry->ncarried--;
		}
	free(open.place);
}

void
carry_release(struct carry *carry)
{
	free(carry->item);
	*carry = (struct carry)CARRY_INIT;
}

const struct carry_item *
carry_find_item(const struct carry *carry, const struct carry_source *source,
    size_t index)
{
	const struct carry_item *found = find_item(carry, source, index);

	return found != NULL && found->is_carried ? found : NULL;
}

bool
carry_is_moved(const struct carry *carry, const struct carry_item *item)
{
	size_t parent = carry_item_of(item)->parent;

	return item->is_carried && (parent == MARKDOWN_NONE ||
	    carry_find_item(carry, item->source, parent) == NULL);
}

bool
carry_has_arrived(const struct carry *carry, const struct record *result,
    struct str section)
{
	OWN(places) sent = PLACES_INIT, places = PLACES_INIT;
	const struct place *place;
	size_t i, at = 0;

	add_carried(&sent, carry);
	add_places(&places, result, NULL, 0);
	sort_places(&sent);
	sort_places(&places);
	for (i = 0; i < sent.n && at < places.n; at++) {
		place = &places.place[at];
		i += place->at->item.state == ITEM_OPEN &&
		    place->at->section != NULL &&
		    str_eq(place->at->section->title, section) &&
		    compare_terms(&sent.place[i], place) == 0;
	}
	return i == sent.n;
}

/* The lowest bit of a number in a digest: the item is open. */
#define IS_OPEN ((uint64_t)1)

static int
compare_numbers(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return MEM_CMP(*x, *y);
}

void
carry_digest(struct carry_digest *out, const struct record *record)
{
	OWN(buf) key = BUF_INIT;
	uint64_t words;
	size_t i;

	out->number = mem_new(record->nitems, sizeof(*out->number));
	out->n = 0;
	for (i = 0; i < record->nitems; i++) {
		buf_clear(&key);
		carry_add_key(&key, record, i);
		/* an item without any words does not count */
		if (key.n == 0)
			continue;
		words = sum_of(buf_str(&key)) & ~IS_OPEN;
		out->number[out->n++] = record->item[i].item.state ==
		    ITEM_OPEN ? words | IS_OPEN : words;
	}
	MEM_SORT(out->number, out->n, compare_numbers);
}

void
carry_digest_release(struct carry_digest *digest)
{
	free(digest->number);
	*digest = (struct carry_digest){ .number = NULL };
}

bool
carry_is_continued(const struct carry_digest *before,
    const struct carry_digest *after)
{
	size_t i, at = 0;

	for (i = 0; i < before->n; i++) {
		if ((before->number[i] & IS_OPEN) == 0)
			continue;
		while (at < after->n &&
		    (after->number[at] | IS_OPEN) < before->number[i])
			at++;
		/* two equal items need two: hence the at++ */
		if (at == after->n ||
		    (after->number[at++] | IS_OPEN) != before->number[i])
			return false;
	}
	return true;
}
