/* SPDX-License-Identifier: ISC */
/*
 * Who acts, and when: from the environment, then from the configuration, in
 * git's order.  libgit2 1.5 looks at the configuration alone.
 *
 * git falls back to the account's and the host's name; we do not: an act in
 * the name of `root@localhost` would be nobody's.
 */
#include "repo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "date.h"
#include "repo_git2.h"
#include "text.h"

enum { SECONDS_IN_DAY = 86400 };

/* One of the two people git writes into a commit. */
struct role {
	const char *word;	/* for messages */
	const char *name_variable, *email_variable, *date_variable;
	const char *name_key, *email_key;
};

static const struct role author = { "author", "GIT_AUTHOR_NAME",
	"GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "author.name",
	"author.email" };
static const struct role committer = { "committer", "GIT_COMMITTER_NAME",
	"GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE", "committer.name",
	"committer.email" };

static long long
days_to(const struct tm *tm)
{
	struct date day;

	if (!date_make(&day, tm->tm_year + 1900, (unsigned)tm->tm_mon + 1,
	    (unsigned)tm->tm_mday))
		return 0;
	return day.day;
}

/* Minutes that local time is ahead of UTC at a moment. */
static int
local_zone(long long seconds)
{
	time_t moment = (time_t)seconds;
	struct tm here;
	long long shown;

	tzset();	/* localtime_r need not look at TZ */
	if (localtime_r(&moment, &here) == NULL)
		return 0;
	shown = days_to(&here) * SECONDS_IN_DAY + here.tm_hour * 3600 +
	    here.tm_min * 60 + here.tm_sec;
	return (int)((shown - seconds) / 60);
}

/* Exactly n digits off the front of *rest. */
static bool
take_digits(unsigned *out, struct str *rest, size_t n)
{
	if (rest->n < n || !str_to_number(out, str_first(*rest, n)))
		return false;
	*rest = str_from(*rest, n);
	return true;
}

static bool
take_byte(struct str *rest, char c)
{
	if (rest->n == 0 || rest->at[0] != c)
		return false;
	*rest = str_from(*rest, 1);
	return true;
}

/* "+0100", "+01:00" or "Z", and nothing behind it. */
static bool
parse_zone(int *minutes, struct str text)
{
	bool is_west = str_starts(text, "-");
	unsigned hour, minute;

	*minutes = 0;
	if (str_is(text, "Z"))
		return true;
	if (!is_west && !str_starts(text, "+"))
		return false;
	text = str_from(text, 1);
	if (!take_digits(&hour, &text, 2))
		return false;
	take_byte(&text, ':');
	if (!take_digits(&minute, &text, 2) || text.n > 0 || hour > 14 ||
	    minute > 59)
		return false;
	*minutes = (int)(hour * 60 + minute) * (is_west ? -1 : 1);
	return true;
}

/* "10:00:00" off the front of *rest, in seconds. */
static bool
take_time(long long *seconds, struct str *rest)
{
	unsigned hour, minute, second;

	if (!take_digits(&hour, rest, 2) || !take_byte(rest, ':') ||
	    !take_digits(&minute, rest, 2) || !take_byte(rest, ':') ||
	    !take_digits(&second, rest, 2))
		return false;
	*seconds = hour * 3600LL + minute * 60LL + second;
	return hour < 24 && minute < 60 && second < 60;
}

/* "2026-11-21T10:00:00+0100", "2026-11-21 10:00:00 +0100"; zone optional. */
static bool
parse_calendar(long long *seconds, int *zone, struct str text)
{
	struct date day;
	long long time;

	if (text.n < 11 || !date_parse(&day, str_first(text, 10)))
		return false;
	text = str_from(text, 10);
	if ((!take_byte(&text, 'T') && !take_byte(&text, ' ')) ||
	    !take_time(&time, &text))
		return false;
	*seconds = (long long)day.day * SECONDS_IN_DAY + time;
	text = str_trim(text);
	if (text.n == 0)
		*zone = local_zone(*seconds - local_zone(*seconds) * 60);
	else if (!parse_zone(zone, text))
		return false;
	*seconds -= *zone * 60;
	return true;
}

/* "@1700000000 +0100", with or without the `@`. */
static bool
parse_seconds(long long *seconds, int *zone, struct str text)
{
	struct str number;
	size_t i;

	take_byte(&text, '@');
	if (!str_next_word(&number, &text) || number.n > 12)
		return false;
	*seconds = 0;
	for (i = 0; i < number.n; i++) {
		if (number.at[i] < '0' || number.at[i] > '9')
			return false;
		*seconds = *seconds * 10 + (number.at[i] - '0');
	}
	return parse_zone(zone, str_trim(text));
}

static int
read_date(long long *seconds, int *zone, const struct role *role,
    struct err *err)
{
	const char *given = getenv(role->date_variable);
	struct str text = str_trim(str_of(given));

	if (given == NULL || text.n == 0) {
		*seconds = (long long)time(NULL);
		*zone = local_zone(*seconds);
		return 0;
	}
	if (parse_seconds(seconds, zone, text) ||
	    parse_calendar(seconds, zone, text))
		return 0;
	return err_set(err, ERR_REFUSED, "%s is '%.*s'; it has to look like "
	    "2026-11-21T10:00:00+0100 or @1795251600 +0100",
	    role->date_variable, STR_ARGS(text));
}

/* The first that is set: the variable, then the keys, as git has it. */
static int
look_up(struct buf *out, struct repo *repo, const char *variable,
    const char *own_key, const char *key, struct err *err)
{
	const char *value = getenv(variable);
	bool found = false;

	if (value != NULL) {
		buf_add_string(out, value);
		return 0;
	}
	if (repo_setting(out, &found, repo, own_key, err) < 0)
		return -1;
	return found ? 0 : repo_setting(out, &found, repo, key, err);
}

/* git would leave these bytes out in silence; then nobody knows the name. */
static int
check_words(const struct role *role, struct str text, struct err *err)
{
	struct text_fault fault;

	if (str_find_byte(text, '<') < text.n ||
	    str_find_byte(text, '>') < text.n ||
	    str_find_byte(text, '\n') < text.n)
		return err_set(err, ERR_REFUSED, "the %s's name or e-mail "
		    "has '<', '>' or a line end in it", role->word);
	if (!text_is_clean(&fault, text))
		return err_set(err, ERR_REFUSED, "the %s's name or e-mail "
		    "has a %s in it", role->word, fault.what);
	return 0;
}

/* Name and e-mail as they will stand in the commit: git trims both. */
static int
read_person(git_signature **out, struct repo *repo, const struct role *role,
    struct err *err)
{
	struct buf name = BUF_INIT, email = BUF_INIT;
	int answer = -1;

	if (look_up(&name, repo, role->name_variable, role->name_key,
	    "user.name", err) < 0 ||
	    look_up(&email, repo, role->email_variable, role->email_key,
	    "user.email", err) < 0)
		goto out;
	if (email.n == 0 && getenv("EMAIL") != NULL)
		buf_add_string(&email, getenv("EMAIL"));
	if (check_words(role, buf_str(&name), err) < 0 ||
	    check_words(role, buf_str(&email), err) < 0)
		goto out;
	if (git_signature_new(out, name.at, email.at, 0, 0) < 0 ||
	    (*out)->name[0] == '\0' || (*out)->email[0] == '\0') {
		err_set(err, ERR_REFUSED, "git does not know who you are; "
		    "tell it: git config --global user.name 'Your Name' and "
		    "git config --global user.email you@example.org");
		goto out;
	}
	answer = 0;
out:
	buf_release(&name);
	buf_release(&email);
	return answer;
}

static int
copy_word(char out[256], const char *word, struct err *err)
{
	if (strlen(word) >= 256)
		return err_set(err, ERR_REFUSED, "a name or e-mail of more "
		    "than 255 bytes: '%.40s...'", word);
	strcpy(out, word);
	return 0;
}

int
repo_identity(struct repo_identity *out, struct repo *repo, struct err *err)
{
	git_signature *a = NULL, *c = NULL;
	int answer = -1;

	memset(out, 0, sizeof(*out));
	if (read_person(&a, repo, &author, err) < 0 ||
	    read_person(&c, repo, &committer, err) < 0)
		goto out;
	if (strcmp(a->name, c->name) != 0 ||
	    strcmp(a->email, c->email) != 0) {
		err_set(err, ERR_REFUSED, "author '%s <%s>' and committer "
		    "'%s <%s>' differ; one person has to be both", a->name,
		    a->email, c->name, c->email);
		goto out;
	}
	if (copy_word(out->name, a->name, err) < 0 ||
	    copy_word(out->email, a->email, err) < 0 ||
	    read_date(&out->author_seconds, &out->author_zone, &author,
	    err) < 0 ||
	    read_date(&out->committer_seconds, &out->committer_zone,
	    &committer, err) < 0)
		goto out;
	answer = 0;
out:
	git_signature_free(a);
	git_signature_free(c);
	return answer;
}
