/* SPDX-License-Identifier: ISC */
/* report_print - one function for each format, over the same matters. */

#include "front/report_print.h"

#include "base/table.h"

/* Appends the interval of the rule, and the longer one of part-time work. */
static void
add_figures(struct buf *rule, struct buf *pro_rata,
    const struct matter *matter)
{
	if (date_step_is_none(matter->every))
		return;
	date_step_format(rule, matter->every);
	date_step_format_shared(pro_rata, matter->every, matter->share);
}

/* Adds a matter's columns of tsv and csv; only csv has the person's name. */
static void
add_fields(struct table *table, const struct report_print *d,
    const struct matter *matter, bool has_name)
{
	OWN(buf) names = BUF_INIT, rule = BUF_INIT, pro_rata = BUF_INIT;

	table_addf(table, "%d", matter_days(matter, d->as_of));
	table_add(table, str_of(matter_name(matter->type)));
	table_add(table, matter->person);
	if (has_name)
		table_add(table, matter->name);
	table_add(table, matter->kind);
	table_add(table, str_of(date_text(date_plus_days(matter->late,
	    1)).at));
	matter_add_who(&names, matter);
	table_add(table, buf_str(&names));
	if (matter->count > 0)
		table_addf(table, "%u", matter->count);
	else
		table_add(table, STR_LIT(""));
	table_add(table, matter->path);
	table_add(table, matter->repo);
	table_add(table, str_of(date_text(matter->due).at));
	table_add(table, str_of(matter_what_name(matter->what)));
	/* both columns are empty if no interval is made longer */
	add_figures(&rule, &pro_rata, matter);
	table_add(table, buf_str(&rule));
	table_add(table, buf_str(&pro_rata));
}

void
report_print_tsv(struct buf *out, const struct report_print *d)
{
	OWN(table) table = TABLE_INIT(13);
	size_t i;

	for (i = 0; i < d->matters.n; i++)
		add_fields(&table, d, &d->matters.matter[i], false);
	table_format_tsv(out, &table);
}

void
report_print_csv(struct buf *out, const struct report_print *d)
{
	OWN(table) table = TABLE_INIT(14);
	size_t i;

	buf_add_string(out, "days_late,matter,person,name,kind,late_from,who,"
	    "count,path,repository,due,what,every,pro_rata\r\n");
	for (i = 0; i < d->matters.n; i++)
		add_fields(&table, d, &d->matters.matter[i], true);
	table_format_csv(out, &table);
}

struct json *
report_print_day(struct date date)
{
	struct date_text text = date_text(date);

	return json_text(text.at[0] == '\0' ? STR_NONE : str_of(text.at));
}

static struct json *
matter_data(const struct report_print *d, const struct matter *matter)
{
	struct json *map = json_map(), *who = json_list();
	OWN(buf) rule = BUF_INIT, pro_rata = BUF_INIT;
	struct str line, rest = matter->who;

	while (str_next_line(&line, &rest))
		json_append(who, json_text(line));
	json_put(map, "matter", json_text(str_of(matter_name(matter->type))));
	json_put(map, "what",
	    json_text(str_of(matter_what_name(matter->what))));
	json_put(map, "person", json_text(matter->person));
	json_put(map, "name", json_text(matter->name));
	json_put(map, "kind", json_text(matter->kind));
	json_put(map, "since", report_print_day(matter->since));
	json_put(map, "due", report_print_day(matter->due));
	json_put(map, "late_from",
	    report_print_day(date_plus_days(matter->late, 1)));
	json_put(map, "days_late",
	    json_number(matter_days(matter, d->as_of)));
	json_put(map, "count", matter->count == 0 ? json_text(STR_NONE) :
	    json_number(matter->count));
	json_put(map, "who", who);
	json_put(map, "path", json_text(matter->path));
	json_put(map, "repository", json_text(matter->repo));
	add_figures(&rule, &pro_rata, matter);
	json_put(map, "every", json_text(rule.n == 0 ? STR_NONE :
	    buf_str(&rule)));
	json_put(map, "pro_rata", json_text(rule.n == 0 ? STR_NONE :
	    buf_str(&pro_rata)));
	return map;
}

void
report_print_put_head(struct json *root, const struct report_print *d)
{
	struct json *repos = json_list(), *unread = json_list();
	size_t i;

	for (i = 0; i < d->nrepos; i++) {
		json_append(repos, json_text(str_of(d->repo[i].name)));
		if (d->repo[i].is_unread)
			json_append(unread,
			    json_text(str_of(d->repo[i].name)));
	}
	json_put(root, "version", json_number(1));
	json_put(root, "as_of", report_print_day(d->as_of));
	json_put(root, "until", report_print_day(d->until));
	json_put(root, "repositories", repos);
	json_put(root, "unread", unread);
}

void
report_print_json(struct buf *out, const struct report_print *d)
{
	struct json *root = json_map(), *list = json_list();
	size_t i;

	report_print_put_head(root, d);
	for (i = 0; i < d->matters.n; i++)
		json_append(list, matter_data(d, &d->matters.matter[i]));
	json_put(root, "matters", list);
	json_format(out, root);
	json_free(root);
}
