/* SPDX-License-Identifier: ISC */
#include "notes/policy.h"

#include <stddef.h>

static int
read_kinds(void *out, const struct config_entry *entry, struct err *err)
{
	struct str part, rest = entry->value;

	while (str_next(&part, &rest, '|')) {
		if (!str_is_name(part))
			return config_refuse(entry, "is no list of kinds; "
			    "separate them by ' | '", err);
		if (str_lists(rest, '|', part))
			return config_refuse(entry, "names a kind twice; "
			    "remove one", err);
	}
	return config_read_words(out, entry, err);
}

static int
read_pro_rata(void *out, const struct config_entry *entry, struct err *err)
{
	struct policy *p = out;

	p->share = str_is(entry->value, "yes") ? POLICY_OFTEN :
	    str_is(entry->value, "no") ? POLICY_NONE : POLICY_NAMED;
	return p->share != POLICY_NAMED ? 0 :
	    read_kinds(&p->shared, entry, err);
}

static int
read_level(void *out, const struct config_entry *entry, struct err *err)
{
	return config_read_choice(out, entry, "signed", "named", err);
}

#define AT(member) offsetof(struct policy, member)

static const struct config_key policy_keys[] = {
	{ "reviewed", config_read_date, AT(reviewed) },
	{ "review-every", config_read_step, AT(review_every) },
	{ "write-up-within", config_read_step, AT(write_up_within) },
	{ "agree-within", config_read_step, AT(agree_within) },
	{ "contract", config_read_yes_no, AT(needs_contract) },
	{ "pro-rata", read_pro_rata, 0 },
	{ "kinds", read_kinds, AT(kinds) },
	{ "documents", read_kinds, AT(documents) },
	{ "since", config_read_date, AT(since) },
	{ NULL, NULL, 0 }
}, trust_keys[] = {
	{ "level", read_level, AT(needs_signature) },
	{ "witnessed", config_read_yes_no, AT(witnessed_counts) },
	{ NULL, NULL, 0 }
};

static struct str
kind_of_section(struct str section)
{
	struct str name;

	if (!str_starts(section, "kind "))
		return STR_NONE;
	name = str_trim(str_from(section, sizeof("kind ") - 1));
	return str_is_name(name) ? name : STR_NONE;
}

static int
check_section(const struct config *config, size_t i, struct err *err)
{
	const struct config_section *section = &config->section[i];
	size_t j;

	if (!str_is(section->name, "policy") &&
	    !str_is(section->name, "trust") &&
	    str_is_absent(kind_of_section(section->name)))
		return err_at(err, section->line, section->col, "unknown "
		    "section [%.*s]; there are [policy], [kind NAME] and "
		    "[trust]", STR_ARGS(section->name));
	for (j = 0; j < i; j++)
		if (str_eq(config->section[j].name, section->name))
			return err_at(err, section->line, section->col,
			    "there is a section [%.*s] already; put them "
			    "together", STR_ARGS(section->name));
	return 0;
}

static int
read_entry(struct policy *p, const struct config_entry *entry,
    struct err *err)
{
	struct kind tried = KIND_INIT;

	if (str_is(entry->section, "policy"))
		return config_set(p, policy_keys, entry, " in [policy]",
		    "there are", err);
	if (str_is(entry->section, "trust"))
		return config_set(p, trust_keys, entry, " in [trust]",
		    "there are", err);
	/*
	 * A value that the key cannot have is refused even if nobody ever asks
	 * for the kind.
	 */
	if (!str_is_absent(kind_of_section(entry->section)))
		return kind_set(&tried, entry, err);
	return err_at(err, entry->line, entry->col, "'%.*s' stands before "
	    "the first section; there are [policy], [kind NAME] and [trust]",
	    STR_ARGS(entry->key));
}

int
policy_parse(struct policy *out, struct str text, struct err *err)
{
	size_t i;

	buf_add(&out->text, text);
	out->reviewed = out->since = DATE_NONE;
	out->review_every = (struct date_step){ 3, DATE_YEARS };
	out->write_up_within = (struct date_step){ 5, DATE_DAYS };
	out->agree_within = (struct date_step){ 14, DATE_DAYS };
	out->share = POLICY_OFTEN;
	out->kinds = STR_LIT("one-to-one");
	if (config_parse(&out->config, buf_str(&out->text), CONFIG_FILE, 1,
	    err) < 0)
		return -1;
	for (i = 0; i < out->config.nsections; i++)
		if (check_section(&out->config, i, err) < 0)
			return -1;
	for (i = 0; i < out->config.n; i++)
		if (config_check_repeated(&out->config,
		    &out->config.entry[i], err) < 0 ||
		    read_entry(out, &out->config.entry[i], err) < 0)
			return -1;
	return 0;
}

void
policy_release(struct policy *policy)
{
	buf_release(&policy->text);
	config_release(&policy->config);
	*policy = (struct policy)POLICY_INIT;
}

static bool
is_of(const struct config_entry *entry, const struct kind *kind)
{
	return str_eq(kind_of_section(entry->section), buf_str(&kind->name));
}

static const struct config_entry *
find_setting(const struct policy *policy, const struct kind *kind,
    const char *key)
{
	size_t i;

	for (i = 0; i < policy->config.n; i++)
		if (is_of(&policy->config.entry[i], kind) &&
		    str_is(policy->config.entry[i].key, key))
			return &policy->config.entry[i];
	return NULL;
}

/*
 * If the policy makes `every` longer than the template's `latest` and sets no
 * `latest` itself, `latest` is dropped: then it is the same as `every`.  Else a
 * setting of the policy is at fault, since the template by itself fits.
 */
int
policy_apply(const struct policy *policy, struct kind *kind, struct err *err)
{
	const struct config_entry *entry, *last = NULL;
	const char *key;
	size_t i;

	for (i = 0; i < policy->config.n; i++) {
		entry = &policy->config.entry[i];
		if (!is_of(entry, kind))
			continue;
		if (kind_set(kind, entry, err) < 0)
			return -1;
		last = entry;
	}
	if (kind_check(kind, &key, err) == 0)
		return 0;
	if (str_is(str_of(key), "latest") &&
	    find_setting(policy, kind, "latest") == NULL &&
	    find_setting(policy, kind, "every") != NULL) {
		kind->latest = (struct date_step){ 0, DATE_DAYS };
		if (kind_check(kind, &key, err) == 0)
			return 0;
	}
	entry = find_setting(policy, kind, key);
	if (entry == NULL)
		entry = last;
	if (entry != NULL) {
		err->line = entry->line;
		err->col = entry->value_col;
	}
	return -1;
}

bool
policy_next_kind(struct str *name, const struct config_section **section,
    const struct policy *policy, size_t *next)
{
	while (*next < policy->config.nsections) {
		*section = &policy->config.section[(*next)++];
		*name = kind_of_section((*section)->name);
		if (!str_is_absent(*name))
			return true;
	}
	return false;
}

struct date
policy_clock(const struct policy *policy, struct date day)
{
	return !date_is_none(day) && date_cmp(day, policy->since) < 0 ?
	    policy->since : day;
}

/* More than once a year: 52 weeks are less than a year, 12 months are not. */
static bool
is_often(const struct kind *kind)
{
	static const struct date_step year = { 1, DATE_YEARS };
	struct date from = { 0 };
	struct date_step every = date_step_is_none(kind->every) ?
	    kind->probation_every : kind->every;

	return !date_step_is_none(every) &&
	    date_cmp(date_plus(from, every), date_plus(from, year)) < 0;
}

bool
policy_stretches(const struct policy *policy, const struct kind *kind)
{
	switch (policy->share) {
	case POLICY_OFTEN:
		return kind->is_session && is_often(kind);
	case POLICY_NAMED:
		return str_lists(policy->shared, '|', buf_str(&kind->name));
	default:
		return false;
	}
}

bool
policy_says(const struct policy *policy, const struct kind *kind,
    const char *key)
{
	return !kind->is_builtin || find_setting(policy, kind, key) != NULL;
}
