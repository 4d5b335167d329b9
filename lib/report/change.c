/* SPDX-License-Identifier: ISC */
/* change - compares each version of a file with the one before, key by key. */

#include "report/change.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "history/agreement.h"
#include "history/contract.h"
#include "history/settings.h"
#include "history/treediff.h"
#include "parse/config.h"

const char *const change_words[CHANGE_WORDS] = { "left", "away", "fte",
	"probation", "since", "cadence" };

/*
 * A key whose value is compared, and what it means if the value is another.
 * "kind" stands for the sections [kind NAME] and for a template's front matter.
 */
static const struct watched {
	const char *section, *key;
	unsigned what;
} watched[] = {
	{ "person", "left", CHANGE_LEFT },
	{ "person", "away", CHANGE_AWAY },
	{ "person", "fte", CHANGE_FTE },
	{ "person", "probation-until", CHANGE_PROBATION },
	{ "policy", "since", CHANGE_SINCE },
	{ "policy", "pro-rata", CHANGE_CADENCE },
	{ "kind", "every", CHANGE_CADENCE },
	{ "kind", "latest", CHANGE_CADENCE },
	{ "kind", "probation-every", CHANGE_PROBATION },
};

/* A text with its pairs; those of an ini file are kept as a front matter. */
struct pairs {
	struct buf text;
	struct front front;
};

#define PAIRS_INIT { BUF_INIT, FRONT_INIT }

static void
pairs_release(struct pairs *pairs)
{
	front_release(&pairs->front);
	buf_release(&pairs->text);
	*pairs = (struct pairs)PAIRS_INIT;
}

/* Reads a template or an ini file; a text that is not understood has none. */
static int
read_pairs(struct pairs *out, bool is_template, struct repo *repo,
    const struct oid *oid, struct err *err)
{
	if (!is_template)
		return settings_pairs(&out->front.config, &out->text, repo,
		    oid, err);
	return oid_is_zero(oid) || (repo_read_blob(&out->text, repo, oid,
	    MARKDOWN_TEXT_MAX, err) == 0 && front_parse(&out->front,
	    buf_str(&out->text), err) == 0) || settings_is_bad_text(err) ?
	    0 : -1;
}

/* Appends all values of a key, one on a line. */
static void
add_values(struct buf *out, const struct config *config,
    const struct config_entry *key)
{
	const struct config_entry *entry;
	size_t i;

	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		if (str_eq(entry->section, key->section) &&
		    str_eq(entry->key, key->key))
			buf_addf(out, "%.*s\n", STR_ARGS(entry->value));
	}
}

static void
add(struct rule_changes *out, struct date day, struct str kind, unsigned what)
{
	*MEM_ADD(out->change, out->n, &out->cap) = (struct rule_change){
	    day, str_copy(kind), what };
}

/* Adds a change for each key of one text that has other values in the other. */
static void
compare_pairs(struct rule_changes *out, const struct config *of,
    const struct config *other, struct date day, struct str kind)
{
	const struct config_entry *entry;
	const struct watched *row;
	OWN(buf) x = BUF_INIT, y = BUF_INIT;
	struct str section;
	bool is_of_kind;
	size_t i;

	for (i = 0; i < of->n; i++) {
		entry = &of->entry[i];
		section = entry->section;
		is_of_kind = section.n == 0 || str_starts(section, "kind ");
		for (row = watched; row < watched + sizeof(watched) /
		    sizeof(*watched); row++) {
			if (!str_is(entry->key, row->key) ||
			    !str_is(is_of_kind ? STR_LIT("kind") : section,
			    row->section))
				continue;
			buf_clear(&x);
			buf_clear(&y);
			add_values(&x, of, entry);
			add_values(&y, other, entry);
			if (!str_eq(buf_str(&x), buf_str(&y)))
				add(out, day, is_of_kind && section.n > 0 ?
				    str_trim(str_from(section,
				    strlen("kind "))) : kind, row->what);
		}
	}
}

/*
 * Compares each version of a file with the one before; the first one, except a
 * roster's, with nothing.  `kind` is a template's kind, or absent.
 */
static int
add_file(struct rule_changes *out, const struct state *state, struct str kind,
    bool is_roster, struct repo *repo, struct err *err)
{
	OWN(pairs) before = PAIRS_INIT, after = PAIRS_INIT;
	const struct config *old = &before.front.config;
	const struct config *new = &after.front.config;
	const struct version *version;
	size_t i;

	for (i = 0; i < state->nversions; i++) {
		version = version_at(state, i);
		if (version_is_taken(version))
			continue;
		pairs_release(&before);
		before = after;
		after = (struct pairs)PAIRS_INIT;
		if (read_pairs(&after, !str_is_absent(kind), repo,
		    &version->text, err) < 0)
			return -1;
		if (i == 0 && is_roster)
			continue;
		compare_pairs(out, old, new, version->day, kind);
		compare_pairs(out, new, old, version->day, kind);
	}
	return 0;
}

struct search {
	struct rule_changes *out;
	struct repo *repo;
	struct err *err;
	int result;
};

static void
take_settings(struct state *state, struct state *none, void *arg)
{
	struct search *search = arg;
	struct str kind = treediff_kind(state->path);

	(void)none;
	if (search->result == 0 && (!str_is_absent(kind) ||
	    strcmp(state->path, "one-to-one.ini") == 0))
		search->result = add_file(search->out, state, kind, false,
		    search->repo, search->err);
}

int
changes_add_settings(struct rule_changes *out, struct learn *learn,
    const struct oid *tip, struct err *err)
{
	struct search search = { out, learn->repo, err, 0 };

	if (learn_next(learn, STR_LIT(""), err) < 0)
		return -1;
	statemap_diff(learn_at(learn, tip), NULL, take_settings, &search);
	return search.result;
}

static bool
is_same_step(struct date_step x, struct date_step y)
{
	return x.n == y.n && (x.n == 0 || x.unit == y.unit);
}

/* Adds a change for each kind of one contract that the other has otherwise. */
static void
compare_lines(struct rule_changes *out, const struct contract *of,
    const struct contract *other, struct date day)
{
	const struct contract_line *line, *same;
	size_t i;

	for (i = 0; i < of->nlines; i++) {
		line = &of->line[i];
		same = contract_line(other, line->kind);
		if (same == NULL || !is_same_step(same->cadence.every,
		    line->cadence.every) || !is_same_step(
		    same->cadence.latest, line->cadence.latest))
			add(out, day, line->kind, CHANGE_CADENCE);
	}
}

static int
add_contract(struct rule_changes *out, struct notes *notes,
    const struct state *state, struct str person, struct err *err)
{
	OWN(contract) before = CONTRACT_INIT, after = CONTRACT_INIT;
	const struct version *version;
	bool is_agreed;
	size_t i;

	for (i = 0; i < state->nversions; i++) {
		version = version_at(state, i);
		if (oid_is_zero(&version->text) ||
		    date_is_none(version->date))
			continue;
		if (agreement_of_version(&is_agreed, state, version,
		    notes->repo, err) < 0)
			return -1;
		if (!is_agreed)
			continue;
		if (contract_read(&after, notes, person, &version->text,
		    err) < 0) {
			/* one that is not understood was never in force */
			if (settings_is_bad_text(err))
				continue;
			return -1;
		}
		compare_lines(out, &before, &after, version->date);
		compare_lines(out, &after, &before, version->date);
		contract_release(&before);
		before = after;
		after = (struct contract)CONTRACT_INIT;
	}
	return 0;
}

int
changes_add_person(struct rule_changes *out, struct notes *notes,
    const struct statemap *map, struct str person, struct err *err)
{
	const struct state *state = statemap_roster(map, person);
	OWN(buf) path = BUF_INIT;

	if (state != NULL && add_file(out, state, STR_NONE, true, notes->repo,
	    err) < 0)
		return -1;
	contract_path(&path, person);
	state = statemap_find(map, path.at);
	return state == NULL ? 0 :
	    add_contract(out, notes, state, person, err);
}

void
changes_clear(struct rule_changes *changes)
{
	while (changes->n > 0)
		free((char *)changes->change[--changes->n].kind.at);
}

void
changes_release(struct rule_changes *changes)
{
	changes_clear(changes);
	free(changes->change);
	*changes = (struct rule_changes)CHANGES_INIT;
}
