/* SPDX-License-Identifier: ISC */
/*
 * progress - the text for the signal handler is prepared outside of it as far
 * as possible: the handler may not call stdio, but may call write(2).
 */

#include "front/progress.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "base/steps.h"

#define FIRST_SECONDS 2
#define SEND_SECONDS 10
#define WIDTH 79		/* a usual terminal, but for its last column */

static struct {
	const char *prog;
	bool is_on;
	bool is_sent;			/* a new line each time */
	bool has_count;			/* text has the repositories */
	pid_t pid;			/* of the process that began it */
	volatile sig_atomic_t seconds;
	volatile sig_atomic_t shown;	/* columns of the line on the screen */
	char text[WIDTH + 1];		/* what stands before the steps */
	struct sigaction before;
} line;

/* Appends a text, cut at WIDTH; answers the new length. */
static size_t
add(char *to, size_t n, const char *text)
{
	while (*text != '\0' && n < WIDTH)
		to[n++] = *text++;
	return n;
}

static size_t
add_number(char *to, size_t n, unsigned number)
{
	char digits[16];
	size_t i = sizeof(digits) - 1;

	digits[i] = '\0';
	do
		digits[--i] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return add(to, n, digits + i);
}

/* Writes over the line on the screen.  If write(2) fails, nobody is looking. */
static void
put(const char *text, size_t n)
{
	char all[2 * WIDTH + 4] = "\r";
	size_t i, width = (size_t)line.shown, end = 1;

	memcpy(all + end, text, n);
	end += n;
	for (i = n; i < width; i++)
		all[end++] = ' ';
	if (n == 0)
		all[end++] = '\r';
	if (write(STDERR_FILENO, all, end) < 0)
		return;
	line.shown = (sig_atomic_t)n;
}

/* "300 of 4000 commits, " */
static size_t
add_steps(char *to, size_t n)
{
	const char *what = steps.what;

	/* a single step is not worth counting */
	if (what == NULL || (steps.all > 0 ? steps.all : steps.done) < 2)
		return add(to, n, line.has_count ? "" : "at work, ");
	n = add_number(to, n, (unsigned)steps.done);
	if (steps.all > 0) {
		n = add(to, n, " of ");
		n = add_number(to, n, (unsigned)steps.all);
	}
	n = add(to, n, " ");
	n = add(to, n, what);
	return add(to, n, ", ");
}

static void
tick(int signal_number)
{
	char text[WIDTH + 2];
	int saved = errno;
	size_t n;

	(void)signal_number;
	/* a child process shows nothing */
	if (getpid() == line.pid) {
		n = add(text, 0, line.text);
		n = add_steps(text, n);
		n = add_number(text, n, (unsigned)line.seconds);
		n = add(text, n, " seconds");
		if (!line.is_sent) {
			put(text, n);
		} else {
			text[n++] = '\n';
			/* if this fails, nobody is listening */
			if (write(STDERR_FILENO, text, n) < 0)
				n = 0;
		}
		line.seconds += line.is_sent ? SEND_SECONDS : 1;
	}
	errno = saved;
}

/* Blocks SIGALRM, for the time in which we change what the handler reads. */
static void
hold(sigset_t *before)
{
	sigset_t alarm;

	sigemptyset(&alarm);
	sigaddset(&alarm, SIGALRM);
	sigprocmask(SIG_BLOCK, &alarm, before);
}

static void
begin(const char *prog, time_t first, time_t each)
{
	const struct itimerval timer = { { each, 0 }, { first, 0 } };
	struct sigaction action = { .sa_handler = tick,
		.sa_flags = SA_RESTART };

	line.prog = prog;
	line.pid = getpid();
	line.seconds = (sig_atomic_t)first;
	line.shown = 0;
	line.has_count = false;
	steps_at(NULL, 0, 0);
	snprintf(line.text, sizeof(line.text), "%s: ", prog);
	line.is_on = sigaction(SIGALRM, &action, &line.before) == 0 &&
	    setitimer(ITIMER_REAL, &timer, NULL) == 0;
}

void
progress_begin(const char *prog)
{
	if (!line.is_on && isatty(STDERR_FILENO))
		begin(prog, FIRST_SECONDS, 1);
}

void
progress_send(const char *prog)
{
	line.is_sent = true;
	begin(prog, SEND_SECONDS, SEND_SECONDS);
}

void
progress_count(size_t done, size_t all)
{
	sigset_t before;

	if (!line.is_on || getpid() != line.pid)
		return;
	hold(&before);
	snprintf(line.text, sizeof(line.text), "%s: %zu of %zu repositories, ",
	    line.prog, done, all);
	line.has_count = true;
	steps_at(NULL, 0, 0);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

void
progress_pause(void)
{
	sigset_t before;

	if (!line.is_on || line.shown == 0 || getpid() != line.pid)
		return;
	hold(&before);
	put("", 0);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

void
progress_end(void)
{
	const struct itimerval none = { { 0, 0 }, { 0, 0 } };

	if (!line.is_on || getpid() != line.pid)
		return;
	setitimer(ITIMER_REAL, &none, NULL);
	progress_pause();
	sigaction(SIGALRM, &line.before, NULL);
	line.is_on = false;
}
