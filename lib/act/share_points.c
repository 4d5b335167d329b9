/* SPDX-License-Identifier: ISC */
/*
 * share - joins points: one side has put points into a plan while the other
 * planned the same meeting, wrote it up, or put it off.  The points go into the
 * record where the meeting stands now.  A text of which a party has said
 * something stays as it is.
 */
#include "act/share_private.h"

#include "act/point.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "history/treediff.h"

enum { BASE, OURS, THEIRS, NSIDES };

/* One path, as each side has it. */
struct sides {
	const struct share *share;
	const struct oid *commit[NSIDES];
	struct buf text[NSIDES];
	bool is_there[NSIDES];
	const char *path;
};

static int
read_side(struct sides *sides, int side, const char *path, struct err *err)
{
	return standing_text(&sides->text[side], &sides->is_there[side],
	    sides->share->repo, sides->commit[side], path, err);
}

/* Puts the points of side `from` into the text that the other has at a path. */
static int
give(struct choice *out, bool *done, const struct sides *sides, int from,
    const char *path, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(record) plan = RECORD_INIT;
	OWN(buf) text = BUF_INIT, kept = BUF_INIT;
	const struct buf *other = &sides->text[OURS + THEIRS - from];
	const struct kind *kind;
	OWN(lookup) past = LOOKUP_INIT;
	struct joined *joined;

	record_read_front(&plan, buf_str(&sides->text[from]), true, NULL);
	if (notes_open_commit(&notes, sides->share->repo,
	    &sides->share->theirs, err) < 0 ||
	    notes_kind(&kind, &notes, plan.kind, err) < 0)
		return -1;
	*done = kind != NULL && point_join(&text, kind,
	    sides->is_there[BASE] ? buf_str(&sides->text[BASE]) : STR_NONE,
	    buf_str(&sides->text[from]), buf_str(other));
	if (!*done)
		return 0;
	if (lookup_record(&past, sides->share->repo,
	    sides->commit[OURS + THEIRS - from], path, false, err) < 0)
		return -1;
	/* a party has agreed or objected to the other side's text: it stays */
	if (past.state != NULL && state_is_protected(past.state) &&
	    !str_eq(buf_str(&text), buf_str(other))) {
		buf_swap(&kept, &text);
		buf_add(&text, buf_str(other));
	}
	joined = choice_add(out, path);
	joined->has_points = true;
	buf_swap(&joined->text, &text);
	buf_swap(&joined->kept, &kept);
	return 0;
}

/*
 * Appends the path under which a side now has the meeting that was planned
 * under this name: the one record of its kind that this side has added since
 * the merge base.  Appends nothing if there is none, or more than one.
 */
static int
find_successor(struct buf *out, const struct sides *sides, int side,
    struct err *err)
{
	OWN(treediff) delta = TREEDIFF_INIT;
	OWN(record) plan = RECORD_INIT;
	struct record_name name;
	struct oid before, after;
	const struct change *found = NULL;
	size_t i, n = 0;

	record_read_front(&plan, buf_str(&sides->text[BASE]), true, NULL);
	if (repo_tree_of(&before, sides->share->repo, sides->commit[BASE],
	    err) < 0 || repo_tree_of(&after, sides->share->repo,
	    sides->commit[side], err) < 0 || treediff_read(&delta,
	    sides->share->repo, &before, &after, treediff_person(sides->path),
	    err) < 0)
		return -1;
	for (i = 0; i < delta.n; i++) {
		if (delta.change[i].place != PLACE_RECORD ||
		    delta.change[i].was_there || !delta.change[i].is_there ||
		    !record_name_parse(&name, str_of(delta.change[i].path)) ||
		    date_is_none(name.date) ||
		    record_name_number(&name, plan.kind) == 0)
			continue;
		found = &delta.change[i];
		n++;
	}
	if (n == 1)
		buf_add_string(out, found->path);
	return 0;
}

/* One side has removed the plan: its points go where that side moved it. */
static int
follow(struct choice *out, bool *done, struct sides *sides, int from,
    struct err *err)
{
	int side = OURS + THEIRS - from;
	OWN(buf) path = BUF_INIT;

	if (find_successor(&path, sides, side, err) < 0 || (path.n > 0 &&
	    (read_side(sides, side, path.at, err) < 0 ||
	    give(out, done, sides, from, path.at, err) < 0)))
		return -1;
	if (*done)
		choice_add(out, sides->path)->goes = true;
	return 0;
}

int
share_join_points(struct choice *choice, bool *done, const struct share *s,
    const char *path, struct err *err)
{
	struct sides sides = { .share = s, .path = path,
		.commit = { &s->base, &s->head.commit, &s->theirs },
		.text = { BUF_INIT, BUF_INIT, BUF_INIT } };
	int i, result = 0;

	*done = false;
	for (i = 0; i < NSIDES && result == 0; i++)
		result = read_side(&sides, i, path, err);
	for (i = OURS; i <= THEIRS && result == 0 && !*done; i++) {
		if (!sides.is_there[i])
			continue;
		if (sides.is_there[OURS + THEIRS - i])
			result = give(choice, done, &sides, i, path, err);
		else if (sides.is_there[BASE])
			result = follow(choice, done, &sides, i, err);
	}
	for (i = 0; i < NSIDES; i++)
		buf_release(&sides.text[i]);
	return result;
}
