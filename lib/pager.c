/* SPDX-License-Identifier: ISC */
/* pager - a pipe to a shell command, as git has it. */

#include "pager.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "buf.h"
#include "text.h"

#define ROWS 24
#define COLUMNS 80

/* How many rows of the screen a text takes, and whether it has as many. */
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
		n += 1 + text_width(line) / (columns + 1);
	return n < rows;
}

/* A reader who leaves early must not end us. */
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

int
pager_show(struct repo *repo, struct str text, struct err *err)
{
	const char *command = getenv("GIT_PAGER");
	struct buf setting = BUF_INIT, clean = BUF_INIT;
	bool found = false;
	int result = 0;

	text_add_harmless(&clean, text, true);
	if (command == NULL)
		result = repo_setting_trusted(&setting, &found, repo,
		    "core.pager", err);
	if (found)
		command = setting.at;
	else if (command == NULL && (command = getenv("PAGER")) == NULL)
		command = "less";
	if (result == 0 && (*command == '\0' || strcmp(command, "cat") == 0 ||
	    !isatty(STDOUT_FILENO) || fits(buf_str(&clean))))
		fwrite(clean.at, 1, clean.n, stdout);
	else if (result == 0)
		result = pipe_to(command, buf_str(&clean), err);
	buf_release(&setting);
	buf_release(&clean);
	return result;
}
