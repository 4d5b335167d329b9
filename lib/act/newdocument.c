/* SPDX-License-Identifier: ISC */
#include "act/newdocument.h"

#include "git/standing.h"
#include "history/setting_check.h"
#include "notes/cadence.h"
#include "notes/record.h"

static int
refuse_existing(struct repo *repo, const struct oid *tip, const char *path,
    struct err *err)
{
	struct standing at;

	if (standing_read(&at, repo, tip, path, err) < 0)
		return -1;
	if (!oid_is_zero(&at.file))
		return err_about(err, ERR_REFUSED, path, "exists already: "
		    "change that one, and commit it");
	if (oid_is_zero(&at.head) && oid_is_zero(&at.index))
		return 0;
	return err_about(err, ERR_REFUSED, path, "is %s, but not here; bring "
	    "it back: git restore %s%s", oid_is_zero(&at.head) ? "staged" :
	    "committed", oid_is_zero(&at.index) ? "--staged --worktree " : "",
	    path);
}

/* "one-to-one: every 2 weeks, latest 3 weeks, 45 minutes" */
static int
add_cadences(struct buf *out, struct notes *notes,
    const struct person *person, struct err *err)
{
	struct str rest = notes->policy.kinds;
	const struct kind *kind;
	struct cadence cadence;

	for (;;) {
		if (notes_next_expected(&kind, &rest, notes, err) < 0)
			return -1;
		if (kind == NULL)
			return 0;
		if (date_step_is_none(kind->every))
			continue;
		cadence = cadence_of_kind(kind, &notes->policy, person,
		    DATE_NEVER);
		buf_addf(out, "%s: every ", kind->name.at);
		date_step_format(out, cadence.every);
		if (cadence.latest.n != cadence.every.n ||
		    cadence.latest.unit != cadence.every.unit) {
			buf_add_string(out, ", latest ");
			date_step_format(out, cadence.latest);
		}
		if (cadence.minutes > 0)
			buf_addf(out, ", %u minutes", cadence.minutes);
		buf_add_byte(out, '\n');
	}
}

static int
find_kind(const struct kind **out, struct notes *notes, const char *word,
    const struct person *person, struct err *err)
{
	OWN(faults) faults = FAULTS_INIT;

	if (notes_kind_named(out, notes, str_of(word), false, err) < 0)
		return -1;
	if ((*out)->is_session)
		return err_set(err, ERR_REFUSED, "%s is a kind of meeting; "
		    "start it with: new-session -k %s %s", word, word,
		    person->id.at);
	setting_check_kind(&faults, *out);
	return faults.n == 0 ? 0 : err_set(err, ERR_REFUSED,
	    "templates/%s.md: %s", word, faults.fault[0].text);
}

int
newdocument(struct buf *path, struct buf *text, struct notes *notes,
    const struct oid *tip, const struct person *person, const char *word,
    struct date today, struct err *err)
{
	struct kind_values values = { person->name, STR_NONE, today };
	struct date review = DATE_NONE;
	const struct leader *leader;
	const struct kind *kind;
	struct str name;

	if (find_kind(&kind, notes, word, person, err) < 0)
		return -1;
	name = buf_str(&kind->name);
	record_name_format(path, buf_str(&person->id), DATE_NONE, name, 1);
	if (refuse_existing(notes->repo, tip, path->at, err) < 0 ||
	    person_need_leader(&leader, person, name, today, err) < 0)
		return -1;
	values.manager = leader->name;
	if (!date_step_is_none(kind->review_every))
		review = date_plus(today, kind->review_every);
	compose_begin(text);
	if (compose_pair(text, "kind", name, err) < 0 ||
	    compose_date(text, "date", today, err) < 0 ||
	    compose_date(text, "review", review, err) < 0 ||
	    (str_is(name, "contract") && add_cadences(text, notes, person,
	    err) < 0))
		return -1;
	compose_body(text, kind, &values, NULL);
	return 0;
}
