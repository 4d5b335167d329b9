/* SPDX-License-Identifier: ISC */
/*
 * signoff - one committed record and somebody who wants to act on it: who
 * they are to it, where it stands, and whether they may.
 *
 * Everything is judged as it is committed at the branch's head, by the same
 * rules that the server's hook applies (audit-trail(1)), because git's own
 * hooks do not run for our commits.
 *
 * Calling sequence:
 *
 *	signoff_open(&s, repo, path, today, err)
 *	signoff_check_party / _check_complete ...
 *	signoff_disagree(&s, words, err)		if the act adds an item
 *	signoff_check_committed(&s, err)
 *	act = signoff_act(&s, ACT_AGREE)
 *	signoff_perform(&commit, &level, &s, &act, NULL, err)
 *
 * Ownership  signoff_release gives everything back; the repo is the caller's.
 * Errors     ERR_REFUSED with the rule in words; ERR_ABSENT for no record.
 */
#ifndef ACT_SIGNOFF_H
#define ACT_SIGNOFF_H

#include <stdbool.h>

#include "act/commitact.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "notes/act.h"
#include "notes/person.h"

struct signoff {
	struct repo *repo;
	struct repo_head head;
	struct notes notes;		/* as committed */
	struct note note;
	struct person person;
	struct lookup past;		/* what history says of it */
	struct oid text;		/* what is committed */
	struct repo_identity who;
	struct date today;		/* the day of the act */
	enum role role;			/* of who acts; ROLE_NONE: no party */
	struct buf after;		/* the text the act leaves; empty: as
					   it is */
	struct oid after_text;	/* its object id */
	struct sha256_text sha256;	/* that an act names */
};

#define SIGNOFF_INIT { .notes = NOTES_INIT, .note = NOTE_INIT, \
	.person = PERSON_INIT, .past = LOOKUP_INIT, .after = BUF_INIT }

int	signoff_open(struct signoff *out, struct repo *repo,
	    const char *path, struct date today, struct err *err);
void	signoff_release(struct signoff *signoff);

/*
 * The file in the work tree and in the index is what is committed; or, after
 * signoff_disagree, what it will be: so a run that was killed has left it, and
 * this one goes on.
 */
int	signoff_check_committed(const struct signoff *signoff,
	    struct err *err);

/* The same where the act takes the file away, and a run may have done that. */
int	signoff_check_leaves(const struct signoff *signoff, struct err *err);

/*
 * Whoever acts is a party to the record, and will sign where the settings ask
 * for it.
 */
int	signoff_check_party(const struct signoff *signoff, struct err *err);

/* And is a party on the day of the act, too. */
int	signoff_check_party_today(const struct signoff *signoff,
	    struct err *err);

/*
 * It was held (or is a document), on no day that is to come, and has what the
 * settings of the day on which it was written asked of it.
 */
int	signoff_check_complete(struct signoff *signoff, struct err *err);

/* ERR_REFUSED, said of the record; -1. */
int	signoff_refuse(const struct signoff *signoff, const char *what,
	    struct err *err);

/*
 * Whether it never was more than planned, and nobody ever said anything of it:
 * then a plain commit may take it away.
 */
bool	signoff_is_only_planned(const struct signoff *signoff);

/* Somebody whom an act may speak for. */
struct party {
	enum role role;
	struct str name, email;
};

/*
 * The other party: the person, by their id, for whoever leads; who leads, by
 * their address or what stands before its '@', for the person.
 */
int	signoff_find_party(struct party *out, const struct signoff *signoff,
	    const char *id, struct err *err);

/*
 * The last thing said by that side on the present text, or NULL; what they
 * said as a witness of the other's word counts if the caller says so.
 */
const struct voice	*signoff_word(const struct signoff *signoff,
			    enum role role, struct str email,
			    bool with_witness);

/*
 * The newest thing that whoever acts said of it, of whatever text, and did not
 * take back; or NULL.
 */
const struct event	*signoff_lapsed(const struct signoff *signoff);

/*
 * The act will leave the text with an item under Disagreements, initialled by
 * whoever acts; refused if that text has a fault.
 */
int	signoff_disagree(struct signoff *signoff, struct str words,
	    struct err *err);

/*
 * The act will leave the text that the work tree has: refused if that is the
 * committed one, if something else is staged, if check-record's rules `text`,
 * `name`, `hidden` or `unrecorded` refuse it or it cannot be read, and if it
 * changes what others disagree with.
 */
int	signoff_take_changes(struct signoff *signoff, struct err *err);

/*
 * An act of a type by whoever acts, on the text that it leaves; it has views
 * into the signoff.
 */
struct act	signoff_act(struct signoff *signoff, enum act_type type);

/*
 * Commits an act: with the text it leaves, and with other changes, two at the
 * most.  *level is that of the commit made.
 */
int	signoff_perform(struct oid *commit, enum level *level,
	    const struct signoff *signoff, const struct act *act,
	    const struct repo_change *change, size_t n, struct err *err);

/* A commit that is no act, with a message of its own. */
int	signoff_perform_message(struct oid *commit, enum level *level,
	    const struct signoff *signoff, struct repo_change *change,
	    size_t n, const char *message, struct err *err);

/*
 * What a witnessed agreement rests on: words, or a file that is copied to
 * people/ID/evidence/.
 *
 * Which      A value with a blank in it that names no file is words, all
 *            else has to be a file: a misspelt name is never taken for words.
 * Names      evidence/RECORD-XXXXXXXX.EXT: the record's name without `.md`,
 *            the first digits of the file's object id, and its own ending
 *            ([A-Za-z0-9]{1,10}, else `txt`), so that no two are one.
 * Errors     ERR_ABSENT for no such file; ERR_TEXT for words as words_read,
 *            or too large a file.
 */
struct evidence {
	struct buf value;	/* what the trailer says: words or a path */
	struct buf bytes;	/* of the file */
	bool is_file;
	bool is_committed;	/* the file stands there already */
};

#define EVIDENCE_INIT { .value = BUF_INIT, .bytes = BUF_INIT }

int	evidence_read(struct evidence *out, const struct signoff *signoff,
	    const char *value, struct err *err);
void	evidence_release(struct evidence *evidence);

/* The file to commit with the act; false if there is none. */
bool	evidence_change(struct repo_change *out,
	    const struct evidence *evidence);

#endif
