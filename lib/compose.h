/* SPDX-License-Identifier: ISC */
/*
 * compose - the text of a new record: front matter from pairs, body from its
 * kind's template.
 *
 * Errors     ERR_REFUSED for a value that front matter cannot hold.
 * Source     one-to-one-record(5).
 * Floor      3; includes buf, config, date, err, kind, str.
 */
#ifndef COMPOSE_H
#define COMPOSE_H

#include "buf.h"
#include "date.h"
#include "err.h"
#include "kind.h"
#include "str.h"

/* Calling sequence: compose_begin, compose_pair ..., compose_body. */
void	compose_begin(struct buf *out);

/* `key: value`; nothing if the value is absent. */
int	compose_pair(struct buf *out, const char *key, struct str value,
	    struct err *err);
int	compose_date(struct buf *out, const char *key, struct date date,
	    struct err *err);

/* `key: number`; nothing if it is 0. */
void	compose_number(struct buf *out, const char *key, unsigned number);

/* Ends the front matter; leave_out as in kind_expand. */
void	compose_body(struct buf *out, const struct kind *kind,
	    const struct kind_values *values, const bool *leave_out);

#endif
