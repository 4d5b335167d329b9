/* SPDX-License-Identifier: ISC */
/* import-notes - turn notes that were kept otherwise into records. */

#include <stdlib.h>
#include <string.h>

#include "act/import.h"
#include "base/mem.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/file.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/person.h"

static const char *kind_word, *days_word;
static struct cli_list owners;
static bool only_shows;

static const struct cli_option options[] = {
	{ NULL, 'n', CLI_FLAG, &only_shows, NULL,
	    "only show what would be written" },
	{ NULL, 'k', CLI_VALUE, &kind_word, "kind",
	    "the kind of meeting; without it, the first that the policy "
	    "names" },
	{ "days", 0, CLI_VALUE, &days_word, "dmy|mdy",
	    "whether 03/04/2025 is in April or in March" },
	{ "owner", 0, CLI_LIST, &owners, "word=id",
	    "whom a word in the notes stands for; repeatable" }
};

static const struct cli_command command = {
	"[-C dir] [-n] [-k kind] [--days dmy|mdy] [--owner word=id] person "
	"file ...",
	"Turn notes that were kept otherwise into records.",
	CLI_OPTIONS(options), 2, CLI_MANY
};

/* The state of the steps below. */
struct importer {
	struct cli cli;
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	struct import_wish wish;
	struct import import;
	struct buf people;		/* all ids, each with a NUL behind it */
};

static int
read_days(struct importer *m, struct err *err)
{
	if (days_word == NULL)
		return 0;
	if (strcmp(days_word, "dmy") == 0)
		m->wish.order = DAY_DMY;
	else if (strcmp(days_word, "mdy") == 0)
		m->wish.order = DAY_MDY;
	else
		return err_set(err, ERR_REFUSED, "--days: '%s' is neither dmy "
		    "(day, month, year) nor mdy", days_word);
	return 0;
}

/* Finds the kind, which has to be one of meetings that have notes. */
static int
read_kind(struct importer *m, struct err *err)
{
	struct str rest = m->notes.policy.kinds;

	if (kind_word == NULL && notes_next_expected(&m->wish.kind, &rest,
	    &m->notes, err) < 0)
		return -1;
	if (kind_word == NULL)
		kind_word = m->wish.kind == NULL ? "one-to-one" :
		    m->wish.kind->name.at;
	if (notes_kind_named(&m->wish.kind, &m->notes, str_of(kind_word), true,
	    err) < 0)
		return -1;
	if (!m->wish.kind->is_session)
		return err_set(err, ERR_REFUSED, "%s is a document, and these "
		    "are notes of meetings: name a kind of meeting with -k",
		    m->wish.kind->name.at);
	return m->wish.kind->has_notes ? 0 : err_set(err, ERR_REFUSED,
	    "a record of %s says only that the meeting took place: name "
	    "another kind with -k", m->wish.kind->name.at);
}

/* Reads the rosters of all others; one with faults gives only the id. */
static int
read_others(struct importer *m, struct err *err)
{
	struct import_other *other;
	struct str id, rest;

	if (notes_people(&m->people, &m->notes, err) < 0)
		return -1;
	m->wish.other = mem_new(str_count_strings(buf_str(&m->people)),
	    sizeof(*m->wish.other));
	for (rest = buf_str(&m->people); str_next_string(&id, &rest); ) {
		if (str_eq(id, buf_str(&m->person.id)))
			continue;
		other = &m->wish.other[m->wish.nothers++];
		*other = (struct import_other){ id, PERSON_INIT };
		if (notes_person(&other->person, &m->notes, id, err) == 0)
			continue;
		other->person.name = STR_NONE;
		if (err->code != ERR_TEXT && err->code != ERR_ABSENT)
			return -1;
	}
	return 0;
}

static bool
is_owner(const struct importer *m, struct str word)
{
	size_t i;

	for (i = 0; i < m->wish.nothers; i++)
		if (str_eq(m->wish.other[i].id, word))
			return true;
	return person_knows_owner(&m->person, word);
}

/* Adds what a word stands for; ERR_REFUSED if it has stood for another. */
static int
add_alias(struct import_wish *wish, struct str word, struct str id,
    struct err *err)
{
	size_t i;

	for (i = 0; i < wish->naliases; i++)
		if (str_eq(wish->alias[i].word, word) &&
		    !str_eq(wish->alias[i].owner, id))
			return err_set(err, ERR_REFUSED, "--owner: '%.*s' "
			    "stands for %.*s and for %.*s; say which",
			    STR_ARGS(word), STR_ARGS(wish->alias[i].owner),
			    STR_ARGS(id));
	wish->alias[wish->naliases++] = (struct import_alias){ word, id };
	return 0;
}

static int
read_owners(struct importer *m, struct err *err)
{
	struct str value, word, id;
	size_t i, equals;

	m->wish.alias = mem_new(owners.n, sizeof(*m->wish.alias));
	for (i = 0; i < owners.n; i++) {
		value = str_of(owners.value[i]);
		equals = str_find_byte(value, '=');
		word = str_trim(str_first(value, equals));
		if (word.n == 0 || equals == value.n)
			return err_set(err, ERR_REFUSED, "--owner: '%s' is "
			    "not WORD=ID", owners.value[i]);
		id = str_from(value, equals + 1);
		if (!is_owner(m, id))
			return err_set(err, ERR_REFUSED, "--owner: nobody "
			    "here is '%.*s'; an ID is a person's id, manager, "
			    "supervisor, or an address in person.ini up to "
			    "its @", STR_ARGS(id));
		if (add_alias(&m->wish, word, id, err) < 0)
			return -1;
	}
	return 0;
}

static int
read_files(struct importer *m, struct err *err)
{
	size_t n = m->cli.nargs - 1, i, j;
	char **name = m->cli.arg + 1;

	m->wish.file = mem_new(n, sizeof(*m->wish.file));
	for (i = 0; i < n; i++) {
		for (j = 0; j < i; j++)
			if (file_is_same(name[i], name[j]))
				return err_set(err, ERR_REFUSED, "'%s' is "
				    "named twice; name it once", name[i]);
		m->wish.file[m->wish.nfiles++] = (struct import_file)
		    IMPORT_FILE_INIT(name[i]);
		if (file_read_any(&m->wish.file[i].text, name[i],
		    IMPORT_FILE_MAX, err) < 0)
			return -1;
	}
	return 0;
}

static int
prepare(struct importer *m, struct err *err)
{
	m->wish.today = m->cli.today;
	m->wish.person = &m->person;
	if (read_days(m, err) < 0 || read_files(m, err) < 0 ||
	    repo_open(&m->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(m->repo, err) < 0 ||
	    repo_head(&m->head, m->repo, err) < 0 ||
	    notes_open_work_tree(&m->notes, m->repo, err) < 0 ||
	    notes_person_named(&m->person, &m->notes, str_of(m->cli.arg[0]),
	    err) < 0 || read_kind(m, err) < 0 || read_others(m, err) < 0 ||
	    read_owners(m, err) < 0 ||
	    import_read(&m->import, &m->wish, err) < 0 ||
	    import_check(&m->import, &m->notes, err) < 0)
		return -1;
	return import_check_new(&m->import, m->repo, &m->head, err);
}

static int
write_records(struct importer *m, struct err *err)
{
	size_t i;

	for (i = 0; i < m->import.n; i++)
		pick_out(m->repo, m->import.record[i].path.at);
	if (cli_flush(err) < 0)
		return -1;
	return only_shows ? 0 : import_write(&m->import, repo_top(m->repo),
	    err);
}

static void
tell_remarks(const struct cli *cli, struct import_file *file)
{
	const struct fault *fault = file->remarks.fault;
	size_t i;

	faults_sort(&file->remarks);
	for (i = 0; i < file->remarks.n; i++, fault++) {
		if (i > 0 && fault[-1].line == fault->line)
			continue;
		if (fault->line > 0)
			cli_remark(cli, "%s:%u: %s", file->name, fault->line,
			    fault->text);
		else
			cli_remark(cli, "%s: %s", file->name, fault->text);
	}
}

/*
 * Remarks what to do if the records would not count as imported, which the
 * committed `since` decides.
 */
static int
tell_since(const struct importer *m, struct err *err)
{
	OWN_BY(notes_close, notes) committed = NOTES_INIT;
	struct date since = date_plus_days(
	    m->import.record[m->import.n - 1].date, 1), have;
	int result = notes_open_commit(&committed, m->repo, &m->head.commit,
	    err);

	if (result < 0)
		return result;
	have = committed.policy.since;
	if (!date_is_none(have) && date_cmp(have, since) >= 0)
		return result;
	cli_remark(&m->cli, "%s: these records count as imported by a line "
	    "'since = %s' below [policy] in one-to-one.ini; commit it first, "
	    "and then them", date_is_none(have) ? "one-to-one.ini has no since"
	    : "since in one-to-one.ini is too early", date_text(since).at);
	if (date_cmp(since, m->cli.today) > 0)
		cli_remark(&m->cli, "the last one is of today, so this line "
		    "can be committed from %s on", date_text(since).at);
	return result;
}

static void
release(struct importer *m)
{
	size_t i;

	import_release(&m->import);
	for (i = 0; i < m->wish.nfiles; i++) {
		buf_release(&m->wish.file[i].text);
		faults_release(&m->wish.file[i].remarks);
	}
	for (i = 0; i < m->wish.nothers; i++)
		person_release(&m->wish.other[i].person);
	free(m->wish.file);
	free(m->wish.alias);
	free(m->wish.other);
	buf_release(&m->people);
	person_release(&m->person);
	notes_close(&m->notes);
	repo_close(m->repo);
}

int
main(int argc, char *argv[])
{
	struct importer m = { .notes = NOTES_INIT, .person = PERSON_INIT,
	    .import = IMPORT_INIT, .people = BUF_INIT };
	struct err err = ERR_INIT;
	size_t i;
	int result, status;

	cli_start(&m.cli, argc, argv, &command);
	result = prepare(&m, &err) < 0 ? -1 : write_records(&m, &err);
	for (i = 0; i < m.wish.nfiles && result == 0; i++)
		tell_remarks(&m.cli, &m.wish.file[i]);
	if (result == 0)
		result = tell_since(&m, &err);
	status = pick_finish(&m.cli, m.repo, result, &err);
	release(&m);
	return status;
}
