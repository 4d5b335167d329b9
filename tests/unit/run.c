/* SPDX-License-Identifier: ISC */
#include "world.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "git/run.h"

static struct err err;
static struct buf out = BUF_INIT, diag = BUF_INIT;
static int status;
static bool is_stopped;

/*
 * Replaces the C library's function.  If we play a process that was stopped,
 * we go on a minute after our child has ended.
 */
int
clock_gettime(clockid_t id, struct timespec *now)
{
	static time_t gone;
	siginfo_t info;

	(void)id;
	if (is_stopped && waitid(P_ALL, 0, &info, WEXITED | WNOWAIT) == 0) {
		gone += 60;
		is_stopped = false;
	}
	timespec_get(now, TIME_UTC);
	now->tv_sec += gone;
	return 0;
}

/* Runs a script as the child; answers what run_filter did. */
static int
run(const char *script, struct str in)
{
	const char *argv[] = { "sh", "-c", script, NULL };

	buf_release(&out);
	buf_release(&diag);
	status = -1;
	return run_filter(&status, &out, &diag, argv, in, 0, &err);
}

static void
test_bytes_go_in_and_come_out(void **state)
{
	(void)state;
	assert_int_equal(run("tr a-z A-Z; echo note >&2", STR_LIT("abc")), 0);
	assert_int_equal(status, 0);
	assert_string_equal(out.at, "ABC");
	assert_string_equal(diag.at, "note\n");
}

static void
test_much_goes_both_ways_at_once(void **state)
{
	struct buf in = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < 100000; i++)
		buf_addf(&in, "line %zu\n", i);
	assert_int_equal(run("tee /dev/stderr", buf_str(&in)), 0);
	assert_int_equal(status, 0);
	assert_true(str_eq(buf_str(&in), buf_str(&out)));
	assert_true(str_eq(buf_str(&in), buf_str(&diag)));
	buf_release(&in);
}

static void
test_child_that_does_not_read(void **state)
{
	struct buf in = BUF_INIT;

	(void)state;
	while (in.n < 1000000)
		buf_add_string(&in, "0123456789");
	assert_int_equal(run("exec 0<&-; echo done", buf_str(&in)), 0);
	assert_int_equal(status, 0);
	assert_string_equal(out.at, "done\n");
	buf_release(&in);
}

static void
test_status_is_the_childs(void **state)
{
	(void)state;
	assert_int_equal(run("exit 7", STR_NONE), 0);
	assert_int_equal(status, 7);
	assert_int_equal(run("kill -TERM $$", STR_NONE), 0);
	assert_int_equal(status, 128 + SIGTERM);
	assert_int_equal(run("kill -INT $$", STR_NONE), 0);
	assert_int_equal(status, 128 + SIGINT);
}

static void
test_program_that_is_not_there(void **state)
{
	const char *argv[] = { "no-such-program-here", NULL };

	(void)state;
	assert_int_equal(run_filter(&status, &out, &diag, argv, STR_NONE, 0,
	    &err), -1);
	assert_int_equal(err.code, ERR_SYSTEM);
	assert_string_equal(err.text,
	    "'no-such-program-here' is not installed; install it");
	argv[0] = "/etc/passwd";
	assert_int_equal(run_filter(&status, &out, &diag, argv, STR_NONE, 0,
	    &err), -1);
	assert_int_equal(err.code, ERR_SYSTEM);
}

static void
test_script_without_a_first_line_is_for_the_shell(void **state)
{
	const char *argv[] = { "./mailer", "a b", "c'd", NULL };

	(void)state;
	buf_release(&out);
	sh("echo 'cat; echo \"<$1> <$2>\"; exit 3' >mailer; chmod +x mailer");
	assert_int_equal(run_filter(&status, &out, &diag, argv,
	    STR_LIT("in\n"), 0, &err), 0);
	assert_int_equal(status, 3);
	assert_string_equal(out.at, "in\n<a b> <c'd>\n");
}

/* Runs run_filter with one second for the child; answers its result. */
static int
run_in_time(const char *script)
{
	const char *argv[] = { "sh", "-c", script, NULL };

	buf_release(&out);
	buf_release(&diag);
	return run_filter(&status, &out, &diag, argv, STR_NONE, 1, &err);
}

/* Checks that the process whose id is in the file `pid` has gone. */
static void
is_gone(void)
{
	/* on a busy machine it takes a while until a killed process has gone */
	answers("n=0; while [ $n -lt 100 ] && state=$(grep '^State:.[^Z]' "
	    "/proc/$(cat pid)/status 2>/dev/null); do n=$((n + 1)); "
	    "sleep 0.1; done; echo \"${state:-gone}\"", "gone");
}

static void
test_who_does_not_answer_is_killed_with_its_children(void **state)
{
	(void)state;
	assert_int_equal(run_in_time("sleep 60 & echo $! >pid; sleep 60"), -1);
	assert_int_equal(err.code, ERR_TIME);
	assert_string_equal(err.text,
	    "'sh' has not answered within 1 seconds");
	is_gone();
	/* a child that closes its output has to end in time as well */
	assert_int_equal(run_in_time("echo $$ >pid; exec sleep 60 >&- 2>&-"),
	    -1);
	is_gone();
	assert_int_equal(run_in_time("echo done; exit 3"), 0);
	assert_int_equal(status, 3);
	assert_string_equal(out.at, "done\n");
}

/*
 * We were stopped, as by Ctrl-Z: the time is over, but the child has answered.
 */
static void
test_what_was_said_while_we_were_stopped_is_read(void **state)
{
	(void)state;
	is_stopped = true;
	assert_int_equal(run_in_time("head -c 60000 /dev/zero | tr '\\0' x; "
	    "echo note >&2"), 0);
	assert_false(is_stopped);
	assert_int_equal(status, 0);
	assert_int_equal(out.n, 60000);
	assert_string_equal(diag.at, "note\n");
	/* whoever still has the pipe, when the child has gone, is not awaited */
	is_stopped = true;
	assert_int_equal(run_in_time("sleep 60 & echo $! >pid; echo done"), 0);
	assert_string_equal(out.at, "done\n");
	sh("kill $(cat pid)");
}

/* A mailer may leave a process behind that delivers, with the pipe open. */
static void
test_who_has_the_pipe_after_the_child_is_not_awaited(void **state)
{
	time_t begun = time(NULL);

	(void)state;
	assert_int_equal(run("sleep 20 & echo $! >pid; echo note >&2; exit 3",
	    STR_NONE), 0);
	assert_true(time(NULL) - begun < 10);
	assert_int_equal(status, 3);
	assert_string_equal(diag.at, "note\n");
	sh("kill $(cat pid)");
	/* what comes at once is read: it is the end of a pipe of commands */
	assert_int_equal(run("{ sleep 0.3; echo late; } &", STR_NONE), 0);
	assert_string_equal(out.at, "late\n");
}

static void
test_git_gets_who_and_what_and_not_where(void **state)
{
	const char *argv[] = { "env", NULL };

	(void)state;
	setenv("GIT_DIR", "x", 1);
	setenv("GIT_CONFIG", "x", 1);
	setenv("GIT_CONFIG_COUNT", "0", 1);
	setenv("GIT_AUTHOR_NAME", "Ana", 1);
	buf_release(&out);
	assert_int_equal(run_git(&status, &out, &diag, argv, &err), 0);
	assert_non_null(strstr(out.at, "GIT_CONFIG_COUNT=0\n"));
	assert_non_null(strstr(out.at, "GIT_AUTHOR_NAME=Ana\n"));
	assert_null(strstr(out.at, "GIT_DIR="));
	assert_null(strstr(out.at, "GIT_CONFIG="));
	unsetenv("GIT_CONFIG");
	unsetenv("GIT_CONFIG_COUNT");
	unsetenv("GIT_AUTHOR_NAME");
}

static void
test_gits_variables_and_our_files_stay_here(void **state)
{
	int fd = open("marker", O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	(void)state;
	assert_true(fd >= 0);
	setenv("GIT_DIR", "x", 1);
	setenv("GITHUB", "kept", 1);
	assert_int_equal(run("env | grep ^GIT; ls -l /proc/self/fd | "
	    "grep marker", STR_NONE), 0);
	assert_string_equal(out.at, "GITHUB=kept\n");
	assert_string_equal(getenv("GIT_DIR"), "x");
	close(fd);
}

static void
test_signals_are_as_they_were(void **state)
{
	struct sigaction now;

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	/* an ignored SIGPIPE would show in the mask, as bit 12 */
	assert_int_equal(run("grep SigIgn /proc/self/status", STR_NONE), 0);
	assert_true((strtoull(out.at + sizeof("SigIgn:"), NULL, 16) &
	    1ULL << (SIGPIPE - 1)) == 0);
	sigaction(SIGPIPE, NULL, &now);
	assert_true(now.sa_handler == SIG_IGN);
	sigaction(SIGINT, NULL, &now);
	assert_true(now.sa_handler == SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
}

static void
test_editor_gets_options_and_the_file(void **state)
{
	(void)state;
	sh("printf '#!/bin/sh\\nprintf %%s\\\\\\\\n \"$@\" >got\\nexit 3\\n' "
	    ">ed && chmod +x ed");
	assert_int_equal(run_interactive(&status, "./ed --wait",
	    "a b'c$HOME", &err), 0);
	assert_int_equal(status, 3);
	answers("cat got", "--wait\na b'c$HOME");
	assert_int_equal(run_interactive(&status, "./none", "x", &err), 0);
	assert_int_equal(status, 127);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_bytes_go_in_and_come_out),
		TEST(test_much_goes_both_ways_at_once),
		TEST(test_child_that_does_not_read),
		TEST(test_status_is_the_childs),
		TEST(test_program_that_is_not_there),
		TEST(test_script_without_a_first_line_is_for_the_shell),
		TEST(test_who_does_not_answer_is_killed_with_its_children),
		TEST(test_what_was_said_while_we_were_stopped_is_read),
		TEST(test_who_has_the_pipe_after_the_child_is_not_awaited),
		TEST(test_git_gets_who_and_what_and_not_where),
		TEST(test_gits_variables_and_our_files_stay_here),
		TEST(test_signals_are_as_they_were),
		TEST(test_editor_gets_options_and_the_file),
	};
	int failed;

	failed = cmocka_run_group_tests(tests, NULL, NULL);
	buf_release(&out);
	buf_release(&diag);
	return failed;
}
