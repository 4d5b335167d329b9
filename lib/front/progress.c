/* SPDX-License-Identifier: ISC */
/*
 * progress - what the handler of the signal writes is put together before, as
 * far as it can be: of all that writes, a handler may call write(2) alone.
 */

#include "front/progress.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#define FIRST_SECONDS 2
#define WIDTH 79		/* of the narrowest usual terminal, but one */

static struct {
	const char *prog;
	bool is_on;
	pid_t pid;
	volatile sig_atomic_t seconds;
	volatile sig_atomic_t shown;	/* columns that are written on */
	char text[WIDTH + 1];		/* what stands before the seconds */
	struct sigaction before;
} line;

/* Appends at most so much that the last column stays free. */
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

/* Over what stands there; nobody may be looking, which is no trouble. */
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

static void
tick(int signal_number)
{
	char text[WIDTH + 1];
	int saved = errno;
	size_t n;

	(void)signal_number;
	/* of a process that was forked off nobody is told */
	if (getpid() == line.pid) {
		n = add(text, 0, line.text);
		n = add_number(text, n, (unsigned)line.seconds);
		n = add(text, n, " seconds");
		put(text, n);
		line.seconds++;
	}
	errno = saved;
}

/* While this changes what the handler reads, it does not come. */
static void
hold(sigset_t *before)
{
	sigset_t alarm;

	sigemptyset(&alarm);
	sigaddset(&alarm, SIGALRM);
	sigprocmask(SIG_BLOCK, &alarm, before);
}

void
progress_begin(const char *prog)
{
	const struct itimerval timer = { { 1, 0 }, { FIRST_SECONDS, 0 } };
	struct sigaction action = { .sa_handler = tick,
		.sa_flags = SA_RESTART };

	if (line.is_on || !isatty(STDERR_FILENO))
		return;
	line.prog = prog;
	line.pid = getpid();
	line.seconds = FIRST_SECONDS;
	line.shown = 0;
	snprintf(line.text, sizeof(line.text), "%s: at work, ", prog);
	line.is_on = sigaction(SIGALRM, &action, &line.before) == 0 &&
	    setitimer(ITIMER_REAL, &timer, NULL) == 0;
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
