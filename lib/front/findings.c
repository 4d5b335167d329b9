/* SPDX-License-Identifier: ISC */
#include "front/findings.h"

#include <string.h>

#include "act/recurring.h"
#include "act/remark.h"
#include "front/pick.h"

void
findings_add(struct buf *out, struct repo *repo, const char *path,
    const struct fault *fault)
{
	pick_seen(out, repo, path);
	if (fault->line > 0)
		buf_addf(out, ":%u:%u", fault->line,
		    fault->col > 0 ? fault->col : 1);
	buf_add_string(out, ": ");
	pick_words(out, repo, path, str_of(fault->text), pick_typed);
	buf_addf(out, " [%s]", rule_name(fault->rule));
}

void
findings_remark_lines(const struct cli *cli, struct repo *repo,
    const char *path, struct str lines)
{
	OWN(buf) seen = BUF_INIT;
	struct str line;

	while (str_next_line(&line, &lines)) {
		buf_clear(&seen);
		pick_words(&seen, repo, path, line, pick_seen);
		cli_remark(cli, "%s", seen.at);
	}
}

/*
 * Turns the error for which a record could not be read into a fault of the
 * record, or tells it as one of a setting; -1 if it is trouble of another kind.
 */
static int
explain(struct note *note, const char *path, setting_tell *tell, void *arg,
    struct err *err)
{
	struct record_name name;

	if (setting_tell_err(err, tell, arg) == 0)
		return 0;
	if ((err->code != ERR_TEXT && err->code != ERR_REFUSED) ||
	    !record_name_parse(&name, str_of(path)) ||
	    (err->path[0] != '\0' && strcmp(err->path, path) != 0))
		return -1;
	faults_add_err(&note->faults, RULE_TEXT, err);
	return 0;
}

int
findings_tell(struct note *out, struct notes *notes, struct past *past,
    const char *path, setting_tell *tell, void *arg, struct err *err)
{
	bool is_contract = str_ends(str_of(path), "/contract.md");
	size_t i;

	if ((notes_load(out, notes, path, NOTE_WHOLE, err) < 0 ||
	    recurring_check(out, notes, err) < 0) &&
	    explain(out, path, tell, arg, err) < 0)
		return -1;
	if (is_contract && setting_check_contract(&out->faults, notes, out,
	    err) < 0 && explain(out, path, tell, arg, err) < 0)
		return -1;
	faults_sort(&out->faults);
	if (past_drop_faults(past, out, notes->repo, err) < 0)
		return -1;
	for (i = 0; i < out->faults.n; i++)
		tell(path, &out->faults.fault[i], arg);
	return 0;
}

struct remarks {
	const struct cli *cli;
	struct repo *repo;
	size_t n;
};

static void
remark(const char *path, const struct fault *fault, void *arg)
{
	struct remarks *r = arg;
	OWN(buf) line = BUF_INIT;

	findings_add(&line, r->repo, path, fault);
	cli_remark(r->cli, "%s", line.at);
	r->n++;
}

int
findings_remark(size_t *n, struct cli *cli, struct notes *notes,
    const char *path, struct err *err)
{
	OWN(note) note = NOTE_INIT;
	OWN(past) past = PAST_INIT;
	OWN(buf) lines = BUF_INIT;
	struct remarks r = { cli, notes->repo, 0 };

	if (findings_tell(&note, notes, &past, path, remark, &r, err) < 0)
		return -1;
	remark_add_day(&lines, &note, cli->today);
	findings_remark_lines(cli, notes->repo, path, buf_str(&lines));
	*n = r.n;
	return 0;
}
