// The tests of a file: the root of their tree, and what the host does with it.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('tests');
  let root;

  exports.connected = () => native.isObserved();
  exports.current = () => require('internal/test/current').current() ?? makeRoot();

  function makeRoot() {
    if (root !== undefined) return root;
    const { TestNode } = require('internal/test/node');
    const { TestContext } = require('internal/test/test-context');
    const { thrown } = require('internal/test/failure');
    const { reportDrained, reportFailure } = require('internal/test/report');

    root = new class Root extends TestNode {
      runsOnlyMarked = native.runsOnlyMarked();
      context = new TestContext(this);

      constructor() {
        super({ name: '<root>', options: {}, fn: () => {} }, undefined);
        this.runOnlyChildren = this.runsOnlyMarked;
      }

      get path() { return []; }

      // All tests so far have ended; more can come while the file has something to wait for.
      async drained() {
        try {
          await this.hooks.run('after', this, this.context);
        } catch (error) {
          reportFailure(thrown(error));
        }
        if (this.isIdle) reportDrained();
      }
    }();
    return root;
  }

  // The host calls these.

  // The file's own code has come to its end.
  exports.loaded = () => { require('internal/test/current').loaded(); };

  // Takes what it needs before a script of the user's can have changed it.
  exports.prepare = () => {
    require('internal/test/suite');
    require('internal/test/test-case');
    makeRoot();
  };

  // Something was thrown that no code can catch: it is the failure of the test that was started last.
  exports.fail = (failureType, error) => {
    const { TestFailure } = require('internal/test/failure');
    const { reportFailure } = require('internal/test/report');
    const reason = new TestFailure(failureType, error);
    const last = require('internal/test/current').running().findLast((test) => !test.isSuite);
    if (last === undefined) reportFailure(reason);
    else last.cancel(reason);
  };

  // Nothing is left that could settle a promise: the hooks and the innermost tests that wait for one have failed. False when there are none.
  exports.stalled = () => {
    const { abandonHooks } = require('internal/test/hooks');
    const { failure } = require('internal/test/failure');
    const neverSettled = (what) => failure('neverSettled', `the promise of the ${what} never settles: nothing is left that could settle it`);
    if (abandonHooks(neverSettled('hook'))) return true;
    const running = require('internal/test/current').running();
    const innermost = running.filter((test) => !running.some((other) => other.parent === test));
    return innermost.filter((test) => test.cancel(neverSettled(test.isSuite ? 'suite' : 'test'))).length > 0;
  };
})
