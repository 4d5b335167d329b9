/* SPDX-License-Identifier: ISC */
/* html - colours are named once for light and once for dark. */

#include "parse/html.h"

#include <string.h>

#include "base/oid.h"

static const char style[] =
    ":root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff;"
    " --faint: #595959; --line: #c4c4c4; --wash: #f3f1ec; --good: #1d5b2a;"
    " --bad: #a1260d; --link: #0b4f8a; }\n"
    "@media (prefers-color-scheme: dark) { :root { --ink: #e6e3dc;"
    " --paper: #191816; --faint: #aaa69d; --line: #55524b; --wash: #262420;"
    " --good: #8fd19e; --bad: #ff9d85; --link: #8ec1f5; } }\n"
    "body { font: 1.0625rem/1.5 Charter, \"Bitstream Charter\","
    " \"Iowan Old Style\", Palatino, Georgia, serif; color: var(--ink);"
    " background: var(--paper); max-width: 42rem; margin: 0 auto;"
    " padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }\n"
    "body.wide { max-width: 72rem; }\n"
    "h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .4em;"
    " text-wrap: balance; }\n"
    "h1 { font-size: 1.55rem; margin-top: 0; } h2 { font-size: 1.25rem; }"
    " h3 { font-size: 1.06rem; } h4, h5, h6 { font-size: 1rem; }\n"
    "p, ul, ol, dl, table, pre, blockquote { margin: .6em 0; }\n"
    "ul, ol { padding-left: 1.4em; } li { margin: .2em 0; }\n"
    "li:has(> .box), li:has(> p > .box) { list-style: none; }"
    " .box { display: inline-block; width: 1.4em; margin-left: -1.4em; }\n"
    "blockquote { border-left: .2rem solid var(--line); margin-left: 0;"
    " padding-left: 1em; }\n"
    "pre { white-space: pre-wrap; background: var(--wash);"
    " padding: .6em .8em; }\n"
    "code { font: .84em/1.4 ui-monospace, \"DejaVu Sans Mono\", monospace;"
    " overflow-wrap: anywhere; }\n"
    "a { color: var(--link); } a:focus-visible { outline: .15rem solid;"
    " outline-offset: .15rem; }\n"
    ".skip { position: absolute; left: -99rem; }"
    " .skip:focus { position: static; }\n"
    ".said { position: absolute; width: 1px; height: 1px; overflow: hidden;"
    " clip-path: inset(50%); white-space: nowrap; }\n"
    ".stands { background: var(--wash); border-left: .25rem solid"
    " var(--line); padding: .5em .8em; }\n"
    ".stands.agreed, .stands.recorded { border-color: var(--good); }"
    " .stands.waiting, .stands.declined, .stands.amended, .stands.draft"
    " { border-color: var(--bad); }\n"
    ".none, .small, caption { color: var(--faint); }"
    " .none { font-style: italic; } .small { font-size: .9em; }\n"
    ".late { color: var(--bad); font-weight: bold; }"
    " .good { color: var(--good); }\n"
    "dl.facts { display: grid; grid-template-columns: max-content 1fr;"
    " gap: .1em 1.2em; } dl.facts dt { color: var(--faint); }"
    " dl.facts dd { margin: 0; }\n"
    ".scroll { overflow-x: auto; position: relative; }\n"
    "table { border-collapse: collapse; } caption { text-align: left;"
    " padding: 0 0 .3em; }\n"
    "th, td { text-align: left; vertical-align: top; padding: .25em 1em"
    " .25em 0; border-bottom: 1px solid var(--line); }\n"
    "td time { white-space: nowrap; } th { font-weight: 600; }"
    " td.n, th.n { text-align: right;"
    " font-variant-numeric: tabular-nums; }\n"
    "table.year th, table.year td { padding: .25em .35em;"
    " text-align: center; } table.year th[scope=row] { text-align: left;"
    " padding-left: 0; white-space: nowrap; }"
    " table.year td.late { background: var(--wash); }\n"
    "ul.items { list-style: none; padding: 0; } ul.items li { margin: .7em 0;"
    " break-inside: avoid; } .ends { display: flex; margin-bottom: 0;"
    " justify-content: space-between; }\n"
    "svg.time { display: block; width: calc(100% - 1rem); height: 20px;"
    " margin: .2rem .5rem 0; overflow: visible; fill: none;"
    " stroke: var(--ink); stroke-width: 1.5; } svg.time svg"
    " { overflow: visible; } svg.time.late { stroke: var(--bad); }"
    " svg.time .full { fill: var(--ink); } svg.time .scale"
    " { stroke: var(--line); stroke-width: 1; } svg.time circle"
    " { fill: var(--paper); }\n"
    "article + article { border-top: 3px double var(--line);"
    " margin-top: 3em; padding-top: 2em; }\n"
    "footer { border-top: 1px solid var(--ink); margin-top: 2.5em;"
    " font-size: .92em; }\n"
    "@page { margin: 2.2cm 2cm; @bottom-right { content: counter(page)"
    " \" / \" counter(pages); font: 9pt serif; } }\n"
    "@media print { :root { --ink: #000; --paper: #fff; --faint: #444;"
    " --line: #999; --wash: #fff; --good: #000; --bad: #000;"
    " --link: #000; } body, body.wide { font-size: 11pt; max-width: none;"
    " padding: 0; } .skip { display: none; } .scroll { overflow: visible; }"
    " article + article { break-before: page; border: 0; margin: 0;"
    " padding: 0; } footer, tr, h1, h2, h3, .stands"
    " { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } }\n";

void
html_add(struct buf *out, struct str text)
{
	static const char special[] = "&<>\"";
	static const char *const entity[] = { "&amp;", "&lt;", "&gt;",
		"&quot;" };
	const char *found;
	size_t i;

	for (i = 0; i < text.n; i++) {
		found = text.at[i] == '\0' ? NULL :
		    strchr(special, text.at[i]);
		if (found != NULL)
			buf_add_string(out, entity[found - special]);
		else
			buf_add_byte(out, text.at[i]);
	}
}

void
html_add_cell(struct buf *out, const char *tag, const char *attributes,
    struct str text)
{
	buf_addf(out, "<%s%s%s>", tag, attributes == NULL ? "" : " ",
	    attributes == NULL ? "" : attributes);
	html_add(out, text);
	buf_addf(out, "</%s>", tag);
}

void
html_add_day(struct buf *out, struct date day)
{
	if (date_is_none(day))
		return;
	buf_addf(out, "<time datetime=\"%s\">", date_text(day).at);
	date_format_long(out, day);
	buf_add_string(out, "</time>");
}

void
html_table_begin(struct buf *out, const char *label, const char *heads)
{
	struct str head, rest = str_of(heads);

	buf_addf(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
	    "aria-label=\"%s\"><table>\n<tr>", label);
	while (str_next(&head, &rest, '|'))
		buf_addf(out, "<th scope=\"col\">%.*s</th>", STR_ARGS(head));
	buf_add_string(out, "</tr>\n");
}

void
html_table_end(struct buf *out)
{
	buf_add_string(out, "</table></div>\n");
}

/* What a policy calls a style by: the base64 of its SHA-256. */
static void
add_hash(struct buf *out, struct str bytes)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	struct sha256_text hex = sha256_of(bytes);
	unsigned long bits = 0;
	size_t i, n = 0;
	char c;

	for (i = 0; i < 64; i++) {
		c = hex.at[i];
		bits = bits << 4 | (unsigned)(c <= '9' ? c - '0' :
		    c - 'a' + 10);
		for (n += 4; n >= 6; n -= 6)
			buf_add_byte(out, digits[bits >> (n - 6) & 63]);
		bits &= (1UL << n) - 1;
	}
	buf_add_byte(out, digits[bits << (6 - n) & 63]);
	buf_add_byte(out, '=');
}

void
html_begin(struct buf *out, struct str title)
{
	buf_add_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; base-uri 'none'; form-action 'none'; "
	    "style-src 'sha256-");
	add_hash(out, str_of(style));
	buf_add_string(out, "'\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n"
	    "<title>");
	html_add(out, title);
	buf_addf(out, "</title>\n<style>%s</style>\n</head>\n", style);
}

void
html_end(struct buf *out)
{
	buf_add_string(out, "</body>\n</html>\n");
}
