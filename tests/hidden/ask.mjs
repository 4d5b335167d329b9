// SPDX-License-Identifier: ISC
// Asks five readers of Markdown whether they show a word; see README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as commonmark from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

const run = (program, ...args) => (input) => {
	const result = spawnSync(program, args, { input });
	if (result.status !== 0)
		throw new Error(`${program}: ${result.error || result.stderr}`);
	return result.stdout.toString();
};
const parser = new commonmark.Parser();
const renderer = new commonmark.HtmlRenderer();
const markdownIt = new MarkdownIt({ html: true, linkify: true });
const readers = {
	'cmark': run('cmark', '--unsafe'),
	'cmark-gfm': run('cmark-gfm', '--unsafe', '-e', 'table', '-e',
	    'strikethrough', '-e', 'autolink', '-e', 'tasklist', '-e', 'footnotes'),
	'commonmark.js': (text) => renderer.render(parser.parse(text)),
	'markdown-it': (text) => markdownIt.render(text),
	'marked': (text) => marked.parse(text),
};

// What a browser shows of HTML, as text.
function visible(html) {
	return html
	    .replace(/<!--(?:>|->|[\s\S]*?(?:-->|--!>|$))/g, ' ')
	    .replace(/<[?!][^>]*>/g, ' ')
	    .replace(/<(p) hidden>[\s\S]*?<\/\1>/g, ' ')
	    .replace(/<(script|style|template|title|details)\b[\s\S]*?(<\/\1>|$)/g, ' ')
	    .replace(/<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g, ' ')
	    .replace(/<\/?[a-zA-Z][\s\S]*$/, ' ');
}

function texts(file) {
	return readFileSync(file, 'utf8').split(/^=== /m).slice(1).map((part) => {
		const end = part.indexOf('\n');
		return [part.slice(0, end), part.slice(end + 1)];
	});
}

// The columns `web` and `rule` are kept from the table that is there.
function table(old, file) {
	const kept = {};
	for (const line of existsSync(old) ? readFileSync(old, 'utf8').split('\n') : []) {
		const cells = line.split('\t');
		kept[cells[0]] = cells.slice(-2).join('\t');
	}
	console.log(['name', ...Object.keys(readers), 'web', 'rule'].join('\t'));
	for (const [name, text] of texts(file)) {
		const answers = Object.values(readers).map((read) =>
		    visible(read(text)).includes('SECRET') ? 'yes' : 'no');
		console.log([name, ...answers, kept[name] || '-\t?'].join('\t'));
	}
}

const pieces = ['\n', '\n', '\n', '\n\n', '\n\n', '```', '```\n', '~~~', '~~~\n',
	'`', '`', '``', '<b>', '</b>', '<div>', '<!-- hint -->', '<!-- hint -->\n',
	'<!-- a\nhint -->', '<!--', '-->', '- ', '* ', '1. ', '> ', '  ', '    ', '   ',
	' ', '\t', '[', '](u)', ']', ']:', ' u\n', '[x]: ', '\\', '|', '|', '|-|-|\n',
	'\n-|-\n', ':-\n', 'a | b\n', '"', "'", '(', ')', '![', '# ', '\n===\n', '\n---\n',
	'- [ ] ', '<https://e.org>', '&amp;', '*', '**', '_', '~~', '<', '>', '<a@b.c>',
	'---\n', '\n  - ', '\n> ', '\n  ', '\n    ', '\n   ```\n', '\n```\n', '\n~~~\n',
	'x', 'W', 'W', 'W', 'W', 'W', 'W'];

function random(count, seed, program) {
	const next = (n) => {
		seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
		return (seed >>> 0) % n;
	};
	const made = Array.from({ length: count }, () => {
		let words = 0, text = '';
		for (let n = 4 + next(18); n > 0; n--) {
			const piece = pieces[next(pieces.length)];
			text += piece === 'W' ? `W${++words}E${next(2) ? ' ' : ''}` : piece;
		}
		return [text, words];
	});
	const verdicts = spawnSync(program, { input: made.map(([text]) => text + '\0').join(''),
	    maxBuffer: 1 << 28 }).stdout.toString().split('\n');
	let taken = 0, wrong = 0;
	made.forEach(([text, words], i) => {
		if (verdicts[i] !== '0' || words === 0)
			return;
		taken++;
		for (const [name, read] of Object.entries(readers)) {
			// The language of a fence is nobody's text.
			const shown = visible(read(text).replace(
			    /<code class="language-([^"]*)">/g, '$1 '));
			for (let n = 1; n <= words; n++)
				if (!shown.includes(`W${n}E`)) {
					wrong++;
					console.log(`${name}: W${n}E: ${JSON.stringify(text)}`);
				}
		}
	});
	console.log(`${count} texts, ${taken} let through, ${wrong} words not shown`);
}

if (process.argv[2] === '--random')
	random(Number(process.argv[3]), Number(process.argv[4]) || 1, process.argv[5]);
else
	table(process.argv[2], process.argv[3]);
