/* SPDX-License-Identifier: ISC */
#include "compose.h"

#include "config.h"

void
compose_begin(struct buf *out)
{
	buf_add_string(out, "---\n");
}

int
compose_pair(struct buf *out, const char *key, struct str value,
    struct err *err)
{
	const char *why;

	if (str_is_absent(value))
		return 0;
	if (str_trim(value).n == 0)
		return err_set(err, ERR_REFUSED, "%s: is empty", key);
	if (!config_value_fits(&why, str_of(key), value))
		return err_set(err, ERR_REFUSED, "%s: '%.*s' cannot stand in "
		    "a record: %s", key, STR_ARGS(value), why);
	buf_addf(out, "%s: %.*s\n", key, STR_ARGS(value));
	return 0;
}

int
compose_date(struct buf *out, const char *key, struct date date,
    struct err *err)
{
	struct date_text text = date_text(date);

	return compose_pair(out, key, date_is_none(date) ? STR_NONE :
	    str_of(text.at), err);
}

void
compose_number(struct buf *out, const char *key, unsigned number)
{
	if (number > 0)
		buf_addf(out, "%s: %u\n", key, number);
}

void
compose_body(struct buf *out, const struct kind *kind,
    const struct kind_values *values, const bool *leave_out)
{
	buf_add_string(out, "---\n");
	kind_expand(out, kind, values, leave_out);
	/* without the blank line before a last section that does not come */
	while (str_ends(buf_str(out), "\n"))
		buf_cut(out, out->n - 1);
	buf_add_byte(out, '\n');
}
