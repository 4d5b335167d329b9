/* SPDX-License-Identifier: ISC */
/* audit-trail - who did what to each record, and what broke the rules. */

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "front/audited.h"
#include "front/cli.h"
#include "front/findings.h"
#include "front/pick.h"
#include "front/program.h"
#include "front/progress.h"
#include "front/terminal.h"
#include "front/trail_print.h"
#include "git/against.h"
#include "git/repo.h"
#include "git/standing.h"
#include "history/audit.h"
#include "history/earlier.h"
#include "history/notes.h"
#include "history/trail.h"
#include "notes/breach.h"
#include "notes/record.h"
#include "parse/gitobject.h"

/* A push with more lines than this is no push of notes. */
#define UPDATES_MAX 16
#define SHOWN_MAX 20
#define OPEN_SECONDS 60

static const char *range, *gate_range, *format, *other;
static bool is_new, is_staged, is_receive;
static struct cli_list acknowledged, administrators;

static const struct cli_option options[] = {
	{ "against", 0, CLI_VALUE, &other, "repo", "say what the branch has "
	    "that it has not there, and the other way round" },
	{ "check", 0, CLI_ONCE, &range, "range", "judge only these commits, "
	    "as A..B" },
	{ "gate", 0, CLI_ONCE, &gate_range, "range", "judge them as a push "
	    "that lands on A is judged" },
	{ "new", 0, CLI_FLAG, &is_new, NULL, "judge only what came since "
	    "nothing was found (for cron)" },
	{ "acknowledge", 0, CLI_LIST, &acknowledged, "commit", "--new finds "
	    "nothing more in this commit" },
	{ "administrator", 0, CLI_LIST, &administrators, "address", "somebody "
	    "who is one, as the server has it; may be given again" },
	{ "staged", 0, CLI_FLAG, &is_staged, NULL, "judge what is about to "
	    "be committed (for pre-commit)" },
	{ "receive", 0, CLI_FLAG, &is_receive, NULL, "judge a push, which "
	    "git describes on standard input (for pre-receive)" },
	{ "format", 0, CLI_VALUE, &format, "text|json", "how to print it" }
};

static const struct cli_command command = {
	"[-C dir] [--against repo | --check range | --gate range | --new | "
	"--staged | --receive] [--acknowledge commit] "
	"[--administrator address] [--format text | json] [person | file]",
	"Show who did what to each record, and what broke the rules.",
	CLI_OPTIONS(options), 0, 1
};

struct job {
	struct cli cli;
	struct repo *repo;
	struct audit audit;
	struct breaches breaches;
	struct trail trail;
	struct earlier_seen seen;
	struct audited audited;	/* of --new */
	struct oid tip;		/* judge up to here; for a push: the tip that
				   the push lands on, zero if unborn */
	struct buf path;	/* show only paths that begin so; empty: all */
};

/* A commit that may have what a breach is about, as git names it. */
struct place {
	struct oid commit;	/* zero: there is none */
	char name[16];
};

/* Whether a commit has the file; one that is malformed has none. */
static int
has_file(bool *out, const struct job *job, const struct oid *commit,
    const char *path, struct err *err)
{
	struct oid file = OID_NONE;

	if (standing_in_commit(&file, job->repo, commit, path, err) < 0 &&
	    err->code != ERR_TEXT && err->code != ERR_REFUSED)
		return -1;
	*out = !oid_is_zero(&file);
	return 0;
}

/* Names the parents of a breach's commit. */
static int
find_parents(struct place place[2], const struct job *job,
    const struct breach *breach, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit commit = { .nparents = 0 };
	size_t i;

	if (!oid_is_zero(&breach->commit) && repo_read_commit(&bytes, job->repo,
	    &breach->commit, err) < 0)
		return -1;
	if (!commit_parse_links(&commit, buf_str(&bytes)))
		commit.nparents = 0;
	for (i = 0; i < 2; i++) {
		place[i].commit = i < commit.nparents ? commit.parent[i] :
		    OID_NONE;
		snprintf(place[i].name, sizeof(place[i].name), "%.12s^%s",
		    oid_text(&breach->commit).at, i == 0 ? "" : "2");
	}
	return 0;
}

/* Names HEAD and what is merged into it; what cannot be read is not there. */
static void
find_heads(struct place place[2], const struct job *job)
{
	static const char *const head[] = { "HEAD", "MERGE_HEAD" };
	struct err ignored = ERR_INIT;
	size_t i;

	for (i = 0; i < 2; i++) {
		place[i].commit = OID_NONE;
		repo_resolve(&place[i].commit, job->repo, head[i], &ignored);
		snprintf(place[i].name, sizeof(place[i].name), "%s", head[i]);
	}
}

/*
 * Appends the name of a commit for the remedy of a breach: the newest one that
 * the server has (if the push creates the branch, there is none); for a file,
 * one that has it: for what is gone, the last one, with what it had last.
 */
static int
add_public(struct buf *out, const struct job *job, const struct breach *breach,
    struct err *err)
{
	bool is_gone = breach->rule == BREACH_REMOVED, found = false;
	struct place place[3];
	size_t i, n = 0;

	if (is_staged) {
		find_heads(place, job);
		n = 2;
	} else if (!oid_is_zero(&job->tip) && !is_gone) {
		place[n].commit = job->tip;
		snprintf(place[n].name, sizeof(place[n].name), "%.12s",
		    oid_text(&job->tip).at);
		n++;
	}
	if (!is_staged && (is_gone || breach->rule == BREACH_IDENTITY ||
	    breach->rule == BREACH_POLICY)) {
		if (find_parents(&place[n], job, breach, err) < 0)
			return -1;
		n += 2;
	}
	for (i = 0; i < n && !found; i++)
		if (has_file(&found, job, &place[i].commit, breach->path,
		    err) < 0)
			return -1;
	buf_add_string(out, n == 0 ? "--root" : place[found ? i - 1 : 0].name);
	return 0;
}

/*
 * Remarks the first findings, for whoever pushes or commits, and then what to
 * do about them, each remedy once: 1; 0 if each finding itself says what to do
 * (there are never more than SHOWN_MAX of that sort); or -1.
 */
static int
tell_findings(const struct job *job, struct err *err)
{
	OWN(buf) line = BUF_INIT, remedies = BUF_INIT, public = BUF_INIT;
	const struct breach *breach = job->breaches.breach;
	const struct breach *end = breach + job->breaches.n;
	struct repo_identity who;
	struct str remedy, rest;
	size_t n = 0;

	if (is_staged && repo_committer(&who, job->repo, err) < 0)
		return -1;
	for (; breach < end; breach++) {
		if (breach_is_remark(breach) || n++ >= SHOWN_MAX)
			continue;
		buf_clear(&line);
		/* whoever pushes is in another folder than the hook */
		trail_print_add_breach(&line, is_receive ? NULL : job->repo,
		    breach);
		cli_remark(&job->cli, "%s", line.at);
		if (breach->says_remedy)
			continue;
		buf_clear(&public);
		if (add_public(&public, job, breach, err) < 0)
			return -1;
		buf_clear(&line);
		buf_addf(&line, "[%s]: ", breach_rule_name(breach->rule));
		breach_add_remedy(&line, breach->rule, public.at);
		if (is_staged)
			breach_add_claim(&line, breach, who.email);
		if (!str_has_string(buf_str(&remedies), buf_str(&line)))
			buf_add_ended(&remedies, buf_str(&line));
	}
	if (n > SHOWN_MAX)
		cli_remark(&job->cli, "and %zu more", n - SHOWN_MAX);
	rest = buf_str(&remedies);
	while (str_next_string(&remedy, &rest))
		cli_remark(&job->cli, "%s", remedy.at);
	return remedies.n > 0;
}

static int
pick(struct job *job, struct err *err)
{
	const char *word = job->cli.arg[0];
	struct record_name name;

	if (job->cli.nargs == 0)
		return 0;
	/* the path of a record that was removed, or in a bare repository */
	if (record_name_parse(&name, str_of(word)))
		buf_add_string(&job->path, word);
	else if (pick_is_person(word))
		buf_addf(&job->path, "people/%s/", word);
	else
		return pick_named(&job->path, job->repo, word, err);
	return 0;
}

/* Whether all of history is judged, up to HEAD. */
static bool
is_whole(void)
{
	return range == NULL && gate_range == NULL && !is_new;
}

static int
open_repo(struct job *job, enum repo_mode mode, struct err *err)
{
	if (pick_open(&job->repo, job->cli.nargs > 0 ? job->cli.arg[0] : ".",
	    mode, err) < 0)
		return -1;
	job->audit.repo = job->trail.repo = job->repo;
	return 0;
}

/* Reads the two ends of A..B; an end that is left out is HEAD. */
static int
read_range(struct oid *from, struct oid *tip, struct repo *repo,
    struct err *err)
{
	struct str text = str_of(range != NULL ? range : gate_range);
	size_t dots = str_find(text, "..");
	OWN(buf) a = BUF_INIT, b = BUF_INIT;

	if (dots == text.n || str_starts(str_from(text, dots), "..."))
		return err_set(err, ERR_REFUSED, "--check and --gate take a "
		    "range, A..B, such as HEAD~3..HEAD");
	buf_add(&a, str_first(text, dots));
	buf_add(&b, str_from(text, dots + 2));
	return repo_resolve(from, repo, a.n > 0 ? a.at : "HEAD", err) < 0 ||
	    repo_resolve(tip, repo, b.n > 0 ? b.at : "HEAD", err) < 0 ? -1 : 0;
}

/* Refuses an id that nobody ever had; proposes one that is nearly the same. */
static int
refuse_person(const struct job *job, const struct oid *tip, struct err *err)
{
	const char *id = job->cli.arg[0];
	OWN(nearest) near = NEAREST_INIT(str_of(id));
	OWN_BY(notes_close, notes) notes = NOTES_INIT;

	if (notes_open_commit(&notes, job->repo, tip, err) == 0 &&
	    notes_offer_people(&near, &notes, err) == 0)
		err_set(err, ERR_ABSENT, "history knows no person '%s'%s", id,
		    nearest_text(&near, "; those that there are: git "
		    "ls-tree --full-tree --name-only HEAD people/"));
	return -1;
}

/*
 * Refuses a person or record that history does not know: for a misspelt name,
 * "no rule was broken" would be misleading.  A person who has no record yet is
 * known.
 */
static int
check_asked(const struct job *job, const struct oid *tip, struct err *err)
{
	struct str path = buf_str(&job->path);
	bool is_folder = str_ends(path, "/"), found = path.n == 0;
	OWN(buf) folder = BUF_INIT;
	struct oid there;
	size_t i;

	for (i = 0; i < job->trail.n && !found; i++)
		found = str_starts(job->trail.line[i].path, path.at);
	if (found)
		return 0;
	if (!is_folder)
		return err_about(err, ERR_ABSENT, path.at, "history knows no "
		    "such record; those that there are: git ls-tree -r "
		    "--full-tree --name-only HEAD people/");
	buf_add(&folder, str_first(path, path.n - 1));
	if (standing_in_commit(&there, job->repo, tip, folder.at, err) < 0)
		return -1;
	return !oid_is_zero(&there) ? 0 : refuse_person(job, tip, err);
}

/* Finds the commits to judge: those that *from (NULL: none) does not reach. */
static int
choose(const struct oid **from, struct oid *start, struct job *job,
    struct err *err)
{
	*from = NULL;
	if (range != NULL || gate_range != NULL) {
		*from = start;
		return read_range(start, &job->tip, job->repo, err);
	}
	if (repo_tip(&job->tip, job->repo, err) < 0)
		return -1;
	if (!is_new)
		return 0;
	return audited_read(&job->audited, job->repo, err) < 0 ? -1 :
	    audited_begin(from, &job->breaches, &job->audited, job->repo,
	    &job->tip, err);
}

static int
report(struct job *job, struct err *err)
{
	const struct oid *from;
	struct oid start;

	if (pick(job, err) < 0 || choose(&from, &start, job, err) < 0)
		return -1;
	job->audit.tell = trail_tell;
	job->audit.stand = trail_stand;
	job->audit.arg = &job->trail;
	if (is_whole())
		job->audit.seen = &job->seen;
	if (gate_range != NULL)
		job->audit.now = (long long)time(NULL);
	if (audit_range(&job->breaches, &job->audit, from, &job->tip,
	    err) < 0)
		return -1;
	if (is_new)
		audited_drop_known(&job->breaches, &job->audited);
	if (gate_range != NULL)
		return 0;
	/* that all notes were removed is a breach, which says it better */
	if (job->trail.n == 0 && job->breaches.n == 0 &&
	    notes_check_repo(job->repo, &job->tip, err) < 0)
		return -1;
	return is_whole() ? check_asked(job, &job->tip, err) : 0;
}

/* Finds items that got lost between records: they are remarks, not breaches. */
static int
find_lost(struct job *job, struct notes *notes, struct err *err)
{
	OWN(buf) names = BUF_INIT;
	struct str id, rest, asked = str_of(job->path.at);
	int result;

	if (asked.n > 0) {
		asked = str_from(asked, strlen("people/"));
		return earlier_find_lost(&job->breaches, notes,
		    str_first(asked, str_find_byte(asked, '/')), &job->seen,
		    err);
	}
	result = notes_people(&names, notes, err);
	rest = buf_str(&names);
	while (result == 0 && str_next_string(&id, &rest))
		result = earlier_find_lost(&job->breaches, notes, id,
		    &job->seen, err);
	return result;
}

/*
 * Adds the lost items, if all of history is judged.  Settings or names that
 * cannot be read stop this without an error: they are breaches already.
 */
static int
remark_lost(struct job *job, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct oid tip;
	int result = -1;

	if (!is_whole())
		return 0;
	if (repo_tip(&tip, job->repo, err) < 0)
		return err->code == ERR_UNBORN ? 0 : -1;
	if (notes_open_commit(&notes, job->repo, &tip, err) == 0)
		result = find_lost(job, &notes, err);
	return result < 0 && (err->code == ERR_TEXT ||
	    err->code == ERR_REFUSED) ? 0 : result;
}

static bool
is_json(void)
{
	return format != NULL && strcmp(format, "json") == 0;
}

/* Prints the story: on a terminal laid out for people, and in a pager. */
static void
print(const struct job *job, const struct trail_print *story)
{
	struct terminal terminal;
	OWN(buf) out = BUF_INIT;

	if (is_json()) {
		trail_print_format_json(&out, story);
	} else if (!isatty(STDOUT_FILENO)) {
		trail_print_format(&out, story);
	} else {
		terminal_read(&terminal, NULL);
		trail_print_format_people(&out, story, &terminal);
	}
	program_page_report(&job->cli, job->repo, buf_str(&out));
}

static int
do_report(struct job *job, struct err *err)
{
	struct trail_print story = { .trail = &job->trail,
	    .breaches = &job->breaches };
	OWN(buf) seen = BUF_INIT;
	size_t i, n = 0;
	int result;

	progress_begin(job->cli.prog);
	result = report(job, err) < 0 || trail_finish(&job->trail,
	    err) < 0 ? -1 : remark_lost(job, err);
	progress_end();
	if (result < 0)
		return -1;
	/* at the top, paths are seen as they are: no need to change them */
	pick_seen(&seen, job->repo, "people/");
	if (!str_is(buf_str(&seen), "people/"))
		story.repo = job->repo;
	story.path = job->path.at;
	story.ncommits = job->audit.ncommits;
	print(job, &story);
	for (i = 0; i < job->breaches.n; i++)
		n += trail_print_has(&story, &job->breaches.breach[i]) &&
		    !breach_is_remark(&job->breaches.breach[i]);
	return n > 0;
}

/* Acknowledges the commits; with --new, audits afterwards. */
static int
do_acknowledge(struct job *job, struct err *err)
{
	if (audited_acknowledge(job->repo, acknowledged.value, acknowledged.n,
	    err) < 0)
		return -1;
	return is_new ? do_report(job, err) : 0;
}

/* Tells whoever commits or pushes what was found, and a program as JSON. */
static int
tell(struct job *job, struct err *err)
{
	const struct trail_print story = { .trail = &job->trail,
	    .breaches = &job->breaches, .path = job->path.at,
	    .ncommits = job->audit.ncommits };

	if (is_json())
		print(job, &story);
	return tell_findings(job, err);
}

/*
 * Remarks a fault of a staged record.  A fault does not stop the commit: what
 * the gate would refuse is a breach as well.
 */
static void
tell_fault(const char *path, const struct fault *fault, void *arg)
{
	const struct job *job = arg;
	OWN(buf) line = BUF_INIT;

	findings_add(&line, job->repo, path, fault);
	cli_remark(&job->cli, "%s", line.at);
}

/*
 * Refuses a setting of i18n.commitEncoding before git commits with it what the
 * gate refuses.
 */
static int
check_encoding(bool *is_refused, const struct job *job, struct err *err)
{
	OWN(buf) name = BUF_INIT;
	int result = repo_commit_encoding(&name, is_refused, job->repo, err);

	if (*is_refused)
		cli_remark(&job->cli, "i18n.commitEncoding is '%s': a server "
		    "refuses what is committed so; first: git config "
		    "i18n.commitEncoding UTF-8", name.at);
	return result;
}

static int
do_staged(struct job *job, struct err *err)
{
	struct repo_identity who;
	bool is_refused;

	job->audit.fault = tell_fault;
	job->audit.arg = job;
	if (check_encoding(&is_refused, job, err) < 0 ||
	    repo_committer(&who, job->repo, err) < 0 ||
	    audit_staged(&job->breaches, &job->audit, &who, err) < 0)
		return -1;
	if (tell(job, err) < 0)
		return -1;
	is_refused |= breaches_count(&job->breaches) > 0;
	if (is_refused)
		cli_remark(&job->cli, "nothing was committed");
	return is_refused;
}

/* Prints how many commits only one side has, and which the other once had. */
static void
print_alone(const char *where, const char *lacks, size_t n, size_t ngone,
    const struct buf *gone)
{
	struct str line, rest = buf_str(gone);

	if (n == 0)
		return;
	cli_out("%zu %s %s %s not %s%s", n, n == 1 ? "commit" : "commits",
	    where, n == 1 ? "is" : "are", lacks, ngone == 0 ? "\n" : "");
	if (ngone > 0)
		cli_out(", and %zu of them %s:\n", ngone, ngone == 1 ?
		    "was" : "were");
	while (str_next_line(&line, &rest)) {
		cli_out("\t");
		cli_out_words(line);
		cli_out("\n");
	}
}

/* Compares two clones, which are two witnesses of one history. */
static int
do_against(struct job *job, struct err *err)
{
	OWN(against) a = AGAINST_INIT;

	if (against_read(&a, job->repo, other, err) < 0)
		return -1;
	if (!a.is_related)
		cli_out("the two have no commit in common\n");
	else if (a.only_here == 0 && a.only_there == 0)
		cli_out("the same, commit %.12s\n", oid_text(&a.here).at);
	print_alone("there", "here", a.only_there, a.ngone_here,
	    &a.gone_here);
	print_alone("here", "there", a.only_here, a.ngone_there,
	    &a.gone_there);
	if (a.ngone_there > 0)
		cli_out("%s\n", a.only_there == 0 ? "it was put back there" :
		    "history was written anew there");
	if (a.ngone_here > 0)
		cli_out("%s\n", a.only_here == 0 ? "it was put back here" :
		    "history was written anew here");
	if (a.only_here > 0)
		cli_remark(&job->cli, "the last commit there is of %s; what "
		    "it does not have: audit-trail --check %.12s..%.12s",
		    date_text(a.there_day).at, oid_text(&a.there).at,
		    oid_text(&a.here).at);
	if (a.only_there > 0)
		cli_remark(&job->cli, "what is not here: audit-trail --check "
		    "%.12s..%.12s", oid_text(&a.here).at,
		    oid_text(&a.there).at);
	return !a.is_related || a.ngone_here > 0 || a.ngone_there > 0;
}

static int
read_updates(struct audit_update *update, size_t *n, struct err *err)
{
	char line[512];
	struct str text;

	*n = 0;
	while (fgets(line, sizeof(line), stdin) != NULL) {
		text = str_of(line);
		if (!str_ends(text, "\n"))
			return err_set(err, ERR_TEXT, "a line on standard "
			    "input is too long, or broken off; give it what "
			    "git gives to pre-receive");
		if (*n == UPDATES_MAX)
			return err_set(err, ERR_REFUSED, "more than %d "
			    "branches and tags in one push; push the branch "
			    "alone", UPDATES_MAX);
		if (audit_parse_update(&update[(*n)++],
		    str_first(text, text.n - 1), err) < 0)
			return -1;
	}
	if (ferror(stdin))
		return err_system(err, "cannot read what git says");
	if (*n == 0)
		return err_set(err, ERR_REFUSED, "git has not said what is "
		    "pushed: standard input is empty; where another hook has "
		    "read the lines, it has to hand them on (see "
		    "audit-trail(1))");
	return 0;
}

/* Ends a push that hangs before it is judged, for example on a FIFO. */
static void
give_up(int signal_number)
{
	static const char words[] = "audit-trail: the push was refused, since "
	    "the repository could not be opened within a minute\n";

	(void)signal_number;
	if (write(STDERR_FILENO, words, sizeof(words) - 1) < 0)
		_exit(2);
	_exit(2);
}

static int
judge_push(struct job *job, struct err *err)
{
	struct sigaction action = { .sa_handler = give_up };
	struct audit_update update[UPDATES_MAX];
	size_t n;

	sigaction(SIGALRM, &action, NULL);
	alarm(OPEN_SECONDS);
	if (read_updates(update, &n, err) < 0 ||
	    open_repo(job, REPO_HOOK, err) < 0)
		return -1;
	/* no time limit for judging: a large push takes long */
	alarm(0);
	progress_send(job->cli.prog);
	job->audit.now = (long long)time(NULL);
	return audit_push(&job->breaches, &job->audit, update, n, err) < 0 ||
	    (repo_tip(&job->tip, job->repo, err) < 0 &&
	    err->code != ERR_UNBORN) ? -1 : 0;
}

/*
 * Says that the push was refused, and how to take the commits back, if they
 * are at fault.  If the push itself is at fault (a breach without a commit),
 * the commits may be right, or may only lack what others have pushed.
 */
static void
tell_refusal(struct job *job)
{
	const struct breaches *breaches = &job->breaches;
	size_t i;

	for (i = 0; i < breaches->n; i++)
		if (oid_is_zero(&breaches->breach[i].commit))
			break;
	if (i < breaches->n)
		cli_remark(&job->cli, "the push was refused");
	else if (oid_is_zero(&job->tip))
		cli_remark(&job->cli, "the push was refused; to take back "
		    "all that is on it, and keep its changes: git update-ref "
		    "-d HEAD");
	else
		cli_remark(&job->cli, "the push was refused; to take back "
		    "what is not pushed, and keep its changes: git reset "
		    "--soft %.12s%s", oid_text(&job->tip).at,
		    job->audit.has_merge ? LOST_BY_MERGE : "");
}

static int
do_receive(struct job *job, struct err *err)
{
	/* no core file: it would have texts of records in it */
	struct rlimit none = { 0, 0 };
	int result;

	setrlimit(RLIMIT_CORE, &none);
	result = judge_push(job, err);
	alarm(0);
	progress_end();
	if (result == 0)
		result = tell(job, err);
	if (result < 0)
		return -1;
	if (result > 0)
		tell_refusal(job);
	return breaches_count(&job->breaches) > 0;
}

/* Does what the options ask for; a push is read before its repository. */
static int
run(struct job *job, struct err *err)
{
	if (is_receive)
		return do_receive(job, err);
	if (open_repo(job, REPO_VERIFY, err) < 0)
		return -1;
	return (is_staged ? do_staged : other != NULL ? do_against :
	    acknowledged.n > 0 ? do_acknowledge : do_report)(job, err);
}

/*
 * Puts the addresses of --administrator into the environment, as git -c does,
 * since lib/ asks git's configuration for one-to-one.administrator.
 */
static int
set_administrators(struct err *err)
{
	const char *count = getenv("GIT_CONFIG_COUNT");
	unsigned long n = count != NULL ? strtoul(count, NULL, 10) : 0;
	char name[64], value[64];
	size_t i;

	if (cli_addresses(&administrators, "--administrator", err) < 0)
		return -1;
	for (i = 0; i < administrators.n; i++, n++) {
		snprintf(name, sizeof(name), "GIT_CONFIG_KEY_%lu", n);
		setenv(name, "one-to-one.administrator", 1);
		snprintf(name, sizeof(name), "GIT_CONFIG_VALUE_%lu", n);
		setenv(name, administrators.value[i], 1);
		snprintf(value, sizeof(value), "%lu", n + 1);
		setenv("GIT_CONFIG_COUNT", value, 1);
	}
	return 0;
}

/* Says why the options do not go together; NULL if they do. */
static const char *
what_is_wrong(const struct cli *cli)
{
	bool is_of_history = !is_staged && !is_receive && other == NULL;
	int nmodes = (range != NULL) + (gate_range != NULL) + is_new +
	    is_staged + is_receive + (other != NULL);

	if (nmodes > 1)
		return "--against, --check, --gate, --new, --staged and "
		    "--receive do not go together";
	if (acknowledged.n > 0 && (nmodes != is_new || cli->nargs > 0))
		return "--acknowledge goes with --new, or stands alone";
	if (!is_of_history && cli->nargs > 0)
		return "a person or a file does not go with --against, "
		    "--staged and --receive";
	if (other != NULL && format != NULL)
		return "--against has no --format";
	if (!is_of_history && administrators.n > 0)
		return "--administrator is for who looks at history; a hook "
		    "asks git config one-to-one.administrator";
	if (format != NULL && strcmp(format, "text") != 0 &&
	    strcmp(format, "json") != 0)
		return "--format takes text or json";
	return NULL;
}

int
main(int argc, char *argv[])
{
	struct job job = { .breaches = BREACHES_INIT,
		.trail = TRAIL_INIT(NULL), .seen = EARLIER_SEEN_INIT,
		.audited = AUDITED_INIT, .path = BUF_INIT };
	struct err err = ERR_INIT;
	const char *wrong;
	int status, result;

	cli_start(&job.cli, argc, argv, &command);
	wrong = what_is_wrong(&job.cli);
	if (wrong != NULL)
		return cli_usage(&job.cli, "%s", wrong);
	if (set_administrators(&err) < 0)
		return cli_fail(&job.cli, &err);
	result = run(&job, &err);
	/* whoever pushes is in another folder than the hook */
	status = pick_finish(&job.cli, is_receive ? NULL : job.repo, result,
	    &err);
	if (is_receive && result < 0)
		cli_remark(&job.cli, "the push was refused, since it could "
		    "not be judged");
	/* the output was written and had all paths: do not tell it again */
	if (is_new && status == 0 && job.path.n == 0 &&
	    audited_reach(job.repo, &job.tip, &err) < 0)
		status = pick_fail(&job.cli, job.repo, &err);
	audited_release(&job.audited);
	breaches_release(&job.breaches);
	trail_release(&job.trail);
	earlier_seen_release(&job.seen);
	buf_release(&job.path);
	repo_close(job.repo);
	return status;
}
