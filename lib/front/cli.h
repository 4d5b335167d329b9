/* SPDX-License-Identifier: ISC */
/*
 * cli - what all commands have in common: options, today, messages, and the
 * one way out.
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
	CLI_VALUE,	/* to: const char **; given again, the last counts */
	CLI_ONCE,	/* the same, where what was said first must not be
			   lost: refused when it is given again */
	CLI_LIST,	/* to: struct cli_list * */
	CLI_MAYBE	/* --name or --name=value; to: const char **, "" when
			   the option stands alone */
};

struct cli_list {
	const char **value;
	size_t n, cap;
};

struct cli_option {
	const char *name;	/* long name, without dashes; NULL: none */
	char letter;		/* 0: none */
	enum cli_type type;
	void *to;
	const char *argument;	/* how the value is called, or NULL */
	const char *help;
};

/* One command; tables end with an option without a name and letter. */
struct cli_command {
	const char *synopsis;	/* what follows the program's name */
	const char *purpose;	/* one line, as the manual page's NAME */
	const struct cli_option *options;
	size_t min_args, max_args;
};

struct cli {
	const char *prog;
	const struct cli_command *command;
	struct date today;
	char **arg;		/* operands */
	size_t nargs;
	char recorded[41];	/* the first commit that was made, or empty */
};

#define CLI_MANY ((size_t)-1)

/* Reads options and the environment; goes to the folder of -C. */
void	cli_start(struct cli *cli, int argc, char *argv[],
	    const struct cli_command *command);

/*
 * The command has moved the branch to a commit; what fails from here on is told
 * as "recorded as COMMIT, but ...".
 */
void	cli_recorded(struct cli *cli, const struct oid *commit);

/* A message on standard error, made harmless; returns 2. */
int	cli_fail(const struct cli *cli, const struct err *err);

/* "prog: words, and the usage line"; returns 2. */
int	cli_usage(const struct cli *cli, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/* A remark on standard error. */
void	cli_remark(const struct cli *cli, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * Text on standard output, as it is / made harmless for a terminal / the same
 * without line ends, so that what somebody called a file makes no lines.
 */
void	cli_out(const char *format, ...)
	    __attribute__((format(printf, 1, 2)));
void	cli_out_text(struct str text);
void	cli_out_words(struct str text);

/*
 * Sends out what was printed so far, before something is changed that could
 * not be told any more if standard output were broken.
 */
int	cli_flush(struct err *err);

/* Flushes and checks standard output: 0, or 1 for "no"; 2 if it broke. */
int	cli_finish(const struct cli *cli, bool answer_is_no);

/*
 * Asks on the terminal, made harmless; appends the line that is typed, without
 * its end.  False at the end of input.
 */
bool	cli_ask(struct buf *out, const char *question);

/* The same; only "yes" means yes. */
bool	cli_confirm(const char *question);

/*
 * The day of an option, as date_read_words takes it, seen from the local
 * today; ERR_TEXT with the option's name if it is none.  Where the option is
 * not given (NULL), *out stays what it was.
 */
int	cli_date(struct date *out, const struct cli *cli, const char *option,
	    const char *value, struct err *err);

/* A number of an option. */
int	cli_number(unsigned *out, const char *option, const char *value,
	    struct err *err);

#endif
