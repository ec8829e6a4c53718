// What the function of a test is called with, and that of a suite.
(function (exports, require) {
  'use strict';

  const { readTest } = require('internal/test/options');

  const methods = [
    'deepEqual', 'deepStrictEqual', 'doesNotMatch', 'doesNotReject', 'doesNotThrow', 'equal', 'fail', 'ifError', 'match', 'notDeepEqual',
    'notDeepStrictEqual', 'notEqual', 'notStrictEqual', 'rejects', 'strictEqual', 'throws', 'ok',
  ];

  // The functions of `assert`, which count for the test's plan.
  function countingAssert(test) {
    const assert = require('assert');
    const counting = { __proto__: null };
    for (const name of methods) {
      counting[name] = (...values) => {
        test.countAssertion();
        return assert[name](...values);
      };
    }
    return counting;
  }

  exports.TestContext = class TestContext {
    #test;
    #assert;

    constructor(test) { this.#test = test; }

    get signal() { return this.#test.signal; }

    get name() { return this.#test.name; }

    get fullName() { return this.#test.path.join(' > '); }

    get error() { return this.#test.error; }

    get passed() { return this.#test.passed; }

    diagnostic(message) { this.#test.diagnostic(message); }

    plan(count) { this.#test.plan(count); }

    get assert() { return (this.#assert ??= countingAssert(this.#test)); }

    get mock() { return (this.#test.mock ??= new (require('internal/test/mock').MockTracker)()); }

    runOnly(value) { this.#test.runOnlyChildren = !!value; }

    skip(message) {
      this.#test.isSkipped = true;
      this.#test.reason = message;
    }

    todo(message) {
      this.#test.isTodo = true;
      this.#test.reason = message;
    }

    test(name, options, fn) {
      this.#test.countAssertion();
      const test = this.#test.add(require('internal/test/test-case').Test, readTest(name, options, fn));
      return test.start();
    }

    before(fn, options) { this.#test.addHook('before', fn, options); }

    after(fn, options) { this.#test.addHook('after', fn, options); }

    beforeEach(fn, options) { this.#test.addHook('beforeEach', fn, options); }

    afterEach(fn, options) { this.#test.addHook('afterEach', fn, options); }
  };

  exports.SuiteContext = class SuiteContext {
    #suite;

    constructor(suite) { this.#suite = suite; }

    get signal() { return this.#suite.signal; }

    get name() { return this.#suite.name; }

    get fullName() { return this.#suite.path.join(' > '); }
  };
})
