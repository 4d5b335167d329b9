/* SPDX-License-Identifier: ISC */
#include "parse/json.h"

#include <jansson.h>

#include "base/mem.h"
#include "base/utf8.h"

static struct json *
own(json_t *json)
{
	mem_check(json);
	return (struct json *)json;
}

struct json *
json_map(void)
{
	return own(json_object());
}

struct json *
json_list(void)
{
	return own(json_array());
}

struct json *
json_text(struct str text)
{
	OWN(buf) harmless = BUF_INIT;

	if (str_is_absent(text))
		return own(json_null());
	utf8_add_harmless(&harmless, text, false);
	return own(json_stringn(harmless.at, harmless.n));
}

struct json *
json_number(long long number)
{
	return own(json_integer(number));
}

struct json *
json_bool(bool value)
{
	return own(json_boolean(value));
}

void
json_put(struct json *map, const char *key, struct json *value)
{
	if (json_object_set_new((json_t *)map, key, (json_t *)value) < 0)
		mem_check(NULL);
}

void
json_append(struct json *list, struct json *value)
{
	if (json_array_append_new((json_t *)list, (json_t *)value) < 0)
		mem_check(NULL);
}

static int
add_part(const char *bytes, size_t n, void *out)
{
	buf_add_bytes(out, bytes, n);
	return 0;
}

void
json_format(struct buf *out, const struct json *data)
{
	/* add_part never fails: only for want of memory is a part left out */
	if (json_dump_callback((const json_t *)data, add_part, out,
	    JSON_INDENT(2)) < 0)
		mem_check(NULL);
	buf_add_byte(out, '\n');
}

void
json_free(struct json *data)
{
	json_decref((json_t *)data);
}

const char *
json_library_version(void)
{
	return jansson_version_str();
}
