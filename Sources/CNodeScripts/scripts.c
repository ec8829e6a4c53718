// The JavaScript parts of NodeAPI, as texts in the executable: nothing is looked up at run time.
//
// A row is an id and a file. A built-in module has the id that `require` knows it by.
#include "CNodeScripts.h"
#include <stddef.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// Parts that the host puts together by itself.
static const NodeScript parts[] = {
    {"builtins", (const char[]){
#embed "../NodeAPI/Builtins/builtins.js" suffix(, 0)
    }},
    {"clock", (const char[]){
#embed "../NodeAPI/Clock/clock.js" suffix(, 0)
    }},
    {"console", (const char[]){
#embed "../NodeAPI/Console/console.js" suffix(, 0)
    }},
    {"console-format", (const char[]){
#embed "../NodeAPI/Console/format.js" suffix(, 0)
    }},
    {"console-table", (const char[]){
#embed "../NodeAPI/Console/table.js" suffix(, 0)
    }},
    {"dom-exception", (const char[]){
#embed "../NodeAPI/StructuredClone/dom-exception.js" suffix(, 0)
    }},
    {"inspect", (const char[]){
#embed "../NodeAPI/Console/inspect.js" suffix(, 0)
    }},
    {"inspect-brands", (const char[]){
#embed "../NodeAPI/Console/inspect-brands.js" suffix(, 0)
    }},
    {"inspect-entries", (const char[]){
#embed "../NodeAPI/Console/inspect-entries.js" suffix(, 0)
    }},
    {"inspect-errors", (const char[]){
#embed "../NodeAPI/Console/inspect-errors.js" suffix(, 0)
    }},
    {"inspect-layout", (const char[]){
#embed "../NodeAPI/Console/inspect-layout.js" suffix(, 0)
    }},
    {"inspect-names", (const char[]){
#embed "../NodeAPI/Console/inspect-names.js" suffix(, 0)
    }},
    {"inspect-shapes", (const char[]){
#embed "../NodeAPI/Console/inspect-shapes.js" suffix(, 0)
    }},
    {"inspect-text", (const char[]){
#embed "../NodeAPI/Console/inspect-text.js" suffix(, 0)
    }},
    {"lazy-globals", (const char[]){
#embed "../NodeAPI/Builtins/lazy-globals.js" suffix(, 0)
    }},
    {"require", (const char[]){
#embed "../NodeAPI/Modules/require.js" suffix(, 0)
    }},
    {"structured-clone", (const char[]){
#embed "../NodeAPI/StructuredClone/structured-clone.js" suffix(, 0)
    }},
    {"structured-clone-globals", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-globals.js" suffix(, 0)
    }},
    {"timer-globals", (const char[]){
#embed "../NodeAPI/Timers/timer-globals.js" suffix(, 0)
    }},
    {"timers", (const char[]){
#embed "../NodeAPI/Timers/timers.js" suffix(, 0)
    }},
    {NULL, NULL},
};

// Built-in modules: see Builtins/builtins.js.
static const NodeScript modules[] = {
    {"crypto", (const char[]){
#embed "../NodeAPI/Crypto/crypto.js" suffix(, 0)
    }},
    {"internal/crypto/bytes", (const char[]){
#embed "../NodeAPI/Crypto/bytes.js" suffix(, 0)
    }},
    {"internal/crypto/derivation", (const char[]){
#embed "../NodeAPI/Crypto/derivation.js" suffix(, 0)
    }},
    {"internal/crypto/hashes", (const char[]){
#embed "../NodeAPI/Crypto/hashes.js" suffix(, 0)
    }},
    {"internal/crypto/random", (const char[]){
#embed "../NodeAPI/Crypto/random.js" suffix(, 0)
    }},
    {"internal/errors", (const char[]){
#embed "../NodeAPI/Internal/errors.js" suffix(, 0)
    }},
    {"internal/inspect-value", (const char[]){
#embed "../NodeAPI/Internal/inspect-value.js" suffix(, 0)
    }},
    {"internal/validators", (const char[]){
#embed "../NodeAPI/Internal/validators.js" suffix(, 0)
    }},
    {"internal/web/crypto", (const char[]){
#embed "../NodeAPI/Crypto/web-crypto.js" suffix(, 0)
    }},
    {"internal/web/subtle", (const char[]){
#embed "../NodeAPI/Crypto/subtle.js" suffix(, 0)
    }},
    {NULL, NULL},
};

static const char *find(const NodeScript *scripts, const char *id) {
    for (; scripts->id; scripts++) {
        if (strcmp(scripts->id, id) == 0) return scripts->source;
    }
    return NULL;
}

const char *node_part(const char *id) { return find(parts, id); }
const char *node_module(const char *id) { return find(modules, id); }
const NodeScript *node_modules(void) { return modules; }
