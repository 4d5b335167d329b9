/* SPDX-License-Identifier: ISC */
/* one-to-one - one name for all commands; shows what waits for the user. */

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/version.h"
#include "front/beside.h"
#include "front/cli.h"
#include "front/commands.h"
#include "front/dispatch.h"
#include "front/doctor.h"
#include "front/mine.h"
#include "front/prefix.h"
#include "front/repos.h"
#include "front/screen.h"
#include "front/terminal.h"
#include "git/remote.h"
#include "git/run.h"
#include "parse/json.h"
#include "parse/markdown.h"

#define NAME "one-to-one"

static bool fetch;

static const struct cli_option options[] = {
	{ "fetch", 0, CLI_FLAG, &fetch, NULL,
	    "ask the servers first, 20 seconds each" }
};

static const struct cli_command command = {
	"[-C dir] [--fetch] [command [argument ...]]",
	"Show what waits for you; or run a command.",
	CLI_OPTIONS(options), 0, CLI_MANY
};

struct one {
	struct cli cli;
	struct buf prefix;	/* in front of the programs' names: "git-" */
	struct buf typed;	/* what users type: "git one-to-one" */
	struct mine mine;
	struct waiting waiting;
	struct repos repos;
};

/*
 * Finds the longest name of a command with which the program's name ends.
 * Appends what stands before that name: the prefix of all programs.
 */
static const struct front_command *
find_by_name(struct buf *prefix, const char *program)
{
	const char *slash = strrchr(program, '/');
	const struct front_command *found = NULL;
	struct str name = str_of(slash == NULL ? program : slash + 1);
	size_t i;

	for (i = 0; i < front_ncommands; i++)
		if (str_ends(name, front_commands[i].name) && (found == NULL ||
		    strlen(front_commands[i].name) > strlen(found->name)))
			found = &front_commands[i];
	if (found != NULL)
		buf_add(prefix, str_first(name, name.n - strlen(found->name)));
	return found;
}

static bool
is_command(struct str name)
{
	return dispatch_find(name) != NULL;
}

/* Runs a program in the same folder in place of this one. */
static int
run_beside(struct one *f, const char *name, char *argv[])
{
	OWN(buf) path = BUF_INIT;
	struct err err = ERR_INIT;

	if (beside_find(&path, NAME, name, &err) == 0) {
		execv(path.at, argv);
		err_system(&err, "cannot run %s", path.at);
	}
	return cli_fail(&f->cli, &err);
}

/* Runs a command with the arguments that dispatch gives; answers its status. */
static int
run_command(struct one *f, const struct front_command *to_run,
    char *const arg[], size_t n)
{
	OWN(dispatch) d = DISPATCH_INIT;
	OWN(buf) name = BUF_INIT;
	struct err err = ERR_INIT;
	char **argv;
	size_t i;
	int status;

	if (mine_read(&f->mine, &err) < 0 ||
	    dispatch_fill(&d, to_run, &f->mine, arg, n, &err) < 0)
		return cli_fail(&f->cli, &err);
	/* git-amend is not installed: "git one-to-one amend" */
	if (str_is(buf_str(&f->prefix), "git-") &&
	    strcmp(to_run->name, "amend") == 0)
		prefix_add_command(&name, str_of(to_run->name));
	else
		buf_addf(&name, "%s%s", f->prefix.at, to_run->name);
	/* getopt may reorder argv, and dispatch frees its own */
	argv = mem_new(d.n + 2, sizeof(*argv));
	argv[0] = name.at;
	for (i = 0; i < d.n; i++)
		argv[i + 1] = d.arg[i];
	status = to_run->main == NULL ? run_beside(f, to_run->name, argv) :
	    to_run->main((int)d.n + 1, argv);
	free(argv);
	return status;
}

static int
refuse_command(struct one *f, const char *word)
{
	OWN(nearest) near = NEAREST_INIT(str_of(word));
	OWN(buf) otherwise = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	for (i = 0; i < front_ncommands; i++)
		if (strcmp(front_commands[i].name, NAME) != 0)
			nearest_offer(&near, str_of(front_commands[i].name));
	nearest_offer(&near, STR_LIT("help"));
	nearest_offer(&near, STR_LIT("doctor"));
	buf_addf(&otherwise, "; they are listed by: %s help", f->typed.at);
	err_set(&err, ERR_REFUSED, "there is no command '%s'%s", word,
	    nearest_text(&near, otherwise.at));
	return cli_fail(&f->cli, &err);
}

/* Prints a line for each command. */
static int
list_commands(struct one *f)
{
	OWN(table) table = TABLE_INIT(3);
	OWN(buf) out = BUF_INIT;
	size_t i;

	for (i = 0; i < front_ncommands; i++) {
		if (strcmp(front_commands[i].name, NAME) == 0)
			continue;
		table_add(&table, STR_LIT(""));
		table_add(&table, str_of(front_commands[i].name));
		table_add(&table, str_of(front_commands[i].purpose));
	}
	table_format(&out, &table);
	cli_out("usage: %s %s\n\nWithout a command it shows what waits for "
	    "you.  The commands are:\n\n%s\n'%s help COMMAND' shows the "
	    "manual of one.\n'%s doctor' looks at your set-up.\n",
	    f->typed.at, command.synopsis, out.at, f->typed.at, f->typed.at);
	return cli_finish(&f->cli, false);
}

/* Shows the manual page; if there is none, what the command says of itself. */
static int
help(struct one *f, const char *word)
{
	static char option[] = "--help";
	const struct front_command *about;
	OWN(buf) page = BUF_INIT;
	struct err ignored = ERR_INIT;	/* then --help is shown */
	char *arg[] = { NULL, option, NULL };
	int status = 127;

	if (word == NULL)
		return list_commands(f);
	/* these two are on our own page */
	about = dispatch_find(strcmp(word, "doctor") == 0 ||
	    strcmp(word, "help") == 0 ? STR_LIT(NAME) : str_of(word));
	if (about == NULL)
		return refuse_command(f, word);
	buf_addf(&page, "%s%s", f->prefix.at, about->name);
	if (run_interactive(&status, "command -v man >/dev/null && "
	    "man 1 2>/dev/null", page.at, &ignored) < 0 || status != 0) {
		arg[0] = page.at;
		status = about->main != NULL ? about->main(2, arg) :
		    run_beside(f, about->name, arg);
	}
	return status;
}

static int
show_versions(struct one *f)
{
	static const char *const argv[] = { "git", "--version", NULL };
	OWN(buf) git = BUF_INIT, diag = BUF_INIT;
	struct err ignored = ERR_INIT;	/* no git: no line for it */
	int status;

	cli_out("%s" NAME " (one-to-one) %s\n", f->prefix.at, VERSION);
	cli_out("libgit2 %s, cmark %s, jansson %s, utf8proc %s\n",
	    repo_library_version(), markdown_library_version(),
	    json_library_version(), utf8_library_version());
	/* these libraries do not tell their version at run time */
	cli_out("built with inih " INIH_VERSION ", libmd " LIBMD_VERSION
	    ", xxhash " XXHASH_VERSION ", libical " LIBICAL_VERSION "\n");
	if (run_git(&status, &git, &diag, argv, &ignored) == 0 && status == 0)
		cli_out_text(buf_str(&git));
	return cli_finish(&f->cli, false);
}

/* Fetches; if that cannot be done, it is only a remark. */
static void
ask_server(struct one *f, size_t index, struct repo *repo)
{
	struct remote remote;
	struct repo_head head;
	struct err err = ERR_INIT;

	if (repo_is_bare(repo) || ((repo_head(&head, repo, &err) == 0 ||
	    err.code == ERR_UNBORN) &&
	    remote_find(&remote, repo, &head, &err) == 0 &&
	    remote_fetch(repo, &remote, &err) == 0))
		return;
	/* where there is no server, none has to be asked */
	if (err.code != ERR_ABSENT)
		cli_remark(&f->cli, "%s: %s", f->mine.repo[index].shown,
		    err.text);
}

/* Reads what waits in one repository. */
static int
read_repo(struct repo *repo, void *arg, struct err *err)
{
	struct one *f = arg;
	size_t index = (size_t)(f->repos.reading - f->repos.entry);
	struct repo_identity who;

	if (fetch)
		ask_server(f, index, repo);
	if (mine_identity(&who, &f->mine, repo, err) < 0)
		return -1;
	return waiting_add(&f->waiting, repo, &f->mine.repo[index], &who, err);
}

/* Finds the user's repositories. */
static int
name_repos(struct one *f, struct err *err)
{
	size_t i;

	if (mine_read(&f->mine, err) < 0)
		return -1;
	if (f->mine.n == 0)
		return err_set(err, ERR_REFUSED, "no repository is named, and "
		    "there is none here; name each of yours: git config "
		    "--global --add one-to-one.repository DIR");
	repos_begin(&f->repos, &f->cli);
	for (i = 0; i < f->mine.n; i++)
		repos_add(&f->repos, f->mine.repo[i].place);
	return 0;
}

/* One repository may have an address of its own, which goes before all else. */
static int
refuse_stranger(const struct one *f, struct err *err)
{
	bool is_one = f->mine.n == 1;

	return err_set(err, ERR_REFUSED, "%s is nobody in your %zu "
	    "repositor%s; the rosters have %s: git%s%s config%s user.email "
	    "ADDRESS", f->waiting.email, f->mine.n, is_one ? "y" : "ies",
	    f->waiting.addresses.at, is_one ? " -C " : "",
	    is_one ? f->mine.repo[0].shown : "", is_one ? "" : " --global");
}

static int
show_screen(struct one *f, struct err *err)
{
	const struct repos_reader reader = { read_repo, f, &f->waiting,
		waiting_pack, waiting_unpack };
	struct terminal terminal;
	OWN(buf) out = BUF_INIT;
	struct err unread = ERR_INIT;
	bool knows_people;

	if (name_repos(f, err) < 0)
		return -1;
	knows_people = mine_people(&f->mine, &unread) == 0;
	f->repos.takes_unborn = true;
	repos_share(&f->repos, &reader);
	/* mostly an error of mine_people was just told by repos_share */
	if (!knows_people && !f->repos.had_trouble) {
		cli_fail(&f->cli, &unread);
		f->repos.had_trouble = true;
	}
	if (!f->waiting.is_known && f->waiting.addresses.n > 0)
		return refuse_stranger(f, err);
	terminal_read(&terminal, f->mine.color_ui.at);
	screen_format(&out, &f->waiting, &terminal);
	if (f->waiting.n == 0 && !f->repos.had_trouble) {
		cli_out("nothing waits for ");
		cli_out_words(str_of(f->waiting.email));
		cli_out(" in %zu repositor%s%s", f->mine.n,
		    f->mine.n == 1 ? "y" : "ies", out.n > 0 ? ".  " : "\n");
	}
	cli_out("%s", out.at);
	return 0;
}

/* Prints what doctor finds in one repository. */
static int
examine(struct repo *repo, void *arg, struct err *err)
{
	struct one *f = arg;
	const struct mine_repo *place = &f->mine.repo[f->repos.reading -
	    f->repos.entry];
	OWN(buf) lines = BUF_INIT;
	struct str line, rest;
	int result = doctor_look(&lines, repo, place, f->typed.at, err);

	rest = buf_str(&lines);
	if (result == 0 && rest.n == 0)
		cli_out("%s: all is well\n", place->shown);
	while (str_next_line(&line, &rest)) {
		cli_out("%s: ", place->shown);
		cli_out_words(line);
		cli_out("\n");
	}
	return result;
}

static int
doctor(struct one *f)
{
	struct err err = ERR_INIT;

	if (name_repos(f, &err) < 0)
		return cli_fail(&f->cli, &err);
	repos_read(&f->repos, examine, f);
	return repos_finish(&f->repos, false);
}

static int
screen_main(struct one *f, int argc, char *argv[])
{
	OWN(buf) git = BUF_INIT;
	struct err err = ERR_INIT;

	buf_add_string(&git, "git");
	cli_start(&f->cli, argc, argv, &command);
	if (f->cli.nargs > 0)
		return cli_usage(&f->cli, "the command goes before its "
		    "options: %s %s ...", f->typed.at, f->cli.arg[0]);
	prefix_add_dir(&f->typed);
	prefix_add_dir(&git);
	f->waiting.prog = f->typed.at;
	f->waiting.git = git.at;
	f->waiting.mine = &f->mine;
	f->waiting.today = f->cli.today;
	f->waiting.now = (long long)time(NULL);
	f->waiting.trouble = repos_tell;
	f->waiting.arg = &f->repos;
	return show_screen(f, &err) < 0 ? cli_fail(&f->cli, &err) :
	    repos_finish(&f->repos, false);
}

/*
 * Obeys each -C before the command, as git does.  Answers the index of the
 * first word behind them, or -1.
 */
static int
go_to(struct one *f, int argc, char *argv[])
{
	struct err err = ERR_INIT;
	int i, n = 1;

	while (n + 2 < argc && strcmp(argv[n], "-C") == 0)
		n += 2;
	if (argv[n] == NULL || argv[n][0] == '-')
		return 1;	/* they are options of the screen */
	for (i = 2; i < n; i += 2) {
		if (prefix_go_to(argv[i], &err) < 0) {
			cli_fail(&f->cli, &err);
			return -1;
		}
	}
	return n;
}

static int
front_main(struct one *f, int argc, char *argv[])
{
	const struct front_command *to_run;
	const char *slash = strrchr(argv[0], '/');
	int i;

	f->cli.prog = slash == NULL ? argv[0] : slash + 1;
	f->cli.command = &command;
	i = go_to(f, argc, argv);
	if (i < 0)
		return 2;
	if (i >= argc || argv[i][0] == '-') {
		if (i < argc && strcmp(argv[i], "--version") == 0)
			return show_versions(f);
		return screen_main(f, argc, argv);
	}
	if (strcmp(argv[i], "help") == 0)
		return help(f, argv[i + 1]);
	if (strcmp(argv[i], "doctor") == 0 && i + 1 < argc)
		return cli_usage(&f->cli, "'%s' is too much: doctor takes "
		    "nothing", argv[i + 1]);
	if (strcmp(argv[i], "doctor") == 0)
		return doctor(f);
	to_run = dispatch_find(str_of(argv[i]));
	if (to_run == NULL || strcmp(to_run->name, NAME) == 0)
		return refuse_command(f, argv[i]);
	return run_command(f, to_run, argv + i + 1, (size_t)(argc - i - 1));
}

int
main(int argc, char *argv[])
{
	struct one f = { .prefix = BUF_INIT, .typed = BUF_INIT,
		.mine = MINE_INIT, .waiting = WAITING_INIT,
		.repos = REPOS_INIT };
	const struct front_command *called;
	int status;

	if (argc == 0)
		return 2;
	called = find_by_name(&f.prefix, argv[0]);
	prefix_set(f.prefix.at, is_command);
	if (called != NULL && called->main != NULL) {
		status = called->main(argc, argv);
		buf_release(&f.prefix);
		return status;
	}
	buf_addf(&f.typed, "%s" NAME, f.prefix.at);
	/* installed as git-one-to-one, typed as "git one-to-one" */
	if (str_is(buf_str(&f.prefix), "git-"))
		f.typed.at[3] = ' ';
	status = front_main(&f, argc, argv);
	waiting_release(&f.waiting);
	repos_release(&f.repos);
	mine_release(&f.mine);
	buf_release(&f.typed);
	buf_release(&f.prefix);
	return status;
}
