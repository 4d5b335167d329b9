/* SPDX-License-Identifier: ISC */
#include "notes/person.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "parse/hidden.h"

/* Refuses a name from which no initials can be made. */
static int
refuse_initials(struct err *err, unsigned line, unsigned col,
    struct str name)
{
	return err_at(err, line, col, "no initials can be made of '%.*s'; "
	    "say which they are with 'initials'", STR_ARGS(name));
}

/* A name stands in the title of records, where it must not hide anything. */
static bool
is_plain_name(struct str s)
{
	OWN(hidden) hidden = HIDDEN_INIT;

	hidden_find(&hidden, s, 1, NULL, NULL);
	return s.n > 0 && hidden.n == 0 && !str_has_any(s, "<>");
}

/* Reads "Name <address>": neither may be empty. */
static bool
parse_address(struct str *name, struct str *email, struct str text)
{
	size_t open = str_find_byte(text, '<');

	if (open == 0 || open == text.n || !str_ends(text, ">"))
		return false;
	*name = str_trim(str_first(text, open));
	*email = str_first(str_from(text, open + 1), text.n - open - 2);
	return is_plain_name(*name) && str_is_address(*email);
}

/* Takes the first letter of each word, as many as fit. */
static bool
derive_initials(char out[16], struct str name)
{
	struct str word, rest;
	size_t n = 0, letter;

	while (str_next_word(&word, &name)) {
		while (word.n > 0 && (unsigned char)word.at[0] < 0x80 &&
		    !byte_is_word(word.at[0]))
			word = str_from(word, 1);
		rest = word;
		utf8_next_point(&rest);
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
read_name(void *out, const struct config_entry *entry, struct err *err)
{
	if (entry->value.n > 0 && !is_plain_name(entry->value))
		return config_refuse(entry, "is not a name; write one in plain "
		    "words, without < and >", err);
	return config_read_words(out, entry, err);
}

static int
read_email(void *out, const struct config_entry *entry, struct err *err)
{
	struct person *p = out;

	*MEM_ADD(p->email, p->nemails, &p->email_cap) = entry->value;
	return str_is_address(entry->value) ? 0 : config_refuse(entry,
	    "is not an e-mail address; write name@example.org", err);
}

static int
read_initials(void *out, const struct config_entry *entry, struct err *err)
{
	return copy_initials(out, entry->value) ? 0 : config_refuse(entry,
	    "are not initials; write 1 to 15 letters", err);
}

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
read_fte(void *out, const struct config_entry *entry, struct err *err)
{
	return parse_fte(out, entry->value) ? 0 : config_refuse(entry,
	    "is not a share of full time; write for example 0.6", err);
}

/*
 * Reads one of the parts behind "Name <address>".  The first part of a
 * supervisor is a kind, which must not look like a day; any other part is a
 * range of days, "acting", or "initials XY".
 */
static int
read_leader_part(struct leader *leader, const struct config_entry *entry,
    struct str part, bool is_kind, struct err *err)
{
	bool is_first = date_is_none(leader->range.first) &&
	    date_cmp(leader->range.last, DATE_NEVER) == 0;
	struct date date;

	if (is_kind) {
		leader->kind = part;
		leader->kind_col = entry->value_col +
		    (unsigned)(part.at - entry->value.at);
		return str_is_name(part) && !str_is(part, "acting") &&
		    !date_parse(&date, part) ? 0 : config_refuse(entry,
		    "has no kind after the address; write Name <address>, KIND",
		    err);
	}
	if (str_starts(part, "initials ")) {
		if (!str_is_absent(leader->initials))
			return config_refuse(entry, "has 'initials' twice; "
			    "remove one", err);
		leader->initials = str_trim(str_from(part, 9));
		return copy_initials(leader->short_initials,
		    leader->initials) ? 0 : config_refuse(entry,
		    "has no initials after 'initials'; write initials XY", err);
	}
	if (str_is(part, "acting")) {
		if (leader->is_acting)
			return config_refuse(entry, "has 'acting' twice; "
			    "remove one", err);
		leader->is_acting = true;
		return 0;
	}
	if (!date_range_parse(&leader->range, part))
		return config_refuse(entry, "is not understood; write Name "
		    "<address>, FROM..TO, and perhaps acting or initials XY",
		    err);
	return is_first ? 0 : config_refuse(entry,
	    "has two ranges; write a line for each", err);
}

static int
read_leader(struct person *p, const struct config_entry *entry,
    enum role role, struct err *err)
{
	struct leader leader = { .role = role, .line = entry->line };
	struct str part, rest = entry->value;
	bool is_kind = role == ROLE_SUPERVISOR;

	leader.range = (struct date_range){ DATE_NONE, DATE_NEVER };
	if (!str_next(&part, &rest, ',') ||
	    !parse_address(&leader.name, &leader.email, part))
		return config_refuse(entry, str_find_byte(rest, '<') < rest.n ?
		    "has a comma in the name; write the name without one" :
		    "does not begin with a name and an address; write Name "
		    "<name@example.org>", err);
	for (; str_next(&part, &rest, ','); is_kind = false)
		if (read_leader_part(&leader, entry, part, is_kind, err) < 0)
			return -1;
	if (str_is_absent(leader.initials) &&
	    !derive_initials(leader.short_initials, leader.name))
		return refuse_initials(err, leader.line, entry->value_col,
		    leader.name);
	if (role == ROLE_SUPERVISOR && str_is_absent(leader.kind))
		return config_refuse(entry,
		    "names no kind; write Name <address>, KIND", err);
	*MEM_ADD(p->leader, p->nleaders, &p->leader_cap) = leader;
	return 0;
}

static int
read_manager(void *out, const struct config_entry *entry, struct err *err)
{
	return read_leader(out, entry, ROLE_MANAGER, err);
}

static int
read_supervisor(void *out, const struct config_entry *entry, struct err *err)
{
	return read_leader(out, entry, ROLE_SUPERVISOR, err);
}

static int
read_away(void *out, const struct config_entry *entry, struct err *err)
{
	struct person *p = out;
	struct date_range range;
	size_t i;

	if (!date_range_parse(&range, entry->value))
		return config_refuse(entry, "is not a range of days; write "
		    "YYYY-MM-DD..YYYY-MM-DD", err);
	MEM_ROOM(p->away, p->naway, &p->away_cap);
	for (i = p->naway++; i > 0 &&
	    date_cmp(range.first, p->away[i - 1].first) < 0; i--)
		p->away[i] = p->away[i - 1];
	p->away[i] = range;
	return 0;
}

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

#define AT(member) offsetof(struct person, member)

static const struct config_key keys[] = {
	{ "name", read_name, AT(name) },
	{ "email", read_email, 0 },
	{ "initials", read_initials, AT(initials) },
	{ "started", config_read_date, AT(started) },
	{ "manager", read_manager, 0 },
	{ "supervisor", read_supervisor, 0 },
	{ "probation-until", config_read_date, AT(probation_until) },
	{ "fte", read_fte, AT(fte) },
	{ "away", read_away, 0 },
	{ "left", config_read_date, AT(left) },
	{ NULL, NULL, 0 }
};

static int
read_entry(struct person *p, const struct config_entry *entry, struct err *err)
{
	if (!str_is(entry->section, "person"))
		return err_at(err, entry->line, entry->col, "'%.*s' stands in "
		    "no section; write [person] above it",
		    STR_ARGS(entry->key));
	if (!str_lists(STR_LIT("email manager supervisor away"), ' ',
	    entry->key) && config_check_repeated(&p->config, entry, err) < 0)
		return -1;
	return config_set(p, keys, entry, "", "a person has", err);
}

bool
person_is_called(const struct person *person, struct str word)
{
	size_t i;

	for (i = 0; i < person->nemails; i++)
		if (str_eq_any_case(person->email[i], word))
			return true;
	return str_eq_any_case(person->name, word) ||
	    str_is(word, person->initials);
}

bool
person_has_address(const struct person *person, struct str email)
{
	size_t i;

	for (i = 0; i < person->nemails; i++)
		if (str_eq(person->email[i], email))
			return true;
	return false;
}

static int
check_leaders(const struct person *p, struct err *err)
{
	const struct leader *a, *b;
	struct str twin;
	size_t i, j;

	for (i = 0; i < p->nleaders; i++)
		if (person_has_address(p, p->leader[i].email))
			return err_at(err, p->leader[i].line, 1, "%.*s cannot "
			    "lead their own sessions; name somebody else",
			    STR_ARGS(p->name));
	for (i = 0; i < p->nleaders; i++) {
		a = &p->leader[i];
		twin = strcmp(a->short_initials, p->initials) == 0 ? p->name :
		    STR_NONE;
		for (j = 0; j < i && str_is_absent(twin); j++) {
			b = &p->leader[j];
			if (!str_eq(a->email, b->email) &&
			    !str_eq(a->name, b->name) && strcmp(
			    a->short_initials, b->short_initials) == 0)
				twin = b->name;
		}
		if (!str_is_absent(twin))
			return err_at(err, a->line, 1, "%.*s has the same "
			    "initials as %.*s (%s); add ', initials XY' "
			    "behind the address of %.*s", STR_ARGS(a->name),
			    STR_ARGS(twin), a->short_initials,
			    STR_ARGS(a->name));
	}
	return 0;
}

static int
check_whole(struct person *p, struct err *err)
{
	size_t i;

	if (p->name.n == 0)
		return err_at(err, 1, 0, "there is no 'name'; add 'name = "
		    "NAME'");
	if (p->nemails == 0)
		return err_at(err, 1, 0, "there is no 'email'; add 'email = "
		    "ADDRESS'");
	for (i = 0; i < p->nleaders && p->leader[i].role != ROLE_MANAGER; i++)
		;
	if (i == p->nleaders)
		return err_at(err, 1, 0, "there is no 'manager'; add 'manager "
		    "= NAME <ADDRESS>, FIRST-DAY..'");
	if (p->initials[0] == '\0' && !derive_initials(p->initials, p->name))
		return refuse_initials(err, 1, 0, p->name);
	if (!date_is_none(p->left) && !date_is_none(p->started) &&
	    date_cmp(p->left, p->started) < 0)
		return err_at(err, config_find(&p->config, "person",
		    "left")->line, 1, "'left' is before 'started'; correct one "
		    "of them");
	merge_away(p);
	return check_leaders(p, err);
}

void
person_folder(struct buf *out, struct str id)
{
	buf_add_string(out, "people/");
	buf_add(out, id);
}

void
person_path(struct buf *out, struct str id)
{
	person_folder(out, id);
	buf_add_string(out, "/person.ini");
}

int
person_parse(struct person *out, struct str id, struct str text,
    struct err *err)
{
	const struct config *config = &out->config;
	size_t i;

	buf_add(&out->id, id);
	buf_add(&out->text, text);
	out->started = out->left = out->probation_until = DATE_NONE;
	if (config_parse(&out->config, buf_str(&out->text), CONFIG_FILE, 1,
	    err) < 0)
		return -1;
	for (i = 0; i < config->nsections; i++)
		if (!str_is(config->section[i].name, "person"))
			return err_at(err, config->section[i].line,
			    config->section[i].col, "unknown section "
			    "[%.*s]; there is [person] alone",
			    STR_ARGS(config->section[i].name));
	for (i = 0; i < config->n; i++)
		if (read_entry(out, &config->entry[i], err) < 0)
			return -1;
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

bool
leader_leads(const struct leader *leader, struct str kind, struct date day)
{
	return date_range_has(leader->range, day) &&
	    (leader->role == ROLE_MANAGER || str_eq(leader->kind, kind));
}

static bool
leads(const struct leader *leader, enum role role, struct str kind,
    struct date day)
{
	return leader->role == role && leader_leads(leader, kind, day);
}

static const struct leader *
find_leader(const struct person *person, enum role role, struct str kind,
    struct date day)
{
	const struct leader *leader, *found = NULL;
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (leads(leader, role, kind, day) && (found == NULL ||
		    (leader->is_acting && !found->is_acting)))
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

const struct leader *
person_leader_to_act(const struct person *person, struct str kind,
    struct date record_day, struct date today)
{
	const struct leader *leader = person_leader(person, kind, today);

	return leader != NULL || date_is_none(record_day) ? leader :
	    person_leader(person, kind, record_day);
}

int
person_need_leader(const struct leader **out, const struct person *person,
    struct str kind, struct date day, struct err *err)
{
	*out = person_leader(person, kind, day);
	return *out != NULL ? 0 : err_set(err, ERR_REFUSED, "nobody is "
	    "manager of %s on %s; add to people/%s/person.ini: manager = NAME "
	    "<ADDRESS>, FIRST-DAY..", person->id.at, date_text(day).at,
	    person->id.at);
}

struct date
person_last_managed(const struct person *person, struct date day)
{
	const struct leader *leader = person->leader;
	struct date last = DATE_NONE;

	for (; leader < person->leader + person->nleaders; leader++)
		if (leader->role == ROLE_MANAGER &&
		    date_cmp(leader->range.last, day) < 0 &&
		    date_cmp(leader->range.last, last) > 0)
			last = leader->range.last;
	return last;
}

/*
 * The role by which an address leads on a day.  The roster may name several
 * managers for one day (a handover): each of them leads.
 */
static enum role
led_by(const struct person *person, struct str email, struct str kind,
    struct date day)
{
	const struct leader *first = person_leader(person, kind, day);
	size_t i;

	for (i = 0; first != NULL && i < person->nleaders; i++)
		if (leads(&person->leader[i], first->role, kind, day) &&
		    str_eq(person->leader[i].email, email))
			return first->role;
	return ROLE_NONE;
}

enum role
person_role(const struct person *person, struct str email, struct str kind,
    struct date record_day, struct date act_day)
{
	enum role role = led_by(person, email, kind, record_day);

	if (person_has_address(person, email))
		return ROLE_PERSON;
	return role != ROLE_NONE ? role :
	    led_by(person, email, kind, act_day);
}

/* Adds a word to a list, unless it is there already. */
static void
add_once(struct buf *out, struct str s)
{
	if (!str_lists(buf_str(out), ',', s))
		buf_addf(out, "%s%.*s", out->n > 0 ? ", " : "", STR_ARGS(s));
}

void
person_add_addresses(struct buf *out, const struct person *person)
{
	size_t i;

	for (i = 0; i < person->nemails; i++)
		add_once(out, person->email[i]);
	for (i = 0; i < person->nleaders; i++)
		add_once(out, person->leader[i].email);
}

void
person_add_parties(struct buf *out, const struct person *person,
    struct str email)
{
	OWN(buf) own = BUF_INIT, list = BUF_INIT;
	struct str one, rest;
	bool is_there = false;

	person_add_addresses(&own, person);
	rest = buf_str(&own);
	while (str_next(&one, &rest, ','))
		if (str_eq(one, email))
			is_there = true;
		else
			add_once(&list, one);
	buf_addf(out, "the roster of %s has %s%s: if one of them is yours, git "
	    "config user.email ADDRESS", person->id.at, is_there ? "also " : "",
	    list.at);
	if (is_there)
		buf_addf(out, "; else ask whoever leads now, or %s",
		    person->id.at);
}

void
person_join_addresses(struct buf *out, struct str list)
{
	struct str one;

	while (list.n > 0 && str_next(&one, &list, ','))
		add_once(out, one);
}

const char *
person_initials_of(const struct person *person, struct str email)
{
	size_t i;

	if (person_has_address(person, email))
		return person->initials;
	for (i = 0; i < person->nleaders; i++)
		if (str_eq(person->leader[i].email, email))
			return person->leader[i].short_initials;
	return NULL;
}

struct str
address_local(struct str email)
{
	return str_first(email, str_find_byte(email, '@'));
}

bool
owner_is_role(struct str word)
{
	return str_is(word, role_name(ROLE_MANAGER)) ||
	    str_is(word, role_name(ROLE_SUPERVISOR));
}

enum role
person_owner(const struct leader **leader, const struct person *person,
    struct str word, struct str kind, struct date day)
{
	bool is_manager = str_is(word, role_name(ROLE_MANAGER));
	size_t i;

	*leader = NULL;
	if (str_eq(buf_str(&person->id), word))
		return ROLE_PERSON;
	if (owner_is_role(word)) {
		*leader = person_leader(person, is_manager ? STR_NONE : kind,
		    day);
		return is_manager ? ROLE_MANAGER : ROLE_SUPERVISOR;
	}
	for (i = 0; i < person->nemails; i++)
		if (str_eq(address_local(person->email[i]), word))
			return ROLE_PERSON;
	for (i = 0; i < person->nleaders; i++)
		if (str_eq(address_local(person->leader[i].email), word)) {
			*leader = &person->leader[i];
			return (*leader)->role;
		}
	return ROLE_NONE;
}

bool
person_knows_owner(const struct person *person, struct str word)
{
	const struct leader *ignored;

	return person_owner(&ignored, person, word, STR_NONE, DATE_NONE) !=
	    ROLE_NONE;
}

void
person_offer_owners(struct nearest *near, const struct person *person)
{
	size_t i;

	nearest_offer(near, buf_str(&person->id));
	nearest_offer(near, str_of(role_name(ROLE_MANAGER)));
	for (i = 0; i < person->nemails; i++)
		nearest_offer(near, address_local(person->email[i]));
	for (i = 0; i < person->nleaders; i++) {
		nearest_offer(near, str_of(role_name(
		    person->leader[i].role)));
		nearest_offer(near, address_local(person->leader[i].email));
	}
}

bool
leader_is_owner(const struct leader *leader, struct str owner)
{
	return leader != NULL && (str_is(owner, role_name(leader->role)) ||
	    str_eq(address_local(leader->email), owner));
}

void
person_add_initials(struct buf *out, const struct person *person)
{
	size_t i;

	add_once(out, str_of(person->initials));
	for (i = 0; i < person->nleaders; i++)
		add_once(out, str_of(person->leader[i].short_initials));
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
	static const char *const names[] = { "nobody", "person", "manager",
		"supervisor" };

	return names[role];
}
