/* SPDX-License-Identifier: ISC */
/*
 * words - what somebody says on the command line and what then stands in a
 * commit for good: a reason, an addressee, a disagreement.
 *
 * Errors     ERR_TEXT, with the option's name: empty, more than one line, a
 *            character that readers do not see or that is no UTF-8, longer
 *            than WORDS_MAX bytes.
 * Floor      2; includes err, str, text.
 */
#ifndef WORDS_H
#define WORDS_H

#include "err.h"
#include "str.h"

#define WORDS_MAX 500

/* *out is the words without blanks around them. */
int	words_read(struct str *out, const char *option, const char *value,
	    struct err *err);

#endif
