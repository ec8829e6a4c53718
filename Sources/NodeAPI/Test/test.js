// `node:test`: tests that run where a test run has been asked for, and mocks that work everywhere.
(function (exports, require, module) {
  'use strict';

  const { assign, defineProperty } = Object;
  const { connected, current } = require('internal/test/harness');
  const { readTest } = require('internal/test/options');
  const { refusal } = require('internal/refuse');

  // Outside of a test run, nothing would hear of a result, and a handler would run in a login that is not its own.
  function requireRun(name) {
    if (!connected()) throw refusal(`node:test: ${name}`, 'tests run with `actionhost test`');
  }

  const promised = (value) => (value instanceof Promise ? value.then(() => undefined) : undefined);

  // A function that adds a test or suite to what is being run or described; `mark` is the option that it stands for.
  function adder(name, kind, mark) {
    const Kind = () => (kind === 'suite' ? require('internal/test/suite').Suite : require('internal/test/test-case').Test);
    return { [name](title, options, fn) {
      requireRun(name);
      const read = readTest(title, options, fn);
      if (mark !== undefined) read.options = { ...read.options, [mark]: true };
      const parent = current();
      const added = parent.add(Kind(), read);
      // What is described is started by its suite.
      return parent.isSuite && !parent.isDescribed ? undefined : promised(added.start());
    } }[name];
  }

  function withMarks(name, kind) {
    const add = adder(name, kind);
    for (const mark of ['skip', 'todo', 'only']) add[mark] = adder(mark, kind, mark);
    return add;
  }

  const hook = (name) => ({ [name](fn, options) {
    requireRun(name);
    current().addHook(name, fn, options);
  } }[name]);

  const test = withMarks('test', 'test');
  const suite = withMarks('suite', 'suite');

  assign(test, {
    after: hook('after'),
    afterEach: hook('afterEach'),
    before: hook('before'),
    beforeEach: hook('beforeEach'),
    describe: suite,
    it: test,
    run() { throw refusal('node:test: run', 'test files run with `actionhost test`'); },
    suite,
    test,
  });

  let mock;
  defineProperty(test, 'mock', {
    get() { return (mock ??= new (require('internal/test/mock').MockTracker)()); }, enumerable: true, configurable: true,
  });

  module.exports = test;
})
