// `mock.timers`: timers and a `Date` that stand still until a test moves them.
(function (exports, require) {
  'use strict';

  const { Object: { assign, defineProperty, getOwnPropertyDescriptor }, Symbol } = globalThis;
  const { codes } = require('internal/errors');
  const { makeMockDate } = require('internal/test/mock-date');
  const { MockClock } = require('internal/test/mock-clock');
  const { promisesOf } = require('internal/test/mock-promises');
  const { validateNumber, validateArray } = require('internal/validators');

  const APIS = ['setTimeout', 'setInterval', 'setImmediate', 'Date'];
  const CLEAR = { __proto__: null, setTimeout: 'clearTimeout', setInterval: 'clearInterval', setImmediate: 'clearImmediate' };

  function validateTime(time) {
    validateNumber(time, 'time');
    if (time < 0) throw new codes.ERR_INVALID_ARG_VALUE('time', 'positive integer', `${time}`);
  }

  function readNow(now) {
    if (now instanceof Date) now = now.getTime();
    validateNumber(now, 'initialTime');
    validateTime(now);
    return now;
  }

  exports.MockTimers = class MockTimers {
    // Puts back what was mocked; undefined while nothing is.
    #restore;
    #clock;

    enable(options = {}) {
      if (this.#restore !== undefined) throw new codes.ERR_INVALID_STATE('MockTimers is already enabled!');
      const { apis = APIS, now = 0 } = options;
      validateArray(apis, 'options.apis');
      for (const name of apis) {
        if (!APIS.includes(name)) throw new codes.ERR_INVALID_ARG_VALUE('options.apis', name, `option ${name} is not supported`);
      }
      this.#clock = new MockClock(readNow(now));
      this.#replace(apis.length === 0 ? APIS : apis);
    }

    #replace(apis) {
      const kept = [];
      const put = (owner, name, value) => {
        const descriptor = getOwnPropertyDescriptor(owner, name);
        if (descriptor === undefined) return;
        kept.push([owner, name, descriptor]);
        defineProperty(owner, name, { value, writable: true, enumerable: descriptor.enumerable, configurable: true });
      };
      const clock = this.#clock;
      const functions = clock.functions();
      const promises = promisesOf(functions);
      for (const name of apis) {
        if (name === 'Date') {
          put(globalThis, 'Date', makeMockDate(globalThis.Date, () => clock.now));
          continue;
        }
        for (const owner of [globalThis, require('timers')]) {
          put(owner, name, functions[name]);
          put(owner, CLEAR[name], functions[CLEAR[name]]);
        }
        put(require('timers/promises'), name, promises[name]);
      }
      this.#restore = () => {
        for (const [owner, name, descriptor] of kept) defineProperty(owner, name, descriptor);
      };
    }

    #require() {
      if (this.#restore !== undefined) return this.#clock;
      throw new codes.ERR_INVALID_STATE('You should enable MockTimers first by calling the .enable function');
    }

    // Lets time go by, and calls what is due.
    tick(time = 1) {
      const clock = this.#require();
      validateTime(time);
      clock.advance(time);
    }

    // Lets time go by until all timers that wait now are due.
    runAll() {
      const clock = this.#require();
      clock.advance(Math.max(0, clock.latest - clock.now));
    }

    setTime(time) {
      const clock = this.#require();
      validateTime(time);
      clock.now = time;
    }

    reset() {
      this.#restore?.();
      this.#restore = undefined;
      this.#clock = undefined;
    }
  };
  // Newer than the engine.
  if (Symbol.dispose !== undefined) {
    assign(exports.MockTimers.prototype, { [Symbol.dispose]() { this.reset(); } });
  }
})
