// Calls of the kernel that Swift cannot make by itself: those with a variable number of arguments, and those that the C library has no
// function for. The results are those of the kernel; errno says what went wrong.
#pragma once

#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Has the kernel send a signal to this process when the thread that started it ends.
static inline int clinux_set_parent_death_signal(int signal) { return prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0); }
/// No program that this process starts gets rights that it does not have.
static inline int clinux_set_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }
/// No other process of the user may look into this one's memory.
static inline int clinux_set_undumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/// Gives up every capability, those of the superuser too.
static inline int clinux_drop_capabilities(void) {
    struct { uint32_t version; int32_t process; } head = { 0x20080522, 0 };
    struct { uint32_t effective, permitted, inheritable; } data[2] = { { 0, 0, 0 }, { 0, 0, 0 } };
    return (int)syscall(SYS_capset, &head, data);
}

/// A descriptor to wait for beside others: a thread that polls it wakes when eight bytes are written to it.
static inline int clinux_event_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// The C library declares these only to programs that ask for all of GNU.

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
static const short clinux_spawn_new_session = 0x80;

// Landlock, by its documentation in the kernel: the headers of a distribution may be older than its kernel.

struct clinux_landlock_ruleset {
    uint64_t handled_access_fs;
    uint64_t handled_access_net;
    uint64_t scoped;
};

struct clinux_landlock_path {
    uint64_t allowed_access;
    int32_t parent_fd;
} __attribute__((packed));

/// The version of Landlock; -1 when the kernel has none or it is turned off.
static inline int clinux_landlock_version(void) { return (int)syscall(444, NULL, 0, 1U); }

/// - Parameter size: how much of the structure the version of the kernel knows.
static inline int clinux_landlock_create_ruleset(const struct clinux_landlock_ruleset *ruleset, size_t size) {
    return (int)syscall(444, ruleset, size, 0U);
}

static inline int clinux_landlock_add_path(int ruleset, const struct clinux_landlock_path *path) {
    return (int)syscall(445, ruleset, 1U, path, 0U);
}

static inline int clinux_landlock_restrict_self(int ruleset) { return (int)syscall(446, ruleset, 0U); }
