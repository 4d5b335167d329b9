/* SPDX-License-Identifier: ISC */
/*
 * state - what history says of one file at one commit: the texts it had and
 * which commit brought each, who said what of them and whether it still
 * holds, whose each disagreement is, and what was found out about a text by
 * the settings of its day.
 *
 * Every command that asks what stands asks a state (agreement.h), and every
 * rule for the next commit is asked of its parents' states (rules.h).
 *
 * Shape      One value for one path at one commit: of records all of it, of
 *            rosters, settings, templates and evidence the versions alone.
 *            Values are shared between commits and never changed once somebody
 *            else holds them: state_edit answers one that may be changed.
 * Time       Facts are what the commit that brought them made of them.
 *            Nothing here is asked again of later settings.
 * Ownership  state_new, state_ref, state_edit and state_merge give a
 *            reference, state_unref takes one.
 * Source     one-to-one-acts(5): What holds, Settings of their day, Merges.
 */
#ifndef HISTORY_STATE_H
#define HISTORY_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/oid.h"
#include "base/str.h"
#include "notes/act.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "notes/record.h"

/* What became of an agreement or a refusal. */
enum hold {
	HOLD_STANDS,
	HOLD_ANSWERED,		/* a disagreement was added to its text */
	HOLD_CHANGED		/* its text was changed, moved or voided */
};

/* What one commit said of a record. */
struct event {
	enum act_type type;	/* never ACT_NONE or ACT_MALFORMED */
	struct oid commit;
	struct oid brought;	/* the commit that brought the text it is of */
	struct date day;	/* of the commit */
	long long seconds;
	enum role role;		/* of whom it speaks for */
	char *name, *email;	/* whom it speaks for; who did it, where it
				   speaks for nobody */
	char *witness;		/* name of who vouches, or NULL */
	char *words;		/* reason or evidence, or NULL */
	char *to;		/* to whom it was disclosed, or NULL */
	struct oid text;	/* of a disclosure or void: the text then */
	bool has_file;		/* the evidence came with it */
	bool asks_signature;	/* by the settings of its day */
	bool counts_witnessed;	/* likewise */
	bool is_withdrawn;	/* by its own party */
	enum hold hold;
	struct said *said;	/* private: where the strings are */
};

/* One disagreement; it belongs to the party whose address committed it. */
struct state_line {
	struct sha256_text sum;	/* of its bytes */
	char *initials;
	char *email;
	bool is_person;
	bool is_withdrawn;	/* with all that its party said */
	struct oid commit;	/* that brought it first */
	long long seconds;	/* of that commit */
};

struct state_lines {
	struct state_line *line;
	size_t n, cap;
};

#define STATE_LINES_INIT { NULL, 0, 0 }

/* One text that stood at the path. */
struct version {
	struct oid text;	/* zero: the file went */
	struct oid before;	/* that it took the place of, or zero */
	struct oid before_too;	/* of a merge that both parents had another text
				   of: the other's; or zero */
	struct oid commit;	/* that brought it */
	struct date day;	/* of that commit */
	long long seconds;
	/* of a record, by the settings of that commit's day: */
	struct date date;	/* the record's own; DATE_NONE: it has none */
	/* what an act asks of the text itself; no sum: nothing is known */
	struct date front_date;	/* `date:`, whatever the file is called */
	struct sha256_text sum;
	enum record_status status;
	enum agreed_by agreed_by;
	bool is_session;
	bool is_complete;	/* every section that it had to have has text;
				   an imported text always is */
	bool is_amendment;	/* came by `Amends` */
	bool is_item;		/* is the text before and one disagreement */
};

/* By their dates, and then by their commits: the same for everybody. */
bool	version_is_before(const struct version *a, const struct version *b);

/*
 * Whether a text was there before: a merge took it whole from one parent, where
 * the other had another one, or it became a program.  Nothing is new in it.
 */
bool	version_is_taken(const struct version *version);

/* Where two settings judge a text, the stricter answer holds. */
void	version_take_stricter(struct version *out,
	    const struct version *other);

struct state {
	size_t refs;
	char *path;
	bool is_there;
	bool is_void, is_moved;	/* why it is not there */
	struct oid origin;	/* the commit in which the record began */
	const struct version *version;	/* oldest first; the last one stands */
	size_t nversions;
	struct texts *texts;	/* private: where the versions are */
	struct event *event;	/* oldest first */
	size_t nevents, event_cap;
	struct state_lines lines;
	struct oid settings;	/* the tree by whose settings its texts are
				   judged; zero: not fixed yet */
	struct oid settings_too;	/* the other one, if a merge fixed it,
				   or each side did; or zero */
	bool was_held;		/* or cancelled, once */
	bool was_in_force;	/* a contract that was agreed, once */
	bool is_imported;
	struct buf kind;	/* that it is judged as; empty: unknown */
	char *moved_to;		/* or NULL */
	struct state *former;	/* the record that had this path before, or
				   NULL */
	struct state *elsewhere;	/* this one under the path that it
				   had before, or NULL */
	char *creator;		/* of a roster: whose commit made it */
	bool folder_is_used;	/* of a roster: its folder had another file */
};

/* A record, or another file, of which nothing is known yet. */
struct state	*state_new(const char *path);
struct state	*state_ref(struct state *state);
void	state_unref(struct state *state);

/* Takes a reference; answers one on a value that nobody else holds. */
struct state	*state_edit(struct state *state);

/* The text that stands there; NULL if there is none. */
const struct version	*state_version(const struct state *state);

/* The version that a commit brought, or NULL. */
const struct version	*state_brought_by(const struct state *state,
			    const struct oid *commit);

/*
 * Whether a commit brought a version, be it of what the name stood for before:
 * then whoever has this state descends from that commit.
 */
bool	state_descends(const struct state *state, const struct oid *commit);

/*
 * Whether what stands there of one came after what stands there of the other:
 * it descends from it, or is the later by its date.  Of any two that differ
 * one is.
 */
bool	state_is_newer(const struct state *a, const struct state *b);

/*
 * Another text (version->text zero: none), in place of the one that stands.
 * What stood before it lapses; how, is the caller's to say first (state_lapse).
 */
void	state_add_version(struct state *state, const struct version *version);

/* The same as another state has it, of which nothing else follows. */
void	state_push_version(struct state *state, const struct version *version);

/* Every agreement and refusal that stands; but_for: of an event, or NULL. */
void	state_lapse(struct state *state, enum hold hold);

/* Takes over a copy of the event. */
void	state_add_event(struct state *state, const struct event *event);

/* The event that a commit was, or NULL. */
const struct event	*state_event(const struct state *state,
			    const struct oid *commit);

/* Whether an event is an agreement (given by oneself or witnessed). */
bool	event_is_agreement(const struct event *event);

/* Whether it is one that stands and was not withdrawn. */
bool	event_holds(const struct event *event);

/* The last agreement of any party that stands on the present text, or NULL. */
const struct event	*state_agreement(const struct state *state);
bool	state_is_agreed(const struct state *state);

/* Whether a merge has to take it whole from one side. */
bool	state_is_protected(const struct state *state);

/* Whether an act alone may take it away: it was held, cancelled or acted on. */
bool	state_is_binding(const struct state *state);

/* Whether it left its name by an act, a move or a void. */
bool	state_has_left(const struct state *state);

/* Adds a copy. */
void	state_lines_add(struct state_lines *lines,
	    const struct state_line *line);
void	state_lines_release(struct state_lines *lines);

/* The disagreements of a record that was read whole, without owners. */
void	state_lines_read(struct state_lines *out, const struct record *record,
	    struct str title);

/* The sum of a line, or of an item with all its lines. */
struct sha256_text	state_line_sum(struct str bytes);

/* The line of those bytes, or NULL. */
const struct state_line	*state_lines_find(const struct state_lines *lines,
			    const struct sha256_text *sum);

/*
 * Takes over the versions of the same record that only another state has,
 * before the one that stands: a state that nobody else holds.
 */
void	state_join_versions(struct state *out, const struct state *other);

/*
 * What both sides of a merge know together of one record, seen from the one
 * whose text the merge has: their events and versions.  An agreement holds if
 * it stands on that text and no side has seen it lapse or be withdrawn.
 * `other` may be NULL; both are of the same record (same origin).
 */
struct state	*state_merge(struct state *taken, const struct state *other);

#endif
