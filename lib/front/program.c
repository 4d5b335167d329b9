/* SPDX-License-Identifier: ISC */
/* program - chooses editor and pager alike; a shell runs them. */

#include "front/program.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "git/file.h"
#include "git/run.h"

#define ROWS 24
#define COLUMNS 80

/*
 * Chooses the program that git would run.  `names` are git's own variable, the
 * setting, the other variables, and the default program; then NULL.
 */
static int
choose(const char **out, struct buf *setting, struct repo *repo,
    const char *const *names, struct err *err)
{
	bool found = false;

	if ((*out = getenv(names[0])) != NULL)
		return 0;
	if (repo != NULL &&
	    repo_setting_of(setting, &found, repo, REPO_TRUSTED, names[1],
	    err) < 0)
		return -1;
	if (found)
		*out = setting->at;
	for (names += 2; *out == NULL && names[1] != NULL; names++)
		*out = getenv(names[0]);
	if (*out == NULL)
		*out = names[0];
	return 0;
}

static int
edit(struct repo *repo, const char *path, struct err *err)
{
	static const char *const names[] = { "GIT_EDITOR", "core.editor",
		"VISUAL", "EDITOR", "vi", NULL };
	OWN(buf) setting = BUF_INIT, full = BUF_INIT;
	const char *editor;
	int status;

	buf_addf(&full, "%s%s", repo_top(repo), path);
	if (choose(&editor, &setting, repo, names, err) < 0 ||
	    run_interactive(&status, editor, full.at, err) < 0)
		return -1;
	return status == 0 ? 0 : err_set(err, ERR_REFUSED, "the editor '%s' "
	    "ended with status %d; name another: GIT_EDITOR", editor, status);
}

int
program_edit(struct repo *repo, const char *path, struct str made,
    struct err *err)
{
	struct err why = ERR_INIT;	/* the editor's failure says more */

	if (edit(repo, path, err) == 0)
		return 0;
	return err_prefix(err, str_is_absent(made) ||
	    !file_holds(repo_top(repo), path, made) ?
	    "%s is kept as it was left: " : file_undo_create(repo_top(repo),
	    path, &why) == 0 ? "%s is not written: " :
	    "%s could not be taken away again: ", path);
}

/* Whether a text, its long lines wrapped, leaves a row of the screen free. */
static bool
fits(struct str text)
{
	struct winsize size;
	struct str line;
	size_t rows = ROWS, columns = COLUMNS, n = 0;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
	    size.ws_row > 0 && size.ws_col > 0) {
		rows = size.ws_row;
		columns = size.ws_col;
	}
	while (n < rows && str_next_line(&line, &text))
		n += 1 + utf8_width(line) / (columns + 1);
	return n < rows;
}

/* Runs the pager; SIGPIPE is ignored, so that one that ends early does not end
 * us. */
static int
pipe_to(const char *command, struct str text, struct err *err)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	FILE *pipe;

	setenv("LESS", "FRX", 0);
	fflush(stdout);
	pipe = popen(command, "w");
	if (pipe == NULL)
		return err_system(err, "cannot start the pager '%s'",
		    command);
	sigaction(SIGPIPE, &ignore, &before);
	fwrite(text.at, 1, text.n, pipe);
	pclose(pipe);
	sigaction(SIGPIPE, &before, NULL);
	return 0;
}

static int
page(struct repo *repo, struct str text, struct err *err)
{
	static const char *const names[] = { "GIT_PAGER", "core.pager",
		"PAGER", "less", NULL };
	OWN(buf) setting = BUF_INIT;
	const char *command = "";
	int result = 0;

	if (isatty(STDOUT_FILENO) && !fits(text))
		result = choose(&command, &setting, repo, names, err);
	if (result == 0 && (*command == '\0' || strcmp(command, "cat") == 0))
		fwrite(text.at, 1, text.n, stdout);
	else if (result == 0)
		result = pipe_to(command, text, err);
	return result;
}

int
program_page(struct repo *repo, struct str text, struct err *err)
{
	OWN(buf) clean = BUF_INIT;

	utf8_add_harmless(&clean, text, true);
	return page(repo, buf_str(&clean), err);
}

void
program_page_report(const struct cli *cli, struct repo *repo, struct str text)
{
	struct err err = ERR_INIT;

	if (page(repo, text, &err) < 0) {
		cli_remark_err(cli, &err);
		fwrite(text.at, 1, text.n, stdout);
	}
}
