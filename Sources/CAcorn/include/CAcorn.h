// Acorn, the parser of JavaScript, as a text in the executable: nothing is looked up at run time.
#pragma once

/// A script that makes an object `acorn` in the global scope.
extern const char *acorn_source(void);

/// A function expression that makes of Acorn's trees what the Swift side reads.
extern const char *acorn_records_source(void);
