/* SPDX-License-Identifier: ISC */
#include "front/findings.h"

#include "act/recurring.h"
#include "act/remark.h"
#include "front/pick.h"
#include "history/lookup.h"

void
findings_add(struct buf *out, struct repo *repo, const char *path,
    const struct fault *fault)
{
	pick_seen(out, repo, path);
	if (fault->line > 0)
		buf_addf(out, ":%u:%u", fault->line,
		    fault->col > 0 ? fault->col : 1);
	buf_add_string(out, ": ");
	pick_seen_words(out, repo, path, str_of(fault->text));
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
		pick_seen_words(&seen, repo, path, line);
		cli_remark(cli, "%s", seen.at);
	}
}

int
findings_remark(size_t *n, struct cli *cli, struct notes *notes,
    const char *path, struct err *err)
{
	OWN(note) note = NOTE_INIT;
	OWN(past) past = PAST_INIT;
	OWN(buf) line = BUF_INIT;
	size_t i;

	if (notes_load(&note, notes, path, NOTE_WHOLE, err) < 0 ||
	    recurring_check(&note, notes, err) < 0) {
		if (err->code != ERR_TEXT && err->code != ERR_REFUSED)
			return -1;
		faults_add_err(&note.faults, RULE_TEXT, err);
	}
	faults_sort(&note.faults);
	if (past_drop_faults(&past, &note, notes->repo, err) < 0)
		return -1;
	for (i = 0; i < note.faults.n; i++) {
		buf_clear(&line);
		findings_add(&line, notes->repo, path, &note.faults.fault[i]);
		cli_remark(cli, "%s", line.at);
	}
	buf_clear(&line);
	remark_add_day(&line, &note, cli->today);
	findings_remark_lines(cli, notes->repo, path, buf_str(&line));
	*n = note.faults.n;
	return 0;
}
