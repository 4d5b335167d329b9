/* SPDX-License-Identifier: ISC */
/*
 * setting_check - checks that settings, rosters and contracts name only what
 * exists and that their values are possible: rule `setting` of
 * check-record(1), and part of `malformed` of audit-trail(1).
 *
 * Shape      Each fault is added with its place in the file that is checked.
 *            A template or settings that cannot be read are a fault of their
 *            own (setting_explains), but no fault of a file that names them.
 * Errors     Trouble of reading: -1 with err, and nothing is known then.
 * Source     one-to-one-config(5), one-to-one-record(5).
 */
#ifndef HISTORY_SETTING_CHECK_H
#define HISTORY_SETTING_CHECK_H

#include <stdbool.h>

#include "base/date.h"
#include "base/err.h"
#include "history/notes.h"
#include "notes/fault.h"
#include "notes/person.h"

/*
 * Checks one-to-one.ini: `kinds`, also where it is left out, and `pro-rata`
 * name kinds of session, `documents` names documents; each [kind NAME] names a
 * kind that exists, and fits its template.
 */
int	setting_check_policy(struct faults *out, struct notes *notes,
	    struct err *err);

/* The fault of a template whose file name cannot be a kind's name. */
#define SETTING_NO_KIND "is no name of a kind; rename it to one of " \
    STR_NAME_RULE

/*
 * Checks, by rule `name` and without a line, that records of the kind can have
 * the kind's name in their path, and that a contract can have it as a key.
 */
void	setting_check_kind(struct faults *out, const struct kind *kind);

/*
 * Checks that the policy's `since` does not lie after the day on which it is
 * set.
 */
void	setting_check_since(struct faults *out, const struct notes *notes,
	    struct date day);

/*
 * Checks all settings of a work tree, as if committed on a day: one-to-one.ini,
 * and each template and its name.  Calls `tell` for each fault with its file.
 */
typedef void	setting_tell(const char *path, const struct fault *fault,
		    void *arg);
int	setting_check_all(struct notes *notes, struct date day,
	    setting_tell *tell, void *arg, struct err *err);

/* Checks person.ini: each supervisor is one for a kind of session. */
int	setting_check_person(struct faults *out, struct notes *notes,
	    const struct person *person, struct err *err);

/* Checks contract.md: it has its `date:`, and names only kinds of session. */
int	setting_check_contract(struct faults *out, struct notes *notes,
	    const struct note *note, struct err *err);

/*
 * Whether an error says that one-to-one.ini, a template or a roster is not
 * understood.  Then err->path is that file, and the rest of err its fault.
 */
bool	setting_explains(const struct err *err);

/* Calls `tell` for such an error; answers -1 for any other error. */
int	setting_tell_err(struct err *err, setting_tell *tell, void *arg);

#endif
