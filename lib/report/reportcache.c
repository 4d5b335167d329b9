/* SPDX-License-Identifier: ISC */
/*
 * reportcache - the file is
 *
 *	rules RULES
 *	tip COMMIT
 *	person FOLDER FIRST LAST ID
 *	matter TYPE<TAB>DUE<TAB>LATE<TAB>SINCE<TAB>COUNT<TAB>EVERY<TAB>UNIT
 *	    <TAB>SHARE<TAB>WHAT<TAB>...
 *
 * with the matters of a person below theirs.  A word that may be absent has
 * '=' before it, or is empty.  A day is a number, '-' before all others, '+'
 * behind them.  News begin with a line
 *
 *	to FIRST LINE OF THE FILE THAT THEY ARE TO
 *
 * which has its sum; in them a folder of zeros, which nobody has, stands
 * for somebody of whom nothing is known any more.
 */

#include "report/reportcache.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "history/cachefile.h"
#include "history/rules.h"
#include "parse/gitobject.h"

/* Whoever is read is read for so many days, in so many parts. */
enum { DAYS_AHEAD = 40, PARTS_AHEAD = 16 };

static void
people_release(struct reportcache_people *people)
{
	size_t i;

	for (i = 0; i < people->n; i++) {
		buf_release(&people->person[i].id);
		buf_release(&people->person[i].lines);
	}
	free(people->person);
	*people = (struct reportcache_people){ NULL, 0, 0 };
}

static void
file_release(struct reportcache_file *file)
{
	people_release(&file->people);
	buf_release(&file->bytes);
}

void
reportcache_release(struct reportcache *known)
{
	file_release(&known->now);
	file_release(&known->later);
	buf_release(&known->news);
	people_release(&known->new);
	people_release(&known->ahead);
	buf_release(&known->rules);
	*known = (struct reportcache)REPORTCACHE_INIT;
}

static struct reportcache_person *
add_person(struct reportcache_people *people, struct str id,
    const struct oid *folder)
{
	struct reportcache_person *person;

	person = MEM_ADD(people->person, people->n, &people->cap);
	*person = (struct reportcache_person){
		.id = BUF_INIT, .folder = *folder,
		.days = { DATE_NONE, DATE_NEVER }, .lines = BUF_INIT
	};
	buf_add(&person->id, id);
	return person;
}

static void
add_day(struct buf *out, struct date day)
{
	if (date_is_none(day))
		buf_add_byte(out, '-');
	else if (date_cmp(day, DATE_NEVER) == 0)
		buf_add_byte(out, '+');
	else
		buf_addf(out, "%d", day.day);
}

static bool
parse_day(struct date *out, struct str text)
{
	bool is_negative = str_starts(text, "-");
	unsigned number;

	*out = DATE_NONE;
	if (str_is(text, "-"))
		return true;
	*out = DATE_NEVER;
	if (str_is(text, "+"))
		return true;
	if (!str_to_number(&number, str_from(text, is_negative)))
		return false;
	out->day = is_negative ? -(int)number : (int)number;
	return true;
}

/* What the line says after its first word and a blank, or absent. */
static struct str
said(struct str line, const char *word)
{
	return str_starts(line, word) ? str_from(line, strlen(word)) :
	    STR_NONE;
}

static bool
read_day(struct date *out, struct str *said)
{
	struct str word;

	return str_next_word(&word, said) && parse_day(out, word);
}

/* In the order in which the folders of people stand in their tree. */
static int
compare_ids(struct str a, struct str b)
{
	struct tree_entry one = { .mode = MODE_TREE, .name = a };
	struct tree_entry other = { .mode = MODE_TREE, .name = b };

	return tree_entry_cmp(&one, &other);
}

/* They come in order, which searches rely on. */
static bool
read_person(struct reportcache_file *file, struct str said)
{
	struct str folder, id;
	struct reportcache_person *person;
	struct date_range days;
	struct oid oid;
	int order = -1;

	if (!str_next_word(&folder, &said) || !oid_parse(&oid, folder) ||
	    !read_day(&days.first, &said) || !read_day(&days.last, &said))
		return false;
	id = str_trim(said);
	if (file->people.n > 0) {
		person = &file->people.person[file->people.n - 1];
		order = compare_ids(buf_str(&person->id), id);
		if (order == 0)
			order = date_cmp(person->days.last, days.first);
	}
	person = add_person(&file->people, id, &oid);
	person->days = days;
	return order < 0;
}

/* The line belongs to the person above it. */
static bool
read_matter(struct reportcache_file *file, struct str line)
{
	struct reportcache_person *person;

	if (file->people.n == 0)
		return false;
	person = &file->people.person[file->people.n - 1];
	if (person->kept.at == NULL)
		person->kept.at = line.at;
	person->kept.n = (size_t)(line.at + line.n + 1 - person->kept.at);
	return true;
}

static bool
read_line(struct reportcache_file *file, struct str line,
    const struct buf *rules)
{
	struct str rest;

	rest = said(line, "person ");
	if (rest.at != NULL)
		return read_person(file, rest);
	if (str_starts(line, "matter "))
		return read_matter(file, line);
	rest = said(line, "rules ");
	if (rest.at != NULL)
		return str_eq(rest, buf_str(rules));
	rest = said(line, "tip ");
	return rest.at != NULL && oid_parse(&file->tip, rest);
}

static void
read_lines(struct reportcache_file *file, const struct reportcache *known,
    struct str lines)
{
	struct str line;

	file->is_read = true;
	while (str_next_line(&line, &lines))
		if (!read_line(file, line, &known->rules)) {
			people_release(&file->people);
			return;
		}
}

/* Whoever a commit since then is about; all where that is not known. */
static int
mark_stale(struct reportcache_file *file, struct reportcache *known,
    struct err *err)
{
	struct reportcache_person *person;
	unsigned then;
	size_t i;

	if (file->people.n == 0 || oid_eq(&file->tip, &known->tip))
		return 0;
	if (!learn_has_begun(known->learn) &&
	    learn_begin(known->learn, &known->tip, 1, err) < 0)
		return -1;
	if (!learn_knows(&then, known->learn, &file->tip)) {
		people_release(&file->people);
		return 0;
	}
	for (i = 0; i < file->people.n; i++) {
		person = &file->people.person[i];
		person->is_stale = i > 0 && str_eq(buf_str(&person[-1].id),
		    buf_str(&person->id)) ? person[-1].is_stale :
		    !learn_is_same(known->learn, buf_str(&person->id), then);
	}
	return 0;
}

/* Both are in one order.  Of whom there are news, these count. */
static void
take_news(struct reportcache_people *old, struct reportcache_people *news)
{
	struct reportcache_people all = { NULL, 0, 0 };
	size_t i = 0, j = 0;
	int order;

	while (i < old->n || j < news->n) {
		order = i == old->n ? 1 : j == news->n ? -1 : compare_ids(
		    buf_str(&old->person[i].id), buf_str(&news->person[j].id));
		if (order == 0)
			buf_release(&old->person[i++].id);
		else
			*MEM_ADD(all.person, all.n, &all.cap) = order < 0 ?
			    old->person[i++] : news->person[j++];
	}
	free(old->person);
	free(news->person);
	*old = all;
	*news = (struct reportcache_people){ NULL, 0, 0 };
}

static void
read_now(struct reportcache *known)
{
	struct reportcache_file *now = &known->now;
	struct reportcache_file news = { .is_read = false };
	struct repo *repo = known->learn->repo;
	struct str line, lines = cachefile_read(&now->bytes, repo,
	    &cachefile_people);
	size_t i;

	read_lines(now, known, lines);
	if (now->people.n == 0)
		return;
	for (i = 0; i < now->people.n; i++)
		now->people.person[i].is_old = true;
	known->base = str_trim(str_first(buf_str(&now->bytes),
	    (size_t)(lines.at - now->bytes.at)));
	lines = cachefile_read(&known->news, repo, &cachefile_news);
	if (!str_next_line(&line, &lines) ||
	    !str_eq(said(line, "to "), known->base))
		return;
	read_lines(&news, known, lines);
	if (news.people.n == 0)
		return;
	take_news(&now->people, &news.people);
	now->tip = news.tip;
}

static void
read_later(struct reportcache *known)
{
	read_lines(&known->later, known, cachefile_read(&known->later.bytes,
	    known->learn->repo, &cachefile_days));
}

/*
 * The sum of what settings say, however they are written; but for the policy's
 * own review, which is nobody's: of the settings that is what changes most.
 */
static struct sha256_text
sum_of_settings(const struct config *config)
{
	const struct config_entry *entry;
	OWN(buf) said = BUF_INIT;
	size_t i;

	for (i = 0; i < config->nsections; i++)
		buf_addf(&said, "[%.*s]\n", STR_ARGS(config->section[i].name));
	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		if (!str_is(entry->section, "policy") ||
		    (!str_is(entry->key, "reviewed") &&
		    !str_is(entry->key, "review-every")))
			buf_addf(&said, "%.*s\n%.*s\n%.*s\n",
			    STR_ARGS(entry->section), STR_ARGS(entry->key),
			    STR_ARGS(entry->value));
	}
	return sha256_of(buf_str(&said));
}

/* What settings say, templates by their id, and what else there is. */
static int
find_rules(struct reportcache *known, const struct oid *tree,
    const struct policy *policy, struct err *err)
{
	struct tree_entry entry;
	bool found;

	if (repo_find(&entry, &found, known->learn->repo, tree, "templates",
	    err) < 0)
		return -1;
	buf_addf(&known->rules, "%s %o %s ",
	    sum_of_settings(&policy->config).at, found ? entry.mode : 0,
	    found ? oid_text(&entry.oid).at : "none");
	if (learn_use_kept(known->learn, err) < 0)
		return -1;
	buf_add(&known->rules, buf_str(&known->learn->words));
	return 0;
}

int
reportcache_read(struct reportcache *out, struct learn *learn,
    const struct oid *tip, const struct oid *tree,
    const struct policy *policy, struct date day, struct err *err)
{
	out->learn = learn;
	out->tip = *tip;
	out->day = out->at = day;
	out->current = &out->new;
	if (find_rules(out, tree, policy, err) < 0)
		return -1;
	read_now(out);
	return mark_stale(&out->now, out, err);
}

/* Who has that id and is known up to the day, or later; or NULL. */
static const struct reportcache_person *
find_in(const struct reportcache_people *people, struct str id, struct date day)
{
	const struct reportcache_person *person;
	size_t low = 0, high = people->n, middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		person = &people->person[middle];
		order = compare_ids(buf_str(&person->id), id);
		if (order == 0)
			order = date_cmp(person->days.last, day);
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	person = low < people->n ? &people->person[low] : NULL;
	return person != NULL && str_eq(buf_str(&person->id), id) ? person :
	    NULL;
}

static struct str
next_field(struct str *rest)
{
	size_t tab = str_find_byte(*rest, '\t');
	struct str field = str_first(*rest, tab);

	*rest = str_from(*rest, tab == rest->n ? tab : tab + 1);
	return field;
}

static struct str
next_word(struct str *rest)
{
	struct str field = next_field(rest);

	return field.n == 0 ? STR_NONE : str_from(field, 1);
}

static bool
parse_matter(struct matter *out, struct buf *who, struct str line)
{
	struct str rest = str_from(line, sizeof("matter ") - 1), word;
	unsigned type, unit;

	*out = (struct matter){ .type = 0 };
	if (!str_to_number(&type, next_field(&rest)) ||
	    type >= MATTER_TYPES || !parse_day(&out->due, next_field(&rest)) ||
	    !parse_day(&out->late, next_field(&rest)) ||
	    !parse_day(&out->since, next_field(&rest)) ||
	    !str_to_number(&out->count, next_field(&rest)) ||
	    !str_to_number(&out->every.n, next_field(&rest)) ||
	    !str_to_number(&unit, next_field(&rest)) || unit > DATE_YEARS ||
	    !str_to_number(&out->share, next_field(&rest)) ||
	    (out->every.n > 0 && (out->share < 1 || out->share > 999)) ||
	    !matter_what_named(&out->what, next_field(&rest)))
		return false;
	out->type = (enum matter_type)type;
	out->every.unit = (enum date_unit)unit;
	out->name = next_word(&rest);
	out->kind = next_word(&rest);
	out->path = next_word(&rest);
	buf_clear(who);
	out->who = STR_NONE;
	while (rest.n > 0) {
		word = next_word(&rest);
		buf_addf(who, "%s%.*s", str_is_absent(out->who) ? "" : "\n",
		    STR_ARGS(word));
		out->who = buf_str(who);
	}
	return true;
}

/* All of a person's, or none, if a line is not understood. */
static bool
add_matters(struct matters *out, const struct reportcache_person *person,
    const bool wanted[MATTER_TYPES], struct str name_of_repo)
{
	struct str line, lines = person->kept;
	OWN(buf) who = BUF_INIT;
	struct matter matter;
	bool is_good = true;

	while (is_good && str_next_line(&line, &lines)) {
		is_good = parse_matter(&matter, &who, line);
		matter.person = buf_str(&person->id);
		matter.repo = name_of_repo;
		if (is_good && wanted[matter.type])
			matters_add(out, &matter);
	}
	return is_good;
}

int
reportcache_find(bool *found, struct matters *out, struct reportcache *known,
    struct str id, const struct oid *folder, const bool wanted[MATTER_TYPES],
    struct str name_of_repo, struct err *err)
{
	const struct reportcache_person *old = find_in(&known->now.people, id,
	    DATE_NONE);
	struct reportcache_person *new;
	size_t before = out->n;

	*found = false;
	if (old == NULL || old->is_stale || !oid_eq(&old->folder, folder))
		return 0;
	if (!date_range_has(old->days, known->day)) {
		if (!known->later.is_read) {
			read_later(known);
			if (mark_stale(&known->later, known, err) < 0)
				return -1;
		}
		old = find_in(&known->later.people, id, known->day);
		if (old == NULL || old->is_stale ||
		    !oid_eq(&old->folder, folder) ||
		    !date_range_has(old->days, known->day))
			return 0;
		known->is_new = true;
	}
	if (!add_matters(out, old, wanted, name_of_repo)) {
		matters_cut(out, before);
		return 0;
	}
	new = add_person(&known->new, id, folder);
	new->days = old->days;
	new->kept = old->kept;
	new->is_old = old->is_old;
	*found = true;
	return 0;
}

void
reportcache_begin(struct reportcache *known, struct str id,
    const struct oid *folder)
{
	add_person(&known->new, id, folder);
	known->current = &known->new;
	known->at = known->day;
	known->nread++;
	known->is_new = true;
}

static struct reportcache_person *
last_begun(const struct reportcache *known)
{
	return known->current->n == 0 ? NULL :
	    &known->current->person[known->current->n - 1];
}

bool
reportcache_wants_more(const struct reportcache *known)
{
	const struct reportcache_person *person = last_begun(known);
	size_t i, n = 0;

	if (person == NULL || person->is_stale || date_cmp(person->days.last,
	    date_plus_days(known->day, DAYS_AHEAD)) >= 0)
		return false;
	for (i = known->ahead.n; i-- > 0 && n < PARTS_AHEAD &&
	    str_eq(buf_str(&known->ahead.person[i].id),
	    buf_str(&person->id)); )
		n++;
	return n < PARTS_AHEAD;
}

struct date
reportcache_begin_later(struct reportcache *known)
{
	const struct reportcache_person *person = last_begun(known);
	struct reportcache_person copy = *person;

	known->at = date_plus_days(copy.days.last, 1);
	person = add_person(&known->ahead, buf_str(&copy.id), &copy.folder);
	known->ahead.person[known->ahead.n - 1].days.first = known->at;
	known->current = &known->ahead;
	return known->at;
}

void
reportcache_narrow(struct reportcache *known, struct date day)
{
	struct reportcache_person *person = last_begun(known);

	if (person == NULL || date_is_none(day) ||
	    date_cmp(day, DATE_NEVER) == 0)
		return;
	if (date_cmp(day, known->at) > 0) {
		if (date_cmp(day, person->days.last) <= 0)
			person->days.last = date_plus_days(day, -1);
	} else if (date_cmp(day, person->days.first) > 0) {
		person->days.first = day;
	}
}

void
reportcache_spoil(struct reportcache *known)
{
	struct reportcache_person *person = last_begun(known);

	if (person != NULL)
		person->is_stale = true;
}

static void
add_word(struct buf *out, struct str word)
{
	buf_add_byte(out, '\t');
	if (!str_is_absent(word))
		buf_add_byte(out, '=');
	buf_add(out, word);
}

static void
add_matter(struct buf *out, const struct matter *matter)
{
	struct str line, who = matter->who;

	buf_addf(out, "matter %u\t", (unsigned)matter->type);
	add_day(out, matter->due);
	buf_add_byte(out, '\t');
	add_day(out, matter->late);
	buf_add_byte(out, '\t');
	add_day(out, matter->since);
	buf_addf(out, "\t%u\t%u\t%u\t%u\t%s", matter->count,
	    matter->every.n, (unsigned)matter->every.unit, matter->share,
	    matter_what_name(matter->what));
	add_word(out, matter->name);
	add_word(out, matter->kind);
	add_word(out, matter->path);
	while (str_next_line(&line, &who))
		add_word(out, line);
	buf_add_byte(out, '\n');
}

static bool
has_tab(struct str word)
{
	return str_find_byte(word, '\t') < word.n;
}

/* Kinds and paths are plain; a name may be anything that fits on a line. */
void
reportcache_add(struct reportcache *known, const struct matter *matter)
{
	struct reportcache_person *person = last_begun(known);

	/* what is nobody's, as the policy itself, follows from the settings */
	if (person == NULL || !str_eq(buf_str(&person->id), matter->person))
		return;
	person->is_stale |= has_tab(matter->name) || has_tab(matter->who);
	add_matter(&person->lines, matter);
}

static void
add_known_person(struct buf *out, const struct reportcache_person *person)
{
	if (person->is_stale)
		return;
	buf_addf(out, "person %s ", oid_text(&person->folder).at);
	add_day(out, person->days.first);
	buf_add_byte(out, ' ');
	add_day(out, person->days.last);
	buf_addf(out, " %s\n", person->id.at);
	buf_add(out, str_is_absent(person->kept) ? buf_str(&person->lines) :
	    person->kept);
}

static void
begin_lines(struct buf *out, const struct reportcache *known)
{
	buf_addf(out, "rules %s\ntip %s\n", known->rules.at,
	    oid_text(&known->tip).at);
}

static void
add_lines(struct buf *out, const struct reportcache *known,
    const struct reportcache_people *people)
{
	size_t i;

	begin_lines(out, known);
	for (i = 0; i < people->n; i++)
		add_known_person(out, &people->person[i]);
}

void
reportcache_forget(struct reportcache *known)
{
	people_release(&known->new);
	people_release(&known->ahead);
}

void
reportcache_hand_over(struct buf *out, const struct reportcache *known)
{
	add_lines(out, known, &known->new);
	buf_add_byte(out, '\0');
	add_lines(out, known, &known->ahead);
}

/* What was read looks into the bytes. */
static void
take_lines(struct reportcache_file *file, const struct reportcache *known,
    struct buf *lines)
{
	file_release(file);
	*file = (struct reportcache_file){ .bytes = BUF_INIT };
	buf_swap(&file->bytes, lines);
	read_lines(file, known, buf_str(&file->bytes));
}

void
reportcache_take_over(struct reportcache *known, struct buf *now,
    struct buf *later)
{
	known->base = STR_NONE;
	take_lines(&known->now, known, now);
	take_lines(&known->later, known, later);
}

/* Of whoever was read now, the new ones count; days that are over go. */
static void
keep_later(struct reportcache *known)
{
	struct reportcache_people *people = &known->later.people;
	OWN(buf) lines = BUF_INIT;
	size_t i;

	take_news(people, &known->ahead);
	for (i = 0; i < people->n; i++)
		people->person[i].is_stale |= date_cmp(
		    people->person[i].days.last, known->day) < 0;
	add_lines(&lines, known, people);
	cachefile_write(known->learn->repo, &cachefile_days, &lines);
}

static void
add_lost(struct buf *out, const struct reportcache_person *person)
{
	struct reportcache_person lost = { .id = person->id,
		.days = { DATE_NONE, DATE_NEVER }, .kept = STR_LIT("") };

	add_known_person(out, &lost);
}

/* News are kept beside the others while they are of so small a part. */
enum { NEWS_PART = 8 };

/*
 * What differs from one-to-one/people, in its order; false where that is too
 * much.
 */
static bool
keep_news(const struct reportcache *known)
{
	const struct reportcache_people *old = &known->now.people;
	const struct reportcache_people *new = &known->new;
	OWN(buf) lines = BUF_INIT;
	size_t i = 0, j = 0, n = 0;
	int order;

	if (str_is_absent(known->base))
		return false;
	buf_addf(&lines, "to %.*s\n", STR_ARGS(known->base));
	begin_lines(&lines, known);
	while (i < old->n || j < new->n) {
		order = i == old->n ? 1 : j == new->n ? -1 : compare_ids(
		    buf_str(&old->person[i].id), buf_str(&new->person[j].id));
		if (order < 0)
			add_lost(&lines, &old->person[i]);
		else if (new->person[j].is_stale)
			add_lost(&lines, &new->person[j]);
		else if (!new->person[j].is_old)
			add_known_person(&lines, &new->person[j]);
		n += order < 0 || !new->person[j].is_old;
		i += order <= 0;
		j += order >= 0;
	}
	if (n * NEWS_PART <= new->n)
		cachefile_write(known->learn->repo, &cachefile_news, &lines);
	return n * NEWS_PART <= new->n;
}

static void
keep_now(const struct reportcache *known)
{
	OWN(buf) lines = BUF_INIT, none = BUF_INIT;

	if (keep_news(known))
		return;
	add_lines(&lines, known, &known->new);
	cachefile_write(known->learn->repo, &cachefile_people, &lines);
	/* they are to what is there no more, and need not be read */
	if (known->news.n > 0)
		cachefile_write(known->learn->repo, &cachefile_news, &none);
}

/* Of how many something was kept. */
static size_t
count_kept(const struct reportcache_people *people)
{
	size_t i, n = 0;

	for (i = 0; i < people->n; i++)
		n += !oid_is_zero(&people->person[i].folder);
	return n;
}

/*
 * What is to come is long.  It is written where many were read, or where it
 * was read and had not everybody; one more is soon read again.
 */
enum { FEW_READ = 8 };

void
reportcache_keep(struct reportcache *known)
{
	struct err ignored = ERR_INIT;	/* then nothing is known of later */

	if (!known->is_new && known->new.n == count_kept(&known->now.people))
		return;
	keep_now(known);
	if (known->nread == 0 || (!known->later.is_read &&
	    known->nread * FEW_READ < known->new.n))
		return;
	if (!known->later.is_read) {
		read_later(known);
		if (mark_stale(&known->later, known, &ignored) < 0)
			people_release(&known->later.people);
	}
	keep_later(known);
}
