// `require`, as an action finds it.
(function (load, names) {
  'use strict';

  const { defineProperty } = Object;
  const builtins = { __proto__: null };
  for (const name of names) builtins[name] = builtins[`node:${name}`] = name;

  function withCode(error, code) {
    defineProperty(error, 'code', { value: code, enumerable: true, writable: true, configurable: true });
    return error;
  }

  return function makeRequire(filename) {
    return function require(id) {
      if (typeof id !== 'string') {
        throw withCode(new TypeError('The "id" argument must be of type string'), 'ERR_INVALID_ARG_TYPE');
      }
      if (id === '') {
        throw withCode(new TypeError("The argument 'id' must be a non-empty string. Received ''"), 'ERR_INVALID_ARG_VALUE');
      }
      const builtin = builtins[id];
      if (builtin !== undefined) return load(builtin);
      const error = withCode(new Error(`Cannot find module '${id}'\nRequire stack:\n- ${filename}`), 'MODULE_NOT_FOUND');
      error.requireStack = [filename];
      throw error;
    };
  };
})
