/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

static void
test_mem_new_is_zeroed_and_never_null(void **state)
{
	static const char zero[12];
	char *at = mem_new(3, 4);

	(void)state;
	assert_memory_equal(at, zero, sizeof(zero));
	free(at);
	at = mem_new(0, 4);
	assert_non_null(at);
	free(at);
	at = mem_new(3, 0);
	assert_non_null(at);
	free(at);
}

static void
test_mem_resize_keeps_what_was_there(void **state)
{
	char *at = mem_resize(NULL, 4, 1);

	(void)state;
	memcpy(at, "abc", 4);
	at = mem_resize(at, 1000, 2);
	assert_string_equal(at, "abc");
	at = mem_resize(at, 0, 2);
	assert_non_null(at);
	at = mem_resize(at, 2, 0);
	assert_non_null(at);
	free(at);
}

static void
test_mem_copy_ends_with_nul(void **state)
{
	char *at = mem_copy("a\0bc", 3);

	(void)state;
	assert_memory_equal(at, "a\0b", 4);
	free(at);
	at = mem_copy(NULL, 0);
	assert_string_equal(at, "");
	free(at);
}

static void
test_mem_room_grows_by_doubling_and_keeps_what_was_there(void **state)
{
	size_t cap = 0, i, moves = 0, before;
	int *array = NULL;

	(void)state;
	for (i = 0; i < 1000; i++) {
		before = cap;
		array = mem_room(array, i, &cap, sizeof(*array));
		moves += cap != before;
		assert_true(i < cap);
		array[i] = (int)i;
	}
	for (i = 0; i < 1000; i++)
		assert_int_equal(array[i], i);
	assert_true(moves < 10);
	free(array);
}

static void
too_many_objects(void)
{
	mem_new(SIZE_MAX / 2, 3);
}

static void
too_long_an_array(void)
{
	mem_resize(NULL, SIZE_MAX / 2, 3);
}

static void
too_long_a_copy(void)
{
	mem_copy("", SIZE_MAX);
}

static void
too_much_room(void)
{
	size_t cap = SIZE_MAX / 2 + 1;

	mem_room(NULL, cap, &cap, 1);
}

/* Runs `allocate` in a child; answers its exit status and its message. */
static int
status_of(void (*allocate)(void), char *said, size_t size)
{
	int ends[2], status;
	ssize_t n;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		allocate();
		_exit(0);
	}
	close(ends[1]);
	n = read(ends[0], said, size - 1);
	said[n > 0 ? n : 0] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
test_mem_ends_the_program_with_2_when_there_is_too_little(void **state)
{
	static const struct {
		const char *name;
		void (*allocate)(void);
	} row[] = {
		{ "mem_new", too_many_objects },
		{ "mem_resize", too_long_an_array },
		{ "mem_copy", too_long_a_copy },
		{ "mem_room", too_much_room },
	};
	char said[100];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].name, status_of(row[i].allocate, said,
		    sizeof(said)), 2);
		SAME_TEXT(row[i].name, str_of(said), "out of memory\n");
	}
}

static void
test_mem_order_is_that_of_the_first_key_that_tells_them_apart(void **state)
{
	(void)state;
	assert_int_equal(MEM_ORDER(0, 0), 0);
	assert_int_equal(MEM_ORDER(0, -1, 1), -1);
	assert_int_equal(MEM_ORDER(MEM_CMP(2u, 2u), MEM_CMP(3u, 2u)), 1);
	assert_int_equal(MEM_ORDER(MEM_CMP(1u, 2u), 1), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mem_new_is_zeroed_and_never_null),
		cmocka_unit_test(test_mem_resize_keeps_what_was_there),
		cmocka_unit_test(test_mem_copy_ends_with_nul),
		cmocka_unit_test(
		    test_mem_room_grows_by_doubling_and_keeps_what_was_there),
		cmocka_unit_test(
		    test_mem_ends_the_program_with_2_when_there_is_too_little),
		cmocka_unit_test(
		    test_mem_order_is_that_of_the_first_key_that_tells_them_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
