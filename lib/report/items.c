/* SPDX-License-Identifier: ISC */
/*
 * items - all held records decide how an item stands.  Of open items, only
 * those in the newest records are listed, as overdue counts them (is_current).
 */

#include "report/items.h"

#include "base/mem.h"
#include "base/pack.h"
#include "base/texts.h"
#include "history/earlier.h"
#include "notes/carry.h"
#include "report/report_private.h"

#define AT(member) offsetof(struct listed_item, member)
static const struct texts texts = TEXTS(struct listed_item, AT(repo),
    AT(person), AT(name), AT(owner), AT(email), AT(path), AT(text), AT(seen));

/* The list that the visits add to, and the wish. */
struct search {
	struct items *items;
	const struct items_wish *wish;
};

/* The wish names the owner's address, the item's word, or another such word. */
static bool
is_wanted_owner(const struct subject *s, const struct items_wish *wish,
    const struct report_owner *owner, struct str word, struct str kind)
{
	struct str who = str_of(wish->owner);
	struct report_owner other;

	if (str_is_absent(who))
		return true;
	if (str_is_absent(word))
		return false;
	if (str_find_byte(who, '@') < who.n)
		return owner->is_person ?
		    person_has_address(&s->person, who) :
		    str_eq(owner->email, who);
	if (str_eq(who, word))
		return true;
	report_owner(&other, s, who, kind);
	return !str_is_absent(other.email) &&
	    str_eq(other.email, owner->email);
}

static bool
is_wanted_state(const struct items_wish *wish, const struct item *item,
    int days_late)
{
	if (wish->which == ITEMS_DONE)
		return item->state != ITEM_OPEN;
	return item->state == ITEM_OPEN &&
	    (days_late > 0 || wish->which == ITEMS_OPEN);
}

static void
add_item(struct search *search, const struct subject *s,
    const struct carry_item *carried)
{
	const struct carry_source *source = carried->source;
	const struct record_item *at = carry_item_of(carried);
	const struct item *item = &at->item;
	struct str kind = buf_str(&source->kind->name);
	int days_late = item->state == ITEM_OPEN && carried->is_brought ?
	    report_item_days_late(s, source, item) : 0;
	struct items *items = search->items;
	struct report_owner owner;
	OWN(buf) text = BUF_INIT;

	report_owner(&owner, s, item->owner, kind);
	if (!is_wanted_state(search->wish, item, days_late) ||
	    !is_wanted_owner(s, search->wish, &owner, item->owner, kind) ||
	    (item->state == ITEM_OPEN && !carried->is_current))
		return;
	carry_add_key(&text, source->record, carried->index);
	MEM_ROOM(items->item, items->n, &items->cap);
	items->item[items->n] = (struct listed_item){
	    .repo = str_of(s->report->options->repo_name),
	    .person = buf_str(&s->person.id), .name = s->person.name,
	    .owner = owner.name, .email = owner.email, .path = source->path,
	    .text = str_trim(buf_str(&text)), .line = at->line,
	    .state = item->state, .days_late = days_late, .due = item->due,
	    .set = carried->from, .times = carried->times };
	texts_copy(&items->item[items->n++], &texts);
}

static bool
knows_owner(const struct subject *s, const char *owner)
{
	struct str who = str_of(owner);

	return str_find_byte(who, '@') < who.n ?
	    person_initials_of(&s->person, who) != NULL :
	    person_knows_owner(&s->person, who);
}

static int
visit(struct subject *s, struct err *err)
{
	struct search *search = s->report->out;
	const struct items_wish *wish = search->wish;
	OWN(earlier) all = EARLIER_INIT;
	OWN(carry) carry = CARRY_INIT;
	size_t i;

	search->items->knows_person = true;
	if (wish->owner != NULL && !knows_owner(s, wish->owner)) {
		/* the user may have meant somebody else of this roster */
		person_add_addresses(&search->items->addresses, &s->person);
		if (wish->near != NULL)
			person_offer_owners(wish->near, &s->person);
		return 0;
	}
	search->items->knows_owner |= wish->owner != NULL;
	if (wish->which != ITEMS_DONE && s->report->options->person == NULL &&
	    !report_is_here(s))
		return 0;
	if (earlier_read_all(&all, &s->report->notes, &s->records, s->today,
	    wish->is_quick ? EARLIER_DUE : EARLIER_EVER, err) < 0)
		return -1;
	carry_list(&carry, all.source, all.n);
	for (i = 0; i < carry.n; i++)
		add_item(search, s, &carry.item[i]);
	return 0;
}

int
items_read(struct items *out, struct repo *repo,
    const struct report_options *options, const struct items_wish *wish,
    struct err *err)
{
	struct search search = { out, wish };
	OWN_BY(report_close, report) r = REPORT_INIT(repo, options);

	r.out = &search;
	r.visit = visit;
	r.takes_everybody = true;	/* for the names in their rosters */
	return report_open(&r, err) < 0 ? -1 : report_people(&r, err);
}

/* An absent day comes last. */
static int
compare_days(struct date x, struct date y)
{
	if (date_is_none(x) || date_is_none(y))
		return date_is_none(x) - date_is_none(y);
	return date_cmp(x, y);
}

/* Items without an owner come last. */
static int
compare(const void *a, const void *b)
{
	const struct listed_item *x = a, *y = b;

	return MEM_ORDER(str_is_absent(x->email) - str_is_absent(y->email),
	    str_cmp(x->email, y->email), compare_days(x->due, y->due),
	    compare_days(x->set, y->set), str_cmp(x->repo, y->repo),
	    str_cmp(x->path, y->path), MEM_CMP(x->line, y->line));
}

void
items_sort(struct items *items)
{
	MEM_SORT(items->item, items->n, compare);
}

void
items_pack(struct buf *out, struct items *items)
{
	pack_bytes(out, &items->knows_owner, sizeof(items->knows_owner));
	pack_bytes(out, &items->knows_person, sizeof(items->knows_person));
	pack_str(out, buf_str(&items->addresses));
	texts_pack_all(out, items->item, items->n, &texts);
	items_release(items);
}

void
items_unpack(struct items *out, struct str *bytes)
{
	bool knows_owner, knows_person;

	unpack_bytes(&knows_owner, sizeof(knows_owner), bytes);
	unpack_bytes(&knows_person, sizeof(knows_person), bytes);
	out->knows_owner |= knows_owner;
	out->knows_person |= knows_person;
	person_join_addresses(&out->addresses, unpack_str(bytes));
	out->item = texts_unpack_all(out->item, &out->n, &out->cap, &texts,
	    bytes);
}

void
items_release(struct items *items)
{
	texts_free_all(items->item, items->n, &texts);
	buf_release(&items->addresses);
	*items = (struct items)ITEMS_INIT;
}
