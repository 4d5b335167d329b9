/* SPDX-License-Identifier: ISC */
/*
 * signoff - one committed record and git's user, who wants to act on it: which
 * party they are, where the record stands, and whether they may act.
 *
 * Everything is judged as it is committed at the branch's head, by the same
 * rules that the server's hook applies (audit-trail(1)), since git's own hooks
 * do not run for our commits.
 *
 * Calling sequence:
 *
 *	signoff_open(&s, repo, path, today, err)
 *	signoff_check_party / _check_complete ...
 *	signoff_disagree(&s, words, err)		if the act adds an item
 *	signoff_check_committed(&s, err)
 *	act = signoff_act(&s, ACT_AGREE)
 *	signoff_perform(&commit, &level, &s, &act, NULL, 0, err)
 *
 * Ownership  signoff_release gives everything back; the repo is the caller's.
 * Errors     ERR_REFUSED with the rule in words; ERR_ABSENT for no record.
 */
#ifndef ACT_SIGNOFF_H
#define ACT_SIGNOFF_H

#include <stdbool.h>

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
	struct lookup past;		/* what history says of the record */
	struct oid text;		/* blob id of the committed text */
	struct repo_identity who;	/* who acts */
	struct date today;		/* the day of the act */
	enum role role;			/* of `who`; ROLE_NONE: no party */
	struct buf after;		/* the text that the act leaves; empty:
					   the committed one */
	struct oid after_text;	/* blob id of `after` */
	struct buf added;		/* what signoff_disagree has put
					   there: heading, ":\n" and item */
	struct sha256_text sha256;	/* of the text that the act names */
};

#define SIGNOFF_INIT { .notes = NOTES_INIT, .note = NOTE_INIT, \
	.person = PERSON_INIT, .past = LOOKUP_INIT, .after = BUF_INIT, \
	.added = BUF_INIT }

/* Reads the committed record, its person, and what history says of it. */
int	signoff_open(struct signoff *out, struct repo *repo,
	    const char *path, struct date today, struct err *err);
void	signoff_release(struct signoff *signoff);

/*
 * ERR_REFUSED unless work tree and index have the committed text.  After
 * signoff_disagree they may also have the text that the act leaves: then a
 * killed run has left it, and this run goes on.
 */
int	signoff_check_committed(const struct signoff *signoff,
	    struct err *err);

/* The same for an act that removes the file: a killed run may have done so. */
int	signoff_check_leaves(const struct signoff *signoff, struct err *err);

/*
 * ERR_REFUSED unless whoever acts is a party to the record, and git will sign
 * the commit if the settings ask for signatures; not of what was only planned,
 * which a plain commit may move.
 */
int	signoff_check_party(const struct signoff *signoff, struct err *err);

/* The same, and whoever acts must be a party on the day of the act, too. */
int	signoff_check_party_today(const struct signoff *signoff,
	    struct err *err);

/*
 * ERR_REFUSED unless the record was held (or is a document), is not dated after
 * tomorrow, and is complete by the settings of the day on which its text was
 * written.  A contract must also name its day and kinds that exist.
 */
int	signoff_check_complete(struct signoff *signoff, struct err *err);

/* Fails with ERR_REFUSED: the record's path and `what`.  Returns -1. */
int	signoff_refuse(const struct signoff *signoff, const char *what,
	    struct err *err);

/*
 * Whether the record never was more than planned, and nobody ever said anything
 * of it: then a plain commit may remove it.
 */
bool	signoff_is_only_planned(const struct signoff *signoff);

/* Somebody for whom a witness may speak. */
struct party {
	enum role role;
	struct str name, email;
};

/*
 * The other party.  If whoever acts leads, that is the person: `id` is their id
 * or an address.  If the person acts, it is a leader: `id` is the address.  Of
 * an address, the part before the '@' will do.
 */
int	signoff_find_party(struct party *out, const struct signoff *signoff,
	    const char *id, struct err *err);

/*
 * The last act of a party on the present text that holds, or NULL.  With
 * with_witness also an agreement that a witness recorded for that party.
 */
const struct voice	*signoff_word(const struct signoff *signoff,
			    enum role role, struct str email,
			    bool with_witness);

/*
 * The newest agreement (witnessed or not) or decline of whoever acts, on any
 * text of the record, that they have not withdrawn; or NULL.
 */
const struct event	*signoff_lapsed(const struct signoff *signoff);

/*
 * Makes the act leave the text with an item under Disagreements, initialled by
 * whoever acts.  Fails if the words cannot be added as such an item.
 */
int	signoff_disagree(struct signoff *signoff, struct str words,
	    struct err *err);

/*
 * Makes the act leave the text that the work tree has.  ERR_REFUSED if that is
 * the committed text, if something else is staged, if no server would take the
 * text (writeup_check_text), or if it changes another party's disagreement.
 */
int	signoff_take_changes(struct signoff *signoff, struct err *err);

/*
 * An act of a type by whoever acts, on the text that the act leaves.  The act
 * has views into the signoff.
 */
struct act	signoff_act(struct signoff *signoff, enum act_type type);

/*
 * Commits an act, with the text that it leaves and with other changes, two at
 * the most.  *level is the act's strength.
 */
int	signoff_perform(struct oid *commit, enum level *level,
	    const struct signoff *signoff, const struct act *act,
	    const struct repo_change *change, size_t n, struct err *err);

/* Makes a commit with any message; *level is that of its signature. */
int	signoff_perform_message(struct oid *commit, enum level *level,
	    const struct signoff *signoff, struct repo_change *change,
	    size_t n, const char *message, struct err *err);

/*
 * What a witnessed agreement rests on: words, or a file that is committed below
 * people/ID/evidence/.
 *
 * Which      A value is words if it has a blank and names no file.  All else
 *            has to be a file, so that a misspelt name is not taken for words.
 * Names      evidence/RECORD-XXXXXXXX.EXT: the record's name without `.md`,
 *            the first digits of the file's blob id, and the file's own ending
 *            ([A-Za-z0-9]{1,10}, else `txt`).  So no two files get one name.
 * Errors     ERR_ABSENT if there is no such file; ERR_TEXT as act_read_words,
 *            or for a file that is too large; ERR_REFUSED if another file has
 *            the name.
 */
struct evidence {
	struct buf value;	/* what the trailer says: words or a path */
	struct buf bytes;	/* of the file */
	bool is_file;
	bool is_committed;	/* the commit has the file already */
};

#define EVIDENCE_INIT { .value = BUF_INIT, .bytes = BUF_INIT }

int	evidence_read(struct evidence *out, const struct signoff *signoff,
	    const char *value, struct err *err);
void	evidence_release(struct evidence *evidence);

/* The file to commit with the act; false if there is none. */
bool	evidence_change(struct repo_change *out,
	    const struct evidence *evidence);

#endif
