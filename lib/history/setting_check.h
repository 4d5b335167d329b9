/* SPDX-License-Identifier: ISC */
/*
 * setting_check - whether settings, rosters and contracts name what exists,
 * and say what can be: rule `setting` of check-record(1), and part of
 * `malformed` of audit-trail(1).
 *
 * Shape      Every fault is added with its place in the file that is asked
 *            about.  A template or settings that cannot be read are a fault
 *            of their own, told by setting_explains; what they are named by
 *            is none for that.
 * Errors     Trouble of reading; -1 with err, and nothing is known then.
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
 * one-to-one.ini: kinds, documents and pro-rata name what is a kind of
 * meeting, a document, a kind of meeting; each [kind NAME] is of a kind, and
 * fits its template.
 */
int	setting_check_policy(struct faults *out, struct notes *notes,
	    struct err *err);

/* What is said of a template whose name is none of a kind. */
#define SETTING_NO_KIND "is no name of a kind; git mv it to one of small " \
    "letters, digits and '-'"

/*
 * Rule `name`, without a line: that the records of a kind, and a contract, can
 * have its name.  A name that is none at all is not asked about here.
 */
void	setting_check_kind(struct faults *out, const struct kind *kind);

/* That the beginning does not lie after a day. */
void	setting_check_since(struct faults *out, const struct notes *notes,
	    struct date day);

/*
 * All settings of a work tree, as committed on a day: one-to-one.ini, and each
 * template by itself and its name.  Every fault is told with its file.
 */
typedef void	setting_tell(const char *path, const struct fault *fault,
		    void *arg);
int	setting_check_all(struct notes *notes, struct date day,
	    setting_tell *tell, void *arg, struct err *err);

/* person.ini: a supervisor is one of a kind of meeting. */
int	setting_check_person(struct faults *out, struct notes *notes,
	    const struct person *person, struct err *err);

/* contract.md: it has its day, and names kinds of meeting only. */
int	setting_check_contract(struct faults *out, struct notes *notes,
	    const struct note *note, struct err *err);

/*
 * Whether an error says that one-to-one.ini, a template or a roster is not
 * understood: then err->path is that file, and the rest its fault.
 */
bool	setting_explains(const struct err *err);

/* Then tells that fault; -1 where the error is another one. */
int	setting_tell_err(struct err *err, setting_tell *tell, void *arg);

#endif
