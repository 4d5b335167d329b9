/* SPDX-License-Identifier: ISC */
/* program - editor and pager are chosen alike, and run by a shell. */

#include "front/program.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "git/file.h"
#include "git/run.h"

#define ROWS 24
#define COLUMNS 80

/*
 * Finds the program that git would run: its own variable, the setting of the
 * user, and what git itself knows of other variables, of a terminal that can do
 * little, and of the system's own program.  git is asked in the top folder, to
 * read no settings of a repository.
 */
static int
choose(struct buf *out, struct repo *repo, const char *variable,
    const char *setting, struct err *err)
{
	const char *const argv[] = { "git", "-C", "/", "var", variable, NULL };
	const char *named = getenv(variable);
	OWN(buf) diag = BUF_INIT;
	bool found = named != NULL;
	int status = 0;

	if (found)
		buf_add_string(out, named);
	else if (repo != NULL && repo_setting_of(out, &found, repo,
	    REPO_TRUSTED, setting, err) < 0)
		return -1;
	if (!found && run_git(&status, out, &diag, argv, err) < 0)
		return -1;
	/* some versions of git say that the terminal is dumb, others nothing */
	if (status != 0 && (str_trim(buf_str(&diag)).n == 0 ||
	    str_find(buf_str(&diag), "dumb") < diag.n))
		return err_set(err, ERR_REFUSED, "git knows no program for a "
		    "terminal that can do so little; name one: %s", variable);
	if (status != 0)
		return err_set(err, ERR_REFUSED, "%.*s; name one: %s",
		    STR_ARGS(run_first_words(&diag)), variable);
	buf_cut(out, str_trim_end(buf_str(out)).n);
	return 0;
}

static int
edit(struct repo *repo, const char *path, struct err *err)
{
	OWN(buf) editor = BUF_INIT, full = BUF_INIT;
	int status = 127;

	buf_addf(&full, "%s%s", repo_top(repo), path);
	if (choose(&editor, repo, "GIT_EDITOR", "core.editor", err) < 0)
		return -1;
	/* a shell would run the file in place of an editor without a name */
	if (editor.n > 0 &&
	    run_interactive(&status, editor.at, full.at, err) < 0)
		return -1;
	return status == 0 ? 0 : err_set(err, ERR_REFUSED, "the editor '%s' "
	    "ended with status %d; name another: GIT_EDITOR", editor.at,
	    status);
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

/*
 * Runs the pager.  While it runs, what it does with an interrupt is its own
 * business, and one that ends early does not end us.  If it fails, the text is
 * printed without it: it may not be there, or not know its own options, and
 * somebody may be asked about the text next.
 */
static int
pipe_to(const char *command, struct str text, struct err *err)
{
	static const int kept[] = { SIGPIPE, SIGINT, SIGQUIT };
	enum { NKEPT = sizeof(kept) / sizeof(*kept) };
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before[NKEPT];
	FILE *pipe;
	int i, status;

	setenv("LESS", "FRX", 0);
	fflush(stdout);
	pipe = popen(command, "w");
	if (pipe == NULL)
		return err_system(err, "cannot start the pager '%s'",
		    command);
	for (i = 0; i < NKEPT; i++)
		sigaction(kept[i], &ignore, &before[i]);
	fwrite(text.at, 1, text.n, pipe);
	status = pclose(pipe);
	for (i = 0; i < NKEPT; i++)
		sigaction(kept[i], &before[i], NULL);
	if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
		fwrite(text.at, 1, text.n, stdout);
	return 0;
}

static int
page(struct repo *repo, struct str text, struct err *err)
{
	OWN(buf) pager = BUF_INIT;

	if (isatty(STDOUT_FILENO) && !fits(text) &&
	    choose(&pager, repo, "GIT_PAGER", "core.pager", err) < 0)
		return -1;
	if (pager.n > 0 && strcmp(pager.at, "cat") != 0)
		return pipe_to(pager.at, text, err);
	fwrite(text.at, 1, text.n, stdout);
	return 0;
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
