/* SPDX-License-Identifier: ISC */
#include "act/saying.h"

static int
check_text_id(const struct signoff *s, const char *text_id,
    struct err *err)
{
	struct oid oid;

	if (text_id == NULL)
		return 0;
	if (!oid_parse(&oid, str_of(text_id)))
		return err_set(err, ERR_REFUSED, "--text: '%s' is not an "
		    "object id of 40 digits; git rev-parse HEAD:./FILE says it",
		    text_id);
	if (oid_eq(&oid, &s->text))
		return 0;
	return err_about(err, ERR_REFUSED, s->note.path.at, "the text is %s by "
	    "now, not %s; read it again: show-record %s", oid_text(&s->text).at,
	    text_id, s->note.path.at);
}

static int
refuse_twice(const struct signoff *s, struct err *err)
{
	const struct voice *own = signoff_word(s, s->role,
	    str_of(s->who.email), false);

	if (own == NULL || !own->counts)
		return 0;
	return err_about(err, ERR_REFUSED, s->note.path.at, "you have agreed "
	    "to this text already (commit %.12s of %s); to take it back: agree "
	    "--withdraw %s", oid_text(&own->event->commit).at,
	    date_text(own->event->day).at, s->note.path.at);
}

/*
 * A party's own word cannot be replaced by a witness; a witness's word can, if
 * it does not count and another may.
 */
static int
refuse_voice(const struct voice *voice, const struct signoff *s,
    struct err *err)
{
	const struct event *event = voice->event;
	const char *path = s->note.path.at;
	struct date_text day = date_text(event->day);

	if (event->type != ACT_WITNESS)
		return err_about(err, ERR_REFUSED, path, "%s %s this text "
		    "already (commit %.12s of %s); nobody can speak over "
		    "that, so ask them", event->name,
		    event->type == ACT_DECLINE ? "declined" :
		    event->type == ACT_WITHDRAW ? "withdrew from" :
		    "agreed to", oid_text(&event->commit).at, day.at);
	/* a word that does not count may be said again, with evidence */
	if (!voice->counts && s->notes.policy.witnessed_counts)
		return 0;
	return err_about(err, ERR_REFUSED, path, "that %s agreed to this text "
	    "is witnessed already (commit %.12s of %s); to say so themselves, "
	    "they type: agree %s", event->name, oid_text(&event->commit).at,
	    day.at, path);
}

static int
check_witness(struct saying *say, struct signoff *s, struct err *err)
{
	struct repo_change file;
	const struct voice *voice;

	voice = signoff_word(s, say->party.role, say->party.email, true);
	if (voice != NULL && refuse_voice(voice, s, err) < 0)
		return -1;
	if (evidence_read(&say->evidence, s, say->by, err) < 0)
		return -1;
	if (s->notes.policy.witnessed_counts &&
	    !evidence_change(&file, &say->evidence))
		return err_set(err, ERR_REFUSED, "--evidence: by "
		    "one-to-one.ini a witnessed agreement counts only with "
		    "a file that comes with it; name one that is not there "
		    "yet");
	return 0;
}

int
saying_check(struct saying *say, struct signoff *s, struct err *err)
{
	if (signoff_check_party(s, err) < 0 ||
	    /* no remedy for the text helps who speaks for nobody */
	    (say->type == ACT_WITNESS && signoff_find_party(&say->party, s,
	    say->for_id, err) < 0) || check_text_id(s, say->text_id, err) < 0)
		return -1;
	if (say->type == ACT_WITHDRAW) {
		if (signoff_lapsed(s) != NULL)
			return 0;
		return err_about(err, ERR_REFUSED, s->note.path.at, "you said "
		    "nothing of this record, or took it back already; there is "
		    "nothing to withdraw");
	}
	if (say->words.n > 0)
		return signoff_check_complete(s, err) < 0 ||
		    signoff_disagree(s, say->words, err) < 0 ? -1 :
		    signoff_check_committed(s, err);
	if (signoff_check_committed(s, err) < 0 ||
	    (say->type == ACT_AGREE && refuse_twice(s, err) < 0) ||
	    signoff_check_complete(s, err) < 0)
		return -1;
	return say->type == ACT_WITNESS ? check_witness(say, s, err) : 0;
}

struct act
saying_act(const struct saying *say, struct signoff *s)
{
	struct act act = signoff_act(s, say->type);

	if (say->type == ACT_WITNESS) {
		act.witness_name = act.name;
		act.witness_email = act.email;
		act.name = say->party.name;
		act.email = say->party.email;
		act.evidence = buf_str(&say->evidence.value);
	}
	return act;
}

void
saying_release(struct saying *say)
{
	evidence_release(&say->evidence);
}
