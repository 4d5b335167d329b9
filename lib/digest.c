/* SPDX-License-Identifier: ISC */
/* digest - a function for each format, over the same matters. */

#include "digest.h"

#include "table.h"

static bool
is_shown(const struct digest *d, const struct matter *matter)
{
	return matter_is_shown(matter, d->as_of, d->until);
}

/* The first day on which it is late. */
static struct date
late_from(const struct matter *matter)
{
	return date_plus_days(matter->late, 1);
}

static void
add_day(struct table *table, struct date date)
{
	struct date_text text = date_text(date);

	table_add(table, str_of(text.at));
}

static void
add_who(struct table *table, const struct matter *matter)
{
	struct buf names = BUF_INIT;

	matter_add_who(&names, matter);
	table_add(table, buf_str(&names));
	buf_release(&names);
}

static void
add_tsv(struct table *table, const struct digest *d,
    const struct matter *matter)
{
	table_addf(table, "%d", matter_days(matter, d->as_of));
	table_add(table, str_of(matter_name(matter->type)));
	table_add(table, matter->person);
	table_add(table, matter->kind);
	add_day(table, late_from(matter));
	add_who(table, matter);
	if (matter->count > 0)
		table_addf(table, "%u", matter->count);
	else
		table_add(table, STR_LIT(""));
	table_add(table, matter->path);
	table_add(table, matter->repo);
	add_day(table, matter->due);
	table_add(table, str_of(matter->what));
}

size_t
digest_tsv(struct buf *out, const struct digest *d)
{
	struct table table = TABLE_INIT(11);
	size_t i, n = 0;

	for (i = 0; i < d->matters.n; i++)
		if (is_shown(d, &d->matters.matter[i])) {
			add_tsv(&table, d, &d->matters.matter[i]);
			n++;
		}
	table_format_tsv(out, &table);
	table_release(&table);
	return n;
}

static void
add_when(struct table *table, const struct digest *d,
    const struct matter *matter)
{
	int days = matter_days(matter, d->as_of);
	int ahead = matter->due.day - d->as_of.day;

	if (days > 0)
		table_addf(table, "%d day%s late", days, days == 1 ? "" : "s");
	else if (ahead <= 0)
		table_add(table, STR_LIT("due"));
	else
		table_addf(table, "in %d day%s", ahead, ahead == 1 ? "" : "s");
}

static void
add_text(struct table *table, const struct digest *d,
    const struct matter *matter)
{
	struct buf what = BUF_INIT;

	matter_describe(&what, matter);
	add_when(table, d, matter);
	table_add(table, str_of(matter_name(matter->type)));
	table_add(table, matter->name);
	table_add(table, matter->kind);
	table_add(table, buf_str(&what));
	add_who(table, matter);
	if (d->nrepos > 1)
		table_add(table, matter->repo);
	buf_release(&what);
}

size_t
digest_text(struct buf *out, const struct digest *d)
{
	struct table table = TABLE_INIT(d->nrepos > 1 ? 7 : 6);
	size_t i, n = 0;

	for (i = 0; i < d->matters.n; i++)
		if (is_shown(d, &d->matters.matter[i])) {
			add_text(&table, d, &d->matters.matter[i]);
			n++;
		}
	table_format(out, &table);
	table_release(&table);
	return n;
}

static struct data *
day_data(struct date date)
{
	struct date_text text = date_text(date);

	return data_text(text.at[0] == '\0' ? STR_NONE : str_of(text.at));
}

static struct data *
who_data(struct str who)
{
	struct data *list = data_list();
	struct str line;

	while (str_next_line(&line, &who))
		data_append(list, data_text(line));
	return list;
}

static struct data *
matter_data(const struct digest *d, const struct matter *matter)
{
	struct data *map = data_map();

	data_put(map, "matter", data_text(str_of(matter_name(matter->type))));
	data_put(map, "what", data_text(str_of(matter->what)));
	data_put(map, "person", data_text(matter->person));
	data_put(map, "name", data_text(matter->name));
	data_put(map, "kind", data_text(matter->kind));
	data_put(map, "since", day_data(matter->since));
	data_put(map, "due", day_data(matter->due));
	data_put(map, "late_from", day_data(late_from(matter)));
	data_put(map, "days_late",
	    data_number(matter_days(matter, d->as_of)));
	data_put(map, "count", matter->count == 0 ? data_text(STR_NONE) :
	    data_number(matter->count));
	data_put(map, "who", who_data(matter->who));
	data_put(map, "path", data_text(matter->path));
	data_put(map, "repository", data_text(matter->repo));
	return map;
}

static struct data *
repos_data(const struct digest *d, bool unread_only)
{
	struct data *list = data_list();
	size_t i;

	for (i = 0; i < d->nrepos; i++)
		if (!unread_only || d->repo[i].is_unread)
			data_append(list, data_text(str_of(d->repo[i].name)));
	return list;
}

void
digest_put_head(struct data *root, const struct digest *d)
{
	data_put(root, "version", data_number(1));
	data_put(root, "as_of", day_data(d->as_of));
	data_put(root, "until", day_data(d->until));
	data_put(root, "repositories", repos_data(d, false));
	data_put(root, "unread", repos_data(d, true));
}

size_t
digest_json(struct buf *out, const struct digest *d)
{
	struct data *root = data_map(), *list = data_list();
	size_t i, n = 0;

	digest_put_head(root, d);
	for (i = 0; i < d->matters.n; i++)
		if (is_shown(d, &d->matters.matter[i])) {
			data_append(list, matter_data(d,
			    &d->matters.matter[i]));
			n++;
		}
	data_put(root, "matters", list);
	data_format(out, root);
	data_free(root);
	return n;
}
