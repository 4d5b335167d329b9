/* SPDX-License-Identifier: ISC */
/*
 * person - one function for each key; a table says which may be repeated.
 */

#include "person.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "text.h"

struct reader {
	struct person *person;
	const struct config_entry *entry;
	size_t leader_cap, email_cap, away_cap;
	struct err *err;
};

static int
refuse(struct reader *r, const char *what)
{
	return err_at(r->err, r->entry->line, r->entry->value_col,
	    "%.*s: '%.*s' %s", STR_ARGS(r->entry->key),
	    STR_ARGS(r->entry->value), what);
}

/* No name that people use is without a letter; say so all the same. */
static int
refuse_initials(struct err *err, unsigned line, unsigned col,
    struct str name)
{
	return err_at(err, line, col, "no initials can be made of '%.*s'; "
	    "say which they are with 'initials'", STR_ARGS(name));
}

static bool
is_address(struct str s)
{
	size_t at = str_find_byte(s, '@');

	return at > 0 && at + 1 < s.n && !str_has_any(s, " \t<>,") &&
	    !str_has_any(str_from(s, at + 1), "@");
}

bool
person_parse_address(struct str *name, struct str *email, struct str text)
{
	size_t open = str_find_byte(text, '<');

	if (open == 0 || open == text.n || !str_ends(text, ">"))
		return false;
	*name = str_trim(str_first(text, open));
	*email = str_first(str_from(text, open + 1), text.n - open - 2);
	return name->n > 0 && !str_has_any(*name, ">") && is_address(*email);
}

static bool
is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The first letter of each word, cut where a letter more does not fit. */
static bool
derive_initials(char out[16], struct str name)
{
	struct str word, rest;
	size_t n = 0, letter;

	while (str_next_word(&word, &name)) {
		while (word.n > 0 && !is_letter(word.at[0]))
			word = str_from(word, 1);
		rest = word;
		text_next_point(&rest);
		letter = word.n - rest.n;
		if (n + letter > 15)
			break;
		memcpy(out + n, word.at, letter);
		n += letter;
	}
	out[n] = '\0';
	return n > 0;
}

static bool
copy_initials(char out[16], struct str s)
{
	if (s.n == 0 || s.n > 15 || str_has_any(s, " \t()"))
		return false;
	memcpy(out, s.at, s.n);
	out[s.n] = '\0';
	return true;
}

static int
read_name(struct reader *r)
{
	struct str value = r->entry->value;

	if (value.n == 0 || str_has_any(value, "<>"))
		return refuse(r, "is no name");
	r->person->name = value;
	return 0;
}

static int
read_email(struct reader *r)
{
	struct person *p = r->person;

	if (!is_address(r->entry->value))
		return refuse(r, "is no e-mail address");
	p->email = mem_room(p->email, p->nemails, &r->email_cap,
	    sizeof(*p->email));
	p->email[p->nemails++] = r->entry->value;
	return 0;
}

static int
read_initials(struct reader *r)
{
	if (copy_initials(r->person->initials, r->entry->value))
		return 0;
	return refuse(r, "are no initials; write 1 to 15 letters");
}

static int
read_date(struct reader *r, struct date *out)
{
	if (date_parse(out, r->entry->value))
		return 0;
	return refuse(r, "is no date; write YYYY-MM-DD");
}

/* "0.6", "1", ".5": up to three decimals, more than 0, at most 1. */
static bool
parse_fte(unsigned *out, struct str s)
{
	static const unsigned unit[] = { 1000, 100, 10, 1 };
	size_t point = str_find_byte(s, '.');
	struct str whole = str_first(s, point);
	struct str part = str_from(s, point + 1);
	unsigned value = 0;

	if (part.n > 3 || (part.n > 0 && !str_to_number(&value, part)))
		return false;
	value *= unit[part.n];
	if (str_is(whole, "1"))
		value += 1000;
	else if (whole.n > 0 && !str_is(whole, "0"))
		return false;
	*out = value;
	return value >= 1 && value <= 1000;
}

static int
read_fte(struct reader *r)
{
	if (parse_fte(&r->person->fte, r->entry->value))
		return 0;
	return refuse(r, "is no part of full time; write for example 0.6");
}

/* The first part behind a supervisor's address; a day is no kind. */
static int
read_leader_kind(struct reader *r, struct leader *leader, struct str part)
{
	struct date date;

	leader->kind = part;
	leader->kind_col = r->entry->value_col +
	    (unsigned)(part.at - r->entry->value.at);
	if (str_is_name(part) && !str_is(part, "acting") &&
	    !date_parse(&date, part))
		return 0;
	return refuse(r, "does not name a kind behind the address");
}

static int
read_leader_initials(struct reader *r, struct leader *leader, struct str part)
{
	if (!str_is_absent(leader->initials))
		return refuse(r, "has 'initials' twice");
	leader->initials = str_trim(part);
	if (copy_initials(leader->short_initials, leader->initials))
		return 0;
	return refuse(r, "has no initials behind 'initials'");
}

static int
read_leader_range(struct reader *r, struct leader *leader, struct str part)
{
	bool is_first = date_is_none(leader->range.first) &&
	    date_cmp(leader->range.last, DATE_NEVER) == 0;

	if (!date_range_parse(&leader->range, part))
		return refuse(r, "is not understood; write Name <address>, "
		    "FROM..TO, and perhaps acting or initials XY");
	return is_first ? 0 :
	    refuse(r, "has two ranges; write a line for each");
}

/* One of the parts behind "Name <address>": a range, acting, initials. */
static int
read_leader_part(struct reader *r, struct leader *leader, struct str part,
    size_t number)
{
	if (leader->role == ROLE_SUPERVISOR && number == 0)
		return read_leader_kind(r, leader, part);
	if (str_starts(part, "initials "))
		return read_leader_initials(r, leader, str_from(part, 9));
	if (!str_is(part, "acting"))
		return read_leader_range(r, leader, part);
	if (leader->is_acting)
		return refuse(r, "has 'acting' twice");
	leader->is_acting = true;
	return 0;
}

static int
read_leader(struct reader *r, enum role role)
{
	struct person *p = r->person;
	struct leader leader = { .role = role, .line = r->entry->line };
	struct str part, rest = r->entry->value;
	size_t number = 0;

	leader.range = (struct date_range){ DATE_NONE, DATE_NEVER };
	if (!str_next(&part, &rest, ',') ||
	    !person_parse_address(&leader.name, &leader.email, part))
		return refuse(r, "does not begin with Name <address>");
	while (str_next(&part, &rest, ','))
		if (read_leader_part(r, &leader, part, number++) < 0)
			return -1;
	if (str_is_absent(leader.initials) &&
	    !derive_initials(leader.short_initials, leader.name))
		return refuse_initials(r->err, leader.line,
		    r->entry->value_col, leader.name);
	if (role == ROLE_SUPERVISOR && str_is_absent(leader.kind))
		return refuse(r, "names no kind; write Name <address>, KIND");
	p->leader = mem_room(p->leader, p->nleaders, &r->leader_cap,
	    sizeof(*p->leader));
	p->leader[p->nleaders++] = leader;
	return 0;
}

static int
read_away(struct reader *r)
{
	struct person *p = r->person;
	struct date_range range;
	size_t i;

	if (!date_range_parse(&range, r->entry->value))
		return refuse(r, "is no range of days; write "
		    "YYYY-MM-DD..YYYY-MM-DD");
	p->away = mem_room(p->away, p->naway, &r->away_cap,
	    sizeof(*p->away));
	for (i = p->naway++; i > 0 &&
	    date_cmp(range.first, p->away[i - 1].first) < 0; i--)
		p->away[i] = p->away[i - 1];
	p->away[i] = range;
	return 0;
}

/* Overlapping and touching absences become one. */
static void
merge_away(struct person *p)
{
	size_t i, n = 0;

	for (i = 0; i < p->naway; i++) {
		if (n > 0 && date_cmp(p->away[i].first,
		    date_plus_days(p->away[n - 1].last, 1)) <= 0) {
			if (date_cmp(p->away[i].last,
			    p->away[n - 1].last) > 0)
				p->away[n - 1].last = p->away[i].last;
		} else
			p->away[n++] = p->away[i];
	}
	p->naway = n;
}

static int
read_entry(struct reader *r)
{
	struct str key = r->entry->key;

	if (str_is(key, "name"))
		return read_name(r);
	if (str_is(key, "email"))
		return read_email(r);
	if (str_is(key, "initials"))
		return read_initials(r);
	if (str_is(key, "started"))
		return read_date(r, &r->person->started);
	if (str_is(key, "left"))
		return read_date(r, &r->person->left);
	if (str_is(key, "probation-until"))
		return read_date(r, &r->person->probation_until);
	if (str_is(key, "manager"))
		return read_leader(r, ROLE_MANAGER);
	if (str_is(key, "supervisor"))
		return read_leader(r, ROLE_SUPERVISOR);
	if (str_is(key, "fte"))
		return read_fte(r);
	if (str_is(key, "away"))
		return read_away(r);
	return err_at(r->err, r->entry->line, r->entry->col, "unknown key "
	    "'%.*s'; a person has name, email, initials, started, manager, "
	    "supervisor, probation-until, fte, away, left", STR_ARGS(key));
}

static bool
may_repeat(struct str key)
{
	return str_is(key, "email") || str_is(key, "manager") ||
	    str_is(key, "supervisor") || str_is(key, "away");
}

static int
check_entry(const struct config *config, size_t i, struct err *err)
{
	const struct config_entry *entry = &config->entry[i];
	size_t j;

	if (!str_is(entry->section, "person"))
		return err_at(err, entry->line, entry->col, "'%.*s' stands "
		    "in no [person] section", STR_ARGS(entry->key));
	for (j = 0; j < i && !may_repeat(entry->key); j++)
		if (str_eq(config->entry[j].key, entry->key))
			return err_at(err, entry->line, entry->col,
			    "'%.*s' is given twice", STR_ARGS(entry->key));
	return 0;
}

static bool
is_own_address(const struct person *person, struct str email)
{
	size_t i;

	for (i = 0; i < person->nemails; i++)
		if (str_eq(person->email[i], email))
			return true;
	return false;
}

static int
check_initials(const struct person *p, struct err *err)
{
	const struct leader *a, *b;
	size_t i, j;

	for (i = 0; i < p->nleaders; i++) {
		a = &p->leader[i];
		if (strcmp(a->short_initials, p->initials) == 0)
			return err_at(err, a->line, 1, "%.*s has the same "
			    "initials as %.*s (%s); add ', initials XY'",
			    STR_ARGS(a->name), STR_ARGS(p->name),
			    p->initials);
		for (j = 0; j < i; j++) {
			b = &p->leader[j];
			if (!str_eq(a->email, b->email) &&
			    !str_eq(a->name, b->name) &&
			    strcmp(a->short_initials,
			    b->short_initials) == 0)
				return err_at(err, a->line, 1, "%.*s has the "
				    "same initials as %.*s (%s); add "
				    "', initials XY'", STR_ARGS(a->name),
				    STR_ARGS(b->name), a->short_initials);
		}
	}
	return 0;
}

static bool
names_manager(const struct person *p)
{
	size_t i;

	for (i = 0; i < p->nleaders; i++)
		if (p->leader[i].role == ROLE_MANAGER)
			return true;
	return false;
}

static int
check_leaders(const struct person *p, struct err *err)
{
	size_t i;

	for (i = 0; i < p->nleaders; i++)
		if (is_own_address(p, p->leader[i].email))
			return err_at(err, p->leader[i].line, 1, "%.*s cannot "
			    "lead their own sessions", STR_ARGS(p->name));
	return check_initials(p, err);
}

static int
check_sections(const struct config *config, struct err *err)
{
	const struct config_section *section;
	size_t i;

	for (i = 0; i < config->nsections; i++) {
		section = &config->section[i];
		if (!str_is(section->name, "person"))
			return err_at(err, section->line, section->col,
			    "unknown section [%.*s]; there is [person] alone",
			    STR_ARGS(section->name));
	}
	return 0;
}

static unsigned
line_of_key(const struct person *p, const char *key)
{
	size_t i;

	for (i = 0; i < p->config.n; i++)
		if (str_is(p->config.entry[i].key, key))
			return p->config.entry[i].line;
	return 1;
}

static int
check_whole(struct person *p, struct err *err)
{
	if (p->name.n == 0)
		return err_at(err, 1, 0, "there is no 'name'");
	if (p->nemails == 0)
		return err_at(err, 1, 0, "there is no 'email'");
	if (!names_manager(p))
		return err_at(err, 1, 0, "there is no 'manager'");
	if (p->initials[0] == '\0' && !derive_initials(p->initials, p->name))
		return refuse_initials(err, 1, 0, p->name);
	if (!date_is_none(p->left) && !date_is_none(p->started) &&
	    date_cmp(p->left, p->started) < 0)
		return err_at(err, line_of_key(p, "left"), 1, "left is before "
		    "started");
	merge_away(p);
	return check_leaders(p, err);
}

int
person_parse(struct person *out, struct str id, struct str text,
    struct err *err)
{
	struct reader r = { out, NULL, 0, 0, 0, err };
	size_t i;

	buf_add(&out->id, id);
	buf_add(&out->text, text);
	out->started = out->left = out->probation_until = DATE_NONE;
	if (text.n > CONFIG_FILE_MAX)
		return err_at(err, 0, 0, "is larger than 16 KiB");
	if (config_parse(&out->config, buf_str(&out->text), CONFIG_FILE, 1,
	    err) < 0)
		return -1;
	if (check_sections(&out->config, err) < 0)
		return -1;
	for (i = 0; i < out->config.n; i++) {
		r.entry = &out->config.entry[i];
		if (check_entry(&out->config, i, err) < 0 ||
		    read_entry(&r) < 0)
			return -1;
	}
	return check_whole(out, err);
}

void
person_release(struct person *person)
{
	buf_release(&person->id);
	buf_release(&person->text);
	config_release(&person->config);
	free(person->email);
	free(person->leader);
	free(person->away);
	*person = (struct person)PERSON_INIT;
}

static const struct leader *
find_leader(const struct person *person, enum role role, struct str kind,
    struct date day)
{
	const struct leader *leader, *found = NULL;
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (leader->role != role ||
		    !date_range_has(leader->range, day) ||
		    (role == ROLE_SUPERVISOR && !str_eq(leader->kind, kind)))
			continue;
		if (found == NULL || (leader->is_acting && !found->is_acting))
			found = leader;
	}
	return found;
}

const struct leader *
person_leader(const struct person *person, struct str kind, struct date day)
{
	const struct leader *leader;

	leader = find_leader(person, ROLE_SUPERVISOR, kind, day);
	return leader ? leader : find_leader(person, ROLE_MANAGER, kind, day);
}

bool
person_has_manager(const struct person *person, struct date day)
{
	return find_leader(person, ROLE_MANAGER, STR_NONE, day) != NULL;
}

/* Several may be named for one day (a handover): each of them leads. */
static enum role
led_by(const struct person *person, struct str email, struct str kind,
    struct date day)
{
	const struct leader *leader;
	enum role role = ROLE_MANAGER;
	size_t i;

	if (find_leader(person, ROLE_SUPERVISOR, kind, day) != NULL)
		role = ROLE_SUPERVISOR;
	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (leader->role == role && str_eq(leader->email, email) &&
		    date_range_has(leader->range, day) &&
		    (role == ROLE_MANAGER || str_eq(leader->kind, kind)))
			return role;
	}
	return ROLE_NONE;
}

enum role
person_role(const struct person *person, struct str email, struct str kind,
    struct date record_day, struct date act_day)
{
	enum role role = ROLE_NONE;

	if (is_own_address(person, email))
		return ROLE_PERSON;
	if (!date_is_none(record_day))
		role = led_by(person, email, kind, record_day);
	return role != ROLE_NONE ? role :
	    led_by(person, email, kind, act_day);
}

const char *
person_initials_of(const struct person *person, struct str email)
{
	size_t i;

	if (is_own_address(person, email))
		return person->initials;
	for (i = 0; i < person->nleaders; i++)
		if (str_eq(person->leader[i].email, email))
			return person->leader[i].short_initials;
	return NULL;
}

static bool
is_local_part(struct str email, struct str word)
{
	return str_eq(str_first(email, str_find_byte(email, '@')), word);
}

bool
person_knows_owner(const struct person *person, struct str word)
{
	size_t i;

	if (str_eq(buf_str(&person->id), word) || str_is(word, "manager") ||
	    str_is(word, "supervisor"))
		return true;
	for (i = 0; i < person->nemails; i++)
		if (is_local_part(person->email[i], word))
			return true;
	for (i = 0; i < person->nleaders; i++)
		if (is_local_part(person->leader[i].email, word))
			return true;
	return false;
}

bool
person_has_initials(const struct person *person, struct str initials)
{
	size_t i;

	if (str_is(initials, person->initials))
		return true;
	for (i = 0; i < person->nleaders; i++)
		if (str_is(initials, person->leader[i].short_initials))
			return true;
	return false;
}

const char *
role_name(enum role role)
{
	switch (role) {
	case ROLE_PERSON:
		return "person";
	case ROLE_MANAGER:
		return "manager";
	case ROLE_SUPERVISOR:
		return "supervisor";
	default:
		return "nobody";
	}
}
