/* SPDX-License-Identifier: ISC */
/*
 * rules_private - what the files of rules share among themselves: one commit
 * on trial.
 *
 *	rules.c		lays out what the commit changed; acts are told there
 *	rules_act.c	an act: who, what about, may they, what else
 *	rules_record.c	a record's text: judged once, and compared
 *	rules_roster.c	who may change rosters, settings and templates
 *	rules_setting.c	whether they name what exists
 *	rules_merge.c	what a merge loses or combines
 */
#ifndef HISTORY_RULES_PRIVATE_H
#define HISTORY_RULES_PRIVATE_H

#include "history/rules.h"
#include "history/state.h"
#include "history/treediff.h"
#include "notes/act.h"

struct trial {
	struct rules *rules;
	struct err *err;
	const struct oid *id;		/* zero: not committed yet */
	const struct commit *commit;
	struct str bytes;
	struct act act;
	struct buf record;		/* the act's path */
	struct buf moves;		/* the path that a move leaves */
	const struct side *side;
	size_t nsides;
	struct treediff *delta;		/* one for each side; of a root, one */
	size_t ndeltas;
	struct date day;
	struct statemap *map;		/* as it is after the commit */
	size_t nbreaches;		/* that were found before it */
};

struct breach	*trial_breach(struct trial *trial, enum breach_rule rule,
		    const char *path, const char *format, ...)
		    __attribute__((format(printf, 4, 5)));

/* A version that the commit on trial brings; no text: the file went. */
struct version	trial_version(const struct trial *trial,
		    const struct oid *text);

/*
 * The record of that state, whose reference it takes, is not there any more: a
 * copy in which what was said of it has lapsed, the caller's alone.
 */
struct state	*trial_end(struct trial *trial, struct state *state);

/* Tells whoever listens; the commit is filled in. */
void	trial_tell(struct trial *trial, struct telling *telling);

/* Whether a path is of interest (rules->only). */
bool	trial_wants(const struct trial *trial, const char *path);

/* The tree of a side; of a root commit, its own. */
const struct oid	*trial_tree(const struct trial *trial, size_t side);

/*
 * What cannot be understood, or is too large, is a breach by itself: whoever
 * meets it goes on without it, and only trouble stays -1.
 */
int	trial_unless_bad(const struct trial *trial, int result);

/* The settings of a tree; they are that tree's until another is asked for. */
int	trial_settings_at(struct settings **out, struct trial *trial,
	    const struct oid *tree);

/* What is known of a path at a side, or NULL. */
struct state	*trial_state(const struct trial *trial, size_t side,
		    const char *path);

/*
 * The roster for a path's person as a side has it; the commit's own, if the
 * side has none yet.  *out is NULL if there is none that is understood.
 */
int	trial_person(const struct person **out, struct trial *trial,
	    size_t side, const char *path);

/* Whether an address is an administrator's. */
int	trial_is_admin(bool *out, const struct trial *trial,
	    struct str email);

/* Whose commit it is. */
struct str	trial_who(const struct trial *trial);

/*
 * Whether an address is the party to a person's records that spoke under
 * another: the person under every address that the roster has for them now,
 * whatever they had before; a leader under every one that they themselves or
 * an administrator added, and that is nobody else's.  is_person: the one that
 * spoke was the person then.
 */
int	trial_is_same_party(bool *out, struct trial *trial, size_t side,
	    const char *path, bool is_person, const char *email,
	    struct str other);

/* Whether the roster for a path ever gave the person that address. */
int	trial_was_person(bool *out, struct trial *trial, size_t side,
	    const char *path, struct str email);

/* A text of a record, read by the settings of a tree. */
struct reading {
	struct note note;
	struct settings *settings;
	bool found;		/* false: no blob that may be read */
	bool is_by_own;		/* by the commit's own settings */
	const char *why;	/* then */
	struct oid text;	/* whose reading it is, and who keeps it */
	struct rules *rules;	/* afterwards; or NULL */
};

#define READING_INIT { .note = NOTE_INIT }

/*
 * By the settings of `tree`, or, where they do not know its kind, by the
 * commit's own.
 */
int	trial_read(struct reading *out, struct trial *trial, const char *path,
	    const struct oid *text, const struct oid *tree);
void	reading_release(struct reading *reading);
void	readings_release(struct rules *rules);

/* How a text came. */
enum way {
	WAY_WRITTEN,
	WAY_ITEM,		/* a disagreement of the committer was added */
	WAY_AMENDED,
	WAY_MOVED
};

/*
 * Takes a text into a record's state (which is the caller's alone): judges it
 * by the settings of its day, compares its disagreements, lets lapse what was
 * said of the text before.
 */
int	trial_take_text(struct trial *trial, struct state *state,
	    const struct oid *text, enum way way, size_t side);

/*
 * A record's state, to be changed by whoever asks; takes a reference, or NULL.
 * A name that was left, or whose record is void, begins anew.
 */
struct state	*trial_begin(struct state *known, const char *path);

/*
 * The tree by whose settings a record's text was judged, which hold for a
 * disagreement that is added to it; where there is none, the side's.
 */
const struct oid	*trial_kept_settings(const struct trial *trial,
			    size_t side, const char *path);

/* Whether `to` is `from` with one disagreement added with the initials. */
bool	trial_is_one_item(const struct note *from, const struct note *to,
	    const char *initials);

/* Whether all that makes another text is a disagreement of the committer. */
int	trial_is_own_item(bool *out, struct trial *trial, size_t side,
	    const char *path, const struct oid *before,
	    const struct oid *after);

/* Whether a record may go, by a plain commit of the committer on a side. */
int	trial_removal(struct trial *trial, size_t side, const char *path);

/*
 * Adds those lines of a state to `now` that the text has below a heading
 * which an earlier text of the record was judged by: none is gone because the
 * template has another heading now.
 */
int	trial_known_lines(struct state_lines *now, struct trial *trial,
	    const struct state *state, const struct oid *text);

/*
 * Lines of a side's state that are not in `now`, taken by the committer;
 * known: a state whose versions say what was done there (or NULL).
 */
int	trial_taken_lines(struct trial *trial, size_t side, const char *path,
	    const struct state *state, const struct state_lines *now,
	    const struct state *known);

/*
 * Whether what somebody said may change by a commit that is no act: where the
 * settings of a side ask for signatures, it has to be signed; else a breach.
 */
int	trial_words_signature(struct trial *trial, size_t side,
	    const char *path);

/* rules_record.c: a record differs from what the only parent has. */
int	trial_record(struct trial *trial, const struct change *change);

/* rules_act.c */
int	trial_act(struct trial *trial);

/* Only a party of today may do this, whatever the record's day is. */
bool	trial_is_of_today(enum act_type type);

/* Whether the commit is a move that can be followed. */
bool	trial_is_move(const struct trial *trial);

/* A contract that is agreed has been in force, whatever comes. */
int	trial_note_force(struct trial *trial, struct state *state);

/* The record under its former and its new name, and the void one. */
int	trial_move(struct trial *trial);
int	trial_void(struct trial *trial);

/* Whether the commit is signed for its committer; else a breach. */
void	trial_signature(struct trial *trial, const char *path,
	    const char *what);

/* rules_roster.c */

/* Notes for the gate what is done by the committer's right. */
void	trial_note_right(struct trial *trial, enum right_type type,
	    const char *path, bool has_identity, bool has_other);
void	rules_clear_rights(struct rules *rules);

/*
 * Whether the committer could change the same of a roster that stands in the
 * tree of a commit: `side` has both, and the states of the commit that is
 * tried, in which is who the person has ever been.
 */
int	trial_may_roster(bool *out, struct trial *trial,
	    const struct rules_right *right);

int	trial_person_ini(struct trial *trial, const struct change *change);
int	trial_policy(struct trial *trial, const struct change *change);

/* A roster or settings, as a merge, its parents and what is behind them
   have it; zero: not at all. */
struct trial_texts {
	struct oid mine, theirs, merged;
	struct oid *known;		/* those to which the commits came
					   that both sides know */
	size_t nknown, known_cap;
	struct oid *own;		/* of each commit that only this side
					   knows: before it, on the other side
					   of a merge, and after it */
	size_t nown, own_cap;
};

/*
 * What a merged file has neither as one side has it, nor as the other alone
 * changed it: of a roster and settings pair by pair, of what belongs to the
 * person and of what does not; any other file is one pair.
 */
int	trial_differs(bool *has_identity, bool *has_other,
	    struct trial *trial, const char *path,
	    const struct trial_texts *texts);
int	trial_change_roster(struct trial *trial, size_t side,
	    const char *path, bool has_identity, bool has_other);
int	trial_roster_gone(struct trial *trial, size_t side, const char *path);

/* Whether a roster or settings have to be signed, and are; else a breach. */
int	trial_roster_signature(struct trial *trial, const char *path);

int	trial_may_set_policy(bool *out, struct trial *trial, size_t side);

/* Settings are changed on a side: a breach, if the committer may not. */
int	trial_change_policy(struct trial *trial, size_t side,
	    const char *path);

/* A roster, settings or a template that no parent has. */
int	trial_setting(struct trial *trial, const char *path,
	    enum place place, const struct oid *oid);

/* rules_setting.c: names what does not exist, in the commit's own tree. */
int	trial_settings(struct trial *trial);

/* rules_merge.c */
int	trial_merge(struct trial *trial);

#endif
