/* SPDX-License-Identifier: ISC */
/* calendar - collects events; when all are there, libical writes them. */

#include "report/calendar.h"

#include "base/mem.h"
#include "base/oid.h"
#include "base/texts.h"

#define AT(member) offsetof(struct icalendar_event, member)
static const struct texts texts = TEXTS(struct icalendar_event, AT(uid),
    AT(summary), AT(description), AT(place));

/* Adds an event with copies of its words; `sort` and `same` make its UID. */
static void
add(struct calendar *c, const struct meetings *meetings,
    struct icalendar_event event, const char *sort, const struct buf *same,
    const struct buf *summary, const struct buf *description)
{
	OWN(buf) all = BUF_INIT, uid = BUF_INIT;

	buf_addf(&all, "%s\n%s\n", oid_text(&meetings->root).at, sort);
	buf_add(&all, buf_str(same));
	buf_addf(&uid, "%s-%.32s@one-to-one", sort,
	    sha256_of(buf_str(&all)).at);
	event.uid = buf_str(&uid);
	event.summary = buf_str(summary);
	event.description = buf_str(description);
	event.written = meetings->written;
	texts_copy(&event, &texts);
	*MEM_ADD(c->event, c->n, &c->cap) = event;
}

static void
add_meeting(struct calendar *c, const struct meetings *meetings,
    const struct meeting *meeting)
{
	struct icalendar_event event = { .category = STR_LIT("meeting"),
		.day = meeting->day, .place = meeting->place,
		.status = meeting->is_cancelled ? ICALENDAR_CANCELLED :
		    ICALENDAR_CONFIRMED };
	OWN(buf) same = BUF_INIT, summary = BUF_INIT, text = BUF_INIT;

	/* the first name has the kind in it, which a move may change */
	buf_addf(&same, "%.*s\n%.*s", STR_ARGS(meeting->person),
	    STR_ARGS(meeting->first));
	buf_addf(&summary, "%.*s: %.*s", STR_ARGS(meeting->name),
	    STR_ARGS(meeting->title));
	if (meeting->with.n > 0)
		buf_addf(&text, "with %.*s", STR_ARGS(meeting->with));
	if (meeting->minutes > 0)
		buf_addf(&text, "%s%u minutes", text.n > 0 ? "\n" : "",
		    meeting->minutes);
	add(c, meetings, event, meeting->is_next ? "next" : "meeting", &same,
	    &summary, &text);
}

/*
 * Appends what makes a matter the same as yesterday: not its days, which move.
 * Only actions that are still to do have nothing but the day to tell one from
 * another.
 */
static void
add_sameness(struct buf *same, const struct calendar *c,
    const struct matter *matter)
{
	buf_addf(same, "%.*s\n%.*s\n", STR_ARGS(matter->person),
	    STR_ARGS(matter->kind));
	switch (matter->type) {
	case MATTER_SESSION:
	case MATTER_SHORT:
	case MATTER_CANCELLED:
		break;
	case MATTER_CONTRACT:
		buf_add_string(same, matter_what_name(matter->what));
		break;
	case MATTER_ACTION:
		buf_add(same, matter->who);
		buf_add_byte(same, '\n');
		if (matter_days(matter, c->as_of) <= 0)
			date_format(same, matter->due);
		break;
	default:
		buf_add(same, matter->path);
	}
}

static void
add_matter(struct calendar *c, const struct meetings *meetings,
    const struct matter *matter)
{
	const char *sort = matter_name(matter->type);
	struct icalendar_event event = { .category = str_of(sort),
		.day = date_cmp(matter->due, c->as_of) < 0 ? c->as_of :
		matter->due };
	OWN(buf) same = BUF_INIT, summary = BUF_INIT, text = BUF_INIT;

	add_sameness(&same, c, matter);
	if (!str_is_absent(matter->name))
		buf_addf(&summary, "%.*s: ", STR_ARGS(matter->name));
	buf_add_string(&summary, sort);
	if (!str_is_absent(matter->kind))
		buf_addf(&summary, " (%.*s)", STR_ARGS(matter->kind));
	matter_describe(&text, matter);
	buf_addf(&text, "\n%s ", matter_days(matter, c->as_of) > 0 ?
	    "late since" : "late from");
	date_format(&text, date_plus_days(matter->late, 1));
	if (matter->who.n > 0) {
		buf_add_byte(&text, '\n');
		matter_add_who(&text, matter);
	}
	add(c, meetings, event, sort, &same, &summary, &text);
}

void
calendar_add(struct calendar *c, const struct meetings *meetings,
    const struct matters *matters)
{
	size_t i;

	for (i = 0; i < meetings->n; i++)
		add_meeting(c, meetings, &meetings->meeting[i]);
	for (i = 0; i < matters->n; i++)
		if (!meetings_see_to(meetings, &matters->matter[i], c->as_of))
			add_matter(c, meetings, &matters->matter[i]);
}

void
calendar_pack(struct buf *out, void *calendar)
{
	struct calendar *c = calendar;

	/* the category is static text, the same in every process */
	texts_pack_all(out, c->event, c->n, &texts);
	calendar_release(c);
}

void
calendar_unpack(void *calendar, struct str bytes)
{
	struct calendar *c = calendar;

	c->event = texts_unpack_all(c->event, &c->n, &c->cap, &texts, &bytes);
}

/* By identity; of one event in two clones, the one written last comes first. */
static int
by_uid(const void *a, const void *b)
{
	const struct icalendar_event *x = a, *y = b;

	return MEM_ORDER(str_cmp(x->uid, y->uid),
	    MEM_CMP(y->written, x->written));
}

static int
by_day(const void *a, const void *b)
{
	const struct icalendar_event *x = a, *y = b;

	return MEM_ORDER(date_cmp(x->day, y->day),
	    str_cmp(x->summary, y->summary), str_cmp(x->uid, y->uid));
}

void
calendar_format(struct buf *out, struct calendar *c)
{
	size_t i, n = 0;

	MEM_SORT(c->event, c->n, by_uid);
	for (i = 0; i < c->n; i++)
		if (n > 0 && str_eq(c->event[n - 1].uid, c->event[i].uid))
			texts_free(&c->event[i], &texts);
		else
			c->event[n++] = c->event[i];
	c->n = n;
	MEM_SORT(c->event, n, by_day);
	icalendar_format(out, "one-to-one", c->event, n);
}

void
calendar_release(struct calendar *c)
{
	texts_free_all(c->event, c->n, &texts);
	*c = (struct calendar){ .as_of = c->as_of };
}
