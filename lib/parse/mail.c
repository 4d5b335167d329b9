/* SPDX-License-Identifier: ISC */
/* mail - headers in a fixed order, with encoded words if they are not ASCII. */

#include "parse/mail.h"

#include <string.h>

#include "base/date.h"
#include "base/utf8.h"

#define ADDRESS_MAX 254
#define ENCODED_MAX 76	/* columns of such a line, RFC 2047, 2 */

static const char word_begin[] = "=?UTF-8?Q?", word_end[] = "?=";

/* The bytes of an atom besides letters and digits: RFC 5322, 3.2.3. */
#define ATOM_SIGNS "!#$%&'*+-/=?^_`{|}~"

/* Whether text is words (str_word) with single dots between them. */
static bool
is_dotted(struct str text, const char *signs)
{
	size_t n = str_word(text, signs);

	while (n > 0 && n < text.n && text.at[n] == '.') {
		text = str_from(text, n + 1);
		n = str_word(text, signs);
	}
	return n > 0 && n == text.n;
}

bool
mail_is_address(struct str address)
{
	size_t at = str_find_byte(address, '@');

	return address.n <= ADDRESS_MAX && at < address.n &&
	    address.at[0] != '-' &&
	    is_dotted(str_first(address, at), ATOM_SIGNS) &&
	    is_dotted(str_from(address, at + 1), "-");
}

bool
mail_read_sender(struct str *name, struct str *address, struct str text)
{
	size_t open;

	text = str_trim(text);
	open = str_find_byte(text, '<');
	*name = STR_NONE;
	*address = text;
	if (str_ends(text, ">") && open < text.n) {
		*name = str_trim(str_first(text, open));
		*address = str_trim(str_first(str_from(text, open + 1),
		    text.n - open - 2));
		if (name->n == 0)
			*name = STR_NONE;
	}
	return mail_is_address(*address);
}

/* RFC 2047, 5 (3): in a phrase all bytes but these have to be encoded. */
static void
encode_point(struct buf *out, struct str point)
{
	size_t i;

	if (str_word(point, "!*+-/") == point.n) {
		buf_add(out, point);
		return;
	}
	for (i = 0; i < point.n; i++) {
		if (point.at[i] == ' ')
			buf_add_byte(out, '_');
		else
			buf_addf(out, "=%02X", (unsigned char)point.at[i]);
	}
}

/*
 * Appends text as encoded words.  No code point is split between two words.
 * The first word stands behind `columns` columns; each other begins a new line.
 */
static void
add_encoded(struct buf *out, struct str text, size_t columns)
{
	OWN(buf) word = BUF_INIT, point = BUF_INIT;
	struct str rest = text;
	const char *at;
	size_t frame = strlen(word_begin) + strlen(word_end);

	while (rest.n > 0) {
		at = rest.at;
		utf8_next_point(&rest);
		buf_clear(&point);
		encode_point(&point, (struct str){ at,
		    (size_t)(rest.at - at) });
		if (columns + word.n + point.n + frame > ENCODED_MAX) {
			buf_addf(out, "%s%s%s\n ", word_begin, word.at,
			    word_end);
			buf_clear(&word);
			columns = 1;
		}
		buf_add(&word, buf_str(&point));
	}
	buf_addf(out, "%s%s%s", word_begin, word.at, word_end);
}

static bool
is_ascii(struct str text)
{
	size_t i;

	for (i = 0; i < text.n; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	/* a text with "=?" would be read as an encoded word */
	return str_find(text, "=?") == text.n;
}

/* Appends a name in front of an address, behind `columns` columns. */
static void
add_phrase(struct buf *out, struct str text, size_t columns)
{
	size_t i;

	if (!is_ascii(text)) {
		add_encoded(out, text, columns);
	} else if (str_word(text, ATOM_SIGNS " ") == text.n) {
		buf_add(out, text);
	} else {
		buf_add_byte(out, '"');
		for (i = 0; i < text.n; i++) {
			if (text.at[i] == '"' || text.at[i] == '\\')
				buf_add_byte(out, '\\');
			buf_add_byte(out, text.at[i]);
		}
		buf_add_byte(out, '"');
	}
}

static void
add_mailbox(struct buf *out, const char *header, struct str name,
    struct str address)
{
	OWN(buf) harmless = BUF_INIT;

	buf_addf(out, "%s: ", header);
	utf8_add_harmless(&harmless, str_trim(name), false);
	if (harmless.n == 0) {
		buf_addf(out, "%.*s\n", STR_ARGS(address));
	} else {
		add_phrase(out, buf_str(&harmless), strlen(header) + 2);
		buf_addf(out, "\n <%.*s>\n", STR_ARGS(address));
	}
}

static void
add_date(struct buf *out, long long seconds)
{
	static const char *const days[] = { "Thu", "Fri", "Sat", "Sun",
		"Mon", "Tue", "Wed" };
	struct date date = date_of_seconds(seconds, 0);
	unsigned month, day, rest;
	int year;

	date_split(date, &year, &month, &day);
	rest = (unsigned)(seconds - date.day * 86400LL);
	buf_addf(out, "Date: %s, %u %.3s %d %02u:%02u:%02u +0000\n",
	    days[date_weekday(date)], day, date_month_name(month), year,
	    rest / 3600, rest / 60 % 60, rest % 60);
}

void
mail_format(struct buf *out, const struct mail *mail)
{
	OWN(buf) subject = BUF_INIT;

	utf8_add_harmless(&subject, mail->subject, false);
	add_mailbox(out, "From", mail->from_name, mail->from);
	add_mailbox(out, "To", mail->to_name, mail->to);
	buf_add_string(out, "Subject: ");
	if (is_ascii(buf_str(&subject)))
		buf_add(out, buf_str(&subject));
	else
		add_encoded(out, buf_str(&subject), strlen("Subject: "));
	buf_add_byte(out, '\n');
	add_date(out, mail->seconds);
	buf_addf(out, "Message-ID: <%.*s%.*s>\n", STR_ARGS(mail->id),
	    STR_ARGS(str_from(mail->from, str_find_byte(mail->from, '@'))));
	buf_add_string(out, "Auto-Submitted: auto-generated\n"
	    "MIME-Version: 1.0\n"
	    "Content-Type: text/plain; charset=UTF-8\n"
	    "Content-Transfer-Encoding: 8bit\n\n");
	utf8_add_harmless(out, mail->body, true);
}
