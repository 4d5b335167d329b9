/* SPDX-License-Identifier: ISC */
/*
 * The first byte says in which order days are written, and whether the notes
 * begin with one.  What comes out is a record each: clean, with nothing hidden,
 * in the order of the days, and each of its lines is one of the notes, in
 * their order, or was added.
 */
#include "fuzz.h"

#include "act/import.h"
#include "base/utf8.h"
#include "notes/builtin.h"
#include "notes/check.h"
#include "notes/kind.h"
#include "notes/record.h"
#include "parse/hidden.h"

static const char roster[] = "[person]\n"
    "name = Alice Ng\n"
    "email = alice@example.org\n"
    "manager = Bob Okafor <bob@example.org>\n";

static bool
is_hint(struct str comment, void *arg)
{
	(void)arg;
	return builtin_has_hint(comment);
}

static void
check_text_of(const struct import_record *record, struct kind *kind)
{
	struct record read = RECORD_INIT;
	struct faults faults = FAULTS_INIT;
	struct utf8_fault fault;
	struct hidden hidden;

	MUST(utf8_is_clean(&fault, buf_str(&record->text)));
	record_read_front(&read, buf_str(&record->text), true, &faults);
	MUST(faults.n == 0);
	MUST(date_cmp(read.date, record->date) == 0);
	MUST(read.status == RECORD_HELD);
	hidden_find(&hidden, read.front.body, read.front.body_line, is_hint,
	    kind);
	MUST(hidden.n == 0);
	hidden_release(&hidden);
	record_release(&read);
	faults_release(&faults);
}

static void
check_lines_of(const struct import_record *record)
{
	struct str line, rest = buf_str(&record->text);
	unsigned last = 0;
	size_t i;

	for (i = 0; str_next_line(&line, &rest); i++) {
		MUST(i < record->nfrom);
		MUST(record->from[i] == 0 || record->from[i] >= last);
		if (record->from[i] > 0)
			last = record->from[i];
	}
	MUST(i == record->nfrom);
}

static void
check_import(const struct import *import, struct kind *kind)
{
	size_t i;

	MUST(import->n > 0);
	for (i = 0; i < import->n; i++) {
		check_text_of(&import->record[i], kind);
		check_lines_of(&import->record[i]);
		MUST(i == 0 || date_cmp(import->record[i - 1].date,
		    import->record[i].date) <= 0);
		MUST(i == 0 || !str_eq(buf_str(&import->record[i - 1].path),
		    buf_str(&import->record[i].path)));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = { (const char *)data, size };
	unsigned choice = take_byte(&input);
	const struct builtin *builtin = builtin_find(STR_LIT("one-to-one"));
	struct kind kind = KIND_INIT;
	struct person person = PERSON_INIT;
	struct import import = IMPORT_INIT;
	struct buf text = BUF_INIT;
	struct import_file file = IMPORT_FILE_INIT("notes.md");
	struct import_other other = { .id = STR_LIT("dan"),
		.person = PERSON_INIT };
	struct import_alias alias = { STR_LIT("me"), STR_LIT("bob") };
	struct import_wish wish = { .file = &file, .nfiles = 1, .kind = &kind,
		.person = &person, .other = &other, .nothers = 1,
		.alias = &alias, .naliases = 1, .order = choice % 3 };
	struct err err = ERR_INIT;

	other.person.name = STR_LIT("Dan Roy");
	MUST(kind_parse(&kind, builtin->name, builtin->text, &err) == 0);
	MUST(person_parse(&person, STR_LIT("alice"), str_of(roster),
	    &err) == 0);
	MUST(date_parse(&wish.today, STR_LIT("2026-11-21")));
	if (choice / 3 % 4 > 0)
		buf_add_string(&text, "## 2025-11-18\n");
	buf_add(&text, input);
	file.text = text;
	if (import_read(&import, &wish, &err) == 0)
		check_import(&import, &kind);
	else
		MUST(err.text[0] != '\0' && err.path[0] != '\0');
	import_release(&import);
	faults_release(&file.remarks);
	buf_release(&text);
	person_release(&person);
	kind_release(&kind);
	return 0;
}
