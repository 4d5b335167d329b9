/* SPDX-License-Identifier: ISC */
/*
 * Records, one behind the other with a form feed between, the last of them
 * the target: what is carried into it does not come a second time, and no
 * line of it is lost.
 */
#include "fuzz.h"

#include "notes/carry.h"
#include "notes/kind.h"
#include "notes/record.h"

#define SOURCES_MAX 8

static const char template[] = "---\ncarry-from: Next\ncarry-to: Last\n"
    "recurring: Goals, 1 month\n---\n## Last\n## Next\n## Goals\n";

static bool
has_all_lines(struct str result, struct str target)
{
	struct str line, want;

	while (str_next_line(&want, &target)) {
		do {
			if (!str_next_line(&line, &result))
				return false;
		} while (!str_eq(line, want));
	}
	return true;
}

static size_t
carry_over(struct buf *out, const struct carry_source *source, size_t n,
    struct str target, const struct kind *kind)
{
	struct record record = RECORD_INIT;
	struct carry carry = CARRY_INIT;
	struct err err = ERR_INIT;
	size_t ncarried;

	record_read(&record, target);
	carry_find(&carry, source, n, &record);
	ncarried = carry.ncarried;
	if (carry_into(out, &carry, &record, kind, &err) < 0) {
		MUST(err.code == ERR_REFUSED && out->n == 0);
		ncarried = 0;
	}
	carry_release(&carry);
	record_release(&record);
	return ncarried;
}

static void
check_carried(const struct carry_source *source, size_t n, struct str target,
    const struct kind *kind)
{
	struct buf first = BUF_INIT, again = BUF_INIT;

	if (carry_over(&first, source, n, target, kind) > 0) {
		MUST(has_all_lines(buf_str(&first), target));
		MUST(carry_over(&again, source, n, buf_str(&first),
		    kind) == 0);
		MUST(str_eq(buf_str(&first), buf_str(&again)));
	}
	buf_release(&first);
	buf_release(&again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str text, rest = { (const char *)data, size };
	struct record record[SOURCES_MAX];
	struct carry_source source[SOURCES_MAX];
	struct kind kind = KIND_INIT;
	struct err err = ERR_INIT;
	size_t i, n = 0, end;

	MUST(kind_parse(&kind, STR_LIT("talk"), str_of(template), &err) == 0);
	while (n < SOURCES_MAX && (end = str_find_byte(rest, '\f')) < rest.n) {
		text = str_first(rest, end);
		rest = str_from(rest, end + 1);
		record[n] = (struct record)RECORD_INIT;
		record_read(&record[n], text);
		source[n] = (struct carry_source){ STR_LIT("people/a/b.md"),
			&record[n], &kind };
		n++;
	}
	check_carried(source, n, rest, &kind);
	for (i = 0; i < n; i++)
		record_release(&record[i]);
	kind_release(&kind);
	return 0;
}
