/* SPDX-License-Identifier: ISC */
/*
 * state - what history says of one file at one commit: which texts the file
 * had and which commit brought each, who said what of each text and whether it
 * still holds, whose each disagreement is, and how each text was judged by the
 * settings of its day.
 *
 * Every command that asks where a record stands asks its state (agreement.h),
 * and every rule about a commit asks the states at its parents (rules.h).
 *
 * Shape      One value for one path at one commit.  For records all members
 *            are used; for rosters, settings, templates and evidence mainly
 *            the versions.  Values are shared between commits, and never
 *            changed once somebody else holds them: state_edit answers one
 *            that may be changed.
 * Time       A fact is judged once, in the commit that brought it, and never
 *            again by later settings.
 * Ownership  state_new, state_ref, state_edit and state_merge give a
 *            reference, state_unref takes one.
 * Source     one-to-one-acts(5): What holds, Settings of their day, Merges.
 */
#ifndef HISTORY_STATE_H
#define HISTORY_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/blocks.h"
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
	HOLD_ANSWERED,		/* lapsed: a disagreement was added */
	HOLD_CHANGED		/* lapsed: the text was changed, moved, voided
				   or removed */
};

/* One act on a record. */
struct event {
	enum act_type type;	/* never ACT_NONE or ACT_MALFORMED */
	struct oid commit;
	struct oid bare;	/* what the commit were without its signature:
				   acts that share this are one act */
	struct oid brought;	/* the commit that brought the text that the
				   act is about */
	struct date day;	/* of the commit */
	long long seconds;	/* its committer date */
	enum role role;		/* of the party in name, email */
	char *name, *email;	/* who agrees, declines or withdraws; for other
				   acts the committer */
	char *witness;		/* name of who vouches, or NULL */
	char *words;		/* reason or evidence, or NULL */
	char *to;		/* to whom it was disclosed, or NULL */
	struct oid text;	/* the record's blob then; of a void: Voids */
	bool has_file;		/* the act added the evidence as a file */
	bool asks_signature;	/* the settings of its day: level = signed */
	bool counts_witnessed;	/* likewise: witnessed = yes */
	bool is_withdrawn;	/* by its own party */
	enum hold hold;
	struct said *said;	/* private: where the strings are */
};

/* One commit that wrote a disagreement, alone or beside others on branches. */
struct writing {
	struct oid bare;	/* without its signature */
	bool is_withdrawn;	/* the party withdrew all that they said */
};

/*
 * One disagreement; it belongs to the party whose address committed it.  What
 * was written on several branches is withdrawn when each of them is.
 */
struct state_line {
	struct sha256_text sum;	/* of its bytes */
	unsigned times;		/* it stands there; of the first of them */
	char *initials;
	char *email;		/* of the party */
	bool is_person;		/* the party is the person */
	struct oid commit;	/* that first brought the line */
	long long seconds;	/* of that commit */
	struct writing *writing;	/* in the order of their ids */
	size_t nwritings;
};

struct state_lines {
	struct state_line *line;
	size_t n, cap;
	struct oidmap by_sum;	/* private: the first with a sum */
};

#define STATE_LINES_INIT { .line = NULL }

/* One text that stood at the path. */
struct version {
	struct oid text;	/* blob; zero: the file went */
	struct oid before;	/* the blob that it replaced, or zero */
	struct oid before_too;	/* of a merge whose parents both had another
				   blob: the one of the other; or zero */
	struct oid commit;	/* that brought it */
	struct date day;	/* of that commit */
	long long seconds;	/* its committer date */
	/* of a record, by the settings of that commit's day: */
	struct date date;	/* of the file name, of a document `date:`; or
				   DATE_NONE */
	/* for acts, of the text alone; empty sum: nothing is known */
	struct date front_date;	/* `date:`, whatever the file is called */
	struct sha256_text sum;	/* of the text */
	enum record_status status;
	enum agreed_by agreed_by;
	bool is_session;
	bool is_complete;	/* every section that it had to have has text;
				   an imported held one is always complete */
	bool is_amendment;	/* came by `Amends` */
	bool is_item;		/* is the text before and one disagreement */
};

/* Compares committer dates, then commit ids: the same in every clone. */
bool	version_is_before(const struct version *a, const struct version *b);

/*
 * Whether a version has the same text as the one before it: a merge took the
 * text whole from one parent, or only the file's mode changed.
 */
bool	version_is_taken(const struct version *version);

/* If two settings judge the same text, the stricter judgement holds. */
void	version_take_stricter(struct version *out,
	    const struct version *other);

struct state {
	size_t refs;
	char *path;
	bool is_there;
	bool is_void, is_moved;	/* why it is not there */
	struct oid origin;	/* the commit in which the record began */
	size_t nversions;	/* oldest first; the last one stands */
	struct versions *texts;	/* private: where the versions are */
	struct blocks events;	/* of struct event, oldest first */
	struct state_lines lines;	/* disagreements in the text */
	struct oid *settings;	/* the root trees by whose settings its texts
				   are judged: several, if a merge fixed them
				   or joined sides that did */
	size_t nsettings;	/* 0: not fixed yet */
	bool was_held;		/* was ever held or cancelled */
	bool was_in_force;	/* of a contract: was ever agreed */
	bool is_imported;
	struct buf kind;	/* as which it is judged; empty: unknown */
	char *moved_to;		/* its new path, or NULL */
	struct state *former;	/* the record that had this path before, or
				   NULL */
	struct state *elsewhere;	/* this record under the path that it
				   had before a move, or NULL */
	char *creator;		/* of a roster: address that created it */
	bool folder_is_used;	/* of a roster: its folder had another file */
};

/* The state of a record, or of another file, of which nothing is known yet. */
struct state	*state_new(const char *path);
struct state	*state_ref(struct state *state);
void	state_unref(struct state *state);

/* Takes a reference; answers one to a value that nobody else holds. */
struct state	*state_edit(struct state *state);

/* Adds a root tree to those by whose settings its texts are judged, once. */
void	state_add_settings(struct state *state, const struct oid *tree);

/* The version of that number; it stays as long as a state that has it. */
const struct version	*version_at(const struct state *state, size_t i);

/* The event of that number. */
static inline const struct event *
event_at(const struct state *state, size_t i)
{
	return blocks_at(&state->events, sizeof(struct event), i);
}

/* The same, to change, of a state that nobody else holds. */
struct event	*event_edit(struct state *state, size_t i);

/* The last version, which may be that the file went; there has to be one. */
const struct version	*state_last(const struct state *state);

/* The version that stands; NULL if the file is not there. */
const struct version	*state_version(const struct state *state);

/* The version that a commit brought, or NULL. */
const struct version	*state_brought_by(const struct state *state,
			    const struct oid *commit);

/*
 * Whether a commit brought a version of this record, or of a former record of
 * the name.  Then every commit that has this state descends from that commit.
 */
bool	state_descends(const struct state *state, const struct oid *commit);

/*
 * Whether the text that stands in `a` came after the one that stands in `b`:
 * its commit descends from the other, or else has the later date.  Of two
 * states with texts of different commits, one is newer.
 */
bool	state_is_newer(const struct state *a, const struct state *b);

/*
 * Adds a version in place of the one that stands (version->text zero: the file
 * went).  Unless version->before says so, it replaces the last one.  The caller
 * first says how events on the old text lapse (state_lapse).
 */
void	state_add_version(struct state *state, const struct version *version);

/* Adds a version as another state has it, and changes nothing else. */
void	state_push_version(struct state *state, const struct version *version);

/* Lets what parties said of the text lapse: sets `hold`, unless it is worse. */
void	state_lapse(struct state *state, enum hold hold);

/* Adds a copy of an event. */
void	state_add_event(struct state *state, const struct event *event);

/* The event that a commit was, or NULL. */
const struct event	*state_event(const struct state *state,
			    const struct oid *commit);

/*
 * Whether anything was done by an event's act to this record, or to a former
 * record of the name: in its commit, or in one that is the same act.
 */
bool	state_has_act(const struct state *state, const struct event *event);

/* Whether an event is an agreement (given by oneself or witnessed). */
bool	event_is_agreement(const struct event *event);

/* Whether an event has neither lapsed nor been withdrawn. */
bool	event_holds(const struct event *event);

/* The last agreement of any party that holds on the present text, or NULL. */
const struct event	*state_agreement(const struct state *state);
bool	state_is_agreed(const struct state *state);

/* Whether a merge must take the record whole: agreed, or disagreed with. */
bool	state_is_protected(const struct state *state);

/* Whether only an act may remove it: it was held, cancelled or acted on. */
bool	state_is_binding(const struct state *state);

/* Whether the record left its name by an act, a move or a void. */
bool	state_has_left(const struct state *state);

/* Adds a copy of a line. */
void	state_lines_add(struct state_lines *lines,
	    const struct state_line *line);
void	state_lines_release(struct state_lines *lines);

/*
 * Adds the disagreements below a heading of a record that was read whole; only
 * sum and initials are filled in.
 */
void	state_lines_read(struct state_lines *out, const struct record *record,
	    struct str title);

/* The sum of a line, or of an item with all its lines. */
struct sha256_text	state_line_sum(struct str bytes);

/* Whether the party has withdrawn the line, wherever they wrote it. */
bool	state_line_is_withdrawn(const struct state_line *line);

/* Withdraws it, wherever it was written. */
void	state_line_withdraw(struct state_line *line);

/* The line with that sum, or NULL. */
const struct state_line	*state_lines_find(const struct state_lines *lines,
			    const struct sha256_text *sum);

/*
 * Adds the versions of the same record that only `other` has to `out`, which
 * nobody else may hold; the last version of `out` stays the last.  They stand
 * in the order of their dates, but none before what it may have replaced.
 */
void	state_join_versions(struct state *out, const struct state *other);

/*
 * The state after a merge that has the text of `taken`: the events and versions
 * that either side knows of one record.  An agreement holds if it was made on
 * that text and neither side has seen it lapse or be withdrawn.  `other` is the
 * other side's state of the same record, or NULL.
 */
struct state	*state_merge(struct state *taken, const struct state *other);

#endif
