// JavaScriptCore's C API, and the functions that the library exports without an installed header.
//
// The second half is not a public contract of WebKit: the prototypes follow the *Private.h headers of
// Source/JavaScriptCore/API. JavaScriptEngine checks at start that each of them resolves.
#pragma once

#include <JavaScriptCore/JavaScript.h>
#include <stdbool.h>
#include <stddef.h>

// JSContextRefPrivate.h

/// Called on the virtual machine's thread when the time limit has passed; true terminates the script.
typedef bool (*JSShouldTerminateCallback)(JSContextRef context, void *data);

extern void JSContextGroupSetExecutionTimeLimit(
    JSContextGroupRef group, double seconds, JSShouldTerminateCallback callback, void *data);
extern void JSContextGroupClearExecutionTimeLimit(JSContextGroupRef group);
extern JSStringRef JSContextCreateBacktrace(JSContextRef context, unsigned maxStackSize);
extern void JSGlobalContextSetUnhandledRejectionCallback(
    JSGlobalContextRef context, JSObjectRef function, JSValueRef *exception);
/// Whether scripts of the realm may make code from texts; where they may not, they get an `EvalError` with the message.
extern void JSGlobalContextSetEvalEnabled(JSGlobalContextRef context, bool enabled, JSStringRef message);

/// Begins to look at the stack of the group's scripts, from a thread of the engine's own; on the virtual machine's thread only.
extern bool JSContextGroupEnableSamplingProfiler(JSContextGroupRef group);
extern void JSContextGroupDisableSamplingProfiler(JSContextGroupRef group);
/// The samples since the last call, as JSON.
extern JSStringRef JSContextGroupTakeSamplesFromSamplingProfiler(JSContextGroupRef group);

// JSBasePrivate.h

extern JSObjectRef JSGetMemoryUsageStatistics(JSContextRef context);
/// Moves the collector's thread-suspending signal off SIGUSR1; before the first virtual machine only.
extern bool JSConfigureSignalForGC(int signal);

// JSLockRefPrivate.h

/// Holds the virtual machine's lock over several calls; promise jobs run when it is given back.
extern void JSLock(JSContextRef context);
extern void JSUnlock(JSContextRef context);

// JSRemoteInspector.h

/// Whether contexts made from now on offer themselves to a remote debugger.
extern void JSRemoteInspectorSetInspectionEnabledByDefault(bool enabled);

// JSObjectRefPrivate.h

extern JSObjectRef JSObjectGetProxyTarget(JSObjectRef object);

// JSScriptRefPrivate.h

/// A script kept as source and bytecode: compiled once for all contexts of a group.
typedef struct OpaqueJSScript *JSScriptRef;

extern JSScriptRef JSScriptCreateFromString(
    JSContextGroupRef group, JSStringRef url, int startingLineNumber, JSStringRef source,
    JSStringRef *errorMessage, int *errorLine);
extern void JSScriptRelease(JSScriptRef script);
extern JSValueRef JSScriptEvaluate(
    JSContextRef context, JSScriptRef script, JSValueRef thisValue, JSValueRef *exception);

// jsc/JSCOptions.h, which would need GLib's headers

/// Sets an option of the engine; before the first virtual machine only. 0 when there is no such option.
extern int jsc_options_set_boolean(const char *option, int value);
extern int jsc_options_set_uint(const char *option, unsigned value);

// WTF/wtf/DateMath.h: the one C++ function in use. No C function sets the time zone, and the environment variable TZ
// belongs to the embedding process. Weak: where the library has it not, the caller is told.

typedef struct {
    const void *characters;
    unsigned length;
    bool is8Bit;
} CJSCStringView;

extern bool CJSCSetTimeZoneOverride(CJSCStringView zone)
    __asm__("_ZN3WTF19setTimeZoneOverrideENS_10StringViewE") __attribute__((weak));

/// Makes UTC the time zone of every virtual machine of the process, whatever TZ says; false when that cannot be done.
static inline bool CJSCUseUTC(void) {
    CJSCStringView zone = {"UTC", 3, true};
    return CJSCSetTimeZoneOverride != NULL && CJSCSetTimeZoneOverride(zone);
}
