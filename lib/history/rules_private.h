/* SPDX-License-Identifier: ISC */
/*
 * rules_private - what the files of rules share among themselves: one commit
 * on trial.
 *
 *	rules.c		finds what the commit changed, calls the others
 *	rules_act.c	an act: who, on what, may they, what else
 *	rules_record.c	a record's text: judged once, compared with the last
 *	rules_roster.c	who may change rosters, settings and templates
 *	rules_setting.c	whether these name what exists
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
	struct date day;		/* of the commit */
	struct statemap *map;		/* the states after the commit */
	size_t nbreaches;		/* found before the trial began */
};

/* Adds a breach of the commit on trial, and answers it, as breaches_add. */
struct breach	*trial_breach(struct trial *trial, enum breach_rule rule,
		    const char *path, const char *format, ...)
		    __attribute__((format(printf, 4, 5)));

/*
 * Whether a breach, of those from that number on, is more than something
 * malformed or a signature that is missing.
 */
bool	trial_breaks_rule(const struct trial *trial, size_t from);

/* A version that the commit on trial brings; text NULL: the file went. */
struct version	trial_version(const struct trial *trial,
		    const struct oid *text);

/*
 * Takes a reference to the state of a record that is no longer there.  Answers
 * a state that nobody else holds, without the text, and in which all that was
 * said of the record has lapsed.
 */
struct state	*trial_end(struct trial *trial, struct state *state);

/* Fills in the commit and calls rules->tell, if that is set. */
void	trial_tell(struct trial *trial, struct telling *telling);

/* Whether a path was asked for (rules->only, rules->records). */
bool	trial_wants(const struct trial *trial, const char *path);

/* The tree of a side; the commit's own tree if there is no such side. */
const struct oid	*trial_tree(const struct trial *trial, size_t side);

/*
 * Answers 0 in place of a failure that says that a file is not understood or
 * too large: that is a breach of the commit that brought the file, and others
 * go on without the file.  Trouble stays -1.
 */
int	trial_unless_bad(const struct trial *trial, int result);

/* The settings of a tree; their notes read that tree until the next call. */
int	trial_settings_at(struct settings **out, struct trial *trial,
	    const struct oid *tree);

/* The state of a path at a side, or NULL. */
struct state	*trial_state(const struct trial *trial, size_t side,
		    const char *path);

/*
 * The roster of a path's person as a side has it, or the commit's own if the
 * side has none yet.  *out is NULL if there is none, or it is not understood.
 */
int	trial_person(const struct person **out, struct trial *trial,
	    size_t side, const char *path);

/* Whether an address is an administrator's. */
int	trial_is_admin(bool *out, const struct trial *trial,
	    struct str email);

/* The committer's address. */
struct str	trial_who(const struct trial *trial);

/*
 * Whether `other` is an address of the party that acted under `email`.  The
 * person (is_person: whoever acted was the person then) is one party under
 * every address that the roster gives them now.  A leader is one party under
 * every address that they themselves or an administrator added to the roster,
 * if the roster never had that address with another name.
 */
int	trial_is_same_party(bool *out, struct trial *trial, size_t side,
	    const char *path, bool is_person, const char *email,
	    struct str other);

/*
 * Whether any version of the first parent's roster gave the path's person that
 * address.
 */
int	trial_was_person(bool *out, struct trial *trial, const char *path,
	    struct str email);

/* A text of a record, read by the settings of a tree. */
struct reading {
	struct note note;
	struct settings *settings;
	bool found;		/* false: the blob cannot be read */
	bool is_by_own;		/* by the commit's own settings */
	const char *why;	/* if not found */
	struct oid text;	/* the blob that was read */
	struct rules *rules;	/* keeps the reading after reading_release, for
				   the next trial_read of the same text, which
				   is first compared and then judged; NULL: not
				   kept */
};

#define READING_INIT { .note = NOTE_INIT }

/*
 * Reads a text by the settings of `tree` or, if these do not have the record's
 * kind, by the commit's own.
 */
int	trial_read(struct reading *out, struct trial *trial, const char *path,
	    const struct oid *text, const struct oid *tree);
void	reading_release(struct reading *reading);
void	reading_forget(struct rules *rules);

/* How a text came about. */
enum way {
	WAY_WRITTEN,
	WAY_ITEM,		/* the committer added a disagreement */
	WAY_AMENDED,
	WAY_MOVED
};

/*
 * Adds a text to a record's state, which nobody else may hold: judges the text
 * by the settings of its day, compares its disagreements with those before, and
 * lets lapse what was said of the text before.
 */
int	trial_take_text(struct trial *trial, struct state *state,
	    const struct oid *text, enum way way);

/*
 * The state that a new text of a record is added to; nobody else holds it.
 * Takes a reference to the known state, or NULL.  If the known record has left
 * the name (moved or void), answers the state of a new record.
 */
struct state	*trial_begin(struct state *known, const char *path);

/* The id that the commit would have without its signature. */
int	trial_bare_id(struct oid *out, const struct trial *trial);

/*
 * The state of a record that is gone, and that no act took; takes a reference.
 * A binding one may be put back: its lines keep their owners.
 */
struct state	*trial_gone(struct trial *trial, struct state *state);

/*
 * The tree by whose settings a record's present text was judged; a disagreement
 * added to the text is judged by the same.  If that is not known, the side's
 * tree.
 */
const struct oid	*trial_kept_settings(const struct trial *trial,
			    size_t side, const char *path);

/* Whether `after` is `before` with one disagreement of the committer added. */
int	trial_is_own_item(bool *out, struct trial *trial, size_t side,
	    const char *path, const struct oid *before,
	    const struct oid *after);

/* Adds a breach if a side's record may not be removed by a plain commit. */
int	trial_removal(struct trial *trial, size_t side, const char *path);

/*
 * Adds to `now` those lines of a state that the text has below a heading by
 * which an earlier text of the record was judged: a disagreement is not gone
 * because the template has another heading now.
 */
int	trial_known_lines(struct state_lines *now, struct trial *trial,
	    const struct state *state, const struct oid *text);

/*
 * Judges the lines of a side's state that `now` does not have: the committer
 * has removed them, and may remove only their own.  Lines that `known` (the
 * other side's state, or NULL) has known were removed there, and do not count.
 */
int	trial_taken_lines(struct trial *trial, size_t side, const char *path,
	    const struct state *state, const struct state_lines *now,
	    const struct state *known);

/*
 * Call when a commit without an act changes what somebody said: adds a breach
 * if the settings of the side ask for signatures and the commit has none.
 */
int	trial_words_signature(struct trial *trial, size_t side,
	    const char *path);

/* rules_record.c: tries a record that differs from the only parent's. */
int	trial_record(struct trial *trial, const struct change *change);

/* rules_act.c: tries the act of the commit. */
int	trial_act(struct trial *trial);

/* Whether only a party of the act's day may act, not one of the record's. */
bool	trial_is_of_today(enum act_type type);

/* Whether the act added a disagreement of its committer to its record. */
bool	trial_adds_item(const struct trial *trial);

/* Whether the commit is a move, and the record can be followed. */
bool	trial_is_move(const struct trial *trial);

/* Notes in the state of a contract that is agreed that it was in force. */
int	trial_note_force(struct trial *trial, struct state *state);

/* Put the states after a move (under both names) or a void into the map. */
int	trial_move(struct trial *trial);
int	trial_void(struct trial *trial);

/* Adds a breach if the commit is not signed for its committer's address. */
void	trial_signature(struct trial *trial, const char *path,
	    const char *what);

/* rules_roster.c */

/* Notes for the gate what the committer did to a file by a right. */
void	trial_note_right(struct trial *trial, const char *path,
	    struct rules_right right);
void	rules_clear_rights(struct rules *rules);

/*
 * For the gate: whether the committer could make the same change to a roster
 * on a tip, on the trial's day or a day either way.  side[0] has the commit and
 * tree of the tip, and the map of the commit that is tried, which knows every
 * address that the person ever had.
 */
int	trial_may_roster(bool *out, struct trial *trial,
	    const struct rules_right *right);

/* Tells what a commit did to person.ini. */
int	trial_tell_roster(struct trial *trial, const struct change *change);

/* Try a changed person.ini; changed settings or a changed template. */
int	trial_person_ini(struct trial *trial, const struct change *change);
int	trial_policy(struct trial *trial, const struct change *change);

/*
 * The blobs of a roster or of settings: of a merge, of one side (mine), of the
 * other side (theirs), and of the commits behind them; zero: no file.
 */
struct trial_texts {
	struct oid mine, theirs, merged;
	struct oid *known;		/* the last texts that both sides
					   know */
	size_t nknown, known_cap;
	struct oid *own;		/* for each commit that only this side
					   knows, three: the text before it,
					   the other parent's if it is a merge
					   (else the same), and its own */
	size_t nown, own_cap;
};

/*
 * What a merge changes of a side's file that the other side alone did not
 * change so: pairs that belong to the person, or their order; others, or
 * theirs; or comments.  A file that is no .ini file counts as one pair.  Each
 * is appended to `changes`, which may have it already, as "-KEY = VALUE" or
 * "+KEY = VALUE" with a NUL behind it.
 */
struct trial_differs {
	bool has_identity, has_other;
	bool is_any;		/* one of these, or comments */
};

int	trial_differs(struct trial_differs *out, struct buf *changes,
	    struct trial *trial, const char *path,
	    const struct trial_texts *texts);

/* Forgets the pairs that trial_differs has read. */
void	rules_forget_pairs(struct rules *rules);

/* Add a breach if the committer may not change, or remove, a side's roster. */
int	trial_change_roster(struct trial *trial, size_t side,
	    const char *path, bool has_identity, bool has_other);
int	trial_roster_gone(struct trial *trial, size_t side, const char *path);

/* Adds a breach if a change of roster or settings must be signed and is not. */
int	trial_roster_signature(struct trial *trial, const char *path);

/* Whether the committer may change settings, by the people of a side. */
int	trial_may_set_policy(bool *out, struct trial *trial, size_t side);

/* Adds a breach if the committer may not change a side's settings. */
int	trial_change_policy(struct trial *trial, size_t side,
	    const char *path);

/* Adds a breach for a roster, settings or a template that cannot be read. */
int	trial_setting(struct trial *trial, const char *path,
	    enum place place, const struct oid *oid);

/* Whether there are records of a kind, by their file names. */
struct record_search {
	struct str kind;	/* absent: of any kind */
	bool has_session, has_document;
};

/* rules_setting.c: adds those of a person in a tree.  Only files count. */
int	trial_find_records(struct record_search *search, struct trial *trial,
	    const struct oid *tree, struct str id);

/* rules_setting.c: whether the commit's tree names only what it has. */
int	trial_settings(struct trial *trial);

/* rules_merge.c: tries a merge, path by path, and fills in trial->map. */
int	trial_merge(struct trial *trial);

#endif
