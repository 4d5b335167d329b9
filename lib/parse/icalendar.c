/* SPDX-License-Identifier: ISC */
#include "parse/icalendar.h"

#include <libical/ical.h>

#include "base/mem.h"
#include "base/utf8.h"

/* icaltime_null_time() fills in all members but those of the day. */
static struct icaltimetype
day_of(struct date date)
{
	struct icaltimetype out = icaltime_null_time();
	unsigned month, day;

	date_split(date, &out.year, &month, &day);
	out.month = (int)month;
	out.day = (int)day;
	out.is_date = 1;
	return out;
}

/* Not by way of a time_t, which ends in 2038 where it has 32 bits. */
static struct icaltimetype
moment_of(long long seconds)
{
	struct date date = date_of_seconds(seconds, 0);
	struct icaltimetype out = day_of(date);
	int of_day = (int)(seconds - date.day * 86400LL);

	out.is_date = 0;
	out.hour = of_day / 3600;
	out.minute = of_day / 60 % 60;
	out.second = of_day % 60;
	out.zone = icaltimezone_get_utc_timezone();
	return out;
}

static icalcomponent *
new_component(icalcomponent_kind kind)
{
	icalcomponent *component = icalcomponent_new(kind);

	mem_check(component);
	return component;
}

static void
add(icalcomponent *to, icalproperty *property)
{
	mem_check(property);
	icalcomponent_add_property(to, property);
}

static void
add_text(icalcomponent *to, icalproperty *(*make)(const char *),
    struct str text)
{
	OWN(buf) harmless = BUF_INIT;

	utf8_add_harmless(&harmless, text, true);
	add(to, make(harmless.at));
}

static void
add_event(icalcomponent *calendar, const struct icalendar_event *event)
{
	struct icaltimetype end = day_of(date_plus_days(event->day, 1));
	icalcomponent *to;

	if (end.year < 1 || end.year >= 3000)
		return;
	to = new_component(ICAL_VEVENT_COMPONENT);
	add_text(to, icalproperty_new_uid, event->uid);
	add(to, icalproperty_new_dtstamp(moment_of(event->written)));
	/* in minutes, since seconds would overflow an int in 2038 */
	add(to, icalproperty_new_sequence((int)(event->written / 60)));
	add(to, icalproperty_new_dtstart(day_of(event->day)));
	add(to, icalproperty_new_dtend(end));
	add_text(to, icalproperty_new_summary, event->summary);
	if (!str_is_absent(event->description))
		add_text(to, icalproperty_new_description,
		    event->description);
	if (!str_is_absent(event->place))
		add_text(to, icalproperty_new_location, event->place);
	if (event->status != ICALENDAR_OPEN)
		add(to, icalproperty_new_status(event->status ==
		    ICALENDAR_CANCELLED ? ICAL_STATUS_CANCELLED :
		    ICAL_STATUS_CONFIRMED));
	add_text(to, icalproperty_new_categories, event->category);
	add(to, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
	icalcomponent_add_component(calendar, to);
}

/* A calendar must have a component, and a time zone shows nothing. */
static void
add_zone(icalcomponent *calendar)
{
	icalcomponent *zone = new_component(ICAL_VTIMEZONE_COMPONENT);
	icalcomponent *standard = new_component(ICAL_XSTANDARD_COMPONENT);
	struct icaltimetype start = day_of((struct date){ 0 });

	start.is_date = 0;
	add(zone, icalproperty_new_tzid("UTC"));
	add(standard, icalproperty_new_dtstart(start));
	add(standard, icalproperty_new_tzoffsetfrom(0));
	add(standard, icalproperty_new_tzoffsetto(0));
	icalcomponent_add_component(zone, standard);
	icalcomponent_add_component(calendar, zone);
}

void
icalendar_format(struct buf *out, const char *name,
    const struct icalendar_event *event, size_t n)
{
	icalcomponent *calendar = new_component(ICAL_VCALENDAR_COMPONENT);
	icalproperty *title = icalproperty_new_x(name);
	char *text;
	size_t i;

	add(calendar, icalproperty_new_version("2.0"));
	add(calendar, icalproperty_new_prodid(
	    "-//one-to-one//export-calendar//EN"));
	add(calendar, icalproperty_new_calscale("GREGORIAN"));
	add(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
	icalproperty_set_x_name(title, "X-WR-CALNAME");
	add(calendar, title);
	for (i = 0; i < n; i++)
		add_event(calendar, &event[i]);
	if (icalcomponent_get_first_component(calendar,
	    ICAL_ANY_COMPONENT) == NULL)
		add_zone(calendar);
	text = icalcomponent_as_ical_string_r(calendar);
	mem_check(text);
	buf_add_string(out, text);
	icalmemory_free_buffer(text);
	icalcomponent_free(calendar);
}
