// `assert`.
(function (exports, require, module) {
  'use strict';

  const { codes } = require('internal/errors');
  const { AssertionError } = require('internal/assert/error');
  const throwing = require('internal/assert/throwing');
  const { is } = Object;
  const deep = () => require('internal/deep-equal');

  function failed(operator, actual, expected, message) {
    if (message instanceof Error) throw message;
    throw new AssertionError({ actual, expected, message, operator });
  }

  function ok(values) {
    if (values[0]) return;
    if (values[1] instanceof Error) throw values[1];
    const isGenerated = values[1] === undefined;
    const message = values.length === 0 ? 'No value argument passed to `assert.ok()`'
      : values[1] ?? 'The expression evaluated to a falsy value';
    const error = new AssertionError({ actual: values[0], expected: true, message, operator: '==' });
    error.generatedMessage = isGenerated;
    throw error;
  }

  function assert(...values) { ok(values); }

  function checking(name, holds, operator = name) {
    return { [name](actual, expected, message) {
      if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('actual', 'expected');
      if (!holds(actual, expected)) failed(operator, actual, expected, message);
    } }[name];
  }
  const loosely = (a, b) => a == b || (a !== a && b !== b); // eslint-disable-line eqeqeq

  function matching(name, wanted) {
    return { [name](string, regexp, message) {
      if (!require('util/types').isRegExp(regexp)) throw new codes.ERR_INVALID_ARG_TYPE('regexp', 'RegExp', regexp);
      if (typeof string === 'string' && (RegExp.prototype.exec.call(regexp, string) !== null) === wanted) return;
      if (message instanceof Error) throw message;
      const { inspect } = require('internal/inspect-value');
      const isGenerated = !message;
      const text = message || (typeof string !== 'string'
        ? `The "string" argument must be of type string. Received type ${typeof string} (${inspect(string)})`
        : `The input ${wanted ? 'did not match' : 'was expected to not match'} the regular expression ${inspect(regexp)}. Input:\n\n${inspect(string)}\n`);
      const error = new AssertionError({ actual: string, expected: regexp, message: text, operator: name });
      error.generatedMessage = isGenerated;
      throw error;
    } }[name];
  }

  Object.assign(assert, {
    fail(actual, expected, message, operator) {
      if (actual instanceof Error && arguments.length <= 1) throw actual;
      const isOld = arguments.length > 1;
      const text = isOld ? message : actual;
      if (text instanceof Error) throw text;
      const values = isOld ? { actual, expected, operator: operator ?? (arguments.length === 2 ? '!=' : 'fail') } : { operator: 'fail' };
      const isGenerated = text === undefined;
      const error = new AssertionError({ ...values, message: isGenerated && !isOld ? 'Failed' : text });
      error.generatedMessage = isGenerated;
      throw error;
    },
    AssertionError,
    ok: { ok(...values) { ok(values); } }.ok,
    equal: checking('equal', loosely, '=='),
    notEqual: checking('notEqual', (a, b) => !loosely(a, b), '!='),
    deepEqual: checking('deepEqual', (a, b) => deep().isDeepEqual(a, b)),
    notDeepEqual: checking('notDeepEqual', (a, b) => !deep().isDeepEqual(a, b)),
    deepStrictEqual: checking('deepStrictEqual', (a, b) => deep().isDeepStrictEqual(a, b)),
    notDeepStrictEqual: checking('notDeepStrictEqual', (a, b) => !deep().isDeepStrictEqual(a, b)),
    strictEqual: checking('strictEqual', is),
    notStrictEqual: checking('notStrictEqual', (a, b) => !is(a, b)),
    ...throwing,
    ifError(value) {
      if (value === null || value === undefined) return;
      const { inspect } = require('internal/inspect-value');
      const isError = typeof value === 'object' && typeof value.message === 'string';
      const text = isError ? value.message || value.constructor?.name : inspect(value);
      throw new AssertionError({
        actual: value, expected: null, operator: 'ifError', message: `ifError got unwanted exception: ${text}`,
      });
    },
    match: matching('match', true),
    doesNotMatch: matching('doesNotMatch', false),
  });
  assert.strict = Object.assign(function strict(...values) { ok(values); }, assert, {
    equal: assert.strictEqual,
    notEqual: assert.notStrictEqual,
    deepEqual: assert.deepStrictEqual,
    notDeepEqual: assert.notDeepStrictEqual,
  });
  assert.strict.strict = assert.strict;
  module.exports = assert;
})
