/* SPDX-License-Identifier: ISC */
/*
 * dispatch - tells options, their values and operands apart, and looks for the
 * operands in the repositories.
 */

#include "front/dispatch.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "front/pick.h"
#include "git/file.h"
#include "notes/person.h"

enum word_type { WORD_OPTION, WORD_VALUE, WORD_FILE_VALUE, WORD_OPERAND };

struct filler {
	const struct front_command *command;
	struct mine *mine;
	char *const *arg;
	size_t n;
	enum word_type *type;	/* of each word */
	bool has_dir;		/* -C is given */
	bool has_list;		/* --repos is given */
	const struct mine_repo *target;	/* where to work; NULL: here */
};

const struct front_command *
dispatch_find(struct str name)
{
	size_t i;

	for (i = 0; i < front_ncommands; i++)
		if (str_is(name, front_commands[i].name))
			return &front_commands[i];
	return NULL;
}

/*
 * What the manual page calls the value of an option; absent if the option's
 * value is not a word of its own.
 */
static struct str
value_name(const struct front_command *command, const char *option)
{
	struct str values = str_of(command->values), name;
	OWN(buf) key = BUF_INIT;
	size_t at;

	/* a long name may be typed by its beginning */
	buf_addf(&key, " %s%s", option, option[1] == '-' ? "" : "=");
	at = str_find(values, key.at);
	if (at == values.n)
		return STR_NONE;
	name = str_from(values, at + 1);
	name = str_from(name, str_find_byte(name, '=') + 1);
	return str_first(name, str_find_byte(name, ' '));
}

/*
 * Reads a word with one long option, or with letters.  Answers whether the
 * next word is the value; then *name is what the manual page calls it.
 */
static bool
read_option(struct filler *f, const char *word, struct str *name)
{
	char letter[3] = "-";
	size_t i;

	*name = STR_NONE;
	if (word[1] == '-') {
		f->has_list |= str_starts(str_of(word), "--repos");
		if (strchr(word, '=') == NULL)
			*name = value_name(f->command, word);
		return !str_is_absent(*name);
	}
	for (i = 1; word[i] != '\0'; i++) {
		letter[1] = word[i];
		*name = value_name(f->command, letter);
		f->has_dir |= word[i] == 'C';
		if (!str_is_absent(*name))
			return word[i + 1] == '\0';
	}
	return false;
}

static void
read_words(struct filler *f)
{
	bool is_value = false, is_behind = false;
	struct str name = STR_NONE;
	size_t i;

	for (i = 0; i < f->n; i++) {
		const char *word = f->arg[i];

		if (is_value) {
			f->type[i] = str_starts(name, "file") ?
			    WORD_FILE_VALUE : WORD_VALUE;
			is_value = false;
		} else if (!is_behind && strcmp(word, "--") == 0) {
			is_behind = true;
		} else if (!is_behind && word[0] == '-' && word[1] != '\0') {
			is_value = read_option(f, word, &name);
		} else {
			f->type[i] = WORD_OPERAND;
		}
	}
}

static bool
takes(const struct front_command *command, const char *operand)
{
	return str_lists(str_of(command->operands), ' ', str_of(operand));
}

static int
refuse_nobody(struct mine *mine, const char *word, struct err *err)
{
	OWN(nearest) near = NEAREST_INIT(str_of(word));
	struct str id, rest;

	if (mine_people(mine, err) < 0)
		return -1;
	for (rest = buf_str(&mine->people); str_next_string(&id, &rest); )
		nearest_offer(&near, id);
	err_set(err, ERR_ABSENT, "there is no person '%s' in %zu "
	    "repositor%s%s", word, mine->n, mine->n == 1 ? "y" : "ies",
	    nearest_text(&near, "; new-person adds one"));
	return -1;
}

/*
 * Finds the one repository that has `path`.  ERR_REFUSED if an operand before
 * was found in another one.  If a repository cannot be read, that is the error,
 * since the path may be in that repository.
 */
static int
find_target(struct filler *f, const char *word, const char *path,
    bool *found, struct err *err)
{
	const struct mine_repo *repo, *target = NULL;
	OWN(buf) list = BUF_INIT;
	bool has_it;
	size_t i, n = 0;

	for (i = 0; i < f->mine->n; i++) {
		repo = &f->mine->repo[i];
		if (mine_has(&has_it, repo, path, err) < 0)
			return -1;
		if (!has_it)
			continue;
		buf_addf(&list, "%s-C %s", n++ > 0 ? " or " : "",
		    repo->shown);
		target = repo;
	}
	*found = n > 0;
	if (n == 0)
		return 0;
	if (n > 1)
		return err_set(err, ERR_REFUSED, "'%s' is in %zu "
		    "repositories; say which, behind %s: %s", word, n,
		    f->command->name, list.at);
	if (f->target != NULL && f->target != target)
		return err_set(err, ERR_REFUSED, "'%s' is in %s, and what "
		    "stands before it in %s; do one after the other", word,
		    target->shown, f->target->shown);
	f->target = target;
	return 0;
}

static int
find_person(struct filler *f, const char *word, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	bool found, is_new = takes(f->command, "id");
	int result;

	person_path(&path, str_of(word));
	result = find_target(f, word, path.at, &found, err);
	if (result == 0 && !found && !is_new && f->mine->n > 0)
		result = refuse_nobody(f->mine, word, err);
	return result;
}

/* Finds, by the operands, the repository in which the command is to work. */
static int
find_repo(struct filler *f, struct err *err)
{
	bool takes_person = takes(f->command, "person") ||
	    takes(f->command, "id");
	bool takes_file = takes(f->command, "file");
	bool is_person = takes_person, found;
	size_t i;

	for (i = 0; i < f->n; i++) {
		const char *word = f->arg[i];

		if (f->type[i] != WORD_OPERAND)
			continue;
		if (is_person && pick_is_person(word)) {
			if (find_person(f, word, err) < 0)
				return -1;
		} else if (takes_file && file_is_absent(word) &&
		    find_target(f, word, word, &found, err) < 0)
			return -1;
		/*
		 * in "person | file ..." each operand may be a person, in other
		 * synopses only the first
		 */
		is_person = takes_person && strstr(f->command->operands,
		    "person |") != NULL;
	}
	return 0;
}

static void
put(struct dispatch *out, const char *word)
{
	*MEM_ADD(out->arg, out->n, &out->cap) = mem_copy(word, strlen(word));
}

/*
 * Puts a word; a file gets its absolute path if the command works elsewhere.
 * One that is not here is in the repository in which the command works.
 */
static int
put_word(struct dispatch *out, const struct filler *f, size_t i,
    struct err *err)
{
	const char *word = f->arg[i];
	char *real;

	if (f->target == NULL || file_is_absent(word) ||
	    (f->type[i] != WORD_FILE_VALUE && (f->type[i] != WORD_OPERAND ||
	    !takes(f->command, "file") || pick_is_person(word)))) {
		put(out, word);
		return 0;
	}
	real = realpath(word, NULL);
	if (real == NULL)
		return err_system(err, "%s", word);
	put(out, real);
	free(real);
	return 0;
}

/* Whether all repositories are meant, since none is named. */
static bool
wants_all(const struct filler *f)
{
	size_t i;

	if (strstr(f->command->operands, "repo ...") == NULL || f->has_dir ||
	    f->has_list || (f->mine->n == 1 && f->mine->repo[0].is_here))
		return false;
	for (i = 0; i < f->n; i++)
		if (f->type[i] == WORD_OPERAND && (!takes(f->command,
		    "person") || !pick_is_person(f->arg[i]) ||
		    pick_is_repo(f->arg[i])))
			return false;
	return true;
}

int
dispatch_fill(struct dispatch *out, const struct front_command *command,
    struct mine *mine, char *const arg[], size_t n, struct err *err)
{
	struct filler f = { .command = command, .mine = mine, .arg = arg,
		.n = n, .type = mem_new(n, sizeof(*f.type)) };
	size_t i;
	int result = 0;

	read_words(&f);
	if (!f.has_dir && strstr(command->operands, "repo") == NULL)
		result = find_repo(&f, err);
	/* no -C here: paths are seen from the current folder, not the top */
	if (f.target != NULL && f.target->is_here)
		f.target = NULL;
	if (f.target != NULL) {
		put(out, "-C");
		put(out, f.target->place);
	}
	for (i = 0; result == 0 && i < n; i++)
		result = put_word(out, &f, i, err);
	for (i = 0; result == 0 && wants_all(&f) && i < mine->n; i++)
		put(out, mine->repo[i].place);
	free(f.type);
	return result;
}

void
dispatch_release(struct dispatch *dispatch)
{
	size_t i;

	for (i = 0; i < dispatch->n; i++)
		free(dispatch->arg[i]);
	free(dispatch->arg);
	*dispatch = (struct dispatch)DISPATCH_INIT;
}
