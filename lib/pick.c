/* SPDX-License-Identifier: ISC */
/*
 * pick - the folder is resolved, the last name is not: a symbolic link in
 * the place of a record is to be seen as what it is.
 */

#include "pick.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "record.h"

bool
pick_is_person(const char *word)
{
	return str_is_name(str_of(word));
}

/* The real path of the folder a file lies in, with '/' at its end. */
static int
real_folder(struct buf *out, struct str *name, const char *file,
    struct err *err)
{
	struct buf folder = BUF_INIT;
	const char *slash = strrchr(file, '/');
	char *real;

	*name = str_of(slash == NULL ? file : slash + 1);
	if (name->n == 0 || str_is(*name, ".") || str_is(*name, ".."))
		return err_set(err, ERR_REFUSED, "'%s' is no file", file);
	if (slash == NULL)
		buf_add_byte(&folder, '.');
	else
		buf_add_bytes(&folder, file, (size_t)(slash - file) + 1);
	real = realpath(folder.at, NULL);
	buf_release(&folder);
	if (real == NULL) {
		err_set(err, errno == ENOENT || errno == ENOTDIR ?
		    ERR_ABSENT : ERR_SYSTEM, "%s", strerror(errno));
		return err_in(err, file);
	}
	buf_add_string(out, real);
	if (!str_ends(buf_str(out), "/"))
		buf_add_byte(out, '/');
	free(real);
	return 0;
}

static int
real_top(struct buf *out, struct repo *repo, struct err *err)
{
	char *real = realpath(repo_top(repo), NULL);

	if (real == NULL)
		return err_system(err, "%s", repo_top(repo));
	buf_addf(out, "%s/", real);
	free(real);
	return 0;
}

int
pick_path(struct buf *out, struct repo *repo, const char *file,
    struct err *err)
{
	struct buf folder = BUF_INIT, top = BUF_INIT;
	struct str name;
	int result = -1;

	if (real_folder(&folder, &name, file, err) < 0 ||
	    real_top(&top, repo, err) < 0)
		goto out;
	if (!str_starts(buf_str(&folder), top.at)) {
		err_set(err, ERR_REFUSED, "lies outside of the notes "
		    "repository %s", repo_top(repo));
		err_in(err, file);
		goto out;
	}
	buf_add(out, str_from(buf_str(&folder), top.n));
	buf_add(out, name);
	result = 0;
out:
	buf_release(&folder);
	buf_release(&top);
	return result;
}

int
pick_record(struct buf *out, struct repo *repo, const char *file,
    struct err *err)
{
	struct record_name name;
	size_t start = out->n;

	if (pick_path(out, repo, file, err) < 0)
		return -1;
	if (record_name_parse(&name, str_from(buf_str(out), start)))
		return 0;
	err_set(err, ERR_REFUSED, "is no record; records are "
	    "people/PERSON/DATE-KIND.md, documents people/PERSON/KIND.md");
	return err_in(err, file);
}
