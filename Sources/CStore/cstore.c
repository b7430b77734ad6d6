#define _GNU_SOURCE
#include "cstore.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int store_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, size_t count) {
  // Without an address SQLite would bind NULL.
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

int store_bind_text(sqlite3_stmt *statement, int index, const char *text, size_t count) {
  return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

struct found {
  unsigned char *bytes;
  size_t capacity;
  size_t count;
};

static size_t padded(size_t count) { return (count + 3) & ~(size_t)3; }

static int look(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  struct found *found = context;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[i];
    if (header->p_type != PT_NOTE) continue;
    const char *at = (const char *)(object->dlpi_addr + header->p_vaddr);
    const char *end = at + header->p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)at;
      const char *name = at + sizeof *note;
      const char *content = name + padded(note->n_namesz);
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && !memcmp(name, "GNU", 4)) {
        size_t count = note->n_descsz < found->capacity ? note->n_descsz : found->capacity;
        memcpy(found->bytes, content, count);
        found->count = count;
      }
      at = content + padded(note->n_descsz);
    }
  }
  // The program itself comes first, and its libraries are of no concern.
  return 1;
}

size_t store_build_id(unsigned char *bytes, size_t capacity) {
  struct found found = {bytes, capacity, 0};
  dl_iterate_phdr(look, &found);
  return found.count;
}

int store_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int store_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int store_rename_anew(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

void store_keep_memory_in_hand(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
#endif
}

void store_give_memory_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
