/* SPDX-License-Identifier: ISC */
/*
 * kind - what sort of meeting or document: a template, as data.
 *
 * Shape      The front matter of a template says what the kind demands, its
 *            body is what a new record starts from; settings of the policy
 *            may change single values (kind_set).
 * Ownership  A kind owns a copy of its template; values given to kind_set
 *            must outlive it.
 * Errors     ERR_TEXT with line and column: unknown or repeated key, unknown
 *            placeholder, a value that is none, a section named that is not
 *            there, or words that cannot be a heading; a placeholder in a
 *            section's heading or in a hint, since records are compared with
 *            both; what readers would not see, of a record made from it.
 * Source     one-to-one-record(5); R5, R36, R40, R67, R68, R73.
 */
#ifndef NOTES_KIND_H
#define NOTES_KIND_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "parse/config.h"
#include "parse/markdown.h"

/* Each of them is looked for in every record. */
#define KIND_SECTIONS_MAX 100

enum agreed_by { AGREED_BY_PERSON, AGREED_BY_BOTH, AGREED_BY_NONE };

struct kind {
	struct buf name, text;
	struct str title;
	bool is_session;		/* else a document */
	bool is_builtin;		/* comes with the programs */
	bool has_notes;			/* false: only that it took place */
	enum agreed_by agreed_by;
	struct date_step every, latest, probation_every, review_every;
	unsigned minutes;		/* 0: none asked for */
	struct str carry_from, carry_to;	/* absent: none */
	struct str optional, recurring;		/* lists, parts with '|' */
	struct str raise;		/* where points for the next meeting
					   go; absent: its last section */
	struct str disagreements, pass_on;	/* the headings of these */
	struct front front;
	struct markdown mark;
};

#define KIND_INIT { .name = BUF_INIT, .text = BUF_INIT, .front = FRONT_INIT, \
	.mark = MARKDOWN_INIT }

int	kind_parse(struct kind *out, struct str name, struct str text,
	    struct err *err);
void	kind_release(struct kind *kind);

/* Changes one setting. */
int	kind_set(struct kind *kind, const struct config_entry *entry,
	    struct err *err);

/*
 * Whether the settings fit the template and each other, as kind_parse and
 * policy_apply ask; on failure *key (static) is the setting at fault, and err
 * has a message without a place.
 */
int	kind_check(const struct kind *kind, const char **key,
	    struct err *err);

bool	kind_is_optional(const struct kind *kind, struct str section);

/* How often a section has to come; n == 0 if it always has to. */
struct date_step	kind_recurs(const struct kind *kind,
			    struct str section);

/*
 * The headings of the sections whose items have rules of their own, in the
 * template's language; of NULL, a kind that does not exist, the English ones.
 */
struct str	kind_disagreements(const struct kind *kind);
struct str	kind_pass_on(const struct kind *kind);

/* Whether it is one of these two. */
bool	kind_has_rules(const struct kind *kind, struct str section);

/*
 * Whether a comment, "<!--" to "-->", stands in the template, byte for byte;
 * that makes it a hint.
 */
bool	kind_has_hint(const struct kind *kind, struct str comment);

/* What the placeholders stand for. */
struct kind_values {
	struct str person, manager;
	struct date date;
};

/*
 * Appends the body with placeholders filled.  leave_out, as long as
 * kind->mark.nsections, says which sections do not come (NULL: all come).
 */
void	kind_expand(struct buf *out, const struct kind *kind,
	    const struct kind_values *values, const bool *leave_out);

#endif
