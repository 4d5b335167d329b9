/* SPDX-License-Identifier: ISC */
/*
 * Reads loose objects in libgit2's place.  libgit2 up to 1.9 never returns from
 * a loose object whose file is cut off, as a power failure or a full disk
 * leaves it: zlib asks for more bytes, and there are none (its issue 7342).  If
 * a file holds more than it says, libgit2 writes behind its memory.
 *
 * We find nothing that libgit2 would not find: packs are asked first, and
 * prefixes of ids are left to libgit2.
 */
#include "git/repo_private.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* a newer libgit2 declares git_error_set_str here, and no more in <git2.h> */
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif
#include <git2/sys/odb_backend.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "git/file.h"

/*
 * Packs have this priority in libgit2, and are in the database before us, so
 * that they are asked first; loose objects have 1.
 */
enum { PRIORITY = 2 };

/* How many alternates may lie behind one another, as in git. */
enum { DEPTH_MAX = 5 };

enum { BLOCK = 8192, HEADER_MAX = 64, ALTERNATES_MAX = 1 << 20 };

struct loose {
	git_odb_backend backend;	/* libgit2 knows us by this */
	struct buf objects;		/* the folder */
};

/* The file of an object while it is read. */
struct file {
	int fd;
	z_stream stream;
	bool is_at_end;			/* of what was deflated */
	unsigned char block[BLOCK];
};

static int
fail(const char *why)
{
	git_error_set_str(GIT_ERROR_ODB, why);
	return GIT_ERROR;
}

static void
close_file(struct file *file)
{
	inflateEnd(&file->stream);
	close(file->fd);
}

/* GIT_ENOTFOUND if the folder has no such file. */
static int
open_file(struct file *file, const struct loose *loose, const git_oid *oid)
{
	char hex[2 * GIT_OID_RAWSZ + 1];
	OWN(buf) path = BUF_INIT;

	git_oid_tostr(hex, sizeof(hex), oid);
	buf_addf(&path, "%s/%.2s/%s", loose->objects.at, hex, hex + 2);
	memset(&file->stream, 0, sizeof(file->stream));
	file->is_at_end = false;
	file->fd = open(path.at, O_RDONLY | O_CLOEXEC);
	if (file->fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? GIT_ENOTFOUND :
		    fail(strerror(errno));
	if (inflateInit(&file->stream) == Z_OK)
		return 0;
	close(file->fd);
	return fail("zlib has no memory");
}

/*
 * Inflates the next bytes, *n of them: as many as there is room for, or fewer
 * if the object ends before.
 */
static int
read_bytes(size_t *n, struct file *file, unsigned char *out, size_t room)
{
	z_stream *stream = &file->stream;
	ssize_t got;
	uInt most;
	int rc;

	for (*n = 0; *n < room && !file->is_at_end; *n += most -
	    stream->avail_out) {
		if (stream->avail_in == 0) {
			do
				got = read(file->fd, file->block, BLOCK);
			while (got < 0 && errno == EINTR);
			if (got < 0)
				return fail(strerror(errno));
			if (got == 0)
				return fail("the loose object is cut off");
			stream->next_in = file->block;
			stream->avail_in = (uInt)got;
		}
		most = room - *n < UINT_MAX ? (uInt)(room - *n) : UINT_MAX;
		stream->next_out = out + *n;
		stream->avail_out = most;
		rc = inflate(stream, Z_NO_FLUSH);
		file->is_at_end = rc == Z_STREAM_END;
		if (rc != Z_OK && !file->is_at_end)
			return fail("failed to inflate loose object");
	}
	return 0;
}

/* Reads "TYPE SIZE" and a NUL; *head bytes of `out` are that header. */
static int
read_header(size_t *size, git_object_t *type, size_t *head, size_t *n,
    struct file *file, unsigned char out[HEADER_MAX])
{
	const char *at = (const char *)out, *end, *digit;
	char name[HEADER_MAX];

	if (read_bytes(n, file, out, HEADER_MAX) < 0)
		return GIT_ERROR;
	end = memchr(at, '\0', *n);
	digit = end == NULL ? NULL : memchr(at, ' ', (size_t)(end - at));
	if (digit == NULL || digit + 1 == end)
		return fail("the loose object has no header");
	memcpy(name, at, (size_t)(digit - at));
	name[digit - at] = '\0';
	*type = git_object_string2type(name);
	if (!git_object_typeisloose(*type))
		return fail("the loose object is of no type");
	for (*size = 0; ++digit < end; *size = *size * 10 +
	    (size_t)(*digit - '0'))
		if (!isdigit((unsigned char)*digit) || *size > SIZE_MAX / 16)
			return fail("the loose object has no size");
	*head = (size_t)(end + 1 - at);
	return 0;
}

static int
read_whole(void **out, size_t *size, git_object_t *type,
    git_odb_backend *backend, struct file *file)
{
	unsigned char head[HEADER_MAX], *bytes = NULL;
	size_t start, n, rest = 0, more = 1;
	int rc = read_header(size, type, &start, &n, file, head);

	if (rc == 0 && n - start > *size)
		rc = fail("the loose object is larger than it says");
	if (rc == 0) {
		/* one more, as libgit2 ends the bytes with a NUL */
		bytes = git_odb_backend_data_alloc(backend, *size + 1);
		rc = bytes == NULL ? GIT_ERROR : 0;
	}
	if (rc == 0) {
		memcpy(bytes, head + start, n - start);
		rc = read_bytes(&rest, file, bytes + n - start,
		    *size - (n - start));
	}
	/* the end that zlib checks lies behind the last byte */
	if (rc == 0)
		rc = read_bytes(&more, file, head, 1);
	if (rc == 0 && (n - start + rest != *size || more != 0 ||
	    file->stream.avail_in > 0 || read(file->fd, head, 1) != 0))
		rc = fail("the loose object has another size than it says");
	if (rc < 0) {
		git_odb_backend_data_free(backend, bytes);
		return rc;
	}
	bytes[*size] = '\0';
	*out = bytes;
	return 0;
}

static int
on_read(void **out, size_t *size, git_object_t *type,
    git_odb_backend *backend, const git_oid *oid)
{
	struct file file;
	int rc = open_file(&file, (struct loose *)backend, oid);

	if (rc < 0)
		return rc;
	rc = read_whole(out, size, type, backend, &file);
	close_file(&file);
	return rc;
}

static int
on_read_header(size_t *size, git_object_t *type, git_odb_backend *backend,
    const git_oid *oid)
{
	unsigned char head[HEADER_MAX];
	size_t start, n;
	struct file file;
	int rc = open_file(&file, (struct loose *)backend, oid);

	if (rc < 0)
		return rc;
	rc = read_header(size, type, &start, &n, &file, head);
	close_file(&file);
	return rc;
}

/* libgit2 has them from its own backend, and calls this without a question. */
static int
on_foreach(git_odb_backend *backend, git_odb_foreach_cb cb, void *arg)
{
	(void)backend, (void)cb, (void)arg;
	return 0;
}

static void
on_free(git_odb_backend *backend)
{
	struct loose *loose = (struct loose *)backend;

	buf_release(&loose->objects);
	free(loose);
}

static int
guard_one(git_odb *odb, const char *objects, unsigned depth)
{
	struct loose *loose = mem_new(1, sizeof(*loose));
	struct str folder = str_of(objects);
	int rc;

	if (str_ends(folder, "/"))
		folder = str_first(folder, folder.n - 1);
	loose->objects = (struct buf)BUF_INIT;
	buf_add(&loose->objects, folder);
	git_odb_init_backend(&loose->backend, GIT_ODB_BACKEND_VERSION);
	loose->backend.read = on_read;
	loose->backend.read_header = on_read_header;
	loose->backend.foreach = on_foreach;
	loose->backend.free = on_free;
	rc = depth == 0 ?
	    git_odb_add_backend(odb, &loose->backend, PRIORITY) :
	    git_odb_add_alternate(odb, &loose->backend, PRIORITY);
	if (rc < 0)
		on_free(&loose->backend);
	return rc;
}

/* Whether a folder comes for the first time; `seen` is a list of them. */
static bool
is_new_folder(struct buf *seen, const char *objects)
{
	OWN(buf) name = BUF_INIT;
	struct stat st;

	if (stat(objects, &st) < 0)
		return false;
	buf_addf(&name, "%ju:%ju", (uintmax_t)st.st_dev, (uintmax_t)st.st_ino);
	if (str_has_string(buf_str(seen), buf_str(&name)))
		return false;
	buf_add_ended(seen, buf_str(&name));
	return true;
}

/* Alternates are looked for as libgit2 does it. */
static int
guard(git_odb *odb, const char *objects, unsigned depth, struct buf *seen)
{
	OWN(buf) text = BUF_INIT, path = BUF_INIT;
	struct err ignored = ERR_INIT;	/* libgit2 has told it, or has none */
	struct str line, rest;
	int rc;

	if (depth > DEPTH_MAX || !is_new_folder(seen, objects))
		return 0;
	rc = guard_one(odb, objects, depth);
	if (rc < 0 || file_read(&text, objects, "info/alternates",
	    ALTERNATES_MAX, &ignored) < 0)
		return rc;
	for (rest = buf_str(&text); rc == 0 && str_next_line(&line, &rest); ) {
		buf_clear(&path);
		if (str_starts(line, ".") && depth == 0)
			buf_addf(&path, "%s/", objects);
		else if (!str_starts(line, "/"))
			continue;
		buf_add(&path, line);
		rc = guard(odb, path.at, depth + 1, seen);
	}
	return rc;
}

int
repo_guard_loose(git_odb *odb, const char *objects)
{
	OWN(buf) seen = BUF_INIT;

	return guard(odb, objects, 0, &seen);
}
