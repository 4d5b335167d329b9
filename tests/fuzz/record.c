/* SPDX-License-Identifier: ISC */
/*
 * The first byte says whether it is a session's, and by what kind it is
 * looked at.  Items lie in their record, one in the other, and in their
 * sections; every fault has a place in the text.
 */
#include "fuzz.h"

#include "notes/builtin.h"
#include "notes/check.h"
#include "notes/kind.h"
#include "notes/record.h"

static void
check_items(const struct record *record)
{
	const struct record_item *item, *around;
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		MUST(item->line >= 1 && item->line <= item->last_line);
		MUST(item->last_line <= record->lines.n);
		MUST(i == 0 || record->item[i - 1].line < item->line);
		MUST(item->section == NULL ||
		    (item->section->line <= item->line &&
		    item->last_line <= item->section->last_line));
		if (item->parent == MARKDOWN_NONE)
			continue;
		MUST(item->parent < i);
		around = &record->item[item->parent];
		MUST(around->line < item->line &&
		    item->last_line <= around->last_line);
	}
}

static void
check_sections(const struct record *record)
{
	const struct markdown *mark = &record->mark;
	const struct section *section;
	size_t i;

	for (i = 0; i < mark->nsections; i++) {
		section = &mark->section[i];
		MUST(section->line <= section->last_line);
		MUST(section->last_line <= record->lines.n);
		MUST(i == 0 || section[-1].last_line < section->line);
		MUST(section->block <= section->end_block);
		MUST(section_at(mark, section->line) == section);
		MUST(section_at(mark, section->last_line) == section);
	}
}

static void
check_faults(const struct faults *faults, const struct record *record)
{
	size_t i;

	for (i = 0; i < faults->n; i++) {
		MUST(faults->fault[i].line <= record->lines.n + 1);
		MUST(i == 0 ||
		    faults->fault[i - 1].line <= faults->fault[i].line);
		MUST(faults->fault[i].text[0] != '\0');
	}
}

static void
read_record(struct str text, bool is_session, const struct kind *kind)
{
	struct check check = { .path = STR_LIT("people/a/b.md"),
		.kind = kind };
	struct faults faults = FAULTS_INIT;
	struct record record = RECORD_INIT;

	check_text(&faults, text);
	if (faults.n == 0) {
		record_read_front(&record, text, is_session, &faults);
		record_read_body(&record, &faults);
		check_items(&record);
		check_sections(&record);
		check_record(&faults, &record, &check);
		check_faults(&faults, &record);
		record_is_complete(&record, kind);
	}
	record_release(&record);
	faults_release(&faults);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = { (const char *)data, size };
	unsigned choice = take_byte(&input);
	const struct builtin *builtin;
	struct kind kind = KIND_INIT;
	struct err err = ERR_INIT;

	builtin = &builtin_kinds[choice / 2 % builtin_nkinds];
	MUST(kind_parse(&kind, builtin->name, builtin->text, &err) == 0);
	read_record(input, choice % 2 == 0, &kind);
	kind_release(&kind);
	return 0;
}
