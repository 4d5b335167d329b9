/* SPDX-License-Identifier: ISC */
/*
 * mail - a message of plain text, as sendmail(8) takes it.
 *
 * Shape      UTF-8, whatever the locale: names in headers as encoded words,
 *            the body as it is.  Lines end with LF, as sendmail expects them.
 *            It says of itself that no person wrote it, so that no machine
 *            answers.
 * Never      a byte of a name or subject makes a header of its own: what is
 *            not to be seen is made harmless first.
 * Source     RFC 5322; RFC 2047 (encoded words); RFC 2045; RFC 3834
 *            (Auto-Submitted).
 */
#ifndef PARSE_MAIL_H
#define PARSE_MAIL_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

struct mail {
	struct str from_name, from;	/* the name may be absent */
	struct str to_name, to;		/* likewise */
	struct str subject;
	struct str id;			/* of the message, without domain;
					   the sender's is put behind it */
	struct str body;		/* lines */
	long long seconds;		/* when, since the epoch */
};

/*
 * Whether a mail may go there: `atoms@domain` in ASCII, nothing quoted, no
 * '-' at its beginning, which would be an option, and at most 254 bytes.
 */
bool	mail_is_address(struct str address);

/*
 * Reads "Name <address>" or "address"; *name is absent in the other case.
 * False where the address is none.
 */
bool	mail_read_sender(struct str *name, struct str *address,
	    struct str text);

/* Appends the message, headers and body. */
void	mail_format(struct buf *out, const struct mail *mail);

#endif
