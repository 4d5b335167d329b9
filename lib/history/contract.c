/* SPDX-License-Identifier: ISC */
/* contract - goes through the versions in history, the newest first. */

#include "history/contract.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/agreement.h"

void
contract_path(struct buf *out, struct str person)
{
	record_name_format(out, person, DATE_NONE, STR_LIT("contract"), 1);
}

int
contract_take(struct contract *out, struct notes *notes, struct str person,
    struct str text, struct err *err)
{
	const struct config *config = &out->note.record.front.config;
	const struct config_entry *entry;
	OWN(buf) path = BUF_INIT;
	struct cadence cadence;
	const char *why;
	size_t i, cap = 0;

	contract_path(&path, person);
	if (notes_load_text(&out->note, notes, path.at, text, err) < 0 ||
	    note_check_sound(&out->note, err) < 0)
		return -1;
	out->is_in_force = true;
	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		if (record_is_document_key(entry->key) ||
		    !cadence_parse(&cadence, &why, entry->value))
			continue;
		*MEM_ADD(out->line, out->nlines, &cap) =
		    (struct contract_line){ entry->key, cadence };
	}
	return 0;
}

int
contract_read(struct contract *out, struct notes *notes, struct str person,
    const struct oid *version, struct err *err)
{
	OWN(buf) text = BUF_INIT;

	contract_release(out);
	if (repo_read_blob(&text, notes->repo, version, MARKDOWN_TEXT_MAX,
	    err) < 0 ||
	    contract_take(out, notes, person, buf_str(&text), err) < 0)
		return -1;
	out->text = *version;
	return 0;
}

int
contract_find(struct contract *out, struct notes *notes,
    const struct statemap *map, struct str person, struct date today,
    struct err *err)
{
	const struct state *state;
	const struct version *version;
	OWN(buf) path = BUF_INIT;
	bool is_agreed, in_force = false;
	size_t i;
	int result = 0;

	contract_path(&path, person);
	state = statemap_find(map, path.at);
	/* a contract that was removed is no contract any more */
	for (i = state == NULL || !state->is_there ? 0 : state->nversions;
	    i-- > 0 && result == 0 && !in_force; ) {
		version = version_at(state, i);
		result = agreement_of_version(&is_agreed, state, version,
		    notes->repo, err);
		if (result < 0 || !is_agreed)
			continue;
		if (!out->is_in_force || !oid_eq(&out->text, &version->text))
			result = contract_read(out, notes, person,
			    &version->text, err);
		/* without `date:` it never begins */
		in_force = result == 0 &&
		    !date_is_none(out->note.record.date) &&
		    date_cmp(out->note.record.date, today) <= 0;
	}
	if (!in_force)
		contract_release(out);
	return result;
}

void
contract_release(struct contract *contract)
{
	note_release(&contract->note);
	free(contract->line);
	*contract = (struct contract)CONTRACT_INIT;
}

const struct contract_line *
contract_line(const struct contract *contract, struct str kind)
{
	size_t i;

	for (i = 0; i < contract->nlines; i++)
		if (str_eq(contract->line[i].kind, kind))
			return &contract->line[i];
	return NULL;
}
