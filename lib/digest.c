/* SPDX-License-Identifier: ISC */
/* digest - a function for each format, over the same matters. */

#include "digest.h"

#include "feed.h"
#include "oid.h"
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

/* Names, one on each line, as a list with commas. */
static void
add_names(struct buf *out, struct str who)
{
	struct str line;
	bool is_first = true;

	for (; str_next_line(&line, &who); is_first = false)
		buf_addf(out, "%s%.*s", is_first ? "" : ", ",
		    STR_ARGS(line));
}

static void
add_who(struct table *table, const struct matter *matter)
{
	struct buf names = BUF_INIT;

	add_names(&names, matter->who);
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

/* "last held 2026-10-24", "not agreed since 2026-10-24", "45 minutes" */
static void
describe(struct buf *out, const struct matter *matter)
{
	if (matter->count > 0)
		buf_addf(out, "%u ", matter->count);
	buf_add_string(out, matter->what);
	if (date_is_none(matter->since))
		return;
	buf_add_string(out, str_is(str_of(matter->what), "last held") ? " " :
	    " since ");
	date_format(out, matter->since);
}

static void
add_text(struct table *table, const struct digest *d,
    const struct matter *matter)
{
	struct buf what = BUF_INIT;

	describe(&what, matter);
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

/* Where the repository is, so that two of one name are not taken for one. */
static struct str
place_of(const struct digest *d, const struct matter *matter)
{
	size_t i;

	for (i = 0; i < d->nrepos; i++)
		if (d->repo[i].place != NULL &&
		    str_is(matter->repo, d->repo[i].name))
			return str_of(d->repo[i].place);
	return matter->repo;
}

/*
 * What makes it the same matter as yesterday: not its days, which move.  Of
 * what is still to do, the day is all that tells one from another.
 */
static void
add_uid(struct buf *out, const struct digest *d, const struct matter *matter)
{
	struct buf same = BUF_INIT;
	const char *type = matter_name(matter->type);

	buf_addf(&same, "%.*s\n%s\n%.*s\n%.*s\n", STR_ARGS(place_of(d,
	    matter)), type, STR_ARGS(matter->person), STR_ARGS(matter->kind));
	if (matter->type == MATTER_CONTRACT)
		buf_add_string(&same, matter->what);
	else if (matter->type == MATTER_ACTION) {
		buf_add(&same, matter->who);
		buf_add_byte(&same, '\n');
		if (matter_days(matter, d->as_of) <= 0)
			date_format(&same, matter->due);
	} else if (matter->type != MATTER_SESSION &&
	    matter->type != MATTER_SHORT && matter->type != MATTER_CANCELLED)
		buf_add(&same, matter->path);
	buf_addf(out, "%s-%.32s@one-to-one", type,
	    sha256_of(buf_str(&same)).at);
	buf_release(&same);
}

static void
add_summary(struct buf *out, const struct matter *matter)
{
	if (!str_is_absent(matter->name))
		buf_addf(out, "%.*s: ", STR_ARGS(matter->name));
	buf_add_string(out, matter_name(matter->type));
	if (!str_is_absent(matter->kind))
		buf_addf(out, " (%.*s)", STR_ARGS(matter->kind));
}

static void
add_description(struct buf *out, const struct digest *d,
    const struct matter *matter)
{
	describe(out, matter);
	buf_addf(out, "\n%s ", matter_days(matter, d->as_of) > 0 ?
	    "late since" : "late from");
	date_format(out, late_from(matter));
	if (matter->who.n == 0)
		return;
	buf_add_byte(out, '\n');
	add_names(out, matter->who);
}

static void
add_event(struct feed *feed, const struct digest *d,
    const struct matter *matter)
{
	struct buf uid = BUF_INIT, summary = BUF_INIT, text = BUF_INIT;

	add_uid(&uid, d, matter);
	add_summary(&summary, matter);
	add_description(&text, d, matter);
	feed_add(feed, &(struct feed_event){ buf_str(&uid),
	    buf_str(&summary), buf_str(&text),
	    str_of(matter_name(matter->type)), matter->due });
	buf_release(&uid);
	buf_release(&summary);
	buf_release(&text);
}

size_t
digest_ics(struct buf *out, const struct digest *d)
{
	struct feed *feed = feed_new("one-to-one", d->as_of);
	size_t i, n = 0;

	for (i = 0; i < d->matters.n; i++)
		if (is_shown(d, &d->matters.matter[i])) {
			add_event(feed, d, &d->matters.matter[i]);
			n++;
		}
	feed_format(out, feed);
	feed_free(feed);
	return n;
}
