/* SPDX-License-Identifier: ISC */
/*
 * report_subject - what the files of report share among themselves: a report,
 * and the person whom it is at.
 *
 * Each report_* function adds the matters of its sort to the report; it looks
 * itself at what is wanted.
 *
 * Floor      4; includes acts, contract, date, err, expect, kind, matter,
 *            mem, notes, oid, person, report, standing, str, trail.
 */
#ifndef REPORT_SUBJECT_H
#define REPORT_SUBJECT_H

#include "acts.h"
#include "contract.h"
#include "expect.h"
#include "known.h"
#include "notes.h"
#include "person.h"
#include "report.h"
#include "standing.h"

/*
 * A record that may wait for agreement; its trail is read with the others',
 * when neither the person nor the text is at hand any more.
 */
struct pending {
	char *path;
	struct oid text;
	enum matter_type type;		/* of the matter, if it is complete */
	enum state state;		/* of the text by itself */
	const struct kind *kind;
	char *name, *leader;		/* the person's; NULL: nobody leads */
	unsigned *agreed;		/* counts it if it is agreed to; NULL:
					   is a matter if it is not */
};

struct report {
	struct matters *out;
	const struct report_options *options;
	struct repo *repo;
	struct oid tip, tree;
	struct notes notes;
	struct acts acts;
	bool has_acts;
	bool needs_rules;	/* contracts and what is expected are read */
	struct pending *pending;
	size_t npending, pending_cap;
	struct date until;	/* who left before it is passed over */
	struct known *known;	/* what is known of people, and is kept; or
				   NULL */
	bool is_learning;	/* everything is asked for, so what is found
				   can be kept */
};

int	report_open(struct report *out, struct repo *repo,
	    const struct report_options *options, struct err *err);
void	report_close(struct report *report);

struct subject {
	struct report *report;
	struct date today;
	struct person person;
	struct note_names records;
	struct contract contract;
	struct expectations expectations;
	struct date beginning;		/* DATE_NONE: not asked for yet */
};

/*
 * Reads a person, and calls visit unless it is none of the report's.  Without
 * needs_rules, contract and expectations are empty.
 */
int	report_person(struct report *report, struct str id,
	    int (*visit)(struct subject *subject, void *arg, struct err *err),
	    void *arg, struct err *err);

/*
 * People from number `first` to before `last`, each as above; tells the
 * options' trouble what went wrong.
 */
int	report_people(struct report *report, size_t first, size_t last,
	    int (*visit)(struct subject *subject, void *arg, struct err *err),
	    void *arg, struct err *err);

/* The day the clock starts: `started`, or when person.ini was committed. */
int	report_beginning(struct date *out, struct subject *subject,
	    struct err *err);

bool	report_wants(const struct subject *subject, enum matter_type type);

/* A matter of the person, due and late from the same day on. */
struct matter	report_matter(const struct subject *subject,
		    enum matter_type type, struct date due, const char *what);

/* Adds it, unless its day never comes. */
void	report_add(const struct report *report, const struct matter *matter);

/*
 * What is reported of the person changes with that day; or with days that are
 * not looked for, so that it cannot be kept.
 */
void	report_narrow(const struct subject *subject, struct date day);
void	report_spoil(const struct subject *subject);

/* Who leads a kind today, or nobody. */
struct str	report_leader(const struct subject *subject, struct str kind);

/* The document of a kind, or NULL. */
struct note_name	*report_document(const struct subject *subject,
			    const char *kind);

/* Whether a session is older than what the policy judges. */
bool	report_is_before_policy(const struct subject *subject,
	    struct date day);

/*
 * Whether history shows that all whom the kind asks agreed to the text that
 * stands there; then the record need not be read.
 */
int	report_is_settled(bool *out, struct subject *subject,
	    const struct note_name *name, const struct kind *kind,
	    struct err *err);

/* The kind that a record's file name says, or NULL. */
int	report_kind(const struct kind **out, struct subject *subject,
	    const struct note_name *name, struct err *err);

#define EVERYBODY 0, (size_t)-1

/* Learns history, once. */
int	report_read_acts(struct report *report, struct err *err);

/*
 * What report_agreement and report_count_agreed were asked about all records;
 * or about the first n alone.
 */
int	report_pending(struct report *report, struct err *err);
void	report_cut_pending(struct report *report, size_t n);

/*
 * A matter, added at the end of the report, for a record that was read whole
 * and has waited for agreement, or to be complete; none if it is agreed to.
 * `type` is that of the matter if it is complete.
 */
void	report_agreement(const struct subject *subject,
	    const struct note_name *name, enum matter_type type);

/* Adds one to a count at the end of the report, if it is agreed to then. */
void	report_count_agreed(const struct subject *subject,
	    const struct note_name *name, unsigned *agreed);

int	report_sessions(struct subject *subject, struct err *err);
int	report_records(struct subject *subject, struct err *err);
int	report_actions(struct subject *subject, struct err *err);
int	report_documents(struct subject *subject, struct err *err);

#endif
