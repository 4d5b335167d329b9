/* SPDX-License-Identifier: ISC */
/* lookup - runs the engine for the person whose record is looked up. */

#include "history/lookup.h"

#include "history/treediff.h"

int
lookup_record(struct lookup *out, struct repo *repo, const struct oid *tip,
    const char *path, bool wants_levels, struct err *err)
{
	out->learn = (struct learn)LEARN_INIT(repo);
	learn_person(&out->learn, treediff_person(path));
	if (learn_from(&out->learn, tip, 1, err) < 0)
		return -1;
	out->state = statemap_find(learn_at(&out->learn, tip), path);
	out->version = state_version(out->state);
	return agreement_read(&out->agreement, out->state, repo, wants_levels,
	    err);
}

void
lookup_release(struct lookup *lookup)
{
	agreement_release(&lookup->agreement);
	learn_release(&lookup->learn);
	*lookup = (struct lookup)LOOKUP_INIT;
}

const struct version *
lookup_agreed_before(const struct lookup *lookup)
{
	const struct state *state = lookup->state;
	const struct event *event;
	size_t i;

	for (i = state->events.n; i-- > 0; ) {
		event = event_at(state, i);
		if (event_is_agreement(event) && !event->is_withdrawn &&
		    event->hold != HOLD_STANDS)
			return state_brought_by(state, &event->brought);
	}
	return NULL;
}

static bool
may_be_past(const struct fault *fault)
{
	return fault->rule == RULE_SECTION_MISSING ||
	    fault->rule == RULE_SECTION_EMPTY ||
	    fault->rule == RULE_DISAGREEMENT;
}

/*
 * Whether the item that begins in a line (there must be one) has initials, and
 * is a disagreement that the state has.
 */
static bool
knows_item(const struct state *state, const struct record *record,
    unsigned line)
{
	const struct markdown_block *block = record->mark.block;
	struct sha256_text sum;
	struct str initials;
	size_t i = 0;

	while (block[i].type != MARKDOWN_ITEM || block[i].first_line != line)
		i++;
	if (state == NULL || !record_item_initials(&initials, record, i))
		return false;
	sum = state_line_sum(lines_range(&record->lines, block[i].first_line,
	    block[i].last_line));
	return state_lines_find(&state->lines, &sum) != NULL;
}

/* Learns of a person, unless `past` already has their states. */
static int
learn_of(struct past *past, struct repo *repo, struct str id, struct err *err)
{
	if (learn_has_begun(&past->learn) &&
	    str_eq(id, buf_str(&past->person)))
		return 0;
	buf_clear(&past->person);
	if (!learn_has_begun(&past->learn)) {
		learn_release(&past->learn);
		past->learn = (struct learn)LEARN_INIT(repo);
		if (repo_tip(&past->tip, repo, err) < 0 ||
		    learn_begin(&past->learn, &past->tip, 1, err) < 0)
			return -1;
	}
	if (learn_next(&past->learn, id, err) < 0)
		return -1;
	buf_add(&past->person, id);
	return 0;
}

static void
drop_known(struct note *note, const struct state *state, bool is_complete)
{
	const struct fault *fault;
	size_t i = 0;

	while (i < note->faults.n) {
		fault = &note->faults.fault[i];
		if (may_be_past(fault) && (fault->rule == RULE_DISAGREEMENT ?
		    knows_item(state, &note->record, fault->line) :
		    is_complete))
			faults_drop(&note->faults, i);
		else
			i++;
	}
}

/*
 * What history says of a record (NULL: nothing), and of the note's very text if
 * that is the tip's (else NULL).
 */
static int
find_text(const struct state **state, const struct version **version,
    struct past *past, const struct note *note, struct repo *repo,
    struct err *err)
{
	struct oid text;

	*state = NULL;
	*version = NULL;
	if (learn_of(past, repo, treediff_person(note->path.at), err) < 0)
		return err->code == ERR_UNBORN || err->code == ERR_REFUSED ?
		    0 : -1;
	if (repo_blob_id(&text, buf_str(&note->text), err) < 0)
		return -1;
	*state = statemap_find(learn_at(&past->learn, &past->tip),
	    note->path.at);
	*version = state_version(*state);
	if (*version != NULL && !oid_eq(&(*version)->text, &text))
		*version = NULL;
	return 0;
}

int
past_drop_faults(struct past *past, struct note *note, struct repo *repo,
    struct err *err)
{
	const struct state *state;
	const struct version *version;
	size_t i = 0;

	while (i < note->faults.n && !may_be_past(&note->faults.fault[i]))
		i++;
	if (i == note->faults.n)
		return 0;
	if (find_text(&state, &version, past, note, repo, err) < 0)
		return -1;
	drop_known(note, state, version != NULL && version->is_complete);
	return 0;
}

int
past_is_draft(bool *out, struct past *past, const struct note *note,
    struct repo *repo, struct err *err)
{
	const struct state *state;
	const struct version *version;

	if (find_text(&state, &version, past, note, repo, err) < 0)
		return -1;
	*out = version != NULL && !version->is_complete &&
	    note->record.status != RECORD_PLANNED &&
	    note->record.status != RECORD_CANCELLED;
	return 0;
}

void
past_release(struct past *past)
{
	learn_release(&past->learn);
	buf_release(&past->person);
	*past = (struct past)PAST_INIT;
}
