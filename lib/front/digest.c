/* SPDX-License-Identifier: ISC */
/* digest - a function for each format, over the same matters. */

#include "front/digest.h"

#include "base/table.h"

/* The next matter that is shown, or NULL. */
static const struct matter *
next(size_t *i, const struct digest *d)
{
	const struct matter *matter;

	while (*i < d->matters.n) {
		matter = &d->matters.matter[(*i)++];
		if (matter_is_shown(matter, d->as_of, d->until))
			return matter;
	}
	return NULL;
}

static void
add_who(struct table *table, const struct matter *matter)
{
	struct buf names = BUF_INIT;

	matter_add_who(&names, matter);
	table_add(table, buf_str(&names));
	buf_release(&names);
}

size_t
digest_tsv(struct buf *out, const struct digest *d)
{
	struct table table = TABLE_INIT(11);
	const struct matter *matter;
	size_t i = 0, n;

	for (n = 0; (matter = next(&i, d)) != NULL; n++) {
		table_addf(&table, "%d", matter_days(matter, d->as_of));
		table_add(&table, str_of(matter_name(matter->type)));
		table_add(&table, matter->person);
		table_add(&table, matter->kind);
		table_add(&table, str_of(date_text(date_plus_days(
		    matter->late, 1)).at));
		add_who(&table, matter);
		if (matter->count > 0)
			table_addf(&table, "%u", matter->count);
		else
			table_add(&table, STR_LIT(""));
		table_add(&table, matter->path);
		table_add(&table, matter->repo);
		table_add(&table, str_of(date_text(matter->due).at));
		table_add(&table, str_of(matter->what));
	}
	table_format_tsv(out, &table);
	table_release(&table);
	return n;
}

size_t
digest_text(struct buf *out, const struct digest *d)
{
	struct table table = TABLE_INIT(d->nrepos > 1 ? 7 : 6);
	const struct matter *matter;
	struct buf what = BUF_INIT;
	size_t i = 0, n;
	int days, ahead;

	for (n = 0; (matter = next(&i, d)) != NULL; n++) {
		days = matter_days(matter, d->as_of);
		ahead = matter->due.day - d->as_of.day;
		if (days > 0)
			table_addf(&table, "%d day%s late", days,
			    days == 1 ? "" : "s");
		else if (ahead <= 0)
			table_add(&table, STR_LIT("due"));
		else
			table_addf(&table, "in %d day%s", ahead,
			    ahead == 1 ? "" : "s");
		table_add(&table, str_of(matter_name(matter->type)));
		table_add(&table, matter->name);
		table_add(&table, matter->kind);
		buf_clear(&what);
		matter_describe(&what, matter);
		table_add(&table, buf_str(&what));
		add_who(&table, matter);
		if (d->nrepos > 1)
			table_add(&table, matter->repo);
	}
	table_format(out, &table);
	table_release(&table);
	buf_release(&what);
	return n;
}

static struct data *
day_data(struct date date)
{
	struct date_text text = date_text(date);

	return data_text(text.at[0] == '\0' ? STR_NONE : str_of(text.at));
}

static struct data *
matter_data(const struct digest *d, const struct matter *matter)
{
	struct data *map = data_map(), *who = data_list();
	struct str line, rest = matter->who;

	while (str_next_line(&line, &rest))
		data_append(who, data_text(line));
	data_put(map, "matter", data_text(str_of(matter_name(matter->type))));
	data_put(map, "what", data_text(str_of(matter->what)));
	data_put(map, "person", data_text(matter->person));
	data_put(map, "name", data_text(matter->name));
	data_put(map, "kind", data_text(matter->kind));
	data_put(map, "since", day_data(matter->since));
	data_put(map, "due", day_data(matter->due));
	data_put(map, "late_from",
	    day_data(date_plus_days(matter->late, 1)));
	data_put(map, "days_late",
	    data_number(matter_days(matter, d->as_of)));
	data_put(map, "count", matter->count == 0 ? data_text(STR_NONE) :
	    data_number(matter->count));
	data_put(map, "who", who);
	data_put(map, "path", data_text(matter->path));
	data_put(map, "repository", data_text(matter->repo));
	return map;
}

void
digest_put_head(struct data *root, const struct digest *d)
{
	struct data *repos = data_list(), *unread = data_list();
	size_t i;

	for (i = 0; i < d->nrepos; i++) {
		data_append(repos, data_text(str_of(d->repo[i].name)));
		if (d->repo[i].is_unread)
			data_append(unread,
			    data_text(str_of(d->repo[i].name)));
	}
	data_put(root, "version", data_number(1));
	data_put(root, "as_of", day_data(d->as_of));
	data_put(root, "until", day_data(d->until));
	data_put(root, "repositories", repos);
	data_put(root, "unread", unread);
}

size_t
digest_json(struct buf *out, const struct digest *d)
{
	struct data *root = data_map(), *list = data_list();
	const struct matter *matter;
	size_t i = 0, n;

	digest_put_head(root, d);
	for (n = 0; (matter = next(&i, d)) != NULL; n++)
		data_append(list, matter_data(d, matter));
	data_put(root, "matters", list);
	data_format(out, root);
	data_free(root);
	return n;
}
