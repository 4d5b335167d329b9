/* SPDX-License-Identifier: ISC */
/*
 * cli - what all commands have in common: options, today's date, messages, and
 * the exit status.
 *
 * Calling sequence:
 *
 *	cli_start(&cli, argc, argv, &command)	ends the program for -h,
 *						--version and wrong usage
 *	...
 *	return cli_fail(&cli, &err)		2, with a message
 *	return cli_finish(&cli, answer_is_no)	0 or 1; 2 if stdout is broken
 *
 * Messages   prog: path:line:col: what is wrong, and what to do
 */
#ifndef FRONT_CLI_H
#define FRONT_CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"

enum cli_type {
	CLI_FLAG,	/* to: bool * */
	CLI_VALUE,	/* to: const char **; the last one given counts */
	CLI_ONCE,	/* to: const char **; refused if given twice, since
			   the first value must not be lost */
	CLI_LIST,	/* to: struct cli_list * */
	CLI_MAYBE	/* --name or --name=value; to: const char **, "" for
			   --name alone */
};

struct cli_list {
	const char **value;
	size_t n, cap;
};

struct cli_option {
	const char *name;	/* long name, without dashes; NULL: none */
	char letter;		/* 0: none */
	enum cli_type type;
	void *to;		/* where the value goes */
	const char *argument;	/* what the help calls the value, or NULL */
	const char *help;
};

struct cli_command {
	const char *synopsis;	/* what follows the program's name */
	const char *purpose;	/* one line, as the manual page's NAME */
	const struct cli_option *options;
	size_t noptions;	/* CLI_OPTIONS(table) is both */
	size_t min_args, max_args;
};

#define CLI_OPTIONS(table) (table), sizeof(table) / sizeof(*(table))

struct cli {
	const char *prog;
	const struct cli_command *command;
	struct date today;
	char **arg;		/* operands */
	size_t nargs;
	char recorded[41];	/* id of the first commit made, or empty */
};

#define CLI_MANY ((size_t)-1)

/* Reads the options and ONE_TO_ONE_TODAY, and changes to the folder of -C. */
void	cli_start(struct cli *cli, int argc, char *argv[],
	    const struct cli_command *command);

/*
 * Notes that the command has moved the branch to a commit: from now on,
 * cli_fail says "recorded as COMMIT, but ...".
 */
void	cli_recorded(struct cli *cli, const struct oid *commit);

/* Prints an error on standard error, made harmless; returns 2. */
int	cli_fail(const struct cli *cli, const struct err *err);

/* Prints "prog: words" and the usage line on standard error; returns 2. */
int	cli_usage(const struct cli *cli, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/* Prints a remark on standard error, made harmless. */
void	cli_remark(const struct cli *cli, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/* As cli_remark, for what somebody wrote: it names no command to be typed. */
void	cli_remark_text(const struct cli *cli, struct str text);

/* Prints an error which does not end the command. */
void	cli_remark_err(const struct cli *cli, const struct err *err);

/*
 * Print on standard output.  cli_out prints as it is; cli_out_text makes a text
 * harmless for a terminal; cli_out_words does the same and replaces line ends
 * too, so that the name of a file cannot make new lines.
 */
void	cli_out(const char *format, ...)
	    __attribute__((format(printf, 1, 2)));
void	cli_out_text(struct str text);
void	cli_out_words(struct str text);

/*
 * Flushes standard output.  A command does this before it changes something: if
 * standard output is broken, the change could not be told.
 */
int	cli_flush(struct err *err);

/*
 * Flushes, checks and closes standard output.  The exit status: 0, or 1 if the
 * answer is no; 2 with a message if standard output is broken.
 */
int	cli_finish(const struct cli *cli, bool answer_is_no);

/*
 * Prints a question, made harmless, and appends the line that the user types,
 * without its end.  False at the end of input, also within a line.
 */
bool	cli_ask(struct buf *out, const char *question);

/* Asks a question to which only "yes" means yes. */
bool	cli_confirm(const char *question);

/*
 * Reads the day that an option gives (date_read_words); relative ones count
 * from cli->today.  ERR_TEXT with the option's name if it is no day.  If the
 * option is not given (value NULL), *out stays as it was.
 */
int	cli_date(struct date *out, const struct cli *cli, const char *option,
	    const char *value, struct err *err);

/* Reads the number that an option gives; ERR_TEXT with the option's name. */
int	cli_number(unsigned *out, const char *option, const char *value,
	    struct err *err);

/* Checks that each value of an option is an e-mail address; ERR_REFUSED. */
int	cli_addresses(const struct cli_list *list, const char *option,
	    struct err *err);

#endif
