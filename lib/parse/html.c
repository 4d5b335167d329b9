/* SPDX-License-Identifier: ISC */
#include "parse/html.h"

#include <string.h>

#include "base/oid.h"

void
html_add(struct buf *out, struct str text)
{
	static const char special[] = "&<>\"";
	static const char *const entity[] = { "&amp;", "&lt;", "&gt;",
		"&quot;" };
	const char *found;
	size_t i;

	for (i = 0; i < text.n; i++) {
		found = text.at[i] == '\0' ? NULL :
		    strchr(special, text.at[i]);
		if (found != NULL)
			buf_add_string(out, entity[found - special]);
		else
			buf_add_byte(out, text.at[i]);
	}
}

void
html_add_cell(struct buf *out, const char *tag, const char *attributes,
    struct str text)
{
	buf_addf(out, "<%s%s%s>", tag, attributes == NULL ? "" : " ",
	    attributes == NULL ? "" : attributes);
	html_add(out, text);
	buf_addf(out, "</%s>", tag);
}

void
html_add_day(struct buf *out, struct date day)
{
	if (date_is_none(day))
		return;
	buf_addf(out, "<time datetime=\"%s\">", date_text(day).at);
	date_format_long(out, day);
	buf_add_string(out, "</time>");
}

void
html_table_begin(struct buf *out, const char *label, const char *heads)
{
	struct str head, rest = str_of(heads);

	buf_addf(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
	    "aria-label=\"%s\"><table>\n<tr>", label);
	while (str_next(&head, &rest, '|'))
		buf_addf(out, "<th scope=\"col\">%.*s</th>", STR_ARGS(head));
	buf_add_string(out, "</tr>\n");
}

void
html_table_end(struct buf *out)
{
	buf_add_string(out, "</table></div>\n");
}

/* Appends the base64 of the SHA-256, by which a policy names a style. */
static void
add_hash(struct buf *out, struct str bytes)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	struct sha256_text hex = sha256_of(bytes);
	unsigned long bits = 0;
	size_t i, n = 0;

	for (i = 0; i < 64; i++) {
		bits = bits << 4 | (unsigned)byte_hex(hex.at[i]);
		for (n += 4; n >= 6; n -= 6)
			buf_add_byte(out, digits[bits >> (n - 6) & 63]);
		bits &= (1UL << n) - 1;
	}
	buf_add_byte(out, digits[bits << (6 - n) & 63]);
	buf_add_byte(out, '=');
}

void
html_begin(struct buf *out, struct str title)
{
	buf_add_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; base-uri 'none'; form-action 'none'; "
	    "style-src 'sha256-");
	add_hash(out, str_of(html_style));
	buf_add_string(out, "'\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n"
	    "<title>");
	html_add(out, title);
	buf_addf(out, "</title>\n<style>%s</style>\n</head>\n", html_style);
}

void
html_end(struct buf *out)
{
	buf_add_string(out, "</body>\n</html>\n");
}
