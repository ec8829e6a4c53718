// The hooks of a test or suite, and the order in which they run.
(function (exports, require) {
  'use strict';

  const { Promise, Set } = globalThis;
  const { AbortController } = require('internal/web/abort');
  const { callTest } = require('internal/test/call');
  const { hookFailure } = require('internal/test/failure');
  const { inTest } = require('internal/test/current');
  const { makeStop } = require('internal/test/stop');
  const { readSignal, readTimeout } = require('internal/test/options');

  // Ends the waiting for the hooks that run: a function for each.
  const waiting = new Set();

  // Nothing will settle what they wait for. False when none runs.
  exports.abandonHooks = function abandonHooks(error) {
    const abandoned = [...waiting];
    for (const abandon of abandoned) abandon(error);
    return abandoned.length > 0;
  };

  class Hook {
    #fn;
    #timeout;
    #signal;
    #once;

    constructor(fn, options, runsOnce) {
      const { timeout, signal } = options !== null && typeof options === 'object' ? options : {};
      this.#fn = typeof fn === 'function' ? fn : () => {};
      this.#timeout = readTimeout(timeout);
      this.#signal = readSignal(signal);
      this.#once = runsOnce ? { result: undefined } : undefined;
    }

    run(test, context) {
      if (this.#once === undefined) return this.#call(test, context);
      return (this.#once.result ??= this.#call(test, context));
    }

    async #call(test, context) {
      const stop = makeStop(this.#timeout, this.#signal ?? new AbortController().signal);
      let abandon;
      const abandoned = new Promise((_, reject) => { abandon = reject; });
      waiting.add(abandon);
      try {
        await Promise.race([callTest(this.#fn, context, context, stop.promise, (work) => inTest(test, work)), abandoned]);
        if (this.#signal?.aborted) throw this.#signal.reason;
      } finally {
        waiting.delete(abandon);
        stop.dispose();
      }
    }
  }

  exports.Hooks = class Hooks {
    #byName = { __proto__: null, before: [], after: [], beforeEach: [], afterEach: [] };

    add(name, fn, options) {
      const hooks = this.#byName[name];
      hooks[hooks.length] = new Hook(fn, options, name === 'before' || name === 'after');
    }

    // Those of one name, in the order in which they were added; the first that fails is the last.
    async run(name, test, context) {
      for (const hook of this.#byName[name]) {
        try {
          await hook.run(test, context);
        } catch (error) {
          throw hookFailure(name, error);
        }
      }
    }
  };
})
