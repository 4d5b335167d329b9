/* SPDX-License-Identifier: ISC */
/*
 * known - the file is
 *
 *	rules RULES
 *	seen COMMIT			the tip first
 *	person FOLDER FIRST LAST BEGINNING ID
 *	matter TYPE<TAB>DUE<TAB>LATE<TAB>SINCE<TAB>COUNT<TAB>WHAT<TAB>...
 *
 * with the matters of a person below theirs.  A word that may be absent has
 * '=' before it, or is empty.  A day is a number, '-' before all others, '+'
 * behind them.
 */

#include "known.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "builtin.h"
#include "history/rules.h"
#include "kept.h"
#include "mem.h"
#include "object.h"
#include "record.h"
#include "version.h"

/*
 * Another release knows nothing of what this one kept.  Between releases the
 * number grows whenever a report says anything else than before of the same
 * notes, not only when these lines change.
 */
#define FORM "one-to-one people 3"
static const struct kept_file file = { "one-to-one/people", FORM };

/* So many commits are remembered, and so many new ones looked at. */
enum { SEEN_MAX = 64, NEW_MAX = 1024 };

static void
people_release(struct known_people *people)
{
	size_t i;

	for (i = 0; i < people->n; i++) {
		buf_release(&people->person[i].id);
		buf_release(&people->person[i].lines);
	}
	free(people->person);
	*people = (struct known_people){ NULL, 0, 0 };
}

void
known_release(struct known *known)
{
	people_release(&known->old);
	people_release(&known->new);
	buf_release(&known->rules);
	buf_release(&known->bytes);
	free(known->seen);
	*known = (struct known)KNOWN_INIT;
}

static struct known_person *
add_person(struct known_people *people, struct str id,
    const struct oid *folder)
{
	struct known_person *person;

	people->person = mem_room(people->person, people->n, &people->cap,
	    sizeof(*people->person));
	person = &people->person[people->n++];
	*person = (struct known_person){ .id = BUF_INIT, .folder = *folder,
	    .days = { DATE_NONE, DATE_NEVER }, .beginning = DATE_NONE,
	    .lines = BUF_INIT };
	buf_add(&person->id, id);
	return person;
}

static void
see(struct known *known, const struct oid *commit)
{
	known->seen = mem_room(known->seen, known->nseen, &known->seen_cap,
	    sizeof(*known->seen));
	known->seen[known->nseen++] = *commit;
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

static bool
read_person(struct known *known, struct str said)
{
	struct str folder;
	struct known_person *person;
	struct date_range days;
	struct date beginning;
	struct oid oid;

	if (!str_next_word(&folder, &said) || !oid_parse(&oid, folder) ||
	    !read_day(&days.first, &said) || !read_day(&days.last, &said) ||
	    !read_day(&beginning, &said))
		return false;
	person = add_person(&known->old, str_trim(said), &oid);
	person->days = days;
	person->beginning = beginning;
	return true;
}

/* The line belongs to the person above it. */
static bool
read_matter(struct known *known, struct str line)
{
	struct known_person *person;

	if (known->old.n == 0)
		return false;
	person = &known->old.person[known->old.n - 1];
	if (person->kept.at == NULL)
		person->kept.at = line.at;
	person->kept.n = (size_t)(line.at + line.n + 1 - person->kept.at);
	return true;
}

static bool
read_line(struct known *known, struct str line)
{
	struct str rest;
	struct oid oid;

	rest = said(line, "person ");
	if (rest.at != NULL)
		return read_person(known, rest);
	if (str_starts(line, "matter "))
		return read_matter(known, line);
	rest = said(line, "rules ");
	if (rest.at != NULL)
		return str_eq(rest, buf_str(&known->rules));
	rest = said(line, "seen ");
	if (rest.at == NULL || !oid_parse(&oid, rest))
		return false;
	see(known, &oid);
	return true;
}

static void
forget(struct known *known)
{
	people_release(&known->old);
	known->nseen = 0;
}

static void
read_lines(struct known *known)
{
	struct str line, lines = kept_read(&known->bytes, known->repo, &file);

	while (str_next_line(&line, &lines))
		if (!read_line(known, line)) {
			forget(known);
			return;
		}
}

/* Settings and templates by their ids, built-in kinds by the release. */
static int
find_rules(struct known *known, const struct oid *tree, struct err *err)
{
	static const char *const paths[] = { "one-to-one.ini", "templates" };
	struct tree_entry entry;
	struct buf admins = BUF_INIT;
	bool found;
	size_t i, nadmins, n = 0;
	int result = -1;

	for (i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		if (repo_find(&entry, &found, known->repo, tree, paths[i],
		    err) < 0)
			return -1;
		buf_addf(&known->rules, "%o %s ", found ? entry.mode : 0,
		    found ? oid_text(&entry.oid).at : "none");
	}
	for (i = 0; i < builtin_nkinds; i++)
		n += builtin_kinds[i].text.n;
	if (rules_admins(&admins, &nadmins, known->repo, err) == 0) {
		buf_addf(&known->rules, "%zu %s %s", n,
		    sha256_of(buf_str(&admins)).at, VERSION);
		result = 0;
	}
	buf_release(&admins);
	return result;
}

static void
mark_stale(struct known *known, struct str id)
{
	size_t i;

	for (i = 0; i < known->old.n; i++)
		if (str_eq(buf_str(&known->old.person[i].id), id))
			known->old.person[i].is_stale = true;
}

/* Whom a commit's message is about; and its day. */
static void
mark_act(struct known *known, const struct commit *commit)
{
	struct record_name name;
	struct act act;

	if (date_cmp(commit_day(commit), known->earliest) < 0)
		known->earliest = commit_day(commit);
	act_parse(&act, commit->message);
	if (act.type != ACT_NONE && record_name_parse(&name, act.record))
		mark_stale(known, name.person);
}

static int
read_folder(struct buf *out, struct oid *oid, struct repo *repo,
    const struct oid *tree, struct err *err)
{
	struct tree_entry entry;
	bool found;

	*oid = (struct oid){ { 0 } };
	if (repo_find(&entry, &found, repo, tree, "people", err) < 0)
		return -1;
	if (!found || entry.mode != MODE_TREE)
		return 0;
	*oid = entry.oid;
	return repo_read_tree(out, repo, oid, err);
}

/* Two folders side by side; who differs, or is in one only. */
static void
mark_differing(struct known *known, struct str a, struct str b)
{
	struct tree_entry x = { .mode = 0 }, y = { .mode = 0 };
	bool has_x = tree_next(&x, &a), has_y = tree_next(&y, &b);
	int order;

	while (has_x || has_y) {
		order = !has_x ? 1 : !has_y ? -1 : str_cmp(x.name, y.name);
		if (order != 0 || !oid_eq(&x.oid, &y.oid))
			mark_stale(known, order <= 0 ? x.name : y.name);
		if (order <= 0)
			has_x = tree_next(&x, &a);
		if (order >= 0)
			has_y = tree_next(&y, &b);
	}
}

/* A commit's people against a parent's, or against nobody (NULL). */
static int
mark_changed(struct known *known, const struct oid *tree,
    const struct oid *parent, struct err *err)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	struct oid before = { { 0 } }, after, parent_tree;
	int result = -1;

	if (read_folder(&a, &after, known->repo, tree, err) == 0 &&
	    (parent == NULL || (repo_tree_of(&parent_tree, known->repo,
	    parent, err) == 0 && read_folder(&b, &before, known->repo,
	    &parent_tree, err) == 0))) {
		if (!oid_eq(&before, &after))
			mark_differing(known, buf_str(&a), buf_str(&b));
		result = 0;
	}
	buf_release(&a);
	buf_release(&b);
	return result;
}

/* Commits that came since, the tip first. */
struct since {
	struct oid *commit;
	size_t n, cap;
	struct oidmap met;
};

static void
meet(struct since *since, const struct oid *commit)
{
	if (!oidmap_add(&since->met, commit, 0))
		return;
	since->commit = mem_room(since->commit, since->n, &since->cap,
	    sizeof(*since->commit));
	since->commit[since->n++] = *commit;
}

/* False, and no error, for a commit that two readers may read differently. */
static int
mark_commit(bool *fits, struct known *known, struct since *since,
    const struct oid *oid, struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	size_t i;
	int result = repo_read_commit(&bytes, known->repo, oid, err);

	*fits = result == 0 && commit_parse(&commit, buf_str(&bytes));
	if (*fits)
		mark_act(known, &commit);
	if (*fits && commit.nparents == 0)
		result = mark_changed(known, &commit.tree, NULL, err);
	for (i = 0; *fits && i < commit.nparents && result == 0; i++) {
		meet(since, &commit.parent[i]);
		result = mark_changed(known, &commit.tree,
		    &commit.parent[i], err);
	}
	buf_release(&bytes);
	return result;
}

static bool
was_seen(const struct known *known, const struct oid *commit)
{
	size_t i;

	for (i = 0; i < known->nseen; i++)
		if (oid_eq(&known->seen[i], commit))
			return true;
	return false;
}

/*
 * Walks from the tip to what was seen.  It has to come to the tip of then:
 * else the branch was rewritten.  What leads past that, or too far, is not
 * followed, and nothing is known.
 */
static int
mark_since(bool *fits, struct known *known, struct since *since,
    struct err *err)
{
	bool has_met = false;
	size_t i;

	for (i = 0; i < since->n; i++) {
		if (was_seen(known, &since->commit[i])) {
			has_met |= oid_eq(&since->commit[i],
			    &known->seen[0]);
			continue;
		}
		*fits = i < NEW_MAX;
		if (*fits && mark_commit(fits, known, since,
		    &since->commit[i], err) < 0)
			return -1;
		if (!*fits)
			return 0;
	}
	*fits = has_met;
	return 0;
}

/* What is to be remembered of the walk: the newest. */
static void
remember(struct known *known, const struct since *since)
{
	struct oid *old = known->seen;
	size_t i, n = known->nseen;

	known->seen = NULL;
	known->nseen = known->seen_cap = 0;
	for (i = 0; i < since->n && known->nseen < SEEN_MAX; i++)
		see(known, &since->commit[i]);
	for (i = 0; i < n && known->nseen < SEEN_MAX; i++)
		if (!was_seen(known, &old[i]))
			see(known, &old[i]);
	free(old);
}

static int
bring_up_to_date(struct known *known, const struct oid *tip, struct err *err)
{
	struct since since = { NULL, 0, 0, OIDMAP_INIT };
	bool fits = known->nseen > 0;
	int result = 0;

	meet(&since, tip);
	if (fits && !oid_eq(tip, &known->seen[0]))
		result = mark_since(&fits, known, &since, err);
	if (result == 0 && !fits) {
		forget(known);
		since.n = 1;
	}
	if (since.n > SEEN_MAX / 2)
		known->is_new = true;
	remember(known, &since);
	free(since.commit);
	oidmap_release(&since.met);
	return result;
}

int
known_read(struct known *out, struct repo *repo, const struct oid *tip,
    const struct oid *tree, struct date day, struct err *err)
{
	out->repo = repo;
	out->day = day;
	if (find_rules(out, tree, err) < 0)
		return -1;
	read_lines(out);
	return bring_up_to_date(out, tip, err);
}

/* People come in the order of the file, but for those who are new or gone. */
static struct known_person *
find_in(struct known_people *people, size_t *at, struct str id)
{
	size_t i, n = people->n;

	for (i = 0; i < n; i++, ++*at) {
		if (*at >= n)
			*at = 0;
		if (str_eq(buf_str(&people->person[*at].id), id))
			return &people->person[*at];
	}
	return NULL;
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
	unsigned type;

	*out = (struct matter){ .type = 0 };
	if (!str_to_number(&type, next_field(&rest)) ||
	    type >= MATTER_TYPES || !parse_day(&out->due, next_field(&rest)) ||
	    !parse_day(&out->late, next_field(&rest)) ||
	    !parse_day(&out->since, next_field(&rest)) ||
	    !str_to_number(&out->count, next_field(&rest)))
		return false;
	out->type = (enum matter_type)type;
	out->what = matter_what(next_field(&rest));
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
	return out->what != NULL;
}

/* All of a person's, or none, if a line is not understood. */
static bool
add_matters(struct matters *out, const struct known_person *person,
    const bool wanted[MATTER_TYPES], struct str name_of_repo)
{
	struct str line, lines = person->kept;
	struct buf who = BUF_INIT;
	struct matter matter;
	bool is_good = true;

	while (is_good && str_next_line(&line, &lines)) {
		is_good = parse_matter(&matter, &who, line);
		matter.person = buf_str(&person->id);
		matter.repo = name_of_repo;
		if (is_good && wanted[matter.type])
			matters_add(out, &matter);
	}
	buf_release(&who);
	return is_good;
}

bool
known_find(struct matters *out, struct known *known, struct str id,
    const struct oid *folder, const bool wanted[MATTER_TYPES],
    struct str name_of_repo)
{
	struct known_person *old = find_in(&known->old, &known->at, id), *new;
	size_t before = out->n;

	if (old == NULL || old->is_stale || !oid_eq(&old->folder, folder) ||
	    !date_range_has(old->days, known->day) ||
	    date_cmp(known->earliest, old->beginning) < 0)
		return false;
	if (!add_matters(out, old, wanted, name_of_repo)) {
		matters_cut(out, before);
		return false;
	}
	new = add_person(&known->new, id, folder);
	new->days = old->days;
	new->beginning = old->beginning;
	new->kept = old->kept;
	return true;
}

void
known_begin(struct known *known, struct str id, const struct oid *folder)
{
	add_person(&known->new, id, folder);
	known->current = known->new.n - 1;
	known->is_new = true;
}

void
known_resume(struct known *known, struct str id)
{
	struct known_person *person;
	size_t at = known->current < known->new.n ? known->current : 0;

	person = find_in(&known->new, &at, id);
	known->current = person == NULL ? known->new.n :
	    (size_t)(person - known->new.person);
}

static struct known_person *
last_begun(struct known *known)
{
	return known->current >= known->new.n ? NULL :
	    &known->new.person[known->current];
}

void
known_narrow(struct known *known, struct date day)
{
	struct known_person *person = last_begun(known);

	if (person == NULL || date_is_none(day) ||
	    date_cmp(day, DATE_NEVER) == 0)
		return;
	if (date_cmp(day, known->day) > 0) {
		if (date_cmp(day, person->days.last) <= 0)
			person->days.last = date_plus_days(day, -1);
	} else if (date_cmp(day, person->days.first) > 0) {
		person->days.first = day;
	}
}

void
known_spoil(struct known *known)
{
	struct known_person *person = last_begun(known);

	if (person != NULL)
		person->is_stale = true;
}

void
known_found_beginning(struct known *known, struct date day)
{
	struct known_person *person = last_begun(known);

	if (person != NULL)
		person->beginning = day;
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
	buf_addf(out, "\t%u\t%s", matter->count, matter->what);
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
known_add(struct known *known, const struct matter *matter)
{
	struct known_person *person = last_begun(known);

	if (person != NULL && !str_eq(buf_str(&person->id), matter->person))
		person = find_in(&known->new, &known->at, matter->person);
	if (person == NULL || !str_is_absent(person->kept))
		return;
	person->is_stale |= has_tab(matter->name) || has_tab(matter->who);
	add_matter(&person->lines, matter);
}

static void
add_known_person(struct buf *out, const struct known_person *person)
{
	buf_addf(out, "person %s ", oid_text(&person->folder).at);
	add_day(out, person->days.first);
	buf_add_byte(out, ' ');
	add_day(out, person->days.last);
	buf_add_byte(out, ' ');
	add_day(out, person->beginning);
	buf_addf(out, " %s\n", person->id.at);
	buf_add(out, str_is_absent(person->kept) ? buf_str(&person->lines) :
	    person->kept);
}

static void
add_people(struct buf *out, const struct known *known)
{
	size_t i;

	for (i = 0; i < known->new.n; i++)
		if (!known->new.person[i].is_stale)
			add_known_person(out, &known->new.person[i]);
}

void
known_keep(const struct known *known)
{
	struct buf lines = BUF_INIT;
	size_t i;

	if (!known->is_new && known->new.n == known->old.n)
		return;
	buf_addf(&lines, "rules %s\n", known->rules.at);
	for (i = 0; i < known->nseen; i++)
		buf_addf(&lines, "seen %s\n", oid_text(&known->seen[i]).at);
	add_people(&lines, known);
	kept_write(known->repo, &file, &lines);
	buf_release(&lines);
}
