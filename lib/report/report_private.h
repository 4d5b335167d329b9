/* SPDX-License-Identifier: ISC */
/*
 * report_private - what the files of report offer one another: a report, and
 * the person whom it is reading (the subject).
 *
 * Functions such as report_records add the matters of their sort; report_add
 * drops those that are not wanted.
 */
#ifndef REPORT_REPORT_PRIVATE_H
#define REPORT_REPORT_PRIVATE_H

#include "history/agreement.h"
#include "history/contract.h"
#include "history/learn.h"
#include "history/notes.h"
#include "notes/person.h"
#include "report/expectation.h"
#include "report/report.h"
#include "report/reportcache.h"

struct carry_source;
struct item;
struct subject;

struct report {
	void *out;		/* the matters, or whatever visit adds to */
	const struct report_options *options;
	struct repo *repo;
	struct oid tip, tree;
	struct notes notes;
	struct learn learn;	/* of the people who are read */
	struct str rest;	/* ids, from the present person on */
	size_t nahead;		/* how many of these were read ahead */
	bool has_kept;		/* states are kept of some person */
	bool needs_rules;	/* read contracts, and what is expected */
	struct date until;	/* skip people who left before this day */
	bool takes_everybody;	/* visit also who left or has not started */
	/* Called for each person who is read. */
	int (*visit)(struct subject *subject, struct err *err);
	struct reportcache *known;	/* what is kept of people; or NULL */
	bool is_learning;	/* all matters are wanted, so that what is
				   found can be kept */
	bool is_ahead;		/* reading for a day to come: only keep it */
};

/* Whoever begins a report sets `out` and `visit`. */
#define REPORT_INIT(of, wishes) { .repo = (of), .options = (wishes), \
	.until = (wishes)->as_of, .notes = NOTES_INIT, .learn = LEARN_INIT(of) }

/* Reads the tip, its tree and the notes. */
int	report_open(struct report *report, struct err *err);

/* For a report without `known`: lets `learn` start from kept states. */
int	report_use_kept(struct report *report, struct err *err);

/* Reads the index of history; report_learn calls this if need be. */
int	report_begin_to_learn(struct report *report, struct err *err);
void	report_close(struct report *report);

/* The person whom the report is reading. */
struct subject {
	struct report *report;
	struct date today;		/* the day that is reported on */
	struct person person;
	struct note_names records;
	bool has_records;
	struct contract contract;
	struct expectations expectations;
	struct date beginning;		/* DATE_NONE: not known yet */
	bool has_learnt;
	const struct statemap *map;	/* if has_learnt: the states of the
					   person's files */
};

/*
 * Visits everybody who is there, except those of whom `known` has the matters
 * and nothing is new.  Calls the options' trouble for each who cannot be read.
 * Without needs_rules, contract and expectations are empty.
 */
int	report_people(struct report *report, struct err *err);

/* Asks history about the person's files, once, and sets `map`. */
int	report_learn(struct subject *subject, struct err *err);

/* The day the clock starts: `started`, else person.ini's first commit day. */
int	report_beginning(struct date *out, struct subject *subject,
	    struct err *err);

/*
 * A matter of the person, with `late` the same day as `due`.  With a kind, it
 * is the move of whoever leads that kind today; kind and path may be STR_NONE.
 */
struct matter	report_matter(const struct subject *subject,
		    enum matter_type type, struct date due,
		    enum matter_what what, struct str kind, struct str path);

/*
 * The last day on which something is not late: `day`, but at the earliest the
 * day before the policy's `since`.
 */
struct date	report_late(const struct report *report, struct date day);

/*
 * report_add adds a matter of the person, unless it is not wanted, or its day
 * never comes or comes after the person has left.  report_add_of_all adds one
 * that is no person's.  report_late corrects the matter's `late`.
 */
void	report_add(const struct subject *subject, struct matter matter);
void	report_add_of_all(const struct report *report, struct matter matter);

/* Whether the person has started, and not left before report->until. */
bool	report_is_here(const struct subject *subject);

/* Says that what is reported of the person may change with that day. */
void	report_narrow(const struct subject *subject, struct date day);

/* The name of whoever leads a kind today; absent if nobody does. */
struct str	report_leader(const struct subject *subject, struct str kind);

/* Whom an item names as its owner. */
struct report_owner {
	bool is_person;		/* the owner is the person of the record */
	struct str name, email;	/* absent: nobody */
};

/*
 * Finds whom a word behind '@' names, in a record of a kind.  A word that names
 * nobody gives nobody, and is not reported: it is from inside a record.
 */
void	report_owner(struct report_owner *out, const struct subject *subject,
	    struct str word, struct str kind);

/*
 * How many days an open item is late; 0 if it is not, if it has no due day, or
 * if its session was held before the policy's `since`.
 */
int	report_item_days_late(const struct subject *subject,
	    const struct carry_source *source, const struct item *item);

/* The document of a kind, or NULL. */
struct note_name	*report_document(const struct subject *subject,
			    struct str kind);

/* Whether a session's day is before the policy's `since`. */
bool	report_is_before_policy(const struct subject *subject,
	    struct date day);

/* The kind that a record's file name names; NULL if there is no such kind. */
int	report_kind(const struct kind **out, struct subject *subject,
	    const struct note_name *name, struct err *err);

/*
 * Adds a matter if a record waits for agreement, or is not complete.  `type` is
 * that of the matter if the record is complete.
 */
int	report_agreement(const struct subject *subject,
	    struct note_name *name, enum matter_type type, struct err *err);

/* Adds the matters of the person's records, and of their open items. */
int	report_records(struct subject *subject, struct err *err);
int	report_actions(struct subject *subject, struct err *err);

#endif
