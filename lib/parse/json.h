/* SPDX-License-Identifier: ISC */
/*
 * json - builds a JSON document from its parts, and writes it.
 *
 * Calling sequence:
 *
 *	root = json_map()
 *	json_put(root, "version", json_number(1))
 *	json_format(&out, root)
 *	json_free(root)
 *
 * Ownership  json_put and json_append take over the value, so that the caller
 *            frees only the outermost one.
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
/* The text made harmless (utf8_add_harmless); null if it is absent. */
struct json	*json_text(struct str text);
struct json	*json_number(long long number);
struct json	*json_bool(bool value);

/* Keys keep the order in which they were put. */
void	json_put(struct json *map, const char *key, struct json *value);
void	json_append(struct json *list, struct json *value);

/* Appends the document, indented, with an LF at its end. */
void	json_format(struct buf *out, const struct json *data);
void	json_free(struct json *data);

/* The version of jansson. */
const char	*json_library_version(void);

#endif
