/* SPDX-License-Identifier: ISC */
/*
 * report_private - what the files of report share among themselves: a report,
 * and the person whom it is at.
 *
 * Each of report_records and the like adds the matters of its sort; those
 * that are not wanted are dropped when they are added.
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

struct subject;

struct report {
	void *out;		/* matters, or what visit adds to */
	const struct report_options *options;
	struct repo *repo;
	struct oid tip, tree;
	struct notes notes;
	struct learn learn;	/* of those who are read */
	struct str rest;	/* people, from the one who is read now on */
	size_t nahead;		/* so many of them were read ahead */
	bool has_kept;		/* of some their states are kept */
	bool needs_rules;	/* contracts and what is expected are read */
	struct date until;	/* who left before it is passed over */
	/* Called for each person who is read. */
	int (*visit)(struct subject *subject, struct err *err);
	struct reportcache *known;	/* what is kept of people; or NULL */
	bool is_learning;	/* everything is asked for, so what is found
				   can be kept */
	bool is_ahead;		/* of a day to come, which is only kept */
};

/* Whoever begins one says what is to be done with those who are read. */
#define REPORT_INIT(of, wishes) { .repo = (of), .options = (wishes), \
	.until = (wishes)->as_of, .notes = NOTES_INIT, .learn = LEARN_INIT(of) }

int	report_open(struct report *report, struct err *err);

/* For one that keeps nothing itself: states that are kept are believed. */
int	report_use_kept(struct report *report, struct err *err);

/* Has the index read; report_learn does so by itself. */
int	report_begin_to_learn(struct report *report, struct err *err);
void	report_close(struct report *report);

struct subject {
	struct report *report;
	struct date today;
	struct person person;
	struct note_names records;
	bool has_records;
	struct contract contract;
	struct expectations expectations;
	struct date beginning;		/* DATE_NONE: not asked for yet */
	bool has_learnt;
	const struct statemap *map;	/* then: what history says of their
					   files */
};

/*
 * Everybody who is there, but for those of whom nothing is new; tells the
 * options' trouble what went wrong.  Without needs_rules, contract and
 * expectations are empty.
 */
int	report_people(struct report *report, struct err *err);

/* Asks history of the person's files, once; who needs no map does not. */
int	report_learn(struct subject *subject, struct err *err);

/* What history says of the person.ini; NULL where it was never committed. */
const struct state	*report_roster(const struct subject *subject);

/* The day the clock starts: `started`, or when person.ini was committed. */
int	report_beginning(struct date *out, struct subject *subject,
	    struct err *err);

/*
 * A matter of the person, due and late from the same day on; of a kind, or
 * STR_NONE, it is for whoever leads that.  path: of the record, or STR_NONE.
 */
struct matter	report_matter(const struct subject *subject,
		    enum matter_type type, struct date due,
		    enum matter_what what, struct str kind, struct str path);

/* Since when something is late: nothing is from before the policy's `since`. */
struct date	report_late(const struct report *report, struct date day);

/*
 * Adds one of the person, unless its day never comes, or only after they have
 * left, or it is not wanted; and one of nobody in particular.  It is late from
 * the day that report_late says.
 */
void	report_add(const struct subject *subject, struct matter matter);
void	report_add_of_all(const struct report *report, struct matter matter);

/* What is reported of the person changes with that day. */
void	report_narrow(const struct subject *subject, struct date day);

/* Who leads a kind today, or nobody. */
struct str	report_leader(const struct subject *subject, struct str kind);

/* Whom an item names as its owner. */
struct report_owner {
	bool is_person;		/* whose record it is */
	struct str name, email;	/* absent: nobody */
};

/*
 * Whom a word behind '@' is, in a record of a kind; nobody for one that is
 * none, since it stands inside a record.
 */
void	report_owner(struct report_owner *out, const struct subject *subject,
	    struct str word, struct str kind);

/*
 * So many days is an open item late, where that is overdue's to say; 0: it is
 * not.
 */
struct carry_source;
struct item;
int	report_item_days_late(const struct subject *subject,
	    const struct carry_source *source, const struct item *item);

/* The document of a kind, or NULL. */
struct note_name	*report_document(const struct subject *subject,
			    struct str kind);

/* Whether a session is older than what the policy judges. */
bool	report_is_before_policy(const struct subject *subject,
	    struct date day);

/* The kind that a record's file name says, or NULL. */
int	report_kind(const struct kind **out, struct subject *subject,
	    const struct note_name *name, struct err *err);

/*
 * A matter for a record that waits for agreement, or to be complete; none if
 * it is agreed to.  `type` is that of the matter if it is complete.
 */
int	report_agreement(const struct subject *subject,
	    struct note_name *name, enum matter_type type, struct err *err);

int	report_records(struct subject *subject, struct err *err);
int	report_actions(struct subject *subject, struct err *err);

#endif
