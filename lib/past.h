/* SPDX-License-Identifier: ISC */
/*
 * past - what a commit's history says of one record, as far as the rules for
 * the next commit need it: who agreed and still does, whether it was ever
 * held, whose each disagreement is.
 *
 * Shape      One value for one path at one commit.  Values are shared between
 *            commits and never changed once somebody else holds them:
 *            past_edit answers one that may be changed.
 * Acts       Every act that can be believed, oldest first, with those that no
 *            longer hold: a merge has to know what a side has seen void.
 * Lines      A disagreement is an item under `## Disagreements`, or a line of
 *            other text there, that ends in initials; it belongs to the
 *            e-mail that committed it.
 * Ownership  past_ref and past_edit give a reference, past_unref takes it.
 * Source     one-to-one-acts(5), audit-trail(1).
 * Floor      3; includes act, mem, oid, record, str.
 */
#ifndef PAST_H
#define PAST_H

#include <stdbool.h>
#include <stddef.h>

#include "act.h"
#include "oid.h"
#include "record.h"
#include "str.h"

struct past_voice {
	enum act_type type;	/* agree, decline, withdraw, witness */
	struct oid commit;
	bool is_person;		/* speaks for the person, not their manager */
	char *email;		/* of whom it speaks for */
	bool is_void;
};

/* One disagreement. */
struct past_line {
	struct sha256_text sum;	/* of its bytes */
	char *initials;
	char *email;		/* whose it is */
};

struct past {
	size_t refs;
	char *path;
	bool is_there;
	struct oid text;	/* of what is there */
	bool was_held;		/* held or cancelled once, or a document */
	bool has_act;
	struct oid agreed;	/* the last text agreed to; zero: none */
	struct past_voice *act;
	size_t nacts, act_cap;
	struct past_line *line;
	size_t nlines, line_cap;
};

/* A record that nothing is known of yet. */
struct past	*past_new(const char *path);
struct past	*past_ref(struct past *past);
void	past_unref(struct past *past);

/* Takes a reference; answers one on a value that nobody else holds. */
struct past	*past_edit(struct past *past);

/* Whether an agreement of any party stands on the present text. */
bool	past_is_agreed(const struct past *past);

/* Whether a merge has to take it whole from one side. */
bool	past_is_protected(const struct past *past);

/* The text has changed (NULL: is gone): no act holds any more. */
void	past_set_text(struct past *past, const struct oid *text);

/* Adds an act; one that withdraws makes void what it takes back. */
void	past_add_act(struct past *past, enum act_type type,
	    const struct oid *commit, bool is_person, struct str email);

/* The act that was made in a commit, or NULL. */
const struct past_voice	*past_find_voice(const struct past *past,
			    const struct oid *commit);

void	past_add_line(struct past *past, const struct past_line *line,
	    struct str email);
void	past_clear_lines(struct past *past);

/*
 * The disagreements of a record that was read whole, without owners; they
 * stand under the heading that its kind has for them.
 */
struct past_lines {
	struct past_line *line;
	size_t n, cap;
};

#define PAST_LINES_INIT { NULL, 0, 0 }

void	past_lines_read(struct past_lines *out, const struct record *record,
	    struct str heading);
void	past_lines_release(struct past_lines *lines);

/*
 * What holds after a merge: an act that stands on the text which the merge
 * took, and that no side which knows of it has seen void.  Of the sides those
 * that are NULL know nothing; text NULL: the merge has no such file.
 */
struct past	*past_merge(struct past *const *side, size_t nsides,
		    const char *path, const struct oid *text);

#endif
