/* SPDX-License-Identifier: ISC */
/*
 * json - a JSON document, made from the inside out.
 *
 * Calling sequence:
 *
 *	root = json_map()
 *	json_put(root, "version", json_number(1))
 *	json_format(&out, root)
 *	json_free(root)
 *
 * Ownership  json_put and json_append take the value; only the outermost one
 *            is freed.
 * Source     RFC 8259; jansson.
 */
#ifndef PARSE_JSON_H
#define PARSE_JSON_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

struct json;

struct json	*json_map(void);
struct json	*json_list(void);
/* Made harmless as for a terminal; of an absent text, null. */
struct json	*json_text(struct str text);
struct json	*json_number(long long number);
struct json	*json_bool(bool value);

/* Keys keep the order in which they were put. */
void	json_put(struct json *map, const char *key, struct json *value);
void	json_append(struct json *list, struct json *value);

/* Appends the document, indented, with a line end. */
void	json_format(struct buf *out, const struct json *data);
void	json_free(struct json *data);

/* The version of the library. */
const char	*json_library_version(void);

#endif
