/* SPDX-License-Identifier: ISC */
/*
 * reportcache - the file has, as pack.h packs them: a line about settings and
 * templates, the tip for which it was written, and an entry for each person and
 * each range of days.  The entries of one person stand together, and people
 * come in the order of their folders.  People are asked for in the same order,
 * so that one pass over the file will do; entries that are still right are
 * copied as they are.
 */

#include "report/reportcache.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/pack.h"
#include "history/cachefile.h"
#include "history/rules.h"
#include "parse/gitobject.h"

/* A person is read for so many days ahead, in so many ranges at the most. */
enum { DAYS_AHEAD = 40, PARTS_AHEAD = 16 };

struct entry {
	struct str id;
	struct oid folder;
	struct date_range days;		/* on which these are the matters */
	struct str matters;
};

static void
add_entry(struct buf *out, const struct entry *entry)
{
	pack_str(out, entry->id);
	pack_bytes(out, &entry->folder, sizeof(entry->folder));
	pack_bytes(out, &entry->days, sizeof(entry->days));
	pack_str(out, entry->matters);
}

static bool
next_entry(struct entry *out, struct str *rest)
{
	out->id = unpack_str(rest);
	unpack_bytes(&out->folder, sizeof(out->folder), rest);
	unpack_bytes(&out->days, sizeof(out->days), rest);
	out->matters = unpack_str(rest);
	return !str_is_absent(*rest);
}

void
reportcache_release(struct reportcache *known)
{
	buf_release(&known->bytes);
	buf_release(&known->id);
	buf_release(&known->matters);
	buf_release(&known->lines);
	free(known->same);
	*known = (struct reportcache)REPORTCACHE_INIT;
}

/*
 * The sum of what the settings say, however they are written.  The policy's own
 * review is left out: it changes most often, and concerns no person.
 */
static struct sha256_text
sum_of_settings(const struct config *config)
{
	const struct config_entry *entry;
	OWN(buf) said = BUF_INIT;
	size_t i;

	for (i = 0; i < config->nsections; i++)
		buf_addf(&said, "[%.*s]\n", STR_ARGS(config->section[i].name));
	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		if (!str_is(entry->section, "policy") ||
		    (!str_is(entry->key, "reviewed") &&
		    !str_is(entry->key, "review-every")))
			buf_addf(&said, "%.*s\n%.*s\n%.*s\n",
			    STR_ARGS(entry->section), STR_ARGS(entry->key),
			    STR_ARGS(entry->value));
	}
	return sha256_of(buf_str(&said));
}

/* Appends the sum of the settings, the id of templates/, and learn's words. */
static int
find_rules(struct buf *out, struct learn *learn, const struct oid *tree,
    const struct policy *policy, struct err *err)
{
	struct tree_entry entry;
	bool found;

	if (repo_find(&entry, &found, learn->repo, tree, "templates",
	    err) < 0)
		return -1;
	buf_addf(out, "%s %o %s ",
	    sum_of_settings(&policy->config).at, found ? entry.mode : 0,
	    found ? oid_text(&entry.oid).at : "none");
	if (learn_use_kept(learn, err) < 0)
		return -1;
	buf_add(out, buf_str(&learn->words));
	return 0;
}

int
reportcache_read(struct reportcache *out, struct learn *learn,
    const struct oid *tip, const struct oid *tree,
    const struct policy *policy, struct date day, struct err *err)
{
	OWN(buf) rules = BUF_INIT;
	struct str rest, kept;
	struct oid then;

	out->learn = learn;
	out->day = day;
	if (find_rules(&rules, learn, tree, policy, err) < 0)
		return -1;
	pack_str(&out->lines, buf_str(&rules));
	pack_bytes(&out->lines, tip, sizeof(*tip));
	rest = cachefile_read(&out->bytes, learn->repo, &cachefile_people);
	kept = unpack_str(&rest);
	unpack_bytes(&then, sizeof(then), &rest);
	if (rest.n == 0 || !str_eq(kept, buf_str(&rules)))
		return 0;
	out->is_same = oid_eq(&then, tip);
	if (!out->is_same && !learn_has_begun(learn) &&
	    learn_begin(learn, tip, 1, err) < 0)
		return -1;
	out->knows_some = out->is_same ||
	    learn_knows(&out->then, learn, &then);
	if (out->knows_some)
		out->old = rest;
	return 0;
}

/* Adds all wanted matters of an entry; none, if one is not understood. */
static bool
add_matters(struct matters *out, const struct entry *entry,
    const struct report_options *options)
{
	struct str rest = entry->matters;
	size_t before = out->n;
	struct matter matter;

	while (rest.n > 0) {
		if (!matter_unpack(&matter, &rest)) {
			matters_cut(out, before);
			return false;
		}
		matter.person = entry->id;
		matter.repo = str_of(options->repo_name);
		if (report_wants(options, &matter))
			matters_add(out, &matter);
	}
	return true;
}

/* The order in which a tree has the folders of people. */
static int
compare_ids(struct str a, struct str b)
{
	struct tree_entry one = { .mode = MODE_TREE, .name = a };
	struct tree_entry other = { .mode = MODE_TREE, .name = b };

	return tree_entry_cmp(&one, &other);
}

/* Ends the entries that stay as they are and stand together. */
static void
end_same(struct reportcache *known)
{
	if (known->going_on.n > 0)
		*MEM_ADD(known->same, known->nsame, &known->cap) =
		    (struct same){ known->lines.n, known->going_on };
	known->going_on = STR_NONE;
}

/* Adds the entry of the range of days that was read last. */
static void
end_part(struct reportcache *known)
{
	const struct entry entry = { buf_str(&known->id), known->folder,
		known->days, buf_str(&known->matters) };

	if (known->id.n > 0 && !known->is_spoilt) {
		end_same(known);
		add_entry(&known->lines, &entry);
	}
	buf_clear(&known->matters);
	known->is_spoilt = false;
}

bool
reportcache_find(struct matters *out, struct reportcache *known,
    struct str id, const struct oid *folder,
    const struct report_options *options)
{
	struct str rest = known->old;
	const char *from;
	struct entry entry;
	bool found = false;
	int order;

	while (!found && next_entry(&entry, &rest) &&
	    (order = compare_ids(entry.id, id)) <= 0) {
		found = order == 0 && date_range_has(entry.days, known->day);
		if (!found)
			known->old = rest;
	}
	if (!found || !oid_eq(&entry.folder, folder) || (!known->is_same &&
	    !learn_is_same(known->learn, id, known->then)) ||
	    !add_matters(out, &entry, options))
		return false;
	/* the entries of the person read before come first */
	end_part(known);
	buf_clear(&known->id);
	from = known->old.at;
	if (known->going_on.n == 0 ||
	    known->going_on.at + known->going_on.n != from) {
		end_same(known);
		known->going_on.at = from;
	}
	do
		known->old = rest;
	while (next_entry(&entry, &rest) && str_eq(entry.id, id));
	known->going_on.n = (size_t)(known->old.at - known->going_on.at);
	return true;
}

void
reportcache_begin(struct reportcache *known, struct str id,
    const struct oid *folder)
{
	end_part(known);
	buf_clear(&known->id);
	buf_add(&known->id, id);
	known->folder = *folder;
	known->days = (struct date_range){ DATE_NONE, DATE_NEVER };
	known->at = known->day;
	known->nparts = 0;
	known->is_new = true;
}

bool
reportcache_wants_more(const struct reportcache *known)
{
	return !known->is_spoilt && known->nparts < PARTS_AHEAD &&
	    date_cmp(known->days.last, date_plus_days(known->day,
	    DAYS_AHEAD)) < 0;
}

struct date
reportcache_begin_later(struct reportcache *known)
{
	end_part(known);
	known->at = date_plus_days(known->days.last, 1);
	known->days = (struct date_range){ known->at, DATE_NEVER };
	known->nparts++;
	return known->at;
}

void
reportcache_narrow(struct reportcache *known, struct date day)
{
	if (date_is_none(day) || date_cmp(day, DATE_NEVER) == 0)
		return;
	if (date_cmp(day, known->at) > 0) {
		if (date_cmp(day, known->days.last) <= 0)
			known->days.last = date_plus_days(day, -1);
	} else if (date_cmp(day, known->days.first) > 0) {
		known->days.first = day;
	}
}

void
reportcache_spoil(struct reportcache *known)
{
	known->is_spoilt = true;
}

void
reportcache_add(struct reportcache *known, const struct matter *matter)
{
	struct matter added = *matter;

	/* the policy's own review is no person's, and cheap to find again */
	if (!str_eq(buf_str(&known->id), matter->person))
		return;
	added.person = added.repo = STR_NONE;
	matter_pack(&known->matters, &added);
}

void
reportcache_forget(struct reportcache *known)
{
	buf_clear(&known->id);
	buf_clear(&known->lines);
	known->nsame = 0;
	known->going_on = STR_NONE;
}

/*
 * All that is to be kept, in *n parts, which are views: a megabyte of what
 * stays as it is would take longer to copy than one person's news to find.
 */
static struct str *
all_parts(size_t *n, struct reportcache *known)
{
	struct str *part, rest;
	size_t i, at = 0;

	end_same(known);
	rest = buf_str(&known->lines);
	part = mem_new(2 * known->nsame + 1, sizeof(*part));
	for (i = *n = 0; i < known->nsame; i++) {
		part[(*n)++] = str_first(rest, known->same[i].at - at);
		rest = str_from(rest, known->same[i].at - at);
		at = known->same[i].at;
		part[(*n)++] = known->same[i].bytes;
	}
	part[(*n)++] = rest;
	return part;
}

static void
join_parts(struct buf *out, struct reportcache *known)
{
	size_t i, n;
	struct str *part = all_parts(&n, known);

	for (i = 0; i < n; i++)
		buf_add(out, part[i]);
	free(part);
}

void
reportcache_hand_over(struct buf *out, struct reportcache *known)
{
	end_part(known);
	join_parts(out, known);
}

void
reportcache_take_over(struct reportcache *known, struct buf *found)
{
	OWN(buf) all = BUF_INIT;

	/* the bytes go of which some of the parts are views */
	join_parts(&all, known);
	known->nsame = 0;
	buf_swap(&known->lines, &all);
	buf_swap(&known->bytes, found);
	known->old = buf_str(&known->bytes);
	known->is_same = true;
	known->knows_some = known->old.n > 0;
}

void
reportcache_keep(struct reportcache *known)
{
	struct str *part;
	size_t n;

	if (!known->is_new)
		return;
	end_part(known);
	part = all_parts(&n, known);
	cachefile_write(known->learn->repo, &cachefile_people, part, n);
	free(part);
}
