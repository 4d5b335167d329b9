/* SPDX-License-Identifier: ISC */
/* items_pack - an item as it is in memory, and then its words. */

#include "report/items_pack.h"

#include "base/mem.h"
#include "base/pack.h"
#include "notes/person.h"

void
items_pack(struct buf *out, const struct items *items)
{
	const struct listed_item *item = items->item;

	pack_bytes(out, &items->knows_owner, sizeof(items->knows_owner));
	pack_bytes(out, &items->knows_person, sizeof(items->knows_person));
	pack_str(out, buf_str(&items->addresses));
	pack_bytes(out, &items->n, sizeof(items->n));
	for (; item < items->item + items->n; item++) {
		pack_bytes(out, item, sizeof(*item));
		pack_str(out, item->repo);
		pack_str(out, item->person);
		pack_str(out, item->name);
		pack_str(out, item->owner);
		pack_str(out, item->email);
		pack_str(out, item->path);
		pack_str(out, item->text);
		pack_str(out, item->seen);
	}
}

static void
unpack_item(struct items *out, struct str *bytes)
{
	struct listed_item item;

	unpack_bytes(&item, sizeof(item), bytes);
	item.repo = str_copy(unpack_str(bytes));
	item.person = str_copy(unpack_str(bytes));
	item.name = str_copy(unpack_str(bytes));
	item.owner = str_copy(unpack_str(bytes));
	item.email = str_copy(unpack_str(bytes));
	item.path = str_copy(unpack_str(bytes));
	item.text = str_copy(unpack_str(bytes));
	item.seen = str_copy(unpack_str(bytes));
	MEM_ROOM(out->item, out->n, &out->cap);
	out->item[out->n++] = item;
}

void
items_unpack(struct items *out, struct str *bytes)
{
	bool knows_owner, knows_person;
	size_t n;

	unpack_bytes(&knows_owner, sizeof(knows_owner), bytes);
	unpack_bytes(&knows_person, sizeof(knows_person), bytes);
	out->knows_owner |= knows_owner;
	out->knows_person |= knows_person;
	person_join_addresses(&out->addresses, unpack_str(bytes));
	for (unpack_bytes(&n, sizeof(n), bytes); n > 0; n--)
		unpack_item(out, bytes);
}
