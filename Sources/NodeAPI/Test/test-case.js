// A test: a function that is called, and the subtests that it starts.
(function (exports, require) {
  'use strict';

  const { TestNode } = require('internal/test/node');
  const { TestContext } = require('internal/test/test-context');
  const { callTest } = require('internal/test/call');
  const { inTest } = require('internal/test/current');
  const { failure, thrown } = require('internal/test/failure');
  const { makeStop, nextTurn } = require('internal/test/stop');
  const { validateNumber, validateUint32 } = require('internal/validators');

  class Plan {
    actual = 0;

    constructor(count) {
      validateNumber(count, 'count');
      validateUint32(count, 'count');
      this.expected = count;
    }

    check() {
      if (this.actual === this.expected) return;
      throw failure('testCodeFailure', `plan expected ${this.expected} assertions but received ${this.actual}`);
    }
  }

  exports.Test = class Test extends TestNode {
    #context = new TestContext(this);
    #plan;
    mock;

    constructor(read, parent) {
      super(read, parent);
      if (read.options.plan !== undefined && read.options.plan !== null) this.plan(read.options.plan);
    }

    get context() { return this.#context; }

    plan(count) {
      if (this.#plan !== undefined) throw failure('testCodeFailure', 'cannot set plan more than once');
      this.#plan = new Plan(count);
    }

    countAssertion() { if (this.#plan !== undefined) this.#plan.actual += 1; }

    async run() {
      if (this.isSkipped) return this.pass();
      if (this.isCancelled || this.error !== null) return undefined;
      const context = this.#context;
      let stop;
      let afterEach;
      const runAfterEach = () => (afterEach ??= this.parent.afterEach(this, context));
      const runAfter = () => this.hooks.run('after', this, context);
      try {
        await this.parent.hooks.run('before', this.parent, this.parent.context);
        await this.parent.beforeEach(this, context);
        stop = makeStop(this.timeout, this.signal);
        await callTest(this.fn, context, context, stop.promise, (work) => inTest(this, work));
        // A rejection that nobody handles is this test's, not that of the next one.
        await nextTurn();
        if (this.isCancelled) return undefined;
        this.#plan?.check();
        await runAfterEach();
        await runAfter();
        this.pass();
      } catch (error) {
        this.fail(thrown(error));
        // It has failed already, whatever these throw.
        await runAfterEach().catch(() => {});
        await runAfter().catch(() => {});
      } finally {
        stop?.dispose();
        this.abort();
      }
      return undefined;
    }

    // What it has mocked is as it was.
    release() { this.mock?.reset(); }
  };
})
