/* SPDX-License-Identifier: ISC */
/*
 * acts - each act is a line of the file, whether it was read from there or is
 * new; the lines are then parsed in one go:
 *
 *	TIP
 *	TYPE TEXT COMMIT DAY<TAB>EMAIL<TAB>RECORD
 */

#include "acts.h"

#include <stdlib.h>
#include <string.h>

#include "commits.h"
#include "kept.h"
#include "mem.h"
#include "object.h"

static const struct kept_file file = { "one-to-one/acts",
	"one-to-one acts 3" };

/* For each act_type; a blank for those that are not kept. */
static const char letters[] = " adwv s";

static bool
is_by(const struct commit *commit, struct str name, struct str email)
{
	return str_eq(commit->author.email, email) &&
	    str_eq(commit->committer.email, email) &&
	    str_eq(commit->author.name, name) &&
	    str_eq(commit->committer.name, name);
}

/* By whom an act has to be made for us to believe it. */
static bool
is_believed(const struct commit *commit, const struct act *act)
{
	if (act->type == ACT_DISCLOSE)
		return commit->odd == NULL && commit->nparents > 0 &&
		    is_by(commit, commit->author.name, commit->author.email);
	if (!act_is_of_party(act->type) || commit->odd != NULL ||
	    commit->nparents != 1)
		return false;
	if (act->type == ACT_WITNESS)
		return is_by(commit, act->witness_name, act->witness_email);
	return is_by(commit, act->name, act->email);
}

static void
take(struct buf *lines, const struct oid *oid, const struct commit *commit)
{
	struct act act;

	act_parse(&act, commit->message);
	if (!is_believed(commit, &act))
		return;
	if (act.type == ACT_DISCLOSE)
		act.email = commit->author.email;
	buf_add_byte(lines, letters[act.type]);
	buf_add_byte(lines, ' ');
	buf_add_bytes(lines, oid_text(&act.text).at, 40);
	buf_add_byte(lines, ' ');
	buf_add_bytes(lines, oid_text(oid).at, 40);
	buf_addf(lines, " %d\t", commit_day(commit).day);
	buf_add(lines, act.email);
	buf_add_byte(lines, '\t');
	buf_add(lines, act.record);
	buf_add_byte(lines, '\n');
}

static bool
parse_day(struct date *out, struct str s)
{
	bool is_negative = str_starts(s, "-");
	unsigned number;

	if (!str_to_number(&number, str_from(s, is_negative)))
		return false;
	out->day = is_negative ? -(int)number : (int)number;
	return true;
}

static bool
parse_type(enum act_type *out, char c)
{
	const char *at = strchr(letters, c);

	if (at == NULL || c == ' ' || c == '\0')
		return false;
	*out = (enum act_type)(at - letters);
	return true;
}

/* What stands before the two tabs has fixed places. */
static bool
parse_line(struct past_act *out, struct str line)
{
	struct str day = str_from(line, 84);
	size_t tab = str_find_byte(day, '\t'), second;

	if (line.n < 85 || tab == day.n || !parse_type(&out->type,
	    line.at[0]) ||
	    !oid_parse(&out->text, str_first(str_from(line, 2), 40)) ||
	    !oid_parse(&out->commit, str_first(str_from(line, 43), 40)) ||
	    !parse_day(&out->day, str_first(day, tab)))
		return false;
	out->email = str_from(day, tab + 1);
	second = str_find_byte(out->email, '\t');
	out->record = str_from(out->email, second + 1);
	out->email = str_first(out->email, second);
	return out->record.n > 0;
}

static void
add_disclosure(struct acts *acts, const struct past_act *act)
{
	acts->disclosure = mem_room(acts->disclosure, acts->ndisclosures,
	    &acts->disclosure_cap, sizeof(*acts->disclosure));
	acts->disclosure[acts->ndisclosures++] = *act;
}

static void
add(struct acts *acts, const struct past_act *act)
{
	unsigned number = (unsigned)acts->n, first;

	if (act->type == ACT_DISCLOSE) {
		add_disclosure(acts, act);
		return;
	}
	acts->act = mem_room(acts->act, acts->n, &acts->cap,
	    sizeof(*acts->act));
	acts->act[acts->n++] = *act;
	acts->act[number].next = ACTS_END;
	if (oidmap_add(&acts->on_text, &act->text, number))
		return;
	oidmap_find(&first, &acts->on_text, &act->text);
	acts->act[number].next = acts->act[first].next;
	acts->act[first].next = number;
}

static bool
parse_lines(struct acts *acts, struct str lines)
{
	struct past_act act;
	struct str line;

	while (str_next_line(&line, &lines)) {
		if (!parse_line(&act, line))
			return false;
		add(acts, &act);
	}
	return true;
}

static void
forget(struct acts *acts)
{
	free(acts->act);
	free(acts->disclosure);
	oidmap_release(&acts->on_text);
	buf_clear(&acts->kept);
	buf_clear(&acts->fresh);
	acts->old = STR_NONE;
	acts->act = NULL;
	acts->n = acts->cap = 0;
	acts->disclosure = NULL;
	acts->ndisclosures = acts->disclosure_cap = 0;
}

/* Says for which tip the file was written. */
static bool
read_kept(struct acts *acts, struct oid *tip, struct repo *repo)
{
	struct str line, lines = kept_read(&acts->kept, repo, &file);

	if (!str_next_line(&line, &lines) || !oid_parse(tip, line) ||
	    !parse_lines(acts, lines))
		return false;
	acts->old = lines;
	return true;
}

static void
keep(const struct acts *acts, struct repo *repo, const struct oid *tip)
{
	struct buf lines = BUF_INIT;

	buf_addf(&lines, "%s\n", oid_text(tip).at);
	buf_add(&lines, acts->old);
	buf_add(&lines, buf_str(&acts->fresh));
	kept_write(repo, &file, &lines);
	buf_release(&lines);
}

/*
 * The commits that are not to be read again: the tip of then, and every act,
 * which all it descends from.
 */
static void
add_known(struct oidmap *known, const struct acts *acts,
    const struct oid *tip)
{
	size_t i;

	oidmap_add(known, tip, 0);
	for (i = 0; i < acts->n; i++)
		oidmap_add(known, &acts->act[i].commit, 0);
}

/* Reads what is new since then; *met is false if the branch was rewritten. */
static int
read_new(bool *met, struct acts *acts, struct repo *repo,
    const struct oid *tip, const struct oid *then, struct err *err)
{
	struct oidmap known = OIDMAP_INIT;
	struct commits new = { .repo = repo, .take = take, .known = &known,
		.old = then };
	int result;

	add_known(&known, acts, then);
	result = commits_read(&acts->fresh, &new, tip, err);
	*met = new.has_met_old;
	oidmap_release(&known);
	return result;
}

static int
read_all(struct acts *acts, struct repo *repo, const struct oid *tip,
    struct err *err)
{
	struct commits all = { .repo = repo, .take = take };

	forget(acts);
	return commits_read(&acts->fresh, &all, tip, err);
}

int
acts_read(struct acts *out, struct repo *repo, const struct oid *tip,
    struct err *err)
{
	struct oid then;
	bool met = false;

	if (read_kept(out, &then, repo)) {
		if (oid_eq(&then, tip))
			return 0;
		if (read_new(&met, out, repo, tip, &then, err) < 0)
			return -1;
	}
	if (!met && read_all(out, repo, tip, err) < 0)
		return -1;
	parse_lines(out, buf_str(&out->fresh));
	keep(out, repo, tip);
	return 0;
}

void
acts_release(struct acts *acts)
{
	free(acts->act);
	free(acts->disclosure);
	oidmap_release(&acts->on_text);
	buf_release(&acts->kept);
	buf_release(&acts->fresh);
	*acts = (struct acts)ACTS_INIT;
}

unsigned
acts_on(const struct acts *acts, const struct oid *text)
{
	unsigned first;

	return oidmap_find(&first, &acts->on_text, text) ? first : ACTS_END;
}
