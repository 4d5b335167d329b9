/* SPDX-License-Identifier: ISC */
/*
 * data - a JSON document, made from the inside out.
 *
 * Calling sequence:
 *
 *	root = data_map()
 *	data_put(root, "version", data_number(1))
 *	data_format(&out, root)
 *	data_free(root)
 *
 * Ownership  data_put and data_append take the value; only the outermost one
 *            is freed.
 * Source     RFC 8259; jansson.
 */
#ifndef DATA_H
#define DATA_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

struct data;

struct data	*data_map(void);
struct data	*data_list(void);
/* Made harmless as for a terminal; of an absent text, null. */
struct data	*data_text(struct str text);
struct data	*data_number(long long number);
struct data	*data_bool(bool value);

/* Keys keep the order in which they were put. */
void	data_put(struct data *map, const char *key, struct data *value);
void	data_append(struct data *list, struct data *value);

/* Appends the document, indented, with a line end. */
void	data_format(struct buf *out, const struct data *data);
void	data_free(struct data *data);

#endif
