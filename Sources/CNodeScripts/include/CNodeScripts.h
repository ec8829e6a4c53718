// The JavaScript parts of NodeAPI.
#pragma once

typedef struct {
    const char *_Nullable id;
    const char *_Nullable source; // UTF-8 with a NUL at its end
} NodeScript;

// The source of a part; NULL when there is none of that id.
const char *_Nullable node_part(const char *_Nonnull id);

// All built-in modules, up to one without an id.
const NodeScript *_Nonnull node_modules(void);
