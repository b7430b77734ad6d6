// SQLite, what tells one build of this program from another, and what of the C library Swift does not see.
#ifndef SITREP_CSTORE_H
#define SITREP_CSTORE_H

#include <sqlite3.h>
#include <stddef.h>

// Binds bytes that SQLite copies: its own constant for that is a cast, which cannot be imported.
int store_bind_blob(sqlite3_stmt *_Nonnull statement, int index,
                    const void *_Nullable bytes, size_t count);
int store_bind_text(sqlite3_stmt *_Nonnull statement, int index,
                    const char *_Nonnull text, size_t count);

// Copies the linker's build identifier of the running program into `bytes` and returns its length,
// at most `capacity`; 0 if it was linked without one.
size_t store_build_id(unsigned char *_Nonnull bytes, size_t capacity);

// Makes a pipe that no other program inherits, from the beginning: one that is started by another thread
// meanwhile would keep its end open. 0, or -1 with `errno` set.
int store_pipe(int ends[_Nonnull 2]);

// Makes a nameless file in memory, closed on exec; -1 where there is none to be had.
int store_memory_file(const char *_Nonnull name);

// Gives a file another name in its file system, if nothing has that name: 0, or -1 with `errno` set, to
// EINVAL or ENOSYS where file system or kernel cannot.
int store_rename_anew(const char *_Nonnull from, const char *_Nonnull to);

// Has blocks of 8 MB and more lie on pages of their own, and free memory at the end of a heap given
// back as it comes: by itself the C library raises the limits of both with each large block freed.
void store_keep_memory_in_hand(void);

// Gives memory that is free back to the system; where the C library cannot, nothing happens.
void store_give_memory_back(void);

#endif
