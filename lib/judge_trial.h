/* SPDX-License-Identifier: ISC */
/*
 * judge_trial - what the files of judge share among themselves: one commit
 * on trial.
 *
 * Floor      4; includes act, delta, judge.
 */
#ifndef JUDGE_TRIAL_H
#define JUDGE_TRIAL_H

#include "act.h"
#include "delta.h"
#include "judge.h"
#include "past.h"

struct trial {
	struct judge *judge;
	struct err *err;
	const struct oid *id;		/* NULL: not committed yet */
	const struct commit *commit;
	struct str bytes;
	struct act act;
	struct buf record;		/* the act's path */
	const struct side *side;
	size_t nsides;
	struct delta *delta;		/* one for each side; of a root, one */
	size_t ndeltas;
	struct notes *notes;		/* of the first parent */
	struct date day;
	struct ledger *ledger;		/* as it is after the commit */
};

struct breach	*trial_breach(struct trial *trial, enum breach_rule rule,
		    const char *path, const char *format, ...)
		    __attribute__((format(printf, 4, 5)));

/* Whether a path's past is of interest. */
bool	trial_wants(const struct trial *trial, const char *path);

/*
 * The person whose folder a path lies in, by the roster; *out is NULL if
 * there is none that can be read.  Lives until the next call.
 */
int	trial_person(const struct person **out, struct trial *trial,
	    const char *path);

/* Whether an address is an administrator's. */
bool	trial_is_admin(const struct trial *trial, struct str email);

/*
 * A record's text.  Faults of the template count as a kind that is not
 * there.  *found false: no blob that may be read; *why says so.
 */
int	trial_load(struct note *out, bool *found, const char **why,
	    struct trial *trial, const char *path, const struct oid *oid,
	    enum note_depth depth);

/* Whether the settings exempt a record as an older, imported one. */
bool	trial_is_older(const struct trial *trial, const struct note *note);

/* judge_act.c: *believed says whether no rule speaks against the act. */
int	trial_act(bool *believed, struct trial *trial);

/* judge_record.c: a record's text is another one than in the only parent. */
int	trial_record(struct trial *trial, const struct change *change);

/* A text that no parent has. */
int	trial_text(struct trial *trial, const char *path,
	    const struct note *note, bool found, const char *why);

/*
 * Whether `to` is `from` with one disagreement added that ends in the
 * initials.
 */
bool	trial_is_one_item(const struct note *from, const struct note *to,
	    const char *initials);

/* Whether it was held or cancelled, so that it may not go any more. */
bool	trial_was_held(const struct record *record);

/* Disagreements that were added to and taken from what the past has. */
int	trial_lines(struct trial *trial, struct past *past,
	    const struct note *note);

/* judge_roster.c */
int	trial_person_ini(struct trial *trial, const struct change *change);
int	trial_policy(struct trial *trial, const struct change *change);

/* person.ini, a template or one-to-one.ini that no parent has. */
int	trial_setting(struct trial *trial, const char *path,
	    enum place place, const struct oid *oid);

/* judge_merge.c */
int	trial_merge(struct trial *trial);

#endif
