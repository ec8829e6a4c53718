// `util.getCallSites`: where the caller stands, from the engine's own stack.
(function (exports, require) {
  'use strict';

  const { validateInteger, validateObject } = require('internal/validators');
  const frame = /^([^@]*)@(.*):(\d+):(\d+)$/;

  // What the engine throws by itself has its own text, whatever scripts have made of Error.
  function engineStack() {
    try {
      return null.stack;
    } catch (error) {
      return error.stack;
    }
  }

  exports.getCallSites = function getCallSites(count = 10, options = undefined) {
    if (count !== null && typeof count === 'object') [count, options] = [10, count];
    if (options !== undefined) validateObject(options, 'options');
    validateInteger(count, 'frameCount', 1, 200);
    const sites = [];
    for (const text of `${engineStack()}`.split('\n')) {
      const parts = frame.exec(text);
      if (parts === null || parts[2].startsWith('actionhost:')) continue;
      const [, name, scriptName, line, column] = parts;
      const functionName = name === 'global code' || name === 'module code' || name === 'eval code' ? '' : name;
      sites.push({ functionName, scriptId: '0', scriptName, lineNumber: +line, columnNumber: +column, column: +column });
      if (sites.length === count) break;
    }
    return sites;
  };
})
