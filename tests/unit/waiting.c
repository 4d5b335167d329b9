/* SPDX-License-Identifier: ISC */
#include "front/waiting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "front/commands.h"

/* The table of commands, which the library needs. */
const struct front_command front_commands[] = { { .name = "" } };
const size_t front_ncommands = 0;

static void
add(struct waiting *s, enum waiting_type type, const char *what)
{
	*MEM_ADD(s->line, s->n, &s->cap) = (struct waiting_line){
		.type = type, .what = str_copy(str_of(what)) };
}

static void
test_waiting_pack_is_read_again(void **state)
{
	struct waiting one = WAITING_INIT, other = WAITING_INIT;
	OWN(buf) bytes = BUF_INIT;

	(void)state;
	add(&one, WAITING_AGREE, "a record");
	add(&one, WAITING_BEGIN, "to begin");
	one.is_known = true;
	waiting_pack(&bytes, &one);
	waiting_unpack(&other, buf_str(&bytes));
	assert_int_equal(other.n, 2);
	assert_true(other.is_known);
	assert_int_equal(other.line[0].type, WAITING_AGREE);
	assert_true(str_is(other.line[1].what, "to begin"));
	waiting_release(&other);
	waiting_release(&one);
}

/* Kept bytes may be damaged, or made by an attacker. */
static void
test_waiting_unpack_ends_with_a_line_that_is_none(void **state)
{
	struct waiting one = WAITING_INIT, other = WAITING_INIT;
	OWN(buf) bytes = BUF_INIT;
	int i;

	(void)state;
	for (i = 0; i < 2; i++) {
		buf_clear(&bytes);
		add(&one, WAITING_AGREE, "a record");
		add(&one, WAITING_AGREE, "another");
		if (i == 0)
			one.line[1].type = (enum waiting_type)9999;
		else
			memset(&one.line[1].is_late, 77, 1);
		waiting_pack(&bytes, &one);
		waiting_unpack(&other, buf_str(&bytes));
		assert_int_equal(other.n, 1);
		waiting_release(&other);
		waiting_release(&one);
		one = other = (struct waiting)WAITING_INIT;
	}
}

static void
test_waiting_unpack_of_too_few_bytes_has_nothing_odd(void **state)
{
	struct waiting one = WAITING_INIT, other = WAITING_INIT;
	OWN(buf) bytes = BUF_INIT;
	size_t n;

	(void)state;
	add(&one, WAITING_AGREE, "a record");
	waiting_pack(&bytes, &one);
	for (n = 0; n < bytes.n; n++) {
		waiting_unpack(&other, str_first(buf_str(&bytes), n));
		assert_true(other.n <= 1);
		waiting_release(&other);
		other = (struct waiting)WAITING_INIT;
	}
	waiting_release(&one);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_waiting_pack_is_read_again),
		cmocka_unit_test(
		    test_waiting_unpack_ends_with_a_line_that_is_none),
		cmocka_unit_test(
		    test_waiting_unpack_of_too_few_bytes_has_nothing_odd),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
