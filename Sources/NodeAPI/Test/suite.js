// A suite: its function describes tests, which then run.
(function (exports, require) {
  'use strict';

  const { Promise, Reflect: { apply } } = globalThis;
  const { isPromise } = require('util/types');
  const { TestNode } = require('internal/test/node');
  const { SuiteContext } = require('internal/test/test-context');
  const { inTest, needContextFor } = require('internal/test/current');
  const { thrown } = require('internal/test/failure');
  const { makeStop } = require('internal/test/stop');

  exports.Suite = class Suite extends TestNode {
    context = new SuiteContext(this);
    isSuite = true;
    // Whether its function has come to its end: what comes later is no part of it.
    isDescribed = false;
    #description;

    constructor(read, parent) {
      super(read, parent);
      needContextFor(this.fn);
      try {
        const described = inTest(this, () => apply(this.fn, this.context, [this.context]));
        if (isPromise(described)) {
          this.#description = this.#describedBy(described);
          return;
        }
      } catch (error) {
        this.fail(thrown(error));
      }
      this.isDescribed = true;
    }

    async #describedBy(promise) {
      try {
        await promise;
      } catch (error) {
        this.fail(thrown(error));
      }
      this.isDescribed = true;
    }

    async #untilDescribed() {
      const stop = makeStop(undefined, this.signal);
      await Promise.race([this.#description, stop.promise]);
      stop.dispose();
    }

    async run() {
      if (this.#description !== undefined) await this.#untilDescribed();
      if (this.isSkipped) {
        this.children = [];
        return this.pass();
      }
      if (this.isCancelled || this.error !== null) return undefined;
      let stop;
      try {
        await this.parent.hooks.run('before', this.parent, this.parent.context);
        await this.hooks.run('before', this, this.context);
        stop = makeStop(this.timeout, this.signal);
        await Promise.race([Promise.all(this.children.map((child) => child.start())), stop.promise]);
        await this.hooks.run('after', this, this.context);
        this.pass();
      } catch (error) {
        this.fail(thrown(error));
      } finally {
        stop?.dispose();
        this.abort();
      }
      return undefined;
    }
  };
})
