/* SPDX-License-Identifier: ISC */
/* send-reminders - sends a mail to everybody whose move it is. */

#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/table.h"
#include "front/cli.h"
#include "front/prefix.h"
#include "front/repos.h"
#include "git/run.h"
#include "notes/matter.h"
#include "parse/mail.h"
#include "report/reminded.h"
#include "report/reminder.h"
#include "report/report.h"

#define SENDMAIL_SECONDS 60
#define SAID_MAX 300		/* about so many bytes of its words are told */
#define EVERY_DAYS 7

static const char *every_word, *folder, *digest, *list;
static bool dry_run;

static const struct cli_option options[] = {
	{ "dry-run", 0, CLI_FLAG, &dry_run, NULL,
	    "print the mails, and send and remember nothing" },
	{ "every", 0, CLI_VALUE, &every_word, "days",
	    "remind of the same matter after so many days (7)" },
	{ "state", 0, CLI_VALUE, &folder, "dir",
	    "the folder that remembers what was sent" },
	{ "digest", 0, CLI_VALUE, &digest, "address",
	    "also all that is late, by manager, to this address" },
	{ "repos", 0, CLI_ONCE, &list, "file",
	    "also the repositories that this file names, one on each line" }
};

static const struct cli_command command = {
	"[-C dir] [--dry-run] [--every days] [--state dir] "
	"[--digest address] [--repos file] [repo ...]",
	"Mail a reminder to everybody whose move it is.",
	CLI_OPTIONS(options), 0, CLI_MANY
};

struct sender {
	struct cli cli;
	struct repos repos;
	struct reminders reminders;
	struct reminded reminded;
	struct buf from, sendmail;	/* settings: sender, program */
	struct str from_name, from_address;
	unsigned every;
	long long now;
	bool had_trouble, lacks_sender;
};

/*
 * Reads a setting of the user's or the system's configuration, never of a
 * repository's: it names a program to run, or the sender of the mails.
 */
static int
read_setting(struct buf *out, bool *found, const char *key, struct err *err)
{
	const char *const argv[] = { "git", "-C", "/", "config", "--get",
		key, NULL };
	OWN(buf) diag = BUF_INIT;
	struct str said;
	int status = 0, result = run_git(&status, out, &diag, argv, err);

	if (result == 0 && status > 1) {
		said = run_last_words(&diag);
		result = err_set(err, ERR_GIT, "git config %s: %.*s", key,
		    STR_ARGS(said));
	}
	buf_cut(out, str_trim_end(buf_str(out)).n);
	*found = result == 0 && status == 0 && out->n > 0;
	return result;
}

static int
read_settings(struct sender *s, struct err *err)
{
	bool found;

	if (read_setting(&s->from, &found, "one-to-one.mailFrom", err) < 0)
		return -1;
	if (found && !mail_read_sender(&s->from_name, &s->from_address,
	    buf_str(&s->from)))
		return err_set(err, ERR_REFUSED, "one-to-one.mailFrom: '%s' "
		    "is no plain address; git config --global "
		    "one-to-one.mailFrom ADDRESS", s->from.at);
	if (read_setting(&s->sendmail, &found, "one-to-one.sendmail", err) < 0)
		return -1;
	if (!found)
		buf_add_string(&s->sendmail, "/usr/sbin/sendmail");
	return 0;
}

/*
 * Opens the folder that remembers what was sent: --state, or the one that the
 * XDG Base Directory Specification names.
 */
static int
open_reminded(struct sender *s, struct err *err)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	OWN(buf) path = BUF_INIT;
	int result = 0;

	if (folder != NULL)
		buf_add_string(&path, folder);
	else if (state != NULL && state[0] == '/')
		buf_addf(&path, "%s/one-to-one", state);
	else if (home != NULL && home[0] == '/')
		buf_addf(&path, "%s/.local/state/one-to-one", home);
	else if (!dry_run)
		result = err_set(err, ERR_REFUSED, "there is no home folder "
		    "to remember in what was sent; name a folder: --state "
		    "DIR");
	if (path.n > 0)
		result = reminded_open(&s->reminded, path.at, s->cli.today,
		    dry_run, err);
	if (result < 0 && path.n > 0)
		err_prefix(err, "nothing is sent, as %s cannot be used: ",
		    path.at);
	return result;
}

static int
read_options(struct sender *s, struct err *err)
{
	s->every = EVERY_DAYS;
	s->now = (long long)time(NULL);
	if (every_word != NULL &&
	    cli_number(&s->every, "--every", every_word, err) < 0)
		return -1;
	if (digest != NULL && !mail_is_address(str_of(digest)))
		return err_set(err, ERR_REFUSED, "--digest: '%s' is no plain "
		    "address", digest);
	if (repos_name(&s->repos, list, err) < 0 ||
	    read_settings(s, err) < 0)
		return -1;
	return open_reminded(s, err);
}

static int
read_repo(struct repo *repo, void *arg, struct err *err)
{
	struct sender *s = arg;
	OWN(matters) matters = MATTERS_INIT;
	int result;

	result = report_read(&matters, repo, &s->repos.options, err);
	if (result == 0)
		result = reminders_add(&s->reminders, repo, &matters,
		    s->cli.today, err);
	return result;
}

static bool
is_new(const struct sender *s, const struct sha256_text *key)
{
	struct date day = reminded_day(&s->reminded, key);

	return date_is_none(day) || date_cmp(date_plus_days(day,
	    (int)s->every), s->cli.today) <= 0;
}

static int
hand_over(struct sender *s, const char *address, const struct buf *message,
    struct err *err)
{
	const char **argv = NULL;
	OWN(buf) program = BUF_INIT, out = BUF_INIT, diag = BUF_INIT;
	OWN(buf) said = BUF_INIT;
	struct str word, line, rest = buf_str(&s->sendmail);
	size_t n = 0, cap = 0;
	int status = 0, result;

	while (str_next_word(&word, &rest))
		buf_add_ended(&program, word);
	buf_add_ended(&program, STR_LIT("-i"));
	buf_add_ended(&program, STR_LIT("--"));
	buf_add_ended(&program, str_of(address));
	for (rest = buf_str(&program); str_next_string(&word, &rest); )
		*MEM_ADD(argv, n, &cap) = word.at;
	*MEM_ADD(argv, n, &cap) = NULL;
	result = run_filter(&status, &out, &diag, argv, buf_str(message),
	    SENDMAIL_SECONDS, err);
	if (result < 0 && err->code == ERR_SYSTEM)
		err_suffix(err, "; or name another: git config --global "
		    "one-to-one.sendmail PROGRAM");
	/* join what the mailer says to one line */
	rest = buf_str(&diag);
	while (str_next_line(&line, &rest) && said.n < SAID_MAX)
		if (str_trim(line).n > 0)
			buf_addf(&said, "%s%.*s", said.n > 0 ? "; " : ": ",
			    STR_ARGS(str_trim(line)));
	if (result == 0 && status != 0)
		result = err_set(err, ERR_SYSTEM, "%s ended with %d%s",
		    argv[0], status, said.at);
	free(argv);
	return result;
}

/* Tells an error; the other mails are sent all the same. */
static void
tell(struct sender *s, const struct err *err)
{
	cli_fail(&s->cli, err);
	s->had_trouble = true;
}

/* A sender is needed only if there is a mail to send; told once if missing. */
static bool
has_sender(struct sender *s)
{
	struct err err;

	if (s->from.n > 0)
		return true;
	if (!s->lacks_sender) {
		err_set(&err, ERR_REFUSED, "nobody is named as the sender; "
		    "git config --global one-to-one.mailFrom ADDRESS");
		tell(s, &err);
	}
	s->lacks_sender = true;
	return false;
}

/* Sends one mail, and remembers its matters if the mailer has taken it. */
static void
send(struct sender *s, struct mail *mail, const char *address,
    const struct sha256_text *const key[], size_t n)
{
	OWN(buf) message = BUF_INIT, same = BUF_INIT, id = BUF_INIT;
	time_t now = (time_t)s->now;
	struct tm *utc = gmtime(&now);
	char day[64] = "";
	struct err err = ERR_INIT;
	size_t i;

	if (!has_sender(s))
		return;
	buf_addf(&same, "%s %lld", address, s->now);
	for (i = 0; i < n; i++)
		buf_addf(&same, " %s", key[i]->at);
	buf_addf(&id, "%.32s.one-to-one", sha256_of(buf_str(&same)).at);
	mail->from_name = s->from_name;
	mail->from = s->from_address;
	mail->to = str_of(address);
	mail->id = buf_str(&id);
	mail->seconds = s->now;
	mail_format(&message, mail);
	if (dry_run) {
		/* mbox: mail programs can open such a file */
		if (utc != NULL)
			strftime(day, sizeof(day), "%a %b %e %H:%M:%S %Y",
			    utc);
		cli_out("From %.*s %s\n%s\n", STR_ARGS(s->from_address), day,
		    message.at);
	} else if (reminded_make_room(&s->reminded, n, &err) < 0 ||
	    hand_over(s, address, &message, &err) < 0) {
		err_prefix(&err, "%s: not sent: ", address);
		tell(s, &err);
	} else if (reminded_add(&s->reminded, key, n, &err) < 0) {
		err_prefix(&err, "%s: sent, but that is not remembered: ",
		    address);
		tell(s, &err);
	}
}

/* Sends to one address those of its n matters, from item on, that are new. */
static void
remind(struct sender *s, const struct reminder *item, size_t n)
{
	const struct sha256_text **key = mem_new(n, sizeof(*key));
	struct mail mail = { .to_name = item->name };
	OWN(buf) body = BUF_INIT, subject = BUF_INIT, day = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i, nnew = 0;

	date_format_long(&day, s->cli.today);
	buf_addf(&body, "Hello %s,\n\non %s it is your move here:\n",
	    item->name.at, day.at);
	for (i = 0; i < n; i++) {
		if (!is_new(s, &item[i].key))
			continue;
		key[nnew++] = &item[i].key;
		buf_addf(&body, "\n* %s\n    ", item[i].line.at);
		prefix_add(&body, item[i].todo);
		buf_add_byte(&body, '\n');
	}
	buf_addf(&body, "\nThe commands are typed in your copy of the notes, "
	    "after \"share-record\", which\nshares what you wrote and brings "
	    "what others did; each has a manual page.\nNothing from inside a "
	    "record stands in this mail.\n");
	buf_addf(&subject, "One-to-ones: %zu %s for you", nnew, nnew == 1 ?
	    "matter waits" : "matters wait");
	mail.subject = buf_str(&subject);
	mail.body = buf_str(&body);
	if (nnew > 0 && mail_is_address(item->address)) {
		send(s, &mail, item->address.at, key, nnew);
	} else if (nnew > 0) {
		err_set(&err, ERR_REFUSED, "%s: '%s' is no plain address, so "
		    "no mail is sent; put it right in person.ini",
		    item->name.at, item->address.at);
		tell(s, &err);
	}
	free(key);
}

/* Appends the rows of one manager, from row on; answers how many these are. */
static size_t
add_manager(struct buf *out, const struct reminder_row *row, size_t n)
{
	OWN(table) table = TABLE_INIT(6);
	size_t i;

	for (i = 0; i < n; i++) {
		if (str_is_absent(row[i].manager) !=
		    str_is_absent(row->manager) ||
		    !str_eq(row[i].manager, row->manager))
			break;
		table_addf(&table, "%d day%s late", row[i].days,
		    row[i].days == 1 ? "" : "s");
		table_add(&table, row[i].matter);
		table_add(&table, row[i].person);
		table_add(&table, row[i].kind);
		table_add(&table, row[i].what);
		table_add(&table, row[i].who);
	}
	buf_addf(out, "\n%s: %zu\n\n", str_is_absent(row->manager) ?
	    "Without a manager" : row->manager.at, i);
	table_format(out, &table);
	return i;
}

static void
send_digest(struct sender *s)
{
	const struct reminders *all = &s->reminders;
	const struct sha256_text *key;
	struct sha256_text sum;
	struct mail mail = { .subject =
	    STR_LIT("One-to-ones: what is late, by manager") };
	OWN(buf) body = BUF_INIT, same = BUF_INIT;
	size_t i;

	buf_addf(&same, "digest\n%s", digest);
	sum = sha256_of(buf_str(&same));
	key = &sum;
	buf_addf(&body, "What is late on ");
	date_format_long(&body, s->cli.today);
	buf_addf(&body, " in %zu %s.\n", s->repos.n, s->repos.n == 1 ?
	    "repository" : "repositories");
	for (i = 0; i < s->repos.n; i++)
		if (s->repos.entry[i].is_unread)
			buf_addf(&body, "NOT COMPLETE: not all of %s could be "
			    "read.\n", s->repos.entry[i].name);
	for (i = 0; i < all->nrows; )
		i += add_manager(&body, all->row + i, all->nrows - i);
	mail.body = buf_str(&body);
	if ((all->nrows > 0 || s->repos.had_trouble) && is_new(s, key))
		send(s, &mail, digest, &key, 1);
}

static void
send_all(struct sender *s)
{
	const struct reminder *item;
	size_t i, n;

	reminders_sort(&s->reminders);
	for (i = 0; i < s->reminders.n; i += n) {
		item = &s->reminders.item[i];
		for (n = 1; i + n < s->reminders.n && str_eq(item->address,
		    item[n].address); n++)
			;
		remind(s, item, n);
	}
	if (digest != NULL)
		send_digest(s);
}

int
main(int argc, char *argv[])
{
	struct sender s = { .repos = REPOS_INIT, .reminders = REMINDERS_INIT,
	    .reminded = REMINDED_INIT, .from = BUF_INIT,
	    .sendmail = BUF_INIT };
	const struct repos_reader reader = { read_repo, &s, &s.reminders,
		reminders_pack, reminders_unpack };
	struct err err = ERR_INIT;
	int status;

	cli_start(&s.cli, argc, argv, &command);
	repos_begin(&s.repos, &s.cli);
	if (read_options(&s, &err) < 0) {
		status = cli_fail(&s.cli, &err);
	} else {
		repos_share(&s.repos, &reader);
		send_all(&s);
		status = repos_finish(&s.repos, false);
	}
	if (s.had_trouble)
		status = 2;
	reminded_close(&s.reminded);
	reminders_release(&s.reminders);
	repos_release(&s.repos);
	buf_release(&s.from);
	buf_release(&s.sendmail);
	return status;
}
