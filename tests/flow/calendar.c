/* SPDX-License-Identifier: ISC */
/*
 * calendar - what our calendar says, for tests/flow/calendar.t to hold
 * against another.
 *
 *	calendar days FIRST LAST STEP...	of each day: its number, the
 *						day, each step from it
 *	calendar valid FIRST LAST		of each year, months 0 to 13 and
 *						days 0 to 32: those that exist
 *	calendar windows <CASES			"DATE THOUSANDTHS EVERY LATEST
 *						[AWAY ...]", intervals and
 *						ranges without blanks, commas
 *						for them: due and late
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "notes/cadence.h"

#define STEPS_MAX 16
#define AWAY_MAX 8

static void
must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "calendar: %s\n", what);
	exit(1);
}

static struct date
day(const char *text)
{
	struct date out;

	must(date_parse(&out, str_of(text)), text);
	return out;
}

/* "2,weeks" */
static struct date_step
step(char *text)
{
	struct date_step out;
	char *comma = strchr(text, ',');

	if (comma != NULL)
		*comma = ' ';
	must(date_step_parse(&out, str_of(text)), text);
	return out;
}

static void
print_days(int argc, char *argv[])
{
	struct date_step steps[STEPS_MAX];
	struct date date = day(argv[0]), last = day(argv[1]), again;
	int i;

	for (i = 2; i < argc; i++)
		steps[i - 2] = step(argv[i]);
	for (; date_cmp(date, last) <= 0; date.day++) {
		must(date_parse(&again, str_of(date_text(date).at)) &&
		    again.day == date.day, "a day is not its own text");
		printf("%d %s", date.day, date_text(date).at);
		for (i = 0; i < argc - 2; i++)
			printf(" %s",
			    date_text(date_plus(date, steps[i])).at);
		putchar('\n');
	}
}

static void
print_valid(char *argv[])
{
	struct date date;
	int year, last = atoi(argv[1]);
	unsigned number;
	char text[32];

	for (year = atoi(argv[0]); year <= last; year++)
		for (number = 0; number < 14 * 33; number++) {
			snprintf(text, sizeof(text), "%04d-%02u-%02u", year,
			    number / 33, number % 33);
			if (date_parse(&date, str_of(text)))
				puts(text);
		}
}

static void
print_window(char *line)
{
	struct date_range away[AWAY_MAX];
	struct person person = PERSON_INIT;
	struct cadence cadence = { .minutes = 0 };
	struct window window;
	struct date start = day(strtok(line, " "));
	char *word;

	cadence.share = (unsigned)atoi(strtok(NULL, " "));
	cadence.every = step(strtok(NULL, " "));
	cadence.latest = step(strtok(NULL, " "));
	person.away = away;
	while ((word = strtok(NULL, " ")) != NULL) {
		must(person.naway < AWAY_MAX, "too many ranges");
		must(date_range_parse(&away[person.naway++], str_of(word)),
		    word);
	}
	window = cadence_window(&cadence, &person, start);
	printf("%s", date_text(window.due).at);
	printf(" %s\n", date_text(window.late).at);
}

int
main(int argc, char *argv[])
{
	char line[1024];

	must(argc > 1, "what?");
	if (strcmp(argv[1], "days") == 0 && argc > 3 &&
	    argc <= 4 + STEPS_MAX)
		print_days(argc - 2, argv + 2);
	else if (strcmp(argv[1], "valid") == 0 && argc == 4)
		print_valid(argv + 2);
	else
		while (fgets(line, sizeof(line), stdin) != NULL) {
			line[strcspn(line, "\n")] = '\0';
			print_window(line);
		}
	must(fflush(stdout) == 0, "output");
	return 0;
}
