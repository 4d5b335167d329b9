/* SPDX-License-Identifier: ISC */
/*
 * A commit that is not odd, and a tree without a fault, can be put together
 * again from what was read, byte for byte: so there is one reading of it.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "parse/gitobject.h"

static void
write_person(struct buf *out, const char *header,
    const struct person_line *person)
{
	int zone = abs(person->zone);

	buf_addf(out, "%s %.*s <%.*s> %lld %c%02d%02d\n", header,
	    STR_ARGS(person->name), STR_ARGS(person->email), person->seconds,
	    person->zone < 0 ? '-' : '+', zone / 60, zone % 60);
}

static void
write_headers(struct buf *out, const struct commit *commit)
{
	size_t i;

	buf_addf(out, "tree %s\n", oid_text(&commit->tree).at);
	for (i = 0; i < commit->nparents; i++)
		buf_addf(out, "parent %s\n", oid_text(&commit->parent[i]).at);
	write_person(out, "author", &commit->author);
	write_person(out, "committer", &commit->committer);
}

static void
check_signed_part(const struct commit *commit, struct str bytes)
{
	struct buf payload = BUF_INIT, signature = BUF_INIT, want = BUF_INIT;
	bool is_signed = commit_signed_part(&payload, &signature, bytes);

	MUST(is_signed == (commit->odd == NULL &&
	    !str_is_absent(commit->signature)));
	if (is_signed) {
		write_headers(&want, commit);
		buf_add_byte(&want, '\n');
		buf_add(&want, commit->message);
		MUST(str_eq(buf_str(&want), buf_str(&payload)));
	} else
		MUST(payload.n == 0 && signature.n == 0);
	buf_release(&payload);
	buf_release(&signature);
	buf_release(&want);
}

static void
check_commit(struct str bytes)
{
	struct utf8_fault fault;
	struct commit commit;
	struct buf whole = BUF_INIT;
	unsigned month, day;
	int year;

	if (!commit_parse(&commit, bytes))
		return;
	check_signed_part(&commit, bytes);
	if (commit.odd != NULL)
		return;
	MUST(utf8_is_clean(&fault, bytes));
	write_headers(&whole, &commit);
	MUST(str_starts(commit.headers, whole.at));
	if (!str_is_absent(commit.signature))
		buf_addf(&whole, "gpgsig %.*s\n", STR_ARGS(commit.signature));
	MUST(str_eq(commit.headers, buf_str(&whole)));
	buf_add_byte(&whole, '\n');
	buf_add(&whole, commit.message);
	MUST(str_eq(bytes, buf_str(&whole)));
	date_split(commit_day(&commit), &year, &month, &day);
	MUST(year >= 1969 && year <= 2201);
	buf_release(&whole);
}

static void
check_tree(struct str tree)
{
	struct str rest = tree;
	struct tree_entry entry, found;
	struct buf whole = BUF_INIT;

	if (tree_fault(tree) != NULL)
		return;
	while (tree_next(&entry, &rest)) {
		buf_addf(&whole, "%o %.*s", entry.mode, STR_ARGS(entry.name));
		buf_add_byte(&whole, '\0');
		buf_add_bytes(&whole, entry.oid.id, sizeof(entry.oid.id));
		MUST(tree_find(&found, tree, entry.name));
		MUST(found.name.at == entry.name.at);
	}
	MUST(rest.n == 0);
	MUST(str_eq(tree, buf_str(&whole)));
	buf_release(&whole);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size };

	check_commit(bytes);
	check_tree(bytes);
	return 0;
}
