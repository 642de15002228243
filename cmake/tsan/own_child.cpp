// SPDX-License-Identifier: GPL-3.0-or-later
/// Gives a process that QProcess starts a memory of its own, for the `tsan` preset only.
///
/// QProcess starts its child by clone() in the parent's memory. There the child calls functions of
/// ThreadSanitizer's, the last of which, execve(), does not return: what it noted about "this thread" stays,
/// and is the parent's, whose locks are not seen from then on. Qt takes fork() where it is itself
/// instrumented, which a distribution's is not; here it gets it all the same.
#include <cstdarg>
#include <dlfcn.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

extern "C" int clone(int (*function)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, ...);
    static const auto real = reinterpret_cast<Clone>(dlsym(RTLD_NEXT, "clone"));
    va_list rest;
    va_start(rest, argument);
    auto *const told = va_arg(rest, pid_t *);
    auto *const tls = va_arg(rest, void *);
    auto *const childId = va_arg(rest, pid_t *);
    va_end(rest);
    if ((flags & CLONE_VM) == 0 || (flags & CLONE_VFORK) == 0)
        return real(function, stack, flags, argument, told, tls, childId);
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(function(argument));
    if (pid > 0 && (flags & CLONE_PIDFD) != 0)
        *told = static_cast<pid_t>(::syscall(SYS_pidfd_open, pid, 0));
    return pid;
}
