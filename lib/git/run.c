/* SPDX-License-Identifier: ISC */
/*
 * posix_spawnp(3) and one poll(2) loop.  After a fork(2) each page of ours that
 * is written to would be copied, which takes nearly as long as git itself.
 *
 * A child with a time limit leads a process group of its own, so that we can
 * kill it with all that it has started.  A child without a limit stays in our
 * group: it may have to ask for a passphrase, and only the foreground group may
 * read from the terminal.  A child that has a limit and may ask nevertheless
 * becomes the foreground group while it runs.
 *
 * While a child of our group runs we ignore the signals that the terminal sends
 * to both, as system(3) does: if the user interrupts the child, it fails, and
 * we can still release a lock.
 */
#define _DEFAULT_SOURCE	/* syscall */

#include "git/run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"

extern char **environ;

enum { INPUT, OUTPUT, DIAG, NPIPES, END = NPIPES, NPOLLED };

/* For a child with a group of its own we ignore only the first, SIGPIPE. */
static const int kept_signals[] = { SIGPIPE, SIGINT, SIGQUIT };

#define NSIGNALS (sizeof(kept_signals) / sizeof(kept_signals[0]))

struct child {
	pid_t pid;
	bool leads_group;
	int terminal;		/* its group gets this while it runs; -1: no */
	bool keeps_settings;	/* it is git: see keeps() */
	int fd[NPIPES];		/* our ends; -1: none */
	struct sigaction before[NSIGNALS];
};

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Both ends close on exec; false with both at -1 if there is no pipe. */
static bool
make_pipe(int ends[2])
{
	if (pipe(ends) < 0) {
		ends[0] = ends[1] = -1;
		return false;
	}
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}

/*
 * Whether the child gets a variable.  No program gets a variable of git's; git
 * itself gets those that say who acts, which settings count and how a server is
 * reached, but not those that say where the repository is, nor GIT_CONFIG,
 * which names one file to read in place of all settings.
 */
static bool
keeps(const struct child *child, const char *variable)
{
	static const char *const kept[] = { "GIT_CONFIG_", "GIT_AUTHOR_",
		"GIT_COMMITTER_", "GIT_EXEC_PATH=", "GIT_SSH", "GIT_ASKPASS=",
		"GIT_TERMINAL_PROMPT=", "GIT_PROXY_", "GIT_SSL_", "GIT_HTTP_",
		"GIT_ALLOW_PROTOCOL=", "GIT_PROTOCOL" };
	size_t i;

	for (i = 0; child->keeps_settings &&
	    i < sizeof(kept) / sizeof(*kept); i++)
		if (strncmp(variable, kept[i], strlen(kept[i])) == 0)
			return true;
	return strncmp(variable, "GIT_", 4) != 0;
}

static char **
make_environment(const struct child *child)
{
	char **clean;
	size_t i, n = 0;

	for (i = 0; environ[i] != NULL; i++)
		;
	clean = mem_new(i + 1, sizeof(*clean));
	for (i = 0; environ[i] != NULL; i++)
		if (keeps(child, environ[i]))
			clean[n++] = environ[i];
	return clean;
}

static size_t
count_ignored(const struct child *child)
{
	return child->leads_group ? 1 : NSIGNALS;
}

static void
restore_signals(const struct child *child)
{
	size_t i;

	for (i = 0; i < count_ignored(child); i++)
		sigaction(kept_signals[i], &child->before[i], NULL);
}

/* Starts argv with `ends` as 0, 1 and 2 (-1: our own); answers an errno. */
static int
spawn(struct child *child, const char *const argv[],
    char *const environment[], const int ends[NPIPES])
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t traits;
	sigset_t usual, none;
	int fd, why = 0;
	size_t i;

	sigemptyset(&none);
	sigemptyset(&usual);
	for (i = 0; i < NSIGNALS; i++)
		sigaddset(&usual, kept_signals[i]);
	sigaddset(&usual, SIGXFSZ);
	posix_spawnattr_init(&traits);
	posix_spawnattr_setflags(&traits, (short)(POSIX_SPAWN_SETSIGDEF |
	    POSIX_SPAWN_SETSIGMASK |
	    (child->leads_group ? POSIX_SPAWN_SETPGROUP : 0)));
	posix_spawnattr_setsigdefault(&traits, &usual);
	posix_spawnattr_setsigmask(&traits, &none);
	posix_spawn_file_actions_init(&files);
	for (fd = 0; fd < NPIPES && why == 0; fd++)
		if (ends[fd] >= 0)
			why = posix_spawn_file_actions_adddup2(&files,
			    ends[fd], fd);
	/* posix_spawnp promises to leave the strings as they are */
	if (why == 0)
		why = posix_spawnp(&child->pid, argv[0], &files, &traits,
		    (char *const *)(void *)argv, environment);
	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&traits);
	return why;
}

/* Starts a script that does not begin with "#!", as execvp(3) and git do. */
static int
spawn_script(struct child *child, const char *const argv[],
    char *const environment[], const int ends[NPIPES])
{
	const char **words;
	size_t n = 0;
	int why;

	while (argv[n] != NULL)
		n++;
	words = mem_new(n + 4, sizeof(*words));
	words[0] = "/bin/sh";
	words[1] = "-c";
	words[2] = "exec \"$0\" \"$@\"";
	memcpy(words + 3, argv, n * sizeof(*argv));
	why = spawn(child, words, environment, ends);
	free(words);
	return why;
}

/* From the background tcsetpgrp sends SIGTTOU, so we ignore that meanwhile. */
static void
give_terminal(const struct child *child, pid_t group)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;

	sigaction(SIGTTOU, &ignore, &before);
	tcsetpgrp(child->terminal, group);
	sigaction(SIGTTOU, &before, NULL);
}

/* Milliseconds on a clock that nobody can set back. */
static long long
clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* The timeout for poll(2), in milliseconds; -1 (end is 0): no limit. */
static int
time_left(long long end)
{
	long long left = end - clock_now();

	return end == 0 ? -1 : left < 0 ? 0 : (int)left;
}

/* Waits for the child until `end` (0: no limit); false if we killed it then. */
static bool
reap(int *status, pid_t pid, long long end)
{
	bool in_time = true;
	pid_t got;
	int raw = 0;

	while ((got = waitpid(pid, &raw, end == 0 ? 0 : WNOHANG)) != pid) {
		if (got < 0 && errno != EINTR) {
			*status = 127;
			return in_time;
		}
		if (got == 0 && time_left(end) == 0) {
			kill(-pid, SIGKILL);
			in_time = false;
			end = 0;
		} else if (got == 0) {
			poll(NULL, 0, 1);
		}
	}
	*status = WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw);
	return in_time;
}

/*
 * Starts argv; `theirs` are the pipe ends that the child gets as 0, 1 and 2
 * (-1: our own descriptor).  After reap the caller calls restore_signals.
 */
static int
start(struct child *child, const char *const argv[],
    const int theirs[NPIPES], struct err *err)
{
	char **environment = make_environment(child);
	struct sigaction ignore;
	size_t i;
	int why;

	memset(&ignore, 0, sizeof(ignore));
	ignore.sa_handler = SIG_IGN;
	for (i = 0; i < count_ignored(child); i++)
		sigaction(kept_signals[i], &ignore, &child->before[i]);
	why = spawn(child, argv, environment, theirs);
	if (why == ENOEXEC)
		why = spawn_script(child, argv, environment, theirs);
	free(environment);
	if (why != 0) {
		restore_signals(child);
		errno = why;
		return why != ENOENT ?
		    err_system(err, "cannot start '%s'", argv[0]) :
		    err_set(err, ERR_SYSTEM, "'%s' is not installed; "
		    "install it", argv[0]);
	}
	if (child->terminal >= 0) {
		give_terminal(child, child->pid);
		/* it may have asked too early, and been stopped for that */
		kill(-child->pid, SIGCONT);
	}
	return 0;
}

enum { BLOCK = 8192, PIPE_MOST = 1 << 20 };

/* How long a child's pipes are read when it has ended, in milliseconds. */
enum { MOMENT = 1000 };

static void
drain(int *fd, struct buf *out)
{
	char block[BLOCK];
	ssize_t n = read(*fd, block, sizeof(block));

	if (n > 0)
		buf_add_bytes(out, block, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		close_fd(fd);
}

/*
 * Waits until a pipe can be served, and answers as poll(2).  When the child has
 * ended, `end` comes closer: what it has left behind, the queue of a mailer
 * say, may keep the pipes open for as long as it likes.
 */
static int
wait_for_pipe(struct pollfd set[NPOLLED], const struct child *child,
    int *process, long long *end)
{
	int i, n;

	for (i = 0; i < NPOLLED; i++) {
		set[i].fd = i == END ? *process : child->fd[i];
		set[i].events = i == INPUT ? POLLOUT : POLLIN;
		set[i].revents = 0;
	}
	n = poll(set, NPOLLED, time_left(*end));
	if (set[END].revents != 0) {
		close_fd(process);
		if (*end == 0 || time_left(*end) > MOMENT)
			*end = clock_now() + MOMENT;
	}
	return n;
}

/*
 * Serves the pipes until the child has closed them or its time is over.  Where
 * the kernel (before Linux 5.3) gives no descriptor of a process, one that the
 * child leaves behind is waited for as the child is.
 */
static int
serve(struct child *child, struct str in, struct buf *out, struct buf *diag,
    long long end, struct err *err)
{
	int process = (int)syscall(SYS_pidfd_open, child->pid, 0);
	int n, result = 0;
	struct pollfd set[NPOLLED];
	ssize_t written;

	if (in.n == 0)
		close_fd(&child->fd[INPUT]);
	while ((child->fd[OUTPUT] >= 0 || child->fd[DIAG] >= 0) &&
	    time_left(end) != 0) {
		n = wait_for_pipe(set, child, &process, &end);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			result = err_system(err, "cannot wait for a program");
			break;
		}
		if (set[INPUT].revents != 0) {
			written = write(child->fd[INPUT], in.at, in.n);
			if (written >= 0)
				in = str_from(in, (size_t)written);
			/* a child that does not read it all is no failure */
			if (in.n == 0 || (written < 0 && errno != EINTR &&
			    errno != EAGAIN))
				close_fd(&child->fd[INPUT]);
		}
		if (set[OUTPUT].revents != 0)
			drain(&child->fd[OUTPUT], out);
		if (set[DIAG].revents != 0)
			drain(&child->fd[DIAG], diag);
	}
	close_fd(&process);
	return result;
}

/*
 * Reads what is left in the pipes when the child has ended in time.  If we were
 * stopped meanwhile, serve() gave up because the time was over, but the child's
 * answer may be complete.  The limit is for another process that has the pipe
 * and goes on writing.
 */
static void
drain_rest(struct child *child, struct buf *out, struct buf *diag)
{
	size_t i, before;

	for (i = 0; i < PIPE_MOST / BLOCK; i++) {
		before = out->n + diag->n;
		if (child->fd[OUTPUT] >= 0)
			drain(&child->fd[OUTPUT], out);
		if (child->fd[DIAG] >= 0)
			drain(&child->fd[DIAG], diag);
		if (out->n + diag->n == before)
			break;
	}
}

/*
 * Opens the terminal if a user sits at it and our group is its foreground
 * group; else -1.
 */
static int
open_terminal(void)
{
	int fd = isatty(STDIN_FILENO) && isatty(STDERR_FILENO) ?
	    open("/dev/tty", O_RDWR | O_CLOEXEC) : -1;

	if (fd >= 0 && tcgetpgrp(fd) != getpgrp())
		close_fd(&fd);
	return fd;
}

enum sort { OTHER_PROGRAM, GIT, GIT_THAT_ASKS };

/* Runs a child with pipes: ours are in child.fd, the child's in `theirs`. */
static int
run(int *status, struct buf *out, struct buf *diag, const char *const argv[],
    struct str in, unsigned seconds, enum sort sort, struct err *err)
{
	struct child child = { .pid = -1, .fd = { -1, -1, -1 },
		.leads_group = seconds > 0, .keeps_settings = sort !=
		OTHER_PROGRAM, .terminal = -1 };
	int theirs[NPIPES] = { -1, -1, -1 }, ends[2], i, mine, answer = -1;
	long long end = seconds == 0 ? 0 : clock_now() + seconds * 1000LL;

	if (sort == GIT_THAT_ASKS)
		child.terminal = open_terminal();
	for (i = 0; i < NPIPES; i++) {
		if (!make_pipe(ends)) {
			err_system(err, "cannot make a pipe");
			goto out;
		}
		mine = i == INPUT ? 1 : 0;
		child.fd[i] = ends[mine];
		theirs[i] = ends[1 - mine];
		fcntl(ends[mine], F_SETFL, O_NONBLOCK);
	}
	if (start(&child, argv, theirs, err) < 0)
		goto out;
	for (i = 0; i < NPIPES; i++)
		close_fd(&theirs[i]);
	answer = serve(&child, in, out, diag, end, err);
	for (i = 0; i < NPIPES; i++)
		if (i == INPUT || answer < 0)
			close_fd(&child.fd[i]);
	if (reap(status, child.pid, end))
		drain_rest(&child, out, diag);
	else if (answer == 0)
		answer = err_set(err, ERR_TIME, "'%s' has not answered "
		    "within %u seconds", argv[0], seconds);
	restore_signals(&child);
out:
	if (child.terminal >= 0) {
		give_terminal(&child, getpgrp());
		close_fd(&child.terminal);
	}
	for (i = 0; i < NPIPES; i++) {
		close_fd(&theirs[i]);
		close_fd(&child.fd[i]);
	}
	return answer;
}

int
run_filter(int *status, struct buf *out, struct buf *diag,
    const char *const argv[], struct str in, unsigned seconds,
    struct err *err)
{
	return run(status, out, diag, argv, in, seconds, OTHER_PROGRAM, err);
}

int
run_git(int *status, struct buf *out, struct buf *diag,
    const char *const argv[], struct err *err)
{
	return run(status, out, diag, argv, STR_NONE, RUN_SECONDS, GIT, err);
}

int
run_git_asking(int *status, struct buf *out, struct buf *diag,
    const char *const argv[], unsigned seconds, struct err *err)
{
	return run(status, out, diag, argv, STR_NONE, seconds, GIT_THAT_ASKS,
	    err);
}

struct str
run_last_words(const struct buf *diag)
{
	struct str rest = buf_str(diag), line, last = STR_NONE;

	/* gpg's status lines are for programs, not for people */
	while (str_next_line(&line, &rest))
		if (str_trim(line).n > 0 && !str_starts(line, "[GNUPG:]"))
			last = str_trim(line);
	return last;
}

struct str
run_first_words(const struct buf *diag)
{
	struct str line, rest = buf_str(diag);

	while (str_next_line(&line, &rest)) {
		line = str_trim(line);
		if (str_starts(line, "fatal: ") ||
		    str_starts(line, "error: "))
			return str_from(line, 7);
		if (line.n > 0 && !str_starts(line, "warning: ") &&
		    !str_starts(line, "Warning: "))
			return line;
	}
	return STR_LIT("git gave no reason");
}

int
run_interactive(int *status, const char *command, const char *argument,
    struct err *err)
{
	struct child child = { .pid = -1, .fd = { -1, -1, -1 },
		.terminal = -1 };
	const int theirs[NPIPES] = { -1, -1, -1 };
	const char *argv[] = { "/bin/sh", "-c", NULL, command, argument,
	    NULL };
	OWN(buf) script = BUF_INIT;
	int answer;

	/* a shell splits a command with options: "code --wait" */
	buf_addf(&script, "%s \"$@\"", command);
	argv[2] = script.at;
	answer = start(&child, argv, theirs, err);
	if (answer == 0) {
		reap(status, child.pid, 0);
		restore_signals(&child);
	}
	return answer;
}

void
run_hold_interrupts(sigset_t *before)
{
	static const int interrupts[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };
	sigset_t held;
	size_t i;

	sigemptyset(&held);
	for (i = 0; i < sizeof(interrupts) / sizeof(*interrupts); i++)
		sigaddset(&held, interrupts[i]);
	sigprocmask(SIG_BLOCK, &held, before);
}
