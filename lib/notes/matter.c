/* SPDX-License-Identifier: ISC */
#include "notes/matter.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/pack.h"
#include "base/texts.h"

static const char *const names[MATTER_TYPES] = {
	[MATTER_SESSION] = "session",
	[MATTER_WRITE_UP] = "write-up",
	[MATTER_AGREEMENT] = "agreement",
	[MATTER_ACTION] = "action",
	[MATTER_CONTRACT] = "contract",
	[MATTER_REVIEW] = "review",
	[MATTER_POLICY] = "policy",
	[MATTER_MANAGER] = "manager",
	[MATTER_SHORT] = "short",
	[MATTER_CANCELLED] = "cancelled",
};

static const char *const whats[] = {
	[WHAT_NEVER_HELD] = "never held",
	[WHAT_LAST_HELD] = "last held",
	[WHAT_PLANNED] = "planned",
	[WHAT_NOT_COMPLETE] = "not complete",
	[WHAT_NOT_AGREED] = "not agreed",
	[WHAT_DECLINED] = "declined",
	[WHAT_AMENDED] = "amended",
	[WHAT_PAST_DAY] = "past their day",
	[WHAT_TO_DO] = "to do",
	[WHAT_MISSING] = "missing",
	[WHAT_LEAVES_OUT] = "leaves out a kind",
	[WHAT_LOOSER] = "looser than the policy",
	[WHAT_SHORTER] = "shorter than the policy",
	[WHAT_REVIEW] = "review",
	[WHAT_NO_REVIEW_DATE] = "no review date",
	[WHAT_NO_DATE] = "no date",
	[WHAT_NOBODY] = "nobody",
	[WHAT_MINUTES] = "minutes",
	[WHAT_IN_A_ROW] = "in a row",
	[WHAT_NOT_REPLACED] = "not replaced",
};

#define AT(member) offsetof(struct matter, member)
static const struct texts texts = TEXTS(struct matter, AT(person), AT(name),
    AT(kind), AT(path), AT(repo), AT(who));

const char *
matter_name(enum matter_type type)
{
	assert(type < MATTER_TYPES);
	return names[type];
}

const char *
matter_what_name(enum matter_what what)
{
	assert(what < sizeof(whats) / sizeof(*whats));
	return whats[what];
}

static int
refuse(struct str word, struct err *err)
{
	OWN(buf) list = BUF_INIT;
	size_t i;

	for (i = 0; i < MATTER_TYPES; i++)
		buf_addf(&list, "%s%s", i > 0 ? ", " : "", names[i]);
	err_set(err, ERR_REFUSED, "'%.*s' is not a matter%s", STR_ARGS(word),
	    nearest_among(word, "there are", list.at).at);
	return -1;
}

void
matter_all(bool set[MATTER_TYPES])
{
	memset(set, true, MATTER_TYPES * sizeof(*set));
}

int
matter_parse_set(bool set[MATTER_TYPES], struct str text, struct err *err)
{
	struct str word;
	size_t i;

	memset(set, 0, MATTER_TYPES * sizeof(*set));
	while (str_next(&word, &text, ',')) {
		for (i = 0; i < MATTER_TYPES && !str_is(word, names[i]); i++)
			;
		if (i == MATTER_TYPES)
			return refuse(word, err);
		set[i] = true;
	}
	return 0;
}

void
matters_add(struct matters *matters, const struct matter *matter)
{
	MEM_ROOM(matters->matter, matters->n, &matters->cap);
	matters->matter[matters->n] = *matter;
	texts_copy(&matters->matter[matters->n++], &texts);
}

/* The numbers are packed as they lie in memory: all stand before the words. */
void
matter_pack(struct buf *out, const struct matter *matter)
{
	size_t i;

	pack_bytes(out, matter, AT(person));
	for (i = 0; i < texts.n; i++)
		pack_str(out, *texts_at(matter, &texts, i));
}

bool
matter_unpack(struct matter *out, struct str *rest)
{
	size_t i;

	unpack_bytes(out, AT(person), rest);
	for (i = 0; i < texts.n; i++)
		*texts_at(out, &texts, i) = unpack_str(rest);
	return !str_is_absent(*rest) && out->type < MATTER_TYPES &&
	    out->what < sizeof(whats) / sizeof(*whats) &&
	    out->every.unit <= DATE_YEARS && (date_step_is_none(out->every) ||
	    (out->share > 0 && out->share < 1000));
}

void
matters_pack(struct buf *out, void *matters)
{
	struct matters *all = matters;

	texts_pack_all(out, all->matter, all->n, &texts);
	matters_release(all);
}

void
matters_unpack(void *matters, struct str bytes)
{
	struct matters *all = matters;

	all->matter = texts_unpack_all(all->matter, &all->n, &all->cap,
	    &texts, &bytes);
}

int
matter_days(const struct matter *matter, struct date day)
{
	return date_cmp(matter->late, DATE_NEVER) == 0 ? INT_MIN :
	    day.day - matter->late.day;
}

int
matter_when(const struct matter *matter, struct date day)
{
	int late = matter_days(matter, day);
	int ahead = matter->due.day - day.day;

	return late > 0 ? -late : ahead > 0 ? ahead : 0;
}

void
matter_add_when(struct buf *out, int days)
{
	const char *plural = days == 1 || days == -1 ? "" : "s";

	if (days == 0)
		buf_add_string(out, "due");
	else if (days > 0)
		buf_addf(out, "in %d day%s", days, plural);
	else
		buf_addf(out, "%d day%s late", -days, plural);
}

bool
matter_is_shown(const struct matter *matter, struct date day,
    struct date until)
{
	return matter_days(matter, day) > 0 ||
	    (!date_is_none(until) && date_cmp(matter->due, until) <= 0);
}

static int
compare(const void *a, const void *b)
{
	const struct matter *x = a, *y = b;
	int order = date_cmp(x->late, y->late);

	/* day, repository and person already differ for nearly all */
	if (order == 0)
		order = MEM_ORDER(str_cmp(x->repo, y->repo),
		    str_cmp(x->person, y->person));
	return order != 0 ? order : MEM_ORDER(MEM_CMP(x->type, y->type),
	    str_cmp(x->kind, y->kind), str_cmp(x->path, y->path),
	    str_cmp(x->who, y->who));
}

void
matters_sort(struct matters *matters)
{
	MEM_SORT(matters->matter, matters->n, compare);
}

void
matters_join_policies(struct matters *matters)
{
	size_t *policy = mem_new(matters->n, sizeof(*policy));
	size_t i, j, n = 0, npolicies = 0;
	struct matter *matter, *first;

	for (i = 0; i < matters->n; i++) {
		matter = &matters->matter[i];
		first = NULL;
		for (j = 0; j < npolicies && first == NULL &&
		    matter->type == MATTER_POLICY; j++) {
			first = &matters->matter[policy[j]];
			if (date_cmp(first->due, matter->due) != 0 ||
			    date_cmp(first->since, matter->since) != 0)
				first = NULL;
		}
		if (first != NULL) {
			/* the first matter counts one more repository */
			if (first->count == 0) {
				free((char *)first->repo.at);
				first->repo = STR_NONE;
				first->count = 1;
			}
			first->count++;
			texts_free(matter, &texts);
			continue;
		}
		if (matter->type == MATTER_POLICY)
			policy[npolicies++] = n;
		matters->matter[n++] = *matter;
	}
	matters->n = n;
	free(policy);
}

void
matters_cut(struct matters *matters, size_t n)
{
	while (matters->n > n)
		texts_free(&matters->matter[--matters->n], &texts);
}

void
matters_release(struct matters *matters)
{
	texts_free_all(matters->matter, matters->n, &texts);
	*matters = (struct matters)MATTERS_INIT;
}

void
matter_describe(struct buf *out, const struct matter *matter)
{
	if (matter->count > 0 && matter->type != MATTER_POLICY)
		buf_addf(out, "%u ", matter->count);
	buf_add_string(out, matter->what == WHAT_PAST_DAY &&
	    matter->count == 1 ? "past its day" :
	    matter_what_name(matter->what));
	if (!date_is_none(matter->since)) {
		/* the day of a planned session may be in the future */
		buf_add_string(out, matter->what == WHAT_LAST_HELD ? " " :
		    matter->what == WHAT_PLANNED ? " for " : " since ");
		date_format(out, matter->since);
	}
	matter_add_both_figures(out, matter->every, matter->share);
}

void
matter_add_both_figures(struct buf *out, struct date_step every,
    unsigned share)
{
	if (date_step_is_none(every))
		return;
	buf_add_string(out, ", every ");
	date_step_format(out, every);
	buf_add_string(out, ", ");
	date_step_format_shared(out, every, share);
	buf_add_string(out, " pro rata at ");
	assert(share > 0 && share < 1000);
	buf_addf(out, "0.%03u", share);
	while (str_ends(buf_str(out), "0"))
		buf_cut(out, out->n - 1);
}

void
matter_add_who(struct buf *out, const struct matter *matter)
{
	struct str line, rest = matter->who;
	const char *before = "";

	for (; str_next_line(&line, &rest); before = ", ")
		buf_addf(out, "%s%.*s", before, STR_ARGS(line));
}
