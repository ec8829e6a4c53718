// `assert.throws`, `rejects` and their opposites.
(function (exports, require) {
  'use strict';

  const { codes } = require('internal/errors');
  const { inspect } = require('internal/inspect-value');
  const { AssertionError } = require('internal/assert/error');
  const types = require('util/types');
  const NOTHING = Symbol('nothing');

  function fail(message, actual, expected, operator, isGenerated) {
    const error = new AssertionError({ actual, expected, operator, message });
    error.generatedMessage = isGenerated;
    throw error;
  }

  function thrownBy(work) {
    if (typeof work !== 'function') throw new codes.ERR_INVALID_ARG_TYPE('fn', 'Function', work);
    try {
      work();
    } catch (error) {
      return error;
    }
    return NOTHING;
  }

  const isThenable = (value) => types.isPromise(value)
    || (value !== null && typeof value === 'object' && typeof value.then === 'function' && typeof value.catch === 'function');

  async function rejectionOf(work) {
    let promise = work;
    if (typeof work === 'function') {
      promise = work();
      if (!isThenable(promise)) throw new codes.ERR_INVALID_RETURN_VALUE('instance of Promise', 'promiseFn', promise);
    } else if (!isThenable(work)) {
      throw new codes.ERR_INVALID_ARG_TYPE('promiseFn', ['Function', 'Promise'], work);
    }
    try {
      await promise;
    } catch (error) {
      return error;
    }
    return NOTHING;
  }

  function validateThrown(operator, error, values) {
    let [expected, message] = values;
    if (typeof expected === 'string') {
      if (values.length === 2) throw new codes.ERR_INVALID_ARG_TYPE('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
      const isSame = error !== null && typeof error === 'object' ? error.message === expected : error === expected;
      if (error !== NOTHING && isSame) {
        const what = error !== null && typeof error === 'object' ? `error message "${error.message}"` : `error "${error}"`;
        throw new codes.ERR_AMBIGUOUS_ARGUMENT('error/message', `The ${what} is identical to the message.`);
      }
      [message, expected] = [expected, undefined];
    } else if (expected !== null && expected !== undefined && typeof expected !== 'object' && typeof expected !== 'function') {
      throw new codes.ERR_INVALID_ARG_TYPE('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
    }
    if (error === NOTHING) {
      const name = expected?.name ? ` (${expected.name})` : '';
      const what = operator === 'rejects' ? 'rejection' : 'exception';
      fail(`Missing expected ${what}${name}${message ? `: ${message}` : '.'}`, undefined, expected, operator, false);
    }
    if (expected !== undefined && expected !== null) compare(operator, error, expected, message);
  }

  function compare(operator, error, expected, message) {
    const wrong = (text) => {
      if (message instanceof Error) throw message;
      fail(message ?? text, error, expected, operator, !message);
    };
    if (types.isRegExp(expected)) {
      if (RegExp.prototype.exec.call(expected, String(error)) === null) {
        wrong(`The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(error))}\n`);
      }
    } else if (typeof expected === 'object') {
      compareMembers(operator, error, expected, message);
    } else if (expected.prototype !== undefined && error instanceof expected) {
      return;
    } else if (Object.prototype.isPrototypeOf.call(Error, expected) || expected === Error) {
      const got = types.isNativeError(error) || error instanceof Error
        ? `"${error.constructor?.name ?? error.name}"\n\nError message:\n\n${error.message}` : `"${inspect(error, { depth: -1 })}"`;
      wrong(`The error is expected to be an instance of "${expected.name}". Received ${got}`);
    } else {
      const result = Reflect.apply(expected, {}, [error]);
      if (result === true) return;
      const name = expected.name ? `"${expected.name}" ` : '';
      let text = `The ${name}validation function is expected to return "true". Received ${inspect(result)}`;
      if (types.isNativeError(error)) text += `\n\nCaught error:\n\n${error}`;
      wrong(text);
    }
  }

  // Each member of an object of expectations; a regular expression there is one that a string matches.
  function compareMembers(operator, error, expected, message) {
    const keys = Object.keys(expected);
    if (expected instanceof Error) keys.push('name', 'message');
    else if (keys.length === 0) throw new codes.ERR_INVALID_ARG_VALUE('error', expected, 'may not be an empty object');
    const isObject = error !== null && (typeof error === 'object' || typeof error === 'function');
    const { isDeepStrictEqual } = require('internal/deep-equal');
    const holds = (key) => isObject && key in error && ((types.isRegExp(expected[key]) && typeof error[key] === 'string'
      && RegExp.prototype.exec.call(expected[key], error[key]) !== null) || isDeepStrictEqual(error[key], expected[key]));
    if (keys.every(holds)) return;
    if (message instanceof Error) throw message;
    const picked = (object, from) => Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, from(key)]));
    const made = new AssertionError({
      actual: isObject ? picked(error, (key) => (holds(key) ? expected[key] : error[key])) : error,
      expected: picked(expected, (key) => expected[key]), operator: message ? operator : 'deepStrictEqual', message,
    });
    Object.assign(made, { actual: error, expected, operator, generatedMessage: !message });
    throw made;
  }

  function refuse(operator, error, values) {
    if (error === NOTHING) return;
    let [expected, message] = values;
    if (typeof expected === 'string') [message, expected] = [expected, undefined];
    const isMeant = expected === undefined || (types.isRegExp(expected)
      ? RegExp.prototype.exec.call(expected, String(error)) !== null
      : typeof expected === 'function' && ((expected.prototype !== undefined && error instanceof expected)
        || (!Object.prototype.isPrototypeOf.call(Error, expected) && expected.call({}, error) === true)));
    if (!isMeant) throw error;
    const what = operator === 'doesNotReject' ? 'rejection' : 'exception';
    fail(`Got unwanted ${what}${message ? `: ${message}` : '.'}\nActual message: "${error?.message}"`, error, expected, operator, false);
  }

  Object.assign(exports, {
    throws(work, ...values) { validateThrown('throws', thrownBy(work), values); },
    async rejects(work, ...values) { validateThrown('rejects', await rejectionOf(work), values); },
    doesNotThrow(work, ...values) { refuse('doesNotThrow', thrownBy(work), values); },
    async doesNotReject(work, ...values) { refuse('doesNotReject', await rejectionOf(work), values); },
  });
})
