/* SPDX-License-Identifier: ISC */
#include "front/share_print.h"

#include "front/pick.h"
#include "history/lookup.h"
#include "history/notes.h"

static const char *
plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* Appends a line for each record that both sides have moved. */
static void
add_twice(struct buf *out, const struct share *s, struct str rest)
{
	struct str path, ours, theirs;

	while (str_next_string(&path, &rest) &&
	    str_next_string(&ours, &rest) && str_next_string(&theirs, &rest)) {
		pick_seen(out, s->repo, path.at);
		buf_add_string(out, ": was moved by you to ");
		pick_seen(out, s->repo, ours.at);
		buf_add_string(out, ", and on the server to ");
		pick_seen(out, s->repo, theirs.at);
		buf_add_string(out, ", so that it is there twice; make one of "
		    "them void: void-record -m REASON FILE\n");
	}
}

/*
 * Prints what was done since the last call; own: the number of commits that
 * this command made.
 */
static void
print_done(struct share_shown *shown, const struct share *s, size_t own)
{
	struct remote_label label = remote_label(&s->remote);
	struct str path, said;
	struct str rest = str_from(buf_str(&s->points), shown->points);
	OWN(buf) line = BUF_INIT;
	size_t n = s->taken - shown->taken;

	if (n > 0)
		buf_addf(&line, "taken over from %s: %zu commit%s\n",
		    label.at, n, plural(n));
	if (!oid_eq(&s->merge, &shown->merge))
		buf_addf(&line, "joined with %s: commit %s\n", label.at,
		    oid_text(&s->merge).at);
	while (str_next_string(&path, &rest)) {
		pick_seen(&line, s->repo, path.at);
		buf_add_string(&line, ": has the points of both sides\n");
	}
	add_twice(&line, s, str_from(buf_str(&s->twice), shown->twice));
	n = s->pushed - shown->pushed;
	own += s->nmerges;
	if (n > 0) {
		buf_addf(&line, "pushed to %s: %zu commit%s", label.at, n,
		    plural(n));
		if (n > own && own > 0)
			buf_addf(&line, ", %zu of them", n - own);
		buf_add_string(&line, n > own ? " from before\n" : "\n");
	}
	if (shown->remarks == NULL)
		cli_out_text(buf_str(&line));
	for (rest = buf_str(&line); shown->remarks != NULL &&
	    str_next_line(&said, &rest); )
		cli_remark(shown->remarks, "%.*s", STR_ARGS(said));
	shown->taken = s->taken;
	shown->pushed = s->pushed;
	shown->merge = s->merge;
	shown->points = s->points.n;
	shown->twice = s->twice.n;
}

int
share_print_kept(const struct share *s, struct err *err)
{
	struct str path, rest = buf_str(&s->kept);

	if (!str_next_string(&path, &rest))
		return 0;
	return err_about(err, ERR_REFUSED, path.at, "somebody said something "
	    "of this text, so what would change it is not committed; it waits "
	    "in the file: amend -m REASON %s", path.at);
}

/* Appends who has to act, by the roster: " for A <a@b> and C <c@d>". */
static void
add_whom(struct buf *out, const struct agreement *agreement,
    const struct person *person, const struct note *note, struct date today)
{
	const struct leader *leader;

	if (agreement->needs_person)
		buf_addf(out, " for %.*s <%.*s>", STR_ARGS(person->name),
		    STR_ARGS(person->email[0]));
	if (!agreement->needs_leader)
		return;
	leader = person_leader_to_act(person, note->record.kind,
	    note->record.date, today);
	buf_add_string(out, agreement->needs_person ? " and" : " for");
	if (leader == NULL)
		buf_add_string(out, " whoever leads");
	else
		buf_addf(out, " %.*s <%.*s>", STR_ARGS(leader->name),
		    STR_ARGS(leader->email));
}

int
share_print_move(struct cli *cli, struct repo *repo, const char *path,
    struct err *err)
{
	OWN(lookup) past = LOOKUP_INIT;
	OWN(person) person = PERSON_INIT;
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(note) note = NOTE_INIT;
	OWN(buf) line = BUF_INIT;
	const struct agreement *agreement = &past.agreement;
	struct oid tip;

	if (repo_tip(&tip, repo, err) < 0 ||
	    notes_open_commit(&notes, repo, &tip, err) < 0 ||
	    lookup_record(&past, repo, &tip, path, false, err) < 0)
		return -1;
	if (past.version == NULL)
		return 0;
	if (notes_load(&note, &notes, path, NOTE_FRONT, err) < 0 ||
	    notes_person(&person, &notes, note.name.person, err) < 0)
		return -1;
	pick_seen(&line, repo, path);
	buf_addf(&line, ": %s", state_name(agreement->state));
	if (agreement->needs_person || agreement->needs_leader) {
		if (agreement->state != STATE_WAITING)
			buf_add_string(&line, ", waiting");
		add_whom(&line, agreement, &person, &note, cli->today);
	} else if (agreement->state == STATE_DRAFT)
		buf_add_string(&line, ", as something is missing; nobody can "
		    "agree to it yet");
	buf_add_byte(&line, '\n');
	cli_out_text(buf_str(&line));
	return 0;
}

int
share_print_take(struct share_shown *shown, struct share *s, struct err *err)
{
	int result = share_fetch(s, err) < 0 ? -1 : share_take(s, err);

	print_done(shown, s, 0);
	return result;
}

int
share_print_push(struct share_shown *shown, struct cli *cli, struct share *s,
    size_t own, struct err *err)
{
	int result = share_push(s, err);
	struct str line, rest = buf_str(&s->said);

	print_done(shown, s, own);
	while (result < 0 && str_next_line(&line, &rest))
		cli_remark(cli, "%s says: %.*s", s->remote.name,
		    STR_ARGS(line));
	/* a text that stayed in its file is no draft to be committed */
	if (result < 0 && s->in_the_way.n > 0 &&
	    str_has_string(buf_str(&s->kept), str_of(s->in_the_way.at)))
		share_print_kept(s, err);
	return result;
}

int
share_print_away(struct err *err, const char *command)
{
	return err->code != ERR_GIT && err->code != ERR_AWAY ? -1 :
	    err_suffix(err, "; %s type the same; or %s without --share, and "
	    "share-record takes it along", err->code == ERR_AWAY ?
	    "when it is there again," : "put that right, then", command);
}
