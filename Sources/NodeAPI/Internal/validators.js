// Checks of arguments, with Node's errors.
(function (exports, require) {
  'use strict';

  const { codes } = require('internal/errors');
  const { isInteger } = Number;
  const { isView } = ArrayBuffer;
  const typed = (type) => (value, name) => {
    if (typeof value !== type) throw new codes.ERR_INVALID_ARG_TYPE(name, type, value);
  };

  function inRange(value, name, min, max) {
    if ((min !== undefined && value < min) || (max !== undefined && value > max) || ((min !== undefined || max !== undefined) && value !== value)) {
      const range = [min !== undefined ? `>= ${min}` : '', max !== undefined ? `<= ${max}` : ''].filter((part) => part !== '').join(' && ');
      throw new codes.ERR_OUT_OF_RANGE(name, range, value);
    }
  }

  const isNumber = typed('number');

  function validateNumber(value, name, min, max) {
    isNumber(value, name);
    inRange(value, name, min, max);
  }

  function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
    isNumber(value, name);
    if (!isInteger(value)) throw new codes.ERR_OUT_OF_RANGE(name, 'an integer', value);
    if (value < min || value > max) throw new codes.ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
  }

  function validateObject(value, name, { nullable = false, allowArray = false, allowFunction = false } = {}) {
    if ((value === null && nullable) || (typeof value === 'function' && allowFunction)) return;
    if (value === null || typeof value !== 'object' || (!allowArray && Array.isArray(value))) {
      throw new codes.ERR_INVALID_ARG_TYPE(name, 'Object', value);
    }
  }

  function validateArray(value, name, least = 0) {
    if (!Array.isArray(value)) throw new codes.ERR_INVALID_ARG_TYPE(name, 'Array', value);
    if (value.length < least) throw new codes.ERR_INVALID_ARG_VALUE(name, value, `must be longer than ${least}`);
  }

  function validateOneOf(value, name, choices) {
    if (choices.includes(value)) return;
    const allowed = choices.map((choice) => (typeof choice === 'string' ? `'${choice}'` : String(choice))).join(', ');
    throw new codes.ERR_INVALID_ARG_VALUE(name, value, `must be one of: ${allowed}`);
  }

  function validateAbortSignal(value, name) {
    if (value !== undefined && (value === null || typeof value !== 'object' || !('aborted' in value))) {
      throw new codes.ERR_INVALID_ARG_TYPE(name, 'AbortSignal', value);
    }
  }

  function validateBuffer(value, name = 'buffer') {
    if (!isView(value)) throw new codes.ERR_INVALID_ARG_TYPE(name, ['Buffer', 'TypedArray', 'DataView'], value);
  }

  Object.assign(exports, {
    validateAbortSignal,
    validateArray,
    validateBoolean: typed('boolean'),
    validateBuffer,
    validateFunction(value, name) {
      if (typeof value !== 'function') throw new codes.ERR_INVALID_ARG_TYPE(name, 'Function', value);
    },
    validateInt32: (value, name, min = -2147483648, max = 2147483647) => validateInteger(value, name, min, max),
    validateInteger,
    validateNumber,
    validateObject,
    validateOneOf,
    validateString: typed('string'),
    validateUint32: (value, name, positive = false) => validateInteger(value, name, positive ? 1 : 0, 4294967295),
  });
})
