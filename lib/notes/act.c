/* SPDX-License-Identifier: ISC */
#include "notes/act.h"

#include <assert.h>
#include <stddef.h>

#include "base/utf8.h"

enum field { F_END, F_RECORD, F_TEXT, F_SHA256, F_AGREED, F_DECLINED,
	F_WITHDRAWN, F_WITNESSED, F_EVIDENCE, F_AMENDS, F_REASON,
	F_DISCLOSED, F_MOVES, F_VOIDS };

#define MAX_FIELDS 7
#define AT(member) offsetof(struct act, member)

/*
 * is_sign: only acts have this trailer.  Any other trailer may begin a line of
 * an ordinary message.
 */
static const struct {
	const char *name;
	enum { WORDS, OID, SHA256, WHO } type;
	bool is_sign;
	size_t at, email_at;	/* email_at: of WHO */
} fields[] = {
	[F_RECORD] = { "Record", WORDS, false, AT(record), 0 },
	[F_TEXT] = { "Text", OID, false, AT(text), 0 },
	[F_SHA256] = { "Text-SHA256", SHA256, true, AT(sha256), 0 },
	[F_AGREED] = { "Agreed-by", WHO, true, AT(name), AT(email) },
	[F_DECLINED] = { "Declined-by", WHO, true, AT(name), AT(email) },
	[F_WITHDRAWN] = { "Withdrawn-by", WHO, true, AT(name), AT(email) },
	[F_WITNESSED] = { "Witnessed-by", WHO, true, AT(witness_name),
	    AT(witness_email) },
	[F_EVIDENCE] = { "Evidence", WORDS, false, AT(evidence), 0 },
	[F_AMENDS] = { "Amends", OID, true, AT(amends), 0 },
	[F_REASON] = { "Reason", WORDS, false, AT(reason), 0 },
	[F_DISCLOSED] = { "Disclosed-to", WORDS, true, AT(disclosed_to), 0 },
	[F_MOVES] = { "Moves", WORDS, true, AT(moves), 0 },
	[F_VOIDS] = { "Voids", OID, true, AT(voids), 0 },
};

static const struct {
	const char *name;
	enum field own;			/* no act before it has this trailer */
	enum field field[MAX_FIELDS];
} rows[] = {
	[ACT_NONE] = { "none", F_END, { F_END } },
	[ACT_AGREE] = { "agree", F_AGREED,
	    { F_RECORD, F_TEXT, F_SHA256, F_AGREED, F_END } },
	[ACT_DECLINE] = { "decline", F_DECLINED,
	    { F_RECORD, F_TEXT, F_SHA256, F_DECLINED, F_END } },
	[ACT_WITHDRAW] = { "withdraw", F_WITHDRAWN,
	    { F_RECORD, F_TEXT, F_SHA256, F_WITHDRAWN, F_END } },
	[ACT_WITNESS] = { "witness", F_WITNESSED, { F_RECORD, F_TEXT,
	    F_SHA256, F_AGREED, F_WITNESSED, F_EVIDENCE, F_END } },
	[ACT_AMEND] = { "amend", F_AMENDS,
	    { F_RECORD, F_AMENDS, F_REASON, F_END } },
	[ACT_MOVE] = { "move", F_MOVES,
	    { F_RECORD, F_MOVES, F_TEXT, F_SHA256, F_REASON, F_END } },
	[ACT_VOID] = { "void", F_VOIDS,
	    { F_RECORD, F_VOIDS, F_REASON, F_END } },
	[ACT_DISCLOSE] = { "disclose", F_DISCLOSED,
	    { F_RECORD, F_TEXT, F_SHA256, F_DISCLOSED, F_REASON, F_END } },
	[ACT_MALFORMED] = { "none", F_END, { F_END } },
};

const char *
act_name(enum act_type type)
{
	return rows[type].name;
}

bool
act_is_of_party(enum act_type type)
{
	return type == ACT_AGREE || type == ACT_DECLINE ||
	    type == ACT_WITHDRAW || type == ACT_WITNESS;
}

/* Reads "Name <address>": one blank between them, and no stray blank or <>. */
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

/* Reads "Name: value": exactly one blank, and none at the end of the value. */
static bool
read_field(struct act *act, enum field field, struct str line)
{
	struct str name = str_of(fields[field].name);
	struct str value = str_from(line, name.n + 2);
	void *at = (char *)act + fields[field].at;

	if (!str_eq(str_first(line, name.n), name) || value.n == 0 ||
	    !str_starts(str_from(line, name.n), ": ") ||
	    !str_eq(str_trim(value), value))
		return false;
	switch (fields[field].type) {
	case OID:
		return oid_parse(at, value);
	case WHO:
		return parse_who(at, (struct str *)((char *)act +
		    fields[field].email_at), value);
	default:
		*(struct str *)at = value;
		return fields[field].type == WORDS || (value.n == 64 &&
		    oid_is_hex(value));
	}
}

static bool
read_row(struct act *out, enum act_type type, struct str paragraph)
{
	const enum field *field;
	struct str line;

	*out = (struct act){ .type = type };
	for (field = rows[type].field; *field != F_END; field++)
		if (!str_next_line(&line, &paragraph) ||
		    !read_field(out, *field, line))
			return false;
	return paragraph.n == 0;
}

/* Whether a line begins with a trailer that only acts have, in any case. */
static bool
is_sign_of_act(struct str line)
{
	struct str rest;
	size_t i;

	line = str_trim(line);
	for (i = F_RECORD; i <= F_VOIDS; i++) {
		if (!fields[i].is_sign || line.n == 0 ||
		    byte_lower(line.at[0]) != byte_lower(fields[i].name[0]) ||
		    !str_starts_any_case(line, fields[i].name))
			continue;
		rest = str_from(line, strlen(fields[i].name));
		if (str_starts(str_from(rest, str_run(rest, " \t")), ":"))
			return true;
	}
	return false;
}

/* The trailer's name in front of a line's colon, or absent. */
static struct str
name_of(struct str line)
{
	struct str name = str_trim(str_first(line, str_find_byte(line, ':')));

	return name.n == 0 || str_word(name, "-") < name.n ||
	    name.n == line.n ? STR_NONE : name;
}

/* Whether one of the lines has a trailer of that name, in any case. */
static bool
has_name(struct str lines, struct str name)
{
	struct str line;

	while (str_next_line(&line, &lines))
		if (str_eq_any_case(name_of(line), name))
			return true;
	return false;
}

static bool
has_field(enum act_type type, struct str name)
{
	const enum field *field = rows[type].field;

	while (*field != F_END && !str_eq_any_case(name,
	    str_of(fields[*field].name)))
		field++;
	return *field != F_END;
}

/* The act that was probably meant: the paragraph has its own trailer. */
static enum act_type
nearest_row(struct str paragraph)
{
	enum act_type type = ACT_DISCLOSE;

	while (type > ACT_AGREE && !has_name(paragraph,
	    str_of(fields[rows[type].own].name)))
		type--;
	return type;
}

/*
 * Says which trailer keeps a paragraph from being an act: the first line that
 * is not what the act has in that place.
 */
static void
explain(struct act *out, struct str paragraph)
{
	enum act_type type = nearest_row(paragraph);
	const enum field *field = rows[type].field;
	struct str line, due, rest = paragraph;
	struct act read;

	for (; str_next_line(&line, &rest); field++) {
		due = str_of(fields[*field].name);
		out->odd = name_of(line);
		if (rest.n > 0 && byte_is_blank(rest.at[0]))
			out->odd_how = "goes on in a second line";
		else if (str_is_absent(out->odd))
			return;
		else if (!has_field(type, out->odd) || has_name(str_first(
		    paragraph, (size_t)(line.at - paragraph.at)), out->odd))
			out->odd_how = "is one too many";
		else if (!has_name(paragraph, due))
			break;
		else if (!str_eq_any_case(out->odd, due))
			out->odd_how = "is not in its place";
		else if (!read_field(&read, *field, line))
			out->odd_how = str_eq(out->odd, due) ?
			    "has a value that cannot be read" :
			    "has other capitals than it should";
		if (out->odd_how != NULL)
			return;
	}
	out->odd = str_of(fields[*field].name);
	out->odd_how = "is missing";
}

static struct str
last_paragraph(struct str message)
{
	struct str last = message, rest = message;
	size_t at;

	while ((at = str_find(rest, "\n\n")) + 2 < rest.n) {
		last = str_from(rest, at + 2);
		rest = str_from(rest, at + 1);
	}
	return last;
}

static bool
has_scissors(struct str line)
{
	return str_find(line,
	    "------------------------ >8 ------------------------") < line.n;
}

/*
 * git takes a line that begins with "---" for the start of a patch, and a line
 * with scissors, behind any comment character, for the end of the message.
 */
static bool
has_divider(struct str message)
{
	struct str line;

	while (str_next_line(&line, &message))
		if (str_starts(line, "---") || has_scissors(line))
			return true;
	return false;
}

static bool
has_sign(struct str text)
{
	struct str line;

	while (str_next_line(&line, &text))
		if (is_sign_of_act(line))
			return true;
	return false;
}

static const char why_row[] = "not exactly the trailers of one act";

void
act_parse(struct act *out, struct str message)
{
	struct utf8_fault fault;
	struct str paragraph = last_paragraph(message);
	struct str before = str_first(message, message.n - paragraph.n);
	bool is_before = has_sign(before);
	const char *why = why_row;
	enum act_type type;

	*out = (struct act){ .type = ACT_NONE };
	if (!is_before && !has_sign(paragraph))
		return;
	if (!utf8_is_clean(&fault, message))
		why = "a control character, or no UTF-8";
	else if (str_trim(before).n == 0)
		why = "the trailers are no paragraph of their own";
	else if (!str_ends(message, "\n"))
		why = "no line feed ends the last trailer";
	else if (is_before)
		why = "trailers outside of the last paragraph";
	else if (has_divider(message))
		why = "a line of dashes, where git ends the message";
	else
		for (type = ACT_AGREE; type <= ACT_DISCLOSE; type++)
			if (read_row(out, type, paragraph))
				return;
	*out = (struct act){ .type = ACT_MALFORMED, .why = why };
	if (why == why_row)
		explain(out, paragraph);
}

int
act_read_words(struct str *out, const char *option, const char *value,
    struct err *err)
{
	if (words_read(out, option, value, err) < 0)
		return -1;
	return !has_scissors(*out) ? 0 : err_set(err, ERR_TEXT, "%s: git takes "
	    "the dashes around '>8' for the end of a message; write fewer of "
	    "them", option);
}

void
act_format(struct buf *out, const char *subject, const struct act *act)
{
	const enum field *field = rows[act->type].field;
	const void *at;

	assert(*field != F_END);
	buf_addf(out, "%s\n\n", subject);
	for (; *field != F_END; field++) {
		at = (const char *)act + fields[*field].at;
		buf_addf(out, "%s: ", fields[*field].name);
		if (fields[*field].type == OID)
			buf_add_string(out, oid_text(at).at);
		else
			buf_add(out, *(const struct str *)at);
		if (fields[*field].type == WHO)
			buf_addf(out, " <%.*s>", STR_ARGS(*(const struct str *)
			    ((const char *)act + fields[*field].email_at)));
		buf_add_byte(out, '\n');
	}
}
