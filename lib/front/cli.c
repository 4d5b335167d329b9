/* SPDX-License-Identifier: ISC */
/* cli - getopt_long(3) over a table that also makes the help. */

#include "front/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "base/version.h"
#include "front/prefix.h"
#include "front/progress.h"

#define OPTIONS_MAX 32

/* For a long name, getopt_long answers FIRST plus the option's number. */
#define FIRST 512

static const struct cli_option common[] = {
	{ NULL, 'C', CLI_VALUE, NULL, "dir", "work as if started in dir" },
	{ "help", 'h', CLI_FLAG, NULL, NULL, "show this and end" },
	{ "version", 0, CLI_FLAG, NULL, NULL, "show the version and end" },
};

enum { DIR, HELP, OPT_VERSION, N_COMMON };

/* The common options, then the command's own; NULL behind the last. */
static const struct cli_option *
option_at(const struct cli_command *command, int i)
{
	if (i < N_COMMON)
		return &common[i];
	i -= N_COMMON;
	return (size_t)i < command->noptions ? &command->options[i] : NULL;
}

static void
print_option(const struct cli_option *option)
{
	OWN(buf) left = BUF_INIT;

	if (option->letter != 0)
		buf_addf(&left, "-%c%s", option->letter,
		    option->name != NULL ? ", " : "");
	if (option->name != NULL)
		buf_addf(&left, "%s--%s", left.n == 0 ? "    " : "",
		    option->name);
	if (option->argument != NULL)
		buf_addf(&left, option->type == CLI_MAYBE ? "[=%s]" : " %s",
		    option->argument);
	printf("  %-30s %s\n", left.at, option->help);
}

static void
print_help(const struct cli *cli)
{
	int i;

	printf("usage: %s %s\n\n%s\n\n", cli->prog, cli->command->synopsis,
	    cli->command->purpose);
	for (i = N_COMMON; option_at(cli->command, i) != NULL; i++)
		print_option(option_at(cli->command, i));
	for (i = 0; i < N_COMMON; i++)
		print_option(&common[i]);
}

/* Appends "-k" or "--kind", whichever was typed; `typed` begins like it. */
static void
add_typed(struct buf *out, const struct cli_option *option, const char *typed)
{
	if (str_starts(str_of(typed), "--") && option->name != NULL)
		buf_addf(out, "--%s", option->name);
	else
		buf_addf(out, "-%c", option->letter);
}

/* Refuses "-m" or "--repos", which was given before. */
static int
refuse_twice(const struct cli *cli, const struct cli_option *option)
{
	OWN(buf) words = BUF_INIT;

	add_typed(&words, option, option->name != NULL ? "--" : "-");
	return cli_usage(cli, "'%s' is given twice; once is enough", words.at);
}

static void
take_option(const struct cli *cli, int i)
{
	const struct cli_option *option = option_at(cli->command, i);
	struct err err = ERR_INIT;
	struct cli_list *list;

	if (i == DIR && prefix_go_to(optarg, &err) < 0)
		exit(cli_fail(cli, &err));
	if (i == HELP)
		print_help(cli);
	if (i == OPT_VERSION)
		printf("%s (one-to-one) %s\n", cli->prog, VERSION);
	if (i == HELP || i == OPT_VERSION)
		exit(cli_finish(cli, false));
	if (i < N_COMMON)
		return;
	switch (option->type) {
	case CLI_FLAG:
		*(bool *)option->to = true;
		break;
	case CLI_LIST:
		list = option->to;
		*MEM_ADD(list->value, list->n, &list->cap) = optarg;
		break;
	case CLI_ONCE:
		if (*(const char **)option->to != NULL)
			exit(refuse_twice(cli, option));
		/* FALLTHROUGH */
	default:
		*(const char **)option->to = optarg == NULL ? "" : optarg;
		break;
	}
}

/* Whether an option could be called so; words that somebody typed are not. */
static bool
has_form(struct str name)
{
	return name.n > 0 && byte_is_word(name.at[0]) &&
	    !str_has_any(name, " \t");
}

/* A point for add-point is typed as it will stand in the record. */
static int
refuse_words(const struct cli *cli)
{
	return cli_usage(cli, "words that begin with '-' go after '--'");
}

/*
 * Refuses a long name: either several options begin with it, or none does; then
 * the one most like it is proposed.
 */
static int
refuse_long(const struct cli *cli, const char *typed)
{
	struct str name = str_first(str_of(typed + 2),
	    str_find_byte(str_of(typed + 2), '='));
	OWN(nearest) near = NEAREST_INIT(name);
	const struct cli_option *option;
	OWN(buf) begun = BUF_INIT, copy = BUF_INIT;
	int i, n = 0;

	if (!has_form(name))
		return refuse_words(cli);
	near.before = "--";
	buf_add(&copy, name);
	for (i = 0; (option = option_at(cli->command, i)) != NULL; i++) {
		if (option->name == NULL)
			continue;
		nearest_offer(&near, str_of(option->name));
		if (name.n > 0 && str_starts(str_of(option->name), copy.at))
			buf_addf(&begun, "%s--%s", n++ > 0 ? " or " : "",
			    option->name);
	}
	return n > 1 ? cli_usage(cli, "'--%s' may be %s", copy.at,
	    begun.at) : cli_usage(cli, "there is no option '--%s'%s",
	    copy.at, nearest_text(&near, ""));
}

/*
 * Refuses an option in our words instead of getopt's, so that all refusals read
 * alike.  optopt is the letter, or FIRST plus the number of an option that was
 * typed by its long name, or 0 for an unknown long name.
 */
static int
refuse_option(const struct cli *cli, bool wants_value, const char *typed)
{
	const struct cli_option *option;
	OWN(buf) words = BUF_INIT;
	int i;

	if (optopt == 0)
		return refuse_long(cli, typed);
	for (i = 0; (option = option_at(cli->command, i)) != NULL; i++)
		if (optopt == FIRST + i || optopt == option->letter)
			break;
	if (option == NULL && !byte_is_letter((char)optopt))
		return refuse_words(cli);
	if (option == NULL)
		return cli_usage(cli, "there is no option '-%c'", optopt);
	add_typed(&words, option, typed);
	return wants_value ? cli_usage(cli, "'%s' needs a value: %s %s",
	    words.at, words.at, option->argument) :
	    cli_usage(cli, "'%s' takes no value; leave it out", words.at);
}

static void
read_options(struct cli *cli, int argc, char *argv[])
{
	static const int has_arg[] = { [CLI_FLAG] = no_argument,
		[CLI_VALUE] = required_argument,
		[CLI_ONCE] = required_argument,
		[CLI_LIST] = required_argument,
		[CLI_MAYBE] = optional_argument };
	struct option longs[OPTIONS_MAX + 1] = { { NULL, 0, NULL, 0 } };
	const struct cli_option *option;
	OWN(buf) shorts = BUF_INIT;
	size_t nlongs = 0;
	int i, value;

	/* ':' first: getopt answers ':' for a missing value, not '?' */
	buf_add_byte(&shorts, ':');
	for (i = 0; (option = option_at(cli->command, i)) != NULL; i++) {
		if (option->name != NULL && nlongs < OPTIONS_MAX)
			longs[nlongs++] = (struct option){ option->name,
			    has_arg[option->type], NULL, FIRST + i };
		if (option->letter != 0)
			buf_addf(&shorts, "%c%s", option->letter,
			    option->type == CLI_FLAG ? "" :
			    option->type == CLI_MAYBE ? "::" : ":");
	}
	opterr = 0;
	while ((value = getopt_long(argc, argv, shorts.at, longs,
	    NULL)) != -1) {
		if (value == '?' || value == ':')
			exit(refuse_option(cli, value == ':',
			    argv[optind - 1]));
		i = value - FIRST;
		if (value < FIRST)
			for (i = 0; option_at(cli->command, i)->letter !=
			    value; i++)
				;
		take_option(cli, i);
	}
	cli->arg = argv + optind;
	cli->nargs = (size_t)(argc - optind);
}

static struct date
read_today(const struct cli *cli)
{
	const char *told = getenv("ONE_TO_ONE_TODAY");
	/* empty counts as unset, as with most variables that git reads */
	const char *text = told != NULL && *told != '\0' ? told : NULL;
	time_t now = time(NULL);
	struct tm *local = localtime(&now);
	struct err err = ERR_INIT;
	struct date today;

	if (text != NULL ? date_parse(&today, str_of(text)) :
	    local != NULL && date_make(&today, local->tm_year + 1900,
	    (unsigned)local->tm_mon + 1, (unsigned)local->tm_mday))
		return today;
	if (text != NULL)
		err_set(&err, ERR_TEXT, "ONE_TO_ONE_TODAY is '%s', which is "
		    "not a date; write YYYY-MM-DD", text);
	else
		err_set(&err, ERR_SYSTEM, "the clock shows no date; set it");
	exit(cli_fail(cli, &err));
}

/*
 * Opens descriptors 0, 1 and 2 if the caller has closed them.  Otherwise the
 * next file that is opened would get such a number, and our messages would be
 * written into that file.
 */
static void
keep_descriptors(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDONLY);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

/*
 * Appends the operands that the synopsis has outside of brackets, each with a
 * NUL behind it: "person or file" for "[-n] -m reason person | file".  An
 * option outside of brackets always has a value, which is no operand.
 */
static void
list_operands(struct buf *out, const struct cli_command *command)
{
	struct str word, rest = str_of(command->synopsis);
	int depth = 0;
	size_t i;

	while (str_next_word(&word, &rest)) {
		bool is_inside = depth > 0 || word.at[0] == '[';

		for (i = 0; i < word.n; i++)
			depth += (word.at[i] == '[') - (word.at[i] == ']');
		if (is_inside || str_is(word, "..."))
			continue;
		if (str_starts(word, "-")) {
			str_next_word(&word, &rest);
		} else if (str_is(word, "|")) {
			buf_cut(out, out->n - 1);
			buf_add_string(out, " or ");
		} else {
			buf_add_ended(out, word);
		}
	}
}

static void
check_operands(const struct cli *cli)
{
	const struct cli_command *command = cli->command;
	bool takes_one = command->min_args == 1 && command->max_args == 1;
	OWN(buf) operands = BUF_INIT;
	struct str name, rest;
	size_t i;

	list_operands(&operands, command);
	rest = buf_str(&operands);
	if (cli->nargs < command->min_args) {
		for (i = 0; i <= cli->nargs; i++)
			str_next_string(&name, &rest);
		exit(cli_usage(cli, "the %s is missing", name.at));
	}
	if (cli->nargs > command->max_args)
		exit(cli_usage(cli, "'%s' is too much%s%s",
		    cli->arg[command->max_args], takes_one ?
		    ": it takes one " : "", takes_one ? operands.at : ""));
}

void
cli_start(struct cli *cli, int argc, char *argv[],
    const struct cli_command *command)
{
	const char *slash = argc > 0 ? strrchr(argv[0], '/') : NULL;

	keep_descriptors();
	signal(SIGXFSZ, SIG_IGN);	/* then a write fails, and says why */
	*cli = (struct cli){ .command = command };
	cli->prog = slash != NULL ? slash + 1 : argc > 0 ? argv[0] : "?";
	if (argc > 0)
		argv[0] = (char *)cli->prog;
	cli->today = read_today(cli);
	read_options(cli, argc, argv);
	check_operands(cli);
}

/*
 * Whether all of standard output was written so far.  If not, errno is set to
 * the reason of the first failure: later writes fail without a reason.
 */
static bool
is_out_whole(void)
{
	static int why;

	if (!ferror(stdout))
		return true;
	why = why != 0 ? why : errno;
	errno = why;
	return false;
}

static void
put_harmless(FILE *to, struct str text, bool lines)
{
	OWN(buf) buf = BUF_INIT;

	utf8_add_harmless(&buf, text, lines);
	fwrite(buf.at, 1, buf.n, to);
	is_out_whole();
}

/* Prints "prog: text" on standard error, after what was printed before. */
static void
put(const struct cli *cli, struct str text, bool lines)
{
	progress_pause();
	fflush(stdout);
	is_out_whole();
	fprintf(stderr, "%s: ", cli->prog);
	put_harmless(stderr, text, lines);
	fputc('\n', stderr);
}

/* As put, the commands in it as they are typed here. */
static void
say(const struct cli *cli, const struct buf *text, bool lines)
{
	OWN(buf) typed = BUF_INIT;

	prefix_add_here(&typed, buf_str(text));
	put(cli, buf_str(&typed), lines);
}

void
cli_recorded(struct cli *cli, const struct oid *commit)
{
	if (cli->recorded[0] == '\0')
		strcpy(cli->recorded, oid_text(commit).at);
}

static void
say_err(const struct cli *cli, const char *before, const struct err *err)
{
	OWN(buf) text = BUF_INIT;

	buf_add_string(&text, before);
	if (err->path[0] != '\0') {
		buf_addf(&text, "%s:", err->path);
		if (err->line > 0)
			buf_addf(&text, "%u:", err->line);
		if (err->line > 0 && err->col > 0)
			buf_addf(&text, "%u:", err->col);
		buf_add_byte(&text, ' ');
	}
	buf_add_string(&text, err->text);
	say(cli, &text, false);
}

int
cli_fail(const struct cli *cli, const struct err *err)
{
	OWN(buf) before = BUF_INIT;

	if (cli->recorded[0] != '\0')
		buf_addf(&before, "recorded as %s, but ", cli->recorded);
	say_err(cli, before.at, err);
	return 2;
}

void
cli_remark_err(const struct cli *cli, const struct err *err)
{
	say_err(cli, "", err);
}

int
cli_usage(const struct cli *cli, const char *format, ...)
{
	OWN(buf) text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	say(cli, &text, false);
	fprintf(stderr, "usage: %s %s\n", cli->prog, cli->command->synopsis);
	return 2;
}

void
cli_remark(const struct cli *cli, const char *format, ...)
{
	OWN(buf) text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	say(cli, &text, true);
}

void
cli_remark_text(const struct cli *cli, struct str text)
{
	put(cli, text, true);
}

void
cli_out(const char *format, ...)
{
	va_list args;

	progress_pause();
	va_start(args, format);
	vprintf(format, args);
	is_out_whole();
	va_end(args);
}

void
cli_out_text(struct str text)
{
	progress_pause();
	put_harmless(stdout, text, true);
}

void
cli_out_words(struct str text)
{
	progress_pause();
	put_harmless(stdout, text, false);
}

int
cli_flush(struct err *err)
{
	if (fflush(stdout) != 0 || !is_out_whole())
		return err_system(err, "cannot write to standard output");
	return 0;
}

int
cli_finish(const struct cli *cli, bool answer_is_no)
{
	struct err err = ERR_INIT;

	if (fflush(stdout) != 0 || !is_out_whole() || fclose(stdout) != 0) {
		err_system(&err, "cannot write to standard output");
		return cli_fail(cli, &err);
	}
	return answer_is_no ? 1 : 0;
}

bool
cli_ask(struct buf *out, const char *question)
{
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	cli_out_text(str_of(question));
	fflush(stdout);
	n = getline(&line, &cap, stdin);
	if (n > 0 && line[n - 1] == '\n')
		n--;
	else
		n = -1;		/* an answer counts only with its line end */
	if (n > 0)
		buf_add_bytes(out, line, (size_t)n);
	/* what is printed next shall not stand behind the question */
	if (n < 0)
		cli_out("\n");
	free(line);
	return n >= 0;
}

bool
cli_confirm(const char *question)
{
	OWN(buf) answer = BUF_INIT;

	return cli_ask(&answer, question) &&
	    str_is(buf_str(&answer), "yes");
}

int
cli_date(struct date *out, const struct cli *cli, const char *option,
    const char *value, struct err *err)
{
	struct str text = str_of(value);
	OWN(nearest) near = NEAREST_INIT(text);
	int i;

	if (value == NULL || date_read_words(out, text, cli->today))
		return 0;
	for (i = 0; date_words[i] != NULL; i++)
		nearest_offer(&near, str_of(date_words[i]));
	err_set(err, ERR_TEXT, "%s: '%s' is not a day%s", option, value,
	    nearest_text(&near, "; write YYYY-MM-DD, or words such as today, "
	    "friday, +1w"));
	return -1;
}

int
cli_number(unsigned *out, const char *option, const char *value,
    struct err *err)
{
	struct str text = str_of(value);

	if (str_to_number(out, text))
		return 0;
	if (text.n > 0 && str_digits(text) == text.n)
		return err_set(err, ERR_TEXT, "%s: '%s' is too large; write "
		    "nine digits at most", option, value);
	return err_set(err, ERR_TEXT, "%s: '%s' is not a number; write digits "
	    "alone", option, value);
}

int
cli_addresses(const struct cli_list *list, const char *option,
    struct err *err)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		if (!str_is_address(str_of(list->value[i])))
			return err_set(err, ERR_REFUSED, "%s: '%s' is no "
			    "e-mail address, such as pat@example.org", option,
			    list->value[i]);
	return 0;
}
