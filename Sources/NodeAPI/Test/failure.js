// Why a test has failed: an error around what its function threw, or one of the runner's own.
(function (exports, require) {
  'use strict';

  const { defineProperty } = Object;
  const inspect = (value) => require('internal/inspect-value').inspect(value);
  const { AbortError } = require('internal/errors');

  function textOf(cause) {
    if (cause !== null && typeof cause === 'object' && typeof cause.message === 'string') return cause.message;
    return typeof cause === 'string' ? cause : inspect(cause);
  }

  class TestFailure extends Error {
    constructor(failureType, cause, message) {
      super(message ?? textOf(cause), { cause });
      this.code = 'ERR_TEST_FAILURE';
      this.failureType = failureType;
      defineProperty(this, 'name', { value: 'Error', writable: true, enumerable: false, configurable: true });
    }
  }

  exports.TestFailure = TestFailure;
  // For people: a hook's failure says what went wrong in it.
  exports.wordsOf = ({ failureType, message, cause }) => (failureType === 'hookFailed' ? `${message}: ${textOf(cause)}` : message);
  // With a message of the runner's.
  exports.failure = (failureType, message) => new TestFailure(failureType, message);
  exports.thrown = (cause) => (cause instanceof TestFailure ? cause : new TestFailure('testCodeFailure', cause));
  exports.hookFailure = (hook, cause) =>
    new TestFailure('hookFailed', cause instanceof TestFailure ? cause.cause : cause, `failed running ${hook} hook`);
  exports.aborted = (signal) => new TestFailure('testAborted', signal.reason ?? new AbortError('The test was aborted'));
})
