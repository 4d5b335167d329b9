/* SPDX-License-Identifier: ISC */
#include "world.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "git/workers.h"

enum { JOBS = 40, LARGE = 300000 };

/* The jobs at which the process is killed, or ends. */
static size_t killed, ended;
static struct buf got = BUF_INIT;
static pid_t first;

static void
work(struct buf *found, size_t job, void *arg)
{
	struct timespec moment = { 0, 2000000 };
	size_t i;

	(void)arg;
	assert_int_not_equal(getpid(), first);
	/* the first jobs end last */
	if (job < 3)
		nanosleep(&moment, NULL);
	if (job == killed)
		raise(SIGKILL);
	if (job == ended)
		_exit(3);
	buf_addf(found, "%zu", job);
	for (i = 0; job == 5 && i < LARGE; i++)
		buf_add_byte(found, '.');
}

static void
take(size_t job, struct str found, void *arg)
{
	(void)arg;
	assert_int_equal(getpid(), first);
	buf_addf(&got, "%zu=%.*s\n", job, found.n > LARGE ? 1 : (int)found.n,
	    found.at);
	if (job == 5)
		assert_int_equal(found.n, LARGE + 1);
}

static void
lose(size_t job, const struct err *why, void *arg)
{
	(void)arg;
	assert_int_equal(why->code, ERR_SYSTEM);
	buf_addf(&got, "%zu: %s\n", job, why->text);
}

static bool
run(size_t njobs, size_t nprocesses)
{
	const struct workers_jobs jobs = { .n = njobs, .work = work,
		.take = take, .lose = lose };

	first = getpid();
	buf_clear(&got);
	return workers_run(&jobs, nprocesses);
}

/* Checks what every job found, but for those that were lost. */
static void
add_all(struct buf *want, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (i == killed)
			buf_addf(want, "%zu: the process that was at it was "
			    "killed by signal 9\n", i);
		else if (i == ended)
			buf_addf(want, "%zu: the process that was at it ended "
			    "with status 3\n", i);
		else
			buf_addf(want, "%zu=%zu\n", i, i);
}

static int
begin(void **state)
{
	(void)state;
	killed = ended = JOBS;
	return 0;
}

static void
has_all(size_t n)
{
	struct buf want = BUF_INIT;

	add_all(&want, n);
	assert_string_equal(got.at, want.at);
	buf_release(&want);
	/* no child process is left */
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

/* A caller that works meanwhile gets the same, whether it asks or not. */
static void
test_what_is_found_beside_comes_in_the_same_order(void **state)
{
	const struct workers_jobs jobs = { .n = JOBS, .work = work,
		.take = take, .lose = lose }, none = { .n = 0 };
	struct timespec moment = { 0, 100000 };
	struct crew *crew, *second;

	(void)state;
	first = getpid();
	killed = 7;
	buf_clear(&got);
	crew = workers_begin(&jobs, 3);
	assert_non_null(crew);
	assert_true(workers_are_busy(crew));
	while (workers_are_busy(crew))
		nanosleep(&moment, NULL);
	assert_false(workers_are_busy(crew));
	workers_end(crew);
	has_all(JOBS);
	killed = JOBS;
	buf_clear(&got);
	crew = workers_begin(&jobs, 2);
	workers_end(crew);
	has_all(JOBS);
	/* two at the same time */
	buf_clear(&got);
	crew = workers_begin(&jobs, 1);
	second = workers_begin(&jobs, 1);
	workers_end(second);
	assert_true(got.n > 0);
	buf_clear(&got);
	workers_end(crew);
	has_all(JOBS);
	assert_null(workers_begin(&none, 3));
}

static void
test_what_is_found_comes_in_the_order_of_the_list(void **state)
{
	size_t n;

	(void)state;
	for (n = 1; n < 6; n++) {
		assert_true(run(JOBS, n));
		has_all(JOBS);
	}
	assert_true(run(2, 5));
	has_all(2);
	assert_false(run(0, 5));
}

static void
test_of_a_process_that_dies_one_job_is_lost(void **state)
{
	(void)state;
	killed = 7;
	assert_true(run(JOBS, 3));
	has_all(JOBS);
	ended = 0;
	assert_true(run(JOBS, 3));
	has_all(JOBS);
}

static void
test_where_all_have_died_the_rest_is_lost(void **state)
{
	(void)state;
	killed = 1;
	assert_true(run(3, 1));
	assert_string_equal(got.at, "0=0\n1: the process that was at it was "
	    "killed by signal 9\n2: the processes that do this have ended "
	    "before it\n");
}

static void
test_where_none_can_be_made_nothing_is_done(void **state)
{
	struct rlimit before, none;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	none = before;
	none.rlim_cur = 3;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	assert_false(run(JOBS, 2));
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_int_equal(got.n, 0);
}

static void
test_there_is_at_least_one_core(void **state)
{
	(void)state;
	assert_true(workers_cores() >= 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(
		    test_what_is_found_comes_in_the_order_of_the_list, begin),
		cmocka_unit_test_setup(
		    test_what_is_found_beside_comes_in_the_same_order, begin),
		cmocka_unit_test_setup(
		    test_of_a_process_that_dies_one_job_is_lost, begin),
		cmocka_unit_test_setup(
		    test_where_all_have_died_the_rest_is_lost, begin),
		cmocka_unit_test_setup(
		    test_where_none_can_be_made_nothing_is_done, begin),
		cmocka_unit_test(test_there_is_at_least_one_core),
	};
	int status = cmocka_run_group_tests(tests, NULL, NULL);

	buf_release(&got);
	return status;
}
