/* SPDX-License-Identifier: ISC */
#include "parse/data.h"

#include <jansson.h>

#include "base/mem.h"
#include "base/text.h"

static struct data *
own(json_t *json)
{
	if (json == NULL)
		mem_new((size_t)-1, (size_t)-1);
	return (struct data *)json;
}

struct data *
data_map(void)
{
	return own(json_object());
}

struct data *
data_list(void)
{
	return own(json_array());
}

struct data *
data_text(struct str text)
{
	struct buf harmless = BUF_INIT;
	struct data *out;

	if (str_is_absent(text))
		return own(json_null());
	text_add_harmless(&harmless, text, false);
	out = own(json_stringn(harmless.at, harmless.n));
	buf_release(&harmless);
	return out;
}

struct data *
data_number(long long number)
{
	return own(json_integer(number));
}

struct data *
data_bool(bool value)
{
	return own(json_boolean(value));
}

void
data_put(struct data *map, const char *key, struct data *value)
{
	if (json_object_set_new((json_t *)map, key, (json_t *)value) < 0)
		own(NULL);
}

void
data_append(struct data *list, struct data *value)
{
	if (json_array_append_new((json_t *)list, (json_t *)value) < 0)
		own(NULL);
}

static int
add_part(const char *bytes, size_t n, void *out)
{
	buf_add_bytes(out, bytes, n);
	return 0;
}

void
data_format(struct buf *out, const struct data *data)
{
	json_dump_callback((const json_t *)data, add_part, out,
	    JSON_INDENT(2));
	buf_add_byte(out, '\n');
}

void
data_free(struct data *data)
{
	json_decref((json_t *)data);
}
