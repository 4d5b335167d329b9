/* SPDX-License-Identifier: ISC */
/*
 * act - a table of rows as in one-to-one-acts(5); reading and writing both
 * follow it.
 */

#include "act.h"

#include <assert.h>

#include "text.h"

enum field { F_END, F_RECORD, F_TEXT, F_SHA256, F_AGREED, F_DECLINED,
	F_WITHDRAWN, F_WITNESSED, F_EVIDENCE, F_AMENDS, F_REASON,
	F_DISCLOSED, F_MOVES, F_VOIDS };

#define MAX_FIELDS 7

static const char *const field_names[] = {
	[F_RECORD] = "Record", [F_TEXT] = "Text",
	[F_SHA256] = "Text-SHA256", [F_AGREED] = "Agreed-by",
	[F_DECLINED] = "Declined-by", [F_WITHDRAWN] = "Withdrawn-by",
	[F_WITNESSED] = "Witnessed-by", [F_EVIDENCE] = "Evidence",
	[F_AMENDS] = "Amends", [F_REASON] = "Reason",
	[F_DISCLOSED] = "Disclosed-to", [F_MOVES] = "Moves",
	[F_VOIDS] = "Voids",
};

static const struct row {
	enum act_type type;
	const char *name;
	enum field field[MAX_FIELDS];
} rows[] = {
	{ ACT_AGREE, "agree",
	    { F_RECORD, F_TEXT, F_SHA256, F_AGREED, F_END } },
	{ ACT_DECLINE, "decline",
	    { F_RECORD, F_TEXT, F_SHA256, F_DECLINED, F_END } },
	{ ACT_WITHDRAW, "withdraw",
	    { F_RECORD, F_TEXT, F_SHA256, F_WITHDRAWN, F_END } },
	{ ACT_WITNESS, "witness", { F_RECORD, F_TEXT, F_SHA256, F_AGREED,
	    F_WITNESSED, F_EVIDENCE, F_END } },
	{ ACT_AMEND, "amend", { F_RECORD, F_AMENDS, F_REASON, F_END } },
	{ ACT_MOVE, "move", { F_RECORD, F_MOVES, F_TEXT, F_SHA256, F_REASON,
	    F_END } },
	{ ACT_VOID, "void", { F_RECORD, F_VOIDS, F_REASON, F_END } },
	{ ACT_DISCLOSE, "disclose", { F_RECORD, F_TEXT, F_SHA256,
	    F_DISCLOSED, F_REASON, F_END } },
};

#define N_ROWS (sizeof(rows) / sizeof(*rows))

static const struct row *
row_of(enum act_type type)
{
	size_t i;

	for (i = 0; i < N_ROWS; i++)
		if (rows[i].type == type)
			return &rows[i];
	return NULL;
}

const char *
act_name(enum act_type type)
{
	const struct row *row = row_of(type);

	return row == NULL ? "none" : row->name;
}

bool
act_is_of_party(enum act_type type)
{
	return type == ACT_AGREE || type == ACT_DECLINE ||
	    type == ACT_WITHDRAW || type == ACT_WITNESS;
}

/* "Name <address>", with one blank between them and none elsewhere odd. */
static bool
parse_who(struct str *name, struct str *email, struct str value)
{
	size_t open = str_find(value, " <");

	if (open == 0 || open == value.n || !str_ends(value, ">"))
		return false;
	*name = str_first(value, open);
	*email = str_first(str_from(value, open + 2), value.n - open - 3);
	return email->n > 0 && !str_has_any(*email, " \t<>") &&
	    str_eq(str_trim(*name), *name) && !str_has_any(*name, "<>");
}

static bool
is_sha256(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!(s.at[i] >= '0' && s.at[i] <= '9') &&
		    !(s.at[i] >= 'a' && s.at[i] <= 'f'))
			return false;
	return s.n == 64;
}

static bool
read_field(struct act *act, enum field field, struct str value)
{
	switch (field) {
	case F_RECORD:
		act->record = value;
		return true;
	case F_TEXT:
		return oid_parse(&act->text, value);
	case F_SHA256:
		act->sha256 = value;
		return is_sha256(value);
	case F_AGREED:
	case F_DECLINED:
	case F_WITHDRAWN:
		return parse_who(&act->name, &act->email, value);
	case F_WITNESSED:
		return parse_who(&act->witness_name, &act->witness_email,
		    value);
	case F_EVIDENCE:
		act->evidence = value;
		return true;
	case F_AMENDS:
		return oid_parse(&act->amends, value);
	case F_REASON:
		act->reason = value;
		return true;
	case F_DISCLOSED:
		act->disclosed_to = value;
		return true;
	case F_MOVES:
		act->moves = value;
		return true;
	case F_VOIDS:
		return oid_parse(&act->voids, value);
	default:
		return false;
	}
}

/* Takes "Name: value" off a line: exactly one blank, a value, no blank end. */
static bool
take_field(struct str *value, struct str line, enum field field)
{
	struct str name = str_of(field_names[field]);

	if (!str_starts(line, field_names[field]) ||
	    !str_starts(str_from(line, name.n), ": "))
		return false;
	*value = str_from(line, name.n + 2);
	return value->n > 0 && str_eq(str_trim(*value), *value);
}

static bool
read_row(struct act *out, const struct row *row, struct str paragraph)
{
	struct str line, value;
	size_t i;

	*out = (struct act){ .type = row->type };
	for (i = 0; row->field[i] != F_END; i++)
		if (!str_next_line(&line, &paragraph) ||
		    !take_field(&value, line, row->field[i]) ||
		    !read_field(out, row->field[i], value))
			return false;
	return paragraph.n == 0;
}

static bool
is_fold_eq(char a, char b)
{
	if (a >= 'A' && a <= 'Z')
		a = (char)(a - 'A' + 'a');
	if (b >= 'A' && b <= 'Z')
		b = (char)(b - 'A' + 'a');
	return a == b;
}

/* Whether a line begins with the name, in any case, and a colon. */
static bool
begins_with_name(struct str line, const char *name)
{
	size_t i = 0;

	for (; name[i] != '\0'; i++)
		if (i == line.n || !is_fold_eq(line.at[i], name[i]))
			return false;
	while (i < line.n && (line.at[i] == ' ' || line.at[i] == '\t'))
		i++;
	return i < line.n && line.at[i] == ':';
}

/*
 * Only an act has these; `Record:`, `Text:`, `Reason:` and `Evidence:` could
 * begin a line of anybody's message.
 */
static bool
is_sign_of_act(struct str line)
{
	static const enum field signs[] = { F_SHA256, F_AGREED, F_DECLINED,
		F_WITHDRAWN, F_WITNESSED, F_AMENDS, F_DISCLOSED, F_MOVES,
		F_VOIDS };
	size_t i;

	line = str_trim(line);
	if (str_find_byte(line, ':') == line.n)
		return false;
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (begins_with_name(line, field_names[signs[i]]))
			return true;
	return false;
}

/* What follows the last blank line; the whole if there is none. */
static struct str
last_paragraph(struct str message)
{
	size_t i;

	for (i = message.n; i > 1; i--)
		if (message.at[i - 1] == '\n' && message.at[i - 2] == '\n' &&
		    i < message.n)
			return str_from(message, i);
	return message;
}

/*
 * git takes a line of dashes for the start of a patch, and one with scissors,
 * behind whatever mark its comments have, for the end of the message.
 */
static bool
ends_for_git(struct str line)
{
	static const char scissors[] = "------------------------ >8 "
	    "------------------------";

	return str_starts(line, "---") || str_find(line, scissors) < line.n;
}

static bool
has_divider(struct str message)
{
	struct str line;

	while (str_next_line(&line, &message))
		if (ends_for_git(line))
			return true;
	return false;
}

static size_t
count_signs(struct str text)
{
	struct str line;
	size_t n = 0;

	while (str_next_line(&line, &text))
		n += is_sign_of_act(line);
	return n;
}

static void
malformed(struct act *out, const char *why)
{
	*out = (struct act){ .type = ACT_MALFORMED, .why = why };
}

static void
parse_trailers(struct act *out, struct str paragraph)
{
	size_t i;

	for (i = 0; i < N_ROWS; i++)
		if (read_row(out, &rows[i], paragraph))
			return;
	malformed(out, "not exactly the trailers of one act");
}

void
act_parse(struct act *out, struct str message)
{
	struct text_fault fault;
	struct str paragraph;
	size_t signs = count_signs(message);

	*out = (struct act){ .type = ACT_NONE };
	if (signs == 0)
		return;
	paragraph = last_paragraph(message);
	if (!text_is_clean(&fault, message))
		malformed(out, "a control character, or no UTF-8");
	else if (paragraph.at == message.at || !str_ends(message, "\n"))
		malformed(out, "the trailers are no paragraph of their own");
	else if (count_signs(paragraph) != signs)
		malformed(out, "trailers outside of the last paragraph");
	else if (has_divider(message))
		malformed(out, "a line of dashes, where git ends the message");
	else
		parse_trailers(out, paragraph);
}

static void
add_field(struct buf *out, const struct act *act, enum field field)
{
	buf_addf(out, "%s: ", field_names[field]);
	switch (field) {
	case F_RECORD:
		buf_add(out, act->record);
		break;
	case F_TEXT:
		buf_add_string(out, oid_text(&act->text).at);
		break;
	case F_SHA256:
		buf_add(out, act->sha256);
		break;
	case F_AGREED:
	case F_DECLINED:
	case F_WITHDRAWN:
		buf_addf(out, "%.*s <%.*s>", STR_ARGS(act->name),
		    STR_ARGS(act->email));
		break;
	case F_WITNESSED:
		buf_addf(out, "%.*s <%.*s>", STR_ARGS(act->witness_name),
		    STR_ARGS(act->witness_email));
		break;
	case F_EVIDENCE:
		buf_add(out, act->evidence);
		break;
	case F_AMENDS:
		buf_add_string(out, oid_text(&act->amends).at);
		break;
	case F_REASON:
		buf_add(out, act->reason);
		break;
	case F_MOVES:
		buf_add(out, act->moves);
		break;
	case F_VOIDS:
		buf_add_string(out, oid_text(&act->voids).at);
		break;
	default:
		buf_add(out, act->disclosed_to);
		break;
	}
	buf_add_byte(out, '\n');
}

void
act_format(struct buf *out, const char *subject, const struct act *act)
{
	const struct row *row = row_of(act->type);
	size_t i;

	assert(row != NULL);
	buf_addf(out, "%s\n\n", subject);
	for (i = 0; row->field[i] != F_END; i++)
		add_field(out, act, row->field[i]);
}
