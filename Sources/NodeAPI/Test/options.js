// What the functions of `node:test` are called with.
(function (exports, require) {
  'use strict';

  const { codes } = require('internal/errors');
  const { validateAbortSignal, validateNumber, validateUint32 } = require('internal/validators');
  const LONGEST = 2 ** 31 - 1;

  // `(name, options, fn)`, of which each can be left out.
  exports.readTest = function readTest(name, options, fn) {
    if (typeof name === 'function') [name, options, fn] = [undefined, undefined, name];
    else if (name !== null && typeof name === 'object') [name, options, fn] = [name.name, name, options];
    else if (typeof options === 'function') [options, fn] = [undefined, options];
    if (options === null || typeof options !== 'object') options = {};
    if (typeof fn !== 'function') fn = typeof options.fn === 'function' ? options.fn : () => {};
    if (typeof name !== 'string' || name === '') name = fn.name === '' || typeof fn.name !== 'string' ? '<anonymous>' : fn.name;
    return { name, options, fn };
  };

  // How many subtests run at a time; undefined where the option says nothing.
  exports.readConcurrency = function readConcurrency(value) {
    if (typeof value === 'number') {
      validateUint32(value, 'options.concurrency', true);
      return value;
    }
    if (typeof value === 'boolean') return value ? Infinity : 1;
    if (value !== undefined && value !== null) throw new codes.ERR_INVALID_ARG_TYPE('options.concurrency', ['boolean', 'number'], value);
    return undefined;
  };

  // Milliseconds; undefined where there is no limit.
  exports.readTimeout = function readTimeout(value) {
    if (value === undefined || value === null || value === Infinity) return undefined;
    validateNumber(value, 'options.timeout', 0, LONGEST);
    return value;
  };

  exports.readSignal = function readSignal(value) {
    validateAbortSignal(value, 'options.signal');
    return value;
  };
})
