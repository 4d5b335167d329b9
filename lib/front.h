/* SPDX-License-Identifier: ISC */
/*
 * front - the front matter of a Markdown file: the lines between two `---`.
 *
 * cmark would take it for a rule and a heading, so it is cut off before the
 * body is parsed, and line numbers are kept.
 *
 * Ownership  Views into the text.
 * Errors     ERR_TEXT: no `---` in line 1, or no second one.
 * Source     one-to-one-record(5), The lines at the top.
 * Floor      2; includes config, err, str.
 */
#ifndef FRONT_H
#define FRONT_H

#include "config.h"
#include "err.h"
#include "str.h"

struct front {
	struct config config;
	struct str inside;	/* the lines between, LFs included */
	struct str body;	/* all that follows the second `---` line */
	unsigned body_line;	/* the number of the body's first line */
};

#define FRONT_INIT { CONFIG_INIT, { NULL, 0 }, { NULL, 0 }, 0 }

int	front_parse(struct front *out, struct str text, struct err *err);

/* Only where the body starts; the pairs are not read (out->config empty). */
int	front_split(struct front *out, struct str text, struct err *err);
void	front_release(struct front *front);

/* The entry of a key, or NULL. */
const struct config_entry	*front_find(const struct front *front,
				    const char *key);

#endif
