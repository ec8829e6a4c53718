// `require`, as an action finds it.
(function () {
  'use strict';

  const { defineProperty } = Object;

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
      const error = withCode(new Error(`Cannot find module '${id}'\nRequire stack:\n- ${filename}`), 'MODULE_NOT_FOUND');
      error.requireStack = [filename];
      throw error;
    };
  };
})
