/* SPDX-License-Identifier: ISC */
/*
 * kind - what sort of meeting or document: a template, as data.
 *
 * Shape      The front matter of a template says what the kind demands; the
 *            body is what a new record starts from.  The policy may change
 *            single settings (kind_set).
 * Ownership  A kind owns a copy of its template; values given to kind_set
 *            must outlive it.
 * Errors     ERR_TEXT with line and column: an unknown or repeated key, an
 *            unknown placeholder, a value that the key cannot have, a key
 *            that names a missing section, or words that cannot be a heading;
 *            a placeholder in a section's heading or in a hint, since records
 *            are compared with both; text that readers of a record made from
 *            the template would not see.
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

/* A limit, since each section is looked for in every record of the kind. */
#define KIND_SECTIONS_MAX 100

enum agreed_by { AGREED_BY_PERSON, AGREED_BY_BOTH, AGREED_BY_NONE };

struct kind {
	struct buf name, text;
	struct str title;
	bool is_session;		/* else a document */
	bool is_builtin;		/* comes with the programs */
	bool has_notes;			/* false: a record says only that the
					   meeting took place */
	enum agreed_by agreed_by;
	struct date_step every, latest, probation_every, review_every;
	unsigned minutes;		/* 0: no least length */
	struct str carry_from, carry_to;	/* absent: none */
	struct str optional, recurring;		/* lists, parts with '|' */
	struct str raise;		/* section for points to discuss next;
					   absent: the last one */
	struct str disagreements, pass_on;	/* the two headings */
	struct front front;
	struct markdown mark;
};

#define KIND_INIT { .name = BUF_INIT, .text = BUF_INIT, .front = FRONT_INIT, \
	.mark = MARKDOWN_INIT }

int	kind_parse(struct kind *out, struct str name, struct str text,
	    struct err *err);
void	kind_release(struct kind *kind);

/* Changes one setting; the caller then asks kind_check. */
int	kind_set(struct kind *kind, const struct config_entry *entry,
	    struct err *err);

/*
 * Refuses settings that do not fit the template or each other; kind_parse and
 * policy_apply call this.  On failure *key (static) is the setting at fault,
 * and err has a message without a place.
 */
int	kind_check(const struct kind *kind, const char **key,
	    struct err *err);

bool	kind_is_optional(const struct kind *kind, struct str section);

/* The interval of a recurring section; n == 0 if it is not recurring. */
struct date_step	kind_recurs(const struct kind *kind,
			    struct str section);

/*
 * The headings of the two sections whose items have rules of their own, in
 * the template's language.  With NULL, for a kind that does not exist, the
 * English headings.
 */
struct str	kind_disagreements(const struct kind *kind);
struct str	kind_pass_on(const struct kind *kind);

/* Whether a section has one of these two headings. */
bool	kind_has_rules(const struct kind *kind, struct str section);

/*
 * Whether a comment, "<!--" to "-->", is a hint: it stands in the template,
 * byte for byte.
 */
bool	kind_has_hint(const struct kind *kind, struct str comment);

/* The same for the body of a template, what is behind its front matter. */
bool	kind_body_has_hint(struct str body, struct str comment);

/* What the placeholders stand for. */
struct kind_values {
	struct str person, manager;
	struct date date;
};

/*
 * Appends the template's body with the placeholders filled in.  leave_out has
 * kind->mark.nsections values and says which sections to omit; NULL: none.
 */
void	kind_expand(struct buf *out, const struct kind *kind,
	    const struct kind_values *values, const bool *leave_out);

#endif
