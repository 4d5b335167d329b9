/* SPDX-License-Identifier: ISC */
/*
 * settings - a small list of parsed settings, found by the ids of the objects
 * that they were parsed from; and a map from root trees into that list.
 */

#include "history/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void
settings_release(struct settings_cache *cache)
{
	size_t i;

	for (i = 0; i < cache->n; i++) {
		notes_close(&cache->settings[i]->notes);
		free(cache->settings[i]);
	}
	for (i = 0; i < cache->nrosters; i++) {
		person_release(&cache->roster[i]->person);
		buf_release(&cache->roster[i]->id);
		free(cache->roster[i]);
	}
	free(cache->settings);
	free(cache->roster);
	oidmap_release(&cache->rosters);
	oidmap_release(&cache->trees);
	*cache = (struct settings_cache)SETTINGS_INIT(cache->repo);
}

bool
settings_is_bad_text(const struct err *err)
{
	return err->code == ERR_TEXT || err->code == ERR_REFUSED;
}

int
settings_pairs(struct config *out, struct buf *text, struct repo *repo,
    const struct oid *oid, struct err *err)
{
	if (oid_is_zero(oid))
		return 0;
	if (repo_read_blob(text, repo, oid, CONFIG_FILE_MAX, err) == 0 &&
	    config_parse(out, buf_str(text), CONFIG_FILE, 1, err) == 0)
		return 0;
	return settings_is_bad_text(err) ? 0 : -1;
}

int
settings_id_at(struct oid *out, struct repo *repo, const struct oid *tree,
    const char *path, struct err *err)
{
	struct tree_entry entry;
	bool found;

	memset(out, 0, sizeof(*out));
	if (repo_find(&entry, &found, repo, tree, path, err) < 0)
		return -1;
	if (found)
		*out = entry.oid;
	return 0;
}

/* How many trees are remembered. */
enum { TREES_MAX = 1 << 17 };

static void
remember(struct settings_cache *cache, const struct oid *tree,
    size_t number)
{
	if (cache->trees.n >= TREES_MAX)
		oidmap_release(&cache->trees);
	oidmap_add(&cache->trees, tree, (unsigned)number);
}

static int
parse(struct settings_cache *cache, const struct oid *tree,
    const struct oid *policy, const struct oid *templates, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct settings *settings;

	if (notes_open_tree(&notes, cache->repo, tree, err) < 0) {
		if (!settings_is_bad_text(err))
			return -1;
		policy_release(&notes.policy);
		if (policy_parse(&notes.policy, STR_NONE, err) < 0)
			return -1;
	}
	settings = mem_new(1, sizeof(*settings));
	*settings = (struct settings){ *policy, *templates, notes };
	notes = (struct notes)NOTES_INIT;
	*MEM_ADD(cache->settings, cache->n, &cache->cap) = settings;
	return 0;
}

static int
number_of(unsigned *out, struct settings_cache *cache,
    const struct oid *tree, struct err *err)
{
	struct oid policy, templates;
	size_t number;

	if (oidmap_find(out, &cache->trees, tree))
		return 0;
	if (settings_id_at(&policy, cache->repo, tree, "one-to-one.ini",
	    err) < 0 || settings_id_at(&templates, cache->repo, tree,
	    "templates", err) < 0)
		return -1;
	for (number = 0; number < cache->n; number++)
		if (oid_eq(&cache->settings[number]->policy, &policy) &&
		    oid_eq(&cache->settings[number]->templates, &templates))
			break;
	if (number == cache->n &&
	    parse(cache, tree, &policy, &templates, err) < 0)
		return -1;
	remember(cache, tree, number);
	*out = (unsigned)number;
	return 0;
}

int
settings_at(struct settings **out, struct settings_cache *cache,
    const struct oid *tree, struct err *err)
{
	unsigned number;

	if (number_of(&number, cache, tree, err) < 0)
		return -1;
	*out = cache->settings[number];
	(*out)->notes.tree = *tree;
	return 0;
}

int
settings_same(struct settings_cache *cache, const struct oid *tree,
    const struct oid *other, struct err *err)
{
	unsigned number;

	if (oidmap_find(&number, &cache->trees, tree))
		return 0;
	if (number_of(&number, cache, other, err) < 0)
		return -1;
	remember(cache, tree, number);
	return 0;
}

static int
parse_roster(struct parsed_roster **out, struct settings_cache *cache,
    const struct oid *blob, struct str id, struct err *err)
{
	struct parsed_roster *roster;
	OWN(buf) text = BUF_INIT;
	int result = repo_read_blob(&text, cache->repo, blob, CONFIG_FILE_MAX,
	    err);

	if (result < 0 && !settings_is_bad_text(err))
		return -1;
	roster = mem_new(1, sizeof(*roster));
	*roster = (struct parsed_roster){ .blob = *blob, .id = BUF_INIT,
	    .person = PERSON_INIT };
	buf_add(&roster->id, id);
	roster->is_sound = result == 0 && person_parse(&roster->person, id,
	    buf_str(&text), err) == 0;
	oidmap_add(&cache->rosters, blob, (unsigned)cache->nrosters);
	*MEM_ADD(cache->roster, cache->nrosters, &cache->roster_cap) = roster;
	*out = roster;
	return 0;
}

int
settings_roster(const struct person **out, struct settings_cache *cache,
    const struct oid *blob, struct str id, struct err *err)
{
	struct parsed_roster *roster = NULL;
	unsigned number;
	size_t i;
	int result = 0;

	*out = NULL;
	/* the same blob in the folders of two people is two rosters */
	if (oidmap_find(&number, &cache->rosters, blob))
		for (i = number; i < cache->nrosters && roster == NULL; i++)
			if (oid_eq(&cache->roster[i]->blob, blob) &&
			    str_eq(buf_str(&cache->roster[i]->id), id))
				roster = cache->roster[i];
	if (roster == NULL)
		result = parse_roster(&roster, cache, blob, id, err);
	if (result == 0 && roster->is_sound)
		*out = &roster->person;
	return result;
}

int
settings_person(const struct person **out, bool *is_there,
    struct settings_cache *cache, const struct oid *tree, struct str id,
    struct err *err)
{
	OWN(buf) path = BUF_INIT;
	struct tree_entry entry;
	bool found = false;

	*out = NULL;
	person_path(&path, id);
	if (str_is_name(id) && repo_find(&entry, &found, cache->repo, tree,
	    path.at, err) < 0)
		return -1;
	if (is_there != NULL)
		*is_there = found;
	return !found || entry.mode != MODE_FILE ? 0 :
	    settings_roster(out, cache, &entry.oid, id, err);
}
