/* SPDX-License-Identifier: ISC */
/* compose: what is written is what record.h reads; nothing is smuggled in. */

#include "compose.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "record.h"

#define TEMPLATE "---\ntitle: Talk\n---\n\n" \
	"# {{title}}: {{person}}, {{long-date}}\n\n## First\n\n## Second\n"

static void
test_compose_writes_what_record_reads(void **state)
{
	struct kind kind = KIND_INIT;
	struct record record = RECORD_INIT;
	struct faults faults = FAULTS_INIT;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	struct kind_values values = { STR_LIT("Alice Ng"),
	    STR_LIT("Bob Okafor"), DATE_NONE };
	bool leave_out[] = { true, false };

	(void)state;
	assert_true(date_parse(&values.date, STR_LIT("2026-11-21")));
	assert_int_equal(kind_parse(&kind, STR_LIT("talk"),
	    STR_LIT(TEMPLATE), &err), 0);
	compose_begin(&out);
	assert_int_equal(compose_pair(&out, "kind", STR_LIT("talk"), &err),
	    0);
	assert_int_equal(compose_date(&out, "date", values.date, &err), 0);
	assert_int_equal(compose_pair(&out, "status", STR_LIT("held"), &err),
	    0);
	assert_int_equal(compose_pair(&out, "place", STR_NONE, &err), 0);
	assert_int_equal(compose_date(&out, "next", DATE_NONE, &err), 0);
	compose_body(&out, &kind, &values, leave_out);
	assert_string_equal(out.at,
	    "---\nkind: talk\ndate: 2026-11-21\nstatus: held\n---\n\n"
	    "# Talk: Alice Ng, 21 November 2026\n\n## Second\n");
	record_read(&record, buf_str(&out), true, &faults);
	assert_int_equal(faults.n, 0);
	assert_int_equal(record.status, RECORD_HELD);
	record_release(&record);
	faults_release(&faults);
	buf_release(&out);
	kind_release(&kind);
}

static void
test_compose_refuses_a_value_that_front_matter_cannot_hold(void **state)
{
	static const char *const bad[] = { "", "a\nstatus: held", "ill ; HR",
		"room: 3", "# 3", "\033[2J", "a #b" };
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (compose_pair(&out, "place", str_of(bad[i]), &err) == 0)
			fail_msg("'%s' was not refused", bad[i]);
		assert_int_equal(err.code, ERR_REFUSED);
		assert_int_equal(out.n, 0);
	}
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_compose_writes_what_record_reads),
		cmocka_unit_test(
		    test_compose_refuses_a_value_that_front_matter_cannot_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
