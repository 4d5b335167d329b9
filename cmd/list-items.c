/* SPDX-License-Identifier: ISC */
/* list-items - the items of records, for those who may read them. */

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/pack.h"
#include "front/cli.h"
#include "front/items_print.h"
#include "front/pick.h"
#include "front/repos.h"
#include "history/notes.h"
#include "report/items.h"

static const char *as_of, *owner, *format = "text", *list;
static bool mine, open_ones, done, late;

static const struct cli_option options[] = {
	{ "owner", 0, CLI_ONCE, &owner, "who",
	    "only those of an address, or of a word as items have it" },
	{ "mine", 0, CLI_FLAG, &mine, NULL, "only your own" },
	{ "open", 0, CLI_FLAG, &open_ones, NULL,
	    "what is still open (the default)" },
	{ "done", 0, CLI_FLAG, &done, NULL, "what is done or dropped" },
	{ "late", 0, CLI_FLAG, &late, NULL, "what is open past its day" },
	{ "as-of", 0, CLI_VALUE, &as_of, "date", "take this day for today" },
	{ "format", 0, CLI_VALUE, &format, "format",
	    "for people (text), or for programs (tsv, json)" },
	{ "repos", 0, CLI_ONCE, &list, "file",
	    "also the repositories that this file names, one on each line" }
};

static const struct cli_command command = {
	"[-C dir] [--owner who | --mine] [--open | --done | --late] "
	"[--as-of date] [--format text | tsv | json] [--repos file] "
	"[person | repo ...]",
	"List the items of records.",
	CLI_OPTIONS(options), 0, CLI_MANY
};

struct output {
	const char *name;
	void (*print)(struct buf *out, const struct report_print *digest);
};

static const struct output outputs[] = {
	{ "text", items_print_text },
	{ "tsv", items_print_tsv },
	{ "json", items_print_json }
};

/* A person whom an operand names. */
struct wanted {
	const char *id;
	bool is_known;		/* a repository has this id */
	struct nearest near;	/* ids that are like it */
};

struct list_items {
	struct cli cli;
	struct items_wish wish;
	const struct output *output;
	struct wanted *person;		/* none: everybody */
	size_t npeople;
	struct repos repos;
	struct repo_identity me;
	struct items items;
};

static int
read_options(struct list_items *l, struct err *err)
{
	size_t i;

	for (i = 0; i < sizeof(outputs) / sizeof(*outputs); i++)
		if (strcmp(format, outputs[i].name) == 0)
			l->output = &outputs[i];
	if (l->output == NULL)
		return err_set(err, ERR_REFUSED, "--format: there are text, "
		    "tsv and json, not '%s'", format);
	l->wish.which = done ? ITEMS_DONE : late ? ITEMS_LATE : ITEMS_OPEN;
	/* with the @ of an item, or without */
	l->wish.owner = owner != NULL && owner[0] == '@' ? owner + 1 : owner;
	return cli_date(&l->repos.options.as_of, &l->cli, "--as-of", as_of,
	    err);
}

/*
 * Takes the people out of the operands, each once, so that only repositories
 * are left.  "." and ".." never name a person.
 */
static void
take_people(struct list_items *l)
{
	struct cli *cli = &l->cli;
	const char *word;
	size_t i, j, n = 0;

	l->person = mem_new(cli->nargs, sizeof(*l->person));
	for (i = 0; i < cli->nargs; i++) {
		word = cli->arg[i];
		for (j = 0; j < l->npeople && strcmp(word,
		    l->person[j].id) != 0; j++)
			;
		if (strchr(word, '/') != NULL || pick_is_repo(word) ||
		    strcmp(word, ".") == 0 || strcmp(word, "..") == 0)
			cli->arg[n++] = cli->arg[i];
		else if (j == l->npeople)
			l->person[l->npeople++] = (struct wanted){ word,
			    false, NEAREST_INIT(str_of(word)) };
	}
	cli->nargs = n;
}

/*
 * Fills in `seen` of the items from `first` on: the path from the current
 * folder.  In a bare repository, the path in the commit.
 */
static void
see(struct list_items *l, size_t first, struct repo *repo)
{
	const char *name = l->repos.reading->name;
	OWN(buf) seen = BUF_INIT;
	struct listed_item *item;
	size_t i;

	for (i = first; i < l->items.n; i++) {
		item = &l->items.item[i];
		buf_clear(&seen);
		if (strcmp(name, ".") != 0) {
			pick_short(&seen, str_of(name));
			buf_add_string(&seen, repo_is_bare(repo) ? ": " :
			    str_ends(str_of(name), "/") ? "" : "/");
		}
		if (strcmp(name, ".") != 0 || repo_is_bare(repo))
			buf_add(&seen, item->path);
		else
			pick_seen(&seen, repo, item->path.at);
		item->seen = str_copy(buf_str(&seen));
	}
}

static int
read_person(struct list_items *l, struct wanted *person, struct repo *repo,
    struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct oid tip;
	int result = -1;

	l->repos.options.person = person->id;
	l->items.knows_person = false;
	if (items_read(&l->items, repo, &l->repos.options, &l->wish, err) < 0)
		return -1;
	person->is_known |= l->items.knows_person;
	if (l->items.knows_person)
		return 0;
	if (repo_tip(&tip, repo, err) == 0 &&
	    notes_open_commit(&notes, repo, &tip, err) == 0)
		result = notes_offer_people(&person->near, &notes, err);
	return result;
}

static int
read_repo(struct repo *repo, void *arg, struct err *err)
{
	struct list_items *l = arg;
	size_t i, first = l->items.n;
	int result = 0;

	if (mine && repo_committer(&l->me, repo, err) < 0)
		return -1;
	if (mine)
		l->wish.owner = l->me.email;
	for (i = 0; i < l->npeople && result == 0; i++)
		result = read_person(l, &l->person[i], repo, err);
	if (l->npeople == 0)
		result = items_read(&l->items, repo, &l->repos.options,
		    &l->wish, err);
	see(l, first, repo);
	return result;
}

/* Gives what one process has read to the process that prints. */
static void
pack(struct buf *out, void *arg)
{
	struct list_items *l = arg;
	size_t i;

	pack_bytes(out, &l->me, sizeof(l->me));
	for (i = 0; i < l->npeople; i++) {
		pack_bytes(out, &l->person[i].is_known, sizeof(bool));
		nearest_pack(out, &l->person[i].near);
		l->person[i].is_known = false;
	}
	nearest_pack(out, l->wish.near);
	items_pack(out, &l->items);
}

static void
unpack(void *arg, struct str bytes)
{
	struct list_items *l = arg;
	size_t i;
	bool is_known;

	unpack_bytes(&l->me, sizeof(l->me), &bytes);
	if (mine)
		l->wish.owner = l->me.email;
	for (i = 0; i < l->npeople; i++) {
		unpack_bytes(&is_known, sizeof(is_known), &bytes);
		l->person[i].is_known |= is_known;
		nearest_unpack(&l->person[i].near, &bytes);
	}
	nearest_unpack(l->wish.near, &bytes);
	items_unpack(&l->items, &bytes);
}

/*
 * Refuses a person or an owner that no repository knows: an empty list would
 * look like "nothing to do".  If a repository could not be read, nobody can say
 * that a name is unknown.
 */
static int
check_names(struct list_items *l, struct err *err)
{
	size_t i;

	for (i = 0; i < l->npeople && !l->repos.had_trouble; i++)
		if (!l->person[i].is_known)
			return err_set(err, ERR_ABSENT, "there is no person "
			    "'%s'%s", l->person[i].id,
			    nearest_text(&l->person[i].near,
			    pick_is_person(l->person[i].id) ?
			    "; new-person adds one" : "; a repository is the "
			    "folder of one, or has a '/' in its name"));
	if (l->wish.owner == NULL || l->items.knows_owner ||
	    l->repos.had_trouble)
		return 0;
	if (mine)
		return err_set(err, ERR_REFUSED, "%s is nobody here; the "
		    "rosters have %s: git config user.email ADDRESS",
		    l->me.email, l->items.addresses.at);
	return err_set(err, ERR_REFUSED, "--owner: no roster has '%s'%s",
	    owner, nearest_text(l->wish.near, "; an owner is an address, a "
	    "person's id, manager, supervisor, or an address in person.ini "
	    "up to its @"));
}

/* Reads, checks and prints; answers the exit status. */
static int
run(struct list_items *l)
{
	OWN(buf) out = BUF_INIT;
	const struct repos_reader reader = { read_repo, l, l, pack, unpack };
	struct report_print digest = { .until = DATE_NONE,
		.items = &l->items };
	struct err err = ERR_INIT;

	if (read_options(l, &err) < 0 ||
	    repos_name(&l->repos, list, &err) < 0)
		return cli_fail(&l->cli, &err);
	repos_share(&l->repos, &reader);
	if (check_names(l, &err) < 0)
		return cli_fail(&l->cli, &err);
	items_sort(&l->items);
	digest.as_of = l->repos.options.as_of;
	digest.repo = l->repos.entry;
	digest.nrepos = l->repos.n;
	/* git is asked for colours where there is a text to paint */
	if (l->output->print == items_print_text)
		terminal_read(&digest.terminal, NULL);
	l->output->print(&out, &digest);
	cli_out("%s", out.at);
	return repos_finish(&l->repos, false);
}

int
main(int argc, char *argv[])
{
	OWN(nearest) near = NEAREST_INIT(STR_NONE);
	struct list_items l = { .items = ITEMS_INIT, .repos = REPOS_INIT };
	size_t i;
	int status;

	cli_start(&l.cli, argc, argv, &command);
	if (mine && owner != NULL)
		return cli_usage(&l.cli, "--owner or --mine, not both");
	if (open_ones + done + late > 1)
		return cli_usage(&l.cli, "--open, --done or --late, one of "
		    "them");
	near.word = str_of(owner);
	l.wish.near = &near;
	repos_begin(&l.repos, &l.cli);
	take_people(&l);
	status = run(&l);
	for (i = 0; i < l.npeople; i++)
		nearest_release(&l.person[i].near);
	free(l.person);
	items_release(&l.items);
	repos_release(&l.repos);
	return status;
}
