/* SPDX-License-Identifier: ISC */
/* gate - the order in which the parts of the gate are made, and checked. */

#include "git/gate.h"

#include "git/probe.h"
#include "git/rights.h"
#include "git/server.h"
#include "git/signers.h"

/*
 * Tries the hook by a push.  The hook runs as the caller, so it is not run if
 * others may write it; the lines then say who may.
 */
static int
check_what_it_does(struct buf *out, const struct hook *hook,
    struct err *err)
{
	OWN(buf) rights = BUF_INIT;
	int result = rights_check(&rights, hook->repo, hook->whole.at, err);

	if (result == 0 && rights.n == 0)
		result = probe_push(out, hook, err);
	buf_add(out, buf_str(&rights));
	return result;
}

/* 0 if somebody else's hook refuses what ours would refuse; else *err stays. */
static int
try_foreign(const struct hook *hook, struct err *err)
{
	struct err there = *err;
	OWN(buf) lines = BUF_INIT;
	int result = check_what_it_does(&lines, hook, err);

	if (result == 0 && lines.n > 0) {
		*err = there;
		result = -1;
	}
	return result;
}

static int
try_written(const struct hook *hook, const char *program, struct err *err)
{
	OWN(buf) lines = BUF_INIT;
	struct err why = ERR_INIT;
	int result;

	if (hook_write(hook, false, program, err) < 0)
		return -1;
	result = check_what_it_does(&lines, hook, err);
	if (result == 0 && lines.n > 0)
		result = err_set(err, ERR_REFUSED, "nothing was installed: "
		    "%.*s", STR_ARGS(str_first(buf_str(&lines),
		    str_find_byte(buf_str(&lines), '\n'))));
	if (hook_undo(hook, result < 0 ? &why : err) < 0) {
		if (result < 0)
			err_prefix(err, "%s is left there: ",
			    hook->whole.at);
		return -1;
	}
	return result;
}

/*
 * Writes our hook into the folder that the caller named, for a trial push that
 * shows whether anything runs it; the rights are put back on failure.
 */
static int
try_new(const struct hook *hook, const char *program, struct err *err)
{
	struct rights before;

	rights_note(&before, hook->repo, hook->whole.at);
	if (rights_close(hook->repo, hook->whole.at, err) == 0 &&
	    try_written(hook, program, err) == 0)
		return 0;
	rights_put_back(&before, hook->repo, hook->whole.at);
	return -1;
}

int
gate_install(bool *is_new, const struct hook *hook, const char *program,
    struct err *err)
{
	bool is_there, is_foreign = false;

	if (hook_look(&is_there, hook, program, err) < 0) {
		if (!hook->is_server || err->code != ERR_REFUSED ||
		    (hook->elsewhere.n > 0 &&
		    !hook->is_named) || try_foreign(hook, err) < 0)
			return -1;
		is_foreign = true;
	}
	*is_new = !is_there && !is_foreign;
	if (*is_new && hook->is_server && hook->is_named &&
	    try_new(hook, program, err) < 0)
		return -1;
	/* the hook comes last: if it is there, so is all the rest */
	if (hook->is_server && (server_set(hook->repo, err) < 0 ||
	    rights_close(hook->repo, hook->whole.at, err) < 0))
		return -1;
	return is_foreign ? 0 : hook_write(hook, is_there, program, err);
}

int
gate_check(struct buf *out, const struct hook *hook, struct err *err)
{
	OWN(buf) rights = BUF_INIT;
	size_t before = out->n;
	bool is_foreign, runs;
	int result = -1;

	if (hook_check(out, &is_foreign, hook, err) < 0)
		return -1;
	runs = out->n == before;
	if (rights_check(&rights, hook->repo, hook->whole.at, err) == 0 &&
	    server_check_branch(out, hook->repo, err) == 0 &&
	    server_check_administrators(out, hook->repo, err) == 0 &&
	    server_check_settings(out, hook->repo, err) == 0 &&
	    signers_check(out, hook->repo, err) == 0)
		result = 0;
	/* the hook runs as the caller, if nobody else may write it */
	if (result == 0 && runs && rights.n == 0)
		result = probe_push(out, hook, err);
	else if (result == 0 && is_foreign)
		buf_addf(out, "%s: is not the one that install-hooks "
		    "writes, and was not tried\n", hook->shown.at);
	buf_add(out, buf_str(&rights));
	return result;
}
