// SQLite, and what tells one build of this program from another.
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

// Has large blocks lie on pages of their own, so that they grow without being copied and are given
// back when they are freed: by itself the C library does so only until the first one is.
void store_keep_large_blocks_apart(void);

// Gives memory that is free back to the system; where the C library cannot, nothing happens.
void store_give_memory_back(void);

#endif
