/* SPDX-License-Identifier: ISC */
/*
 * cli: a table of options is read, helped with and complained about; each run
 * is a process of its own, since that is what cli_start ends.
 */

#include "front/cli.h"
#include "front/program.h"

#include "world.h"

#include <sys/wait.h>

#include "base/version.h"
#include "table.h"

static bool flag, lone;
static const char *value, *maybe;
static struct cli_list list;

static const struct cli_option options[] = {
	{ "flag", 'f', CLI_FLAG, &flag, NULL, "say yes" },
	{ "value", 'v', CLI_VALUE, &value, "text", "take one" },
	{ "list", 0, CLI_LIST, &list, "word", "take one more" },
	{ "maybe", 'm', CLI_MAYBE, &maybe, "word", "take one, or none" },
	{ NULL, 'x', CLI_FLAG, &lone, NULL, "have no long name" }
};

static const struct cli_command command = { "[-fx] [-v text] a [b]",
	"try the options", CLI_OPTIONS(options), 1, 2 };

/* What to do when the options are read; answers the exit status. */
typedef int use_fn(const struct cli *cli);

struct outcome {
	int status;
	char out[2048], err[2048];
};

static void
read_all(char *text, size_t size, FILE *from)
{
	size_t n;

	rewind(from);
	n = fread(text, 1, size - 1, from);
	text[n] = '\0';
	fclose(from);
}

static void
child(FILE *out, FILE *err, use_fn *use, char *argv[])
{
	struct cli cli;
	int argc;

	for (argc = 0; argv[argc] != NULL; argc++)
		;
	dup2(fileno(out), STDOUT_FILENO);
	dup2(fileno(err), STDERR_FILENO);
	cli_start(&cli, argc, argv, &command);
	exit(use(&cli));
}

/* Runs `prog ARGS`, ARGS split at blanks. */
static void
run_use(struct outcome *got, use_fn *use, const char *args)
{
	static char words[512];
	char *argv[32] = { (char *)"/usr/bin/prog" };
	FILE *out = tmpfile(), *err = tmpfile();
	size_t n = 1;
	pid_t pid;

	assert_true(strlen(args) < sizeof(words));
	strcpy(words, args);
	for (argv[n] = strtok(words, " "); argv[n] != NULL;
	    argv[n] = strtok(NULL, " "))
		assert_true(++n < COUNT(argv));
	fflush(NULL);
	pid = fork();
	if (pid == 0)
		child(out, err, use, argv);
	assert_int_equal(waitpid(pid, &got->status, 0), pid);
	assert_true(WIFEXITED(got->status));
	got->status = WEXITSTATUS(got->status);
	read_all(got->out, sizeof(got->out), out);
	read_all(got->err, sizeof(got->err), err);
}

static int
show_options(const struct cli *cli)
{
	size_t i;

	cli_out("%d%d %s %s", flag, lone, value == NULL ? "-" : value,
	    maybe == NULL ? "-" : maybe);
	for (i = 0; i < list.n; i++)
		cli_out(" +%s", list.value[i]);
	for (i = 0; i < cli->nargs; i++)
		cli_out(" %s", cli->arg[i]);
	return cli_finish(cli, false);
}

static void
test_cli_stores_each_option_where_its_table_says(void **state)
{
	static const struct {
		const char *args, *want;
	} row[] = {
		{ "a", "00 - - a" },
		{ "a b", "00 - - a b" },
		{ "-f a", "10 - - a" },
		{ "--flag a", "10 - - a" },
		{ "--fl a", "10 - - a" },
		{ "-fx a", "11 - - a" },
		{ "a -x", "01 - - a" },
		{ "-v text a", "00 text - a" },
		{ "-vtext a", "00 text - a" },
		{ "--value text a", "00 text - a" },
		{ "--value=text a", "00 text - a" },
		{ "--value= a", "00  - a" },
		{ "-v one -v two a", "00 two - a" },
		{ "-fv -x a", "10 -x - a" },
		{ "--list one --list=two a", "00 - - +one +two a" },
		{ "--maybe a", "00 -  a" },
		{ "--maybe=word a", "00 - word a" },
		{ "-m a", "00 -  a" },
		{ "-mword a", "00 - word a" },
		{ "-- -f", "00 - - -f" },
		{ "-", "00 - - -" },
	};
	struct outcome got;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		run_use(&got, show_options, row[i].args);
		SAME_TEXT(row[i].args, str_of(got.out), row[i].want);
		SAME_TEXT(row[i].args, str_of(got.err), "");
		SAME_NUMBER(row[i].args, got.status, 0);
	}
}

static void
test_cli_complains_of_what_is_no_usage(void **state)
{
	static const char usage[] = "usage: prog [-fx] [-v text] a [b]\n";
	static const struct {
		const char *args, *want;
	} row[] = {
		{ "", "prog: the a is missing\n" },
		{ "-f", "prog: the a is missing\n" },
		{ "a b c", "prog: 'c' is too much\n" },
		{ "a b \033[2J", "prog: '?[2J' is too much\n" },
		{ "-z a", "prog: there is no option '-z'\n" },
		{ "--zzz a", "prog: there is no option '--zzz'\n" },
		{ "--falg a", "prog: there is no option '--falg'; did you "
		    "mean '--flag'?\n" },
		{ "a -v", "prog: '-v' needs a value: -v text\n" },
		{ "a --list",
		    "prog: '--list' needs a value: --list word\n" },
		{ "--flag=1 a",
		    "prog: '--flag' takes no value; leave it out\n" },
	};
	struct outcome got;
	char want[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		run_use(&got, show_options, row[i].args);
		snprintf(want, sizeof(want), "%s%s", row[i].want, usage);
		SAME_TEXT(row[i].args, str_of(got.err), want);
		SAME_TEXT(row[i].args, str_of(got.out), "");
		SAME_NUMBER(row[i].args, got.status, 2);
	}
}

static void
test_cli_makes_the_help_from_the_table(void **state)
{
	static const char *const args[] = { "-h", "--help", "a --help -z" };
	struct outcome got;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(args); i++) {
		run_use(&got, show_options, args[i]);
		SAME_NUMBER(args[i], got.status, 0);
		SAME_TEXT(args[i], str_of(got.err), "");
		SAME_TEXT(args[i], str_of(got.out),
		    "usage: prog [-fx] [-v text] a [b]\n\n"
		    "try the options\n\n"
		    "  -f, --flag                     say yes\n"
		    "  -v, --value text               take one\n"
		    "      --list word                take one more\n"
		    "  -m, --maybe[=word]             take one, or none\n"
		    "  -x                             have no long name\n"
		    "  -C dir                         "
		    "work as if started in dir\n"
		    "  -h, --help                     show this and end\n"
		    "      --version                  "
		    "show the version and end\n");
	}
}

static void
test_cli_shows_the_version(void **state)
{
	struct outcome got;

	(void)state;
	run_use(&got, show_options, "--version");
	assert_int_equal(got.status, 0);
	assert_string_equal(got.out, "prog (one-to-one) " VERSION "\n");
}

static int
show_folder(const struct cli *cli)
{
	char folder[PATH_MAX];

	assert_non_null(getcwd(folder, sizeof(folder)));
	cli_out("%s", folder);
	return cli_finish(cli, false);
}

static void
test_cli_goes_to_each_folder_it_is_sent_to(void **state)
{
	struct outcome got;

	(void)state;
	run_use(&got, show_folder, "-C / a");
	assert_string_equal(got.out, "/");
	run_use(&got, show_folder, "-C/ -C usr a");
	assert_string_equal(got.out, "/usr");
	run_use(&got, show_folder, "-C /no/such a");
	assert_int_equal(got.status, 2);
	assert_string_equal(got.err,
	    "prog: cannot go to '/no/such': No such file or directory\n");
}

static int
show_today(const struct cli *cli)
{
	cli_out("%s", date_text(cli->today).at);
	return cli_finish(cli, false);
}

static void
test_cli_is_told_what_day_it_is(void **state)
{
	static const char *const bad[] = { "today", "2026-02-30",
		"0000-00-00", "10000-01-01", "2026-11-21 ", "26-11-21" };
	struct outcome got;
	char want[128];
	size_t i;

	(void)state;
	setenv("ONE_TO_ONE_TODAY", "2024-02-29", 1);
	run_use(&got, show_today, "a");
	assert_string_equal(got.out, "2024-02-29");
	for (i = 0; i < COUNT(bad); i++) {
		setenv("ONE_TO_ONE_TODAY", bad[i], 1);
		run_use(&got, show_today, "a");
		snprintf(want, sizeof(want), "prog: ONE_TO_ONE_TODAY is '%s',"
		    " which is not a date; write YYYY-MM-DD\n", bad[i]);
		SAME_TEXT(bad[i], str_of(got.err), want);
		SAME_TEXT(bad[i], str_of(got.out), "");
		SAME_NUMBER(bad[i], got.status, 2);
	}
	setenv("ONE_TO_ONE_TODAY", "", 1);
	run_use(&got, show_today, "a");
	assert_int_equal(got.status, 0);
	unsetenv("ONE_TO_ONE_TODAY");
	run_use(&got, show_today, "a");
	assert_string_equal(got.out, said("date +%Y-%m-%d"));
}

static int
fail_somewhere(const struct cli *cli)
{
	struct err err = ERR_INIT;

	err_at(&err, 3, 7, "'%s' is wrong", "\033[2J\r");
	err_in(&err, value);
	if (flag)
		err.col = 0;
	if (lone)
		err.line = 0;
	cli_out("before\n");
	return cli_fail(cli, &err);
}

static void
test_cli_says_where_it_failed_and_nothing_harmful(void **state)
{
	struct outcome got;

	(void)state;
	run_use(&got, fail_somewhere, "-v people/a\n/x a");
	assert_int_equal(got.status, 2);
	assert_string_equal(got.out, "before\n");
	assert_string_equal(got.err,
	    "prog: people/a?/x:3:7: '?[2J?' is wrong\n");
	run_use(&got, fail_somewhere, "-v x.md -f a");
	assert_string_equal(got.err, "prog: x.md:3: '?[2J?' is wrong\n");
	run_use(&got, fail_somewhere, "-v x.md -x a");
	assert_string_equal(got.err, "prog: x.md: '?[2J?' is wrong\n");
}

static int
remark(const struct cli *cli)
{
	cli_out_text(STR_LIT("\033]0;x\007\n\302\233 \342\200\256\n"));
	cli_remark(cli, "%s", "one\n\033two");
	return cli_finish(cli, true);
}

static void
test_cli_prints_texts_of_others_without_harm(void **state)
{
	struct outcome got;

	(void)state;
	run_use(&got, remark, "a");
	assert_int_equal(got.status, 1);
	assert_string_equal(got.out, "?]0;x?\n? ?\n");
	assert_string_equal(got.err, "prog: one\n?two\n");
}

static int
print_to_nowhere(const struct cli *cli)
{
	struct err err = ERR_INIT;

	close(STDOUT_FILENO);
	cli_out("lost");
	if (flag)
		return cli_flush(&err) < 0 ? cli_fail(cli, &err) : 0;
	return cli_finish(cli, true);
}

static void
test_cli_fails_when_nobody_can_read_its_output(void **state)
{
	static const char want[] = "prog: cannot write to standard output: "
	    "Bad file descriptor\n";
	struct outcome got;

	(void)state;
	run_use(&got, print_to_nowhere, "a");
	assert_int_equal(got.status, 2);
	assert_string_equal(got.err, want);
	run_use(&got, print_to_nowhere, "-f a");
	assert_int_equal(got.status, 2);
	assert_string_equal(got.err, want);
}

static int
parse_both(const struct cli *cli)
{
	struct err err = ERR_INIT;
	struct date date;
	unsigned number = 0;
	int result = flag ? cli_date(&date, cli, "--on", value, &err) :
	    cli_number(&number, "--minutes", value, &err);

	if (result < 0)
		return cli_fail(cli, &err);
	if (flag)
		cli_out("%s", date_text(date).at);
	else
		cli_out("%u", number);
	return cli_finish(cli, false);
}

static void
test_cli_reads_days_and_numbers_of_an_option(void **state)
{
	static const struct {
		const char *args, *out, *err;
	} row[] = {
		{ "-f -v 2026-11-21 a", "2026-11-21", "" },
		{ "-f -v 2026-02-30 a", "", "prog: --on: '2026-02-30' is not "
		    "a day; write YYYY-MM-DD, or words such as today, friday, "
		    "+1w\n" },
		{ "-f -v +1w a", "2024-03-07", "" },
		{ "-f -v fryday a", "", "prog: --on: 'fryday' is not a day; "
		    "did "
		    "you mean 'friday'?\n" },
		{ "-v 60 a", "60", "" },
		{ "-v -60 a", "", "prog: --minutes: '-60' is not a number; "
		    "write "
		    "digits alone\n" },
		{ "-v 6o a", "", "prog: --minutes: '6o' is not a number; write "
		    "digits alone\n" },
		{ "-v 99999999999 a", "",
		    "prog: --minutes: '99999999999' is too large; write "
		    "nine digits at most\n" },
	};
	struct outcome got;
	size_t i;

	(void)state;
	setenv("ONE_TO_ONE_TODAY", "2024-02-29", 1);
	for (i = 0; i < COUNT(row); i++) {
		run_use(&got, parse_both, row[i].args);
		SAME_TEXT(row[i].args, str_of(got.out), row[i].out);
		SAME_TEXT(row[i].args, str_of(got.err), row[i].err);
		SAME_NUMBER(row[i].args, got.status,
		    *row[i].out == '\0' ? 2 : 0);
	}
	unsetenv("ONE_TO_ONE_TODAY");
}

static int
ask(const struct cli *cli)
{
	FILE *answer = tmpfile();

	assert_non_null(answer);
	fprintf(answer, "%s%s", value, flag ? "\n" : "");
	rewind(answer);
	dup2(fileno(answer), STDIN_FILENO);
	cli_out("%s", cli_confirm("really, \033now? ") ? "done" : "no");
	return cli_finish(cli, false);
}

static void
test_cli_takes_only_yes_for_yes(void **state)
{
	static const char *const no[] = { "-f -v y a", "-f -v Yes a",
		"-f -v yesyesyesyesyesyes a", "-f -v no a", "-f --value= a" };
	/* the input ends without a line end */
	static const char *const cut[] = { "-v yes a", "--value= a" };
	struct outcome got;
	size_t i;

	(void)state;
	run_use(&got, ask, "-f -v yes a");
	assert_string_equal(got.out, "really, ?now? done");
	for (i = 0; i < COUNT(no); i++) {
		run_use(&got, ask, no[i]);
		SAME_TEXT(no[i], str_of(got.out), "really, ?now? no");
	}
	for (i = 0; i < COUNT(cut); i++) {
		run_use(&got, ask, cut[i]);
		SAME_TEXT(cut[i], str_of(got.out), "really, ?now? \nno");
	}
}

static int
open_a_file(const struct cli *cli)
{
	FILE *file = tmpfile();

	assert_non_null(file);
	return fileno(file) <= STDERR_FILENO ? 64 : cli_finish(cli, false);
}

static void
test_cli_lets_no_file_take_a_closed_descriptor(void **state)
{
	static const char *const closed[] = { "0", "1", "2", "012" };
	static char *argv[] = { (char *)"prog", (char *)"a", NULL };
	struct cli cli;
	size_t i, j;
	int status;
	pid_t pid;

	(void)state;
	for (i = 0; i < COUNT(closed); i++) {
		fflush(NULL);
		pid = fork();
		if (pid == 0) {
			for (j = 0; closed[i][j] != '\0'; j++)
				close(closed[i][j] - '0');
			cli_start(&cli, 2, argv, &command);
			_exit(open_a_file(&cli));
		}
		assert_int_equal(waitpid(pid, &status, 0), pid);
		CHECK(closed[i], WIFEXITED(status) &&
		    WEXITSTATUS(status) != 64);
	}
}

static void
test_cli_keeps_a_new_file_only_if_the_editor_succeeds_or_wrote(void **state)
{
	static const struct {
		const char *editor, *now, *text;
	} row[] = {
		{ "echo done >", "done", NULL },
		{ "true", "new", NULL },
		{ "false", "gone", "x.md is not written: the editor 'false' "
		    "ended with status 1; name another: GIT_EDITOR" },
		{ "f() { echo typed >\"$1\"; exit 3; }; f", "typed",
		    "x.md is kept as it was left: the editor 'f() { echo "
		    "typed >\"$1\"; exit 3; }; f' ended with status 3; name "
		    "another: GIT_EDITOR" },
	};
	struct repo *repo = NULL;
	struct err err;
	size_t i;
	int result;

	(void)state;
	sh("git init -q .");
	err = (struct err)ERR_INIT;
	assert_int_equal(repo_open(&repo, ".", REPO_WRITE, &err), 0);
	for (i = 0; i < COUNT(row); i++) {
		sh("echo new >x.md");
		setenv("GIT_EDITOR", row[i].editor, 1);
		err = (struct err)ERR_INIT;
		result = program_edit(repo, "x.md", STR_LIT("new\n"), &err);
		SAME_NUMBER(row[i].editor, result,
		    row[i].text == NULL ? 0 : -1);
		SAME_TEXT(row[i].editor, str_of(err.text),
		    row[i].text == NULL ? "" : row[i].text);
		answers("cat x.md 2>/dev/null || echo gone", row[i].now);
	}
	unsetenv("GIT_EDITOR");
	repo_close(repo);
}

/*
 * What is printed if standard output is a file; tests/cmd/agree.t tries a real
 * terminal.
 */
static const char *
shown(const char *text)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	int saved;

	sh("git init -q .");
	assert_int_equal(repo_open(&repo, ".", REPO_VERIFY, &err), 0);
	fflush(stdout);
	saved = dup(STDOUT_FILENO);
	assert_non_null(freopen("shown", "w", stdout));
	assert_int_equal(program_page(repo, str_of(text), &err), 0);
	fflush(stdout);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	repo_close(repo);
	return said("cat shown");
}

static void
test_cli_pager_is_not_used_where_there_is_no_screen(void **state)
{
	char text[600] = "";
	size_t i;

	(void)state;
	setenv("GIT_PAGER", "false", 1);
	for (i = 0; i < 500; i++)
		text[i] = i % 2 == 0 ? 'x' : '\n';
	assert_int_equal(strlen(shown(text)), 499);
	unsetenv("GIT_PAGER");
}

static void
test_cli_pager_makes_text_harmless(void **state)
{
	(void)state;
	assert_string_equal(shown("a\tb\n\033[2J\xe2\x80\xae.\n"),
	    "a\tb\n?[2J?.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_cli_stores_each_option_where_its_table_says),
		cmocka_unit_test(test_cli_complains_of_what_is_no_usage),
		cmocka_unit_test(test_cli_makes_the_help_from_the_table),
		cmocka_unit_test(test_cli_shows_the_version),
		cmocka_unit_test(test_cli_goes_to_each_folder_it_is_sent_to),
		cmocka_unit_test(test_cli_is_told_what_day_it_is),
		cmocka_unit_test(
		    test_cli_says_where_it_failed_and_nothing_harmful),
		cmocka_unit_test(test_cli_prints_texts_of_others_without_harm),
		cmocka_unit_test(
		    test_cli_fails_when_nobody_can_read_its_output),
		cmocka_unit_test(test_cli_reads_days_and_numbers_of_an_option),
		cmocka_unit_test(test_cli_takes_only_yes_for_yes),
		cmocka_unit_test(
		    test_cli_lets_no_file_take_a_closed_descriptor),
		cmocka_unit_test_setup_teardown(
    test_cli_keeps_a_new_file_only_if_the_editor_succeeds_or_wrote,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_cli_pager_is_not_used_where_there_is_no_screen,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_cli_pager_makes_text_harmless,
		    world_make, world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
