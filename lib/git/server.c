/* SPDX-License-Identifier: ISC */
/* server - a table of settings, each with the value that it has to have. */

#include "git/server.h"

#include "base/str.h"
#include "git/rights.h"

#define ADMINISTRATOR "one-to-one.administrator"

/* The settings that the gate depends on besides the hook. */
static const struct {
	const char *key, *value;
	enum { EXACTLY, TRUTH, LIMIT, WHERE_SHARED } sort;
} settings[] = {
	{ "receive.fsckObjects", "true", TRUTH },
	{ "receive.denyNonFastForwards", "true", TRUTH },
	{ "receive.denyDeletes", "true", TRUTH },
	{ "receive.fsck.badFilemode", "error", EXACTLY },
	{ "receive.fsck.nulInCommit", "error", EXACTLY },
	{ "core.logAllRefUpdates", "always", EXACTLY },
	/* more than years of scans; it keeps a push from filling the disk */
	{ "receive.maxInputSize", "64m", LIMIT },
	{ "receive.autogc", "false", WHERE_SHARED },
};

#define N_SETTINGS (sizeof(settings) / sizeof(*settings))

static bool
is_right(size_t i, struct str value)
{
	size_t n = str_digits(value);

	if (settings[i].sort == LIMIT)
		return n > 0 && str_run(value, "0") < n && value.n - n <= 1;
	if (settings[i].sort == TRUTH)
		return str_lists_any_case(STR_LIT("true yes on 1"), ' ',
		    value);
	return str_is(value, settings[i].value);
}

/* Whether a setting is missing, or is not what it has to be. */
static int
is_wrong(bool *out, struct repo *repo, size_t i, struct err *err)
{
	OWN(buf) value = BUF_INIT;
	bool is_set;
	int result = repo_setting(&value, &is_set, repo, settings[i].key,
	    err);

	*out = !is_set || !is_right(i, buf_str(&value));
	return result;
}

int
server_set(struct repo *repo, struct err *err)
{
	struct stat objects;
	bool wrong;
	size_t i;

	for (i = 0; i < N_SETTINGS; i++) {
		if (settings[i].sort == WHERE_SHARED &&
		    !rights_is_shared(&objects, repo))
			continue;
		if (is_wrong(&wrong, repo, i, err) < 0 || (wrong &&
		    repo_set(repo, settings[i].key, settings[i].value,
		    err) < 0))
			return -1;
	}
	return 0;
}

int
server_check_settings(struct buf *out, struct repo *repo, struct err *err)
{
	bool wrong;
	size_t i;

	for (i = 0; i < N_SETTINGS; i++) {
		/* receive.autogc does not leave the gate open */
		if (settings[i].sort == WHERE_SHARED)
			continue;
		if (is_wrong(&wrong, repo, i, err) < 0)
			return -1;
		if (wrong && settings[i].sort == LIMIT)
			buf_addf(out, "%s: is no limit, such as '%s'\n",
			    settings[i].key, settings[i].value);
		else if (wrong)
			buf_addf(out, "%s: is not '%s'\n", settings[i].key,
			    settings[i].value);
	}
	return 0;
}

int
server_check_branch(struct buf *out, struct repo *repo, struct err *err)
{
	struct repo_head head;
	OWN(buf) other = BUF_INIT;
	int result = 0;

	if (repo_head(&head, repo, err) == 0)
		return 0;
	if (err->code == ERR_REFUSED) {
		buf_addf(out, "HEAD: names no branch, and only the one that "
		    "it names may be pushed: git symbolic-ref HEAD "
		    "refs/heads/main\n");
		return 0;
	}
	if (err->code != ERR_UNBORN)
		return -1;
	result = repo_some_branch(&other, repo, err);
	if (result == 0 && other.n > 0)
		buf_addf(out, "HEAD: names %s, which is not there, and only "
		    "the branch that it names may be pushed; where that is "
		    "to be the other: git symbolic-ref HEAD %s\n",
		    head.branch, other.at);
	return result;
}

int
server_check_administrators(struct buf *out, struct repo *repo,
    struct err *err)
{
	OWN(buf) all = BUF_INIT, seen = BUF_INIT, dir = BUF_INIT;
	struct str rest, address;
	int result = repo_settings(&all, repo, ADMINISTRATOR, err);

	if (result == 0)
		result = repo_settings_of(&seen, repo, REPO_OF_GATE,
		    ADMINISTRATOR, err);
	buf_add_typed(&dir, str_of(repo_common_dir(repo)));
	rest = buf_str(&all);
	while (result == 0 && str_next_string(&address, &rest))
		if (!str_is_address(address))
			buf_addf(out, ADMINISTRATOR ": '%.*s' is no e-mail "
			    "address, and so is nobody\n",
			    STR_ARGS(address));
		else if (!str_has_string(buf_str(&seen), address))
			buf_addf(out, ADMINISTRATOR ": '%.*s' is set for you "
			    "alone, and the gate does not see it: git "
			    "--git-dir=%s config --add " ADMINISTRATOR
			    " %.*s\n", STR_ARGS(address), dir.at,
			    STR_ARGS(address));
	return result;
}
