// The timers of a mocked clock, in the order in which they are due.
(function (exports, require) {
  'use strict';

  const { Reflect: { apply }, Symbol } = globalThis;
  const { validateFunction } = require('internal/validators');
  const LONGEST = 2 ** 31 - 1;

  // As the real one: one millisecond where there is no sensible number. A timeout of 0 is due at once when time is moved at all.
  function delayOf(value, least) {
    const delay = +value;
    return delay >= least && delay <= LONGEST ? delay : 1;
  }

  class Timeout {
    #clock;
    #hasRef = true;

    constructor(clock, { id, callback, delay, values, repeats }) {
      this.#clock = clock;
      assignHidden(this, { id, callback, delay, values, repeats, due: clock.now + delay });
    }

    hasRef() { return this.#hasRef; }

    ref() {
      this.#hasRef = true;
      return this;
    }

    unref() {
      this.#hasRef = false;
      return this;
    }

    refresh() {
      this.#clock.restart(this);
      return this;
    }

    close() {
      this.#clock.clear(this);
      return this;
    }

    [Symbol.toPrimitive]() { return this.id; }
  }

  function assignHidden(target, members) {
    for (const name of Object.keys(members)) {
      Object.defineProperty(target, name, { value: members[name], writable: true, enumerable: false, configurable: true });
    }
  }

  exports.MockClock = class MockClock {
    #timers = new Map();
    #lastID = 0;

    constructor(now) { this.now = now; }

    // When the last of the timers is due.
    get latest() {
      let latest = this.now;
      for (const { due } of this.#timers.values()) latest = Math.max(latest, due);
      return latest;
    }

    #add(callback, delay, values, repeats = false) {
      validateFunction(callback, 'callback');
      this.#lastID += 1;
      const timer = new Timeout(this, { id: this.#lastID, callback, delay, values, repeats });
      this.#timers.set(timer.id, timer);
      return timer;
    }

    restart(timer) {
      timer.due = this.now + timer.delay;
      this.#timers.set(timer.id, timer);
    }

    clear(timer) {
      if (timer !== undefined && timer !== null) this.#timers.delete(typeof timer === 'object' ? timer.id : Number(timer));
    }

    #next() {
      let first;
      for (const timer of this.#timers.values()) {
        if (timer.due <= this.now && (first === undefined || timer.due < first.due || (timer.due === first.due && timer.id < first.id))) first = timer;
      }
      return first;
    }

    // Callbacks see the time at the end, as in Node.
    advance(time) {
      this.now += time;
      for (let timer = this.#next(); timer !== undefined; timer = this.#next()) {
        if (timer.repeats) timer.due += timer.delay;
        else this.#timers.delete(timer.id);
        apply(timer.callback, undefined, timer.values);
      }
    }

    functions() {
      const clear = (timer) => this.clear(timer);
      return {
        setTimeout: (callback, delay, ...values) => this.#add(callback, delayOf(delay, 0), values),
        setInterval: (callback, delay, ...values) => this.#add(callback, delayOf(delay, 1), values, true),
        setImmediate: (callback, ...values) => this.#add(callback, 0, values),
        clearTimeout: clear,
        clearInterval: clear,
        clearImmediate: clear,
      };
    }
  };
})
