/* SPDX-License-Identifier: ISC */
/*
 * mail - writes a message of plain text in the form that sendmail(8) takes.
 *
 * Shape      UTF-8, whatever the locale: names in headers are encoded words,
 *            the body is not encoded.  Lines end with LF, as sendmail expects.
 *            The message says that a program sent it (Auto-Submitted), so that
 *            no program answers.
 * Never      can a name or subject add a header of its own: both are made
 *            harmless (utf8_add_harmless) first.
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
	struct str to_name, to;		/* the name may be absent */
	struct str subject;
	struct str id;			/* Message-ID without its domain, which
					   is that of `from` */
	struct str body;		/* lines */
	long long seconds;		/* Date, in seconds since the epoch */
};

/*
 * Whether we send mail to an address: `atoms@domain` in ASCII, nothing quoted,
 * at most 254 bytes, and no '-' in front, which sendmail would take for an
 * option.
 */
bool	mail_is_address(struct str address);

/*
 * Reads "Name <address>" or "address"; *name is absent if there is no name.
 * Returns false if mail_is_address refuses the address.
 */
bool	mail_read_sender(struct str *name, struct str *address,
	    struct str text);

/* Appends the message: headers and body. */
void	mail_format(struct buf *out, const struct mail *mail);

#endif
