// Timers and queueMicrotask with Node's semantics. The host supplies one-shot timers; everything else is here.
//
// This runs once per login, so it captures almost nothing: what a login without timers does not need is made on first use, and only
// by syntax that scripts cannot redefine (classes, async functions, objects without a prototype).
(function (native) {
  'use strict';

  const { Reflect: { apply }, Symbol } = globalThis;

  const load = () => {
    const longestDelay = 2 ** 31 - 1;

    // Timers that wait, by id. An object without a prototype needs no methods, so there are none to protect from scripts.
    let pending = { __proto__: null };
    let pendingCount = 0;
    let lastID = 0;

    const admit = (id, timer) => {
      if (pendingCount >= native.maxTimers) {
        const message = `too many pending timers: the limit is ${native.maxTimers}`;
        native.exceeded(message);
        throw engineError(() => { [].length = -1; }, message);
      }
      pendingCount += 1;
      pending[id] = timer;
    };

    const retire = (id) => {
      if (pending[id] === undefined) return;
      delete pending[id];
      pendingCount -= 1;
      // Ids only grow: an object left empty is replaced, lest its storage grow with them.
      if (pendingCount === 0) pending = { __proto__: null };
    };

    // An error of this realm's own class, without having captured the class: the engine is made to throw it.
    const engineError = (provoke, message) => {
      try {
        provoke();
      } catch (error) {
        error.message = message;
        return error;
      }
    };

    const makeCallbackError = (callback) => {
      const error = engineError(
        () => null.property, `The "callback" argument must be of type function. Received ${describe(callback)}`);
      error.code = 'ERR_INVALID_ARG_TYPE';
      return error;
    };

    // Node's wording for a value of the wrong type.
    const describe = (value) => {
      switch (typeof value) {
        case 'undefined': return 'undefined';
        case 'object': {
          if (value === null) return 'null';
          const name = value.constructor?.name;
          return name === undefined ? '[Object: null prototype] {}' : `an instance of ${name}`;
        }
        case 'string': return `type string (${quote(value)})`;
        case 'symbol': return `type symbol (Symbol(${value.description ?? ''}))`;
        case 'bigint': return `type bigint (${value}n)`;
        case 'number': return `type number (${value === 0 && 1 / value < 0 ? '-0' : value})`;
        default: return `type ${typeof value} (${value})`;
      }
    };

    const escapes = { __proto__: null, '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\', '"': '\\"' };

    // Cut off after 25 characters if longer than 28; as JSON writes it if there is an apostrophe in it.
    const quote = (text) => {
      const end = text.length > 28 ? 25 : text.length;
      let plain = '';
      let escaped = '';
      let hasApostrophe = false;
      for (let index = 0; index < end; index += 1) {
        const character = text[index];
        plain += character;
        escaped += escapes[character] ?? character;
        hasApostrophe ||= character === "'";
      }
      const rest = end < text.length ? '...' : '';
      return hasApostrophe ? `"${escaped}${rest}"` : `'${plain}${rest}'`;
    };

    const dispose = Symbol.dispose ?? Symbol('Symbol.dispose');

    // What the functions outside need of the classes' inside; `false` means that the value is not a Timeout.
    let closeTimeout;
    let closeImmediate;
    let fireTimeout;
    let fireImmediate;

    class Timeout {
      #id = lastID += 1;
      #callback;
      #delay;
      #repeats;
      #values;
      #hasRef = true;
      #isArmed = false;

      static {
        closeTimeout = (value) => {
          if (typeof value !== 'object' || value === null || !(#id in value)) return false;
          value.#stop();
          return true;
        };
        fireTimeout = (value) => {
          if (!(#id in value)) return false;
          value.#fire();
          return true;
        };
      }

      constructor(callback, delay, values, repeats) {
        delay *= 1;
        this.#callback = callback;
        this.#delay = delay >= 1 && delay <= longestDelay ? delay | 0 : 1;
        this.#values = values;
        this.#repeats = repeats;
        admit(this.#id, this);
        this.#arm();
      }

      #arm() {
        if (this.#isArmed) native.cancel(this.#id);
        this.#isArmed = true;
        native.schedule(this.#id, this.#delay);
      }

      #stop() {
        if (this.#isArmed) native.cancel(this.#id);
        this.#isArmed = false;
        this.#callback = undefined;
        retire(this.#id);
      }

      #fire() {
        this.#isArmed = false;
        if (!this.#repeats) {
          retire(this.#id);
          apply(this.#callback, this, this.#values);
          return;
        }
        // An interval stays admitted while its callback runs, so its next round cannot be refused.
        try {
          apply(this.#callback, this, this.#values);
        } finally {
          if (this.#callback !== undefined && !this.#isArmed) this.#arm();
        }
      }

      refresh() {
        if (this.#callback === undefined) return this;
        if (pending[this.#id] === undefined) admit(this.#id, this);
        this.#arm();
        return this;
      }

      unref() {
        this.#hasRef = false;
        return this;
      }

      ref() {
        this.#hasRef = true;
        return this;
      }

      hasRef() {
        return this.#hasRef;
      }

      close() {
        this.#stop();
        return this;
      }

      [dispose]() {
        this.#stop();
      }

      [Symbol.toPrimitive]() {
        return this.#id;
      }
    }

    class Immediate {
      #id = lastID += 1;
      #callback;
      #values;
      #hasRef = true;
      #isDone = false;

      static {
        closeImmediate = (value) => {
          if (typeof value === 'object' && value !== null && #id in value) value.#stop();
        };
        fireImmediate = (value) => {
          value.#isDone = true;
          retire(value.#id);
          apply(value.#callback, value, value.#values);
        };
      }

      constructor(callback, values) {
        this.#callback = callback;
        this.#values = values;
        admit(this.#id, this);
        native.schedule(this.#id, 0);
      }

      #stop() {
        if (this.#isDone) return;
        this.#isDone = true;
        native.cancel(this.#id);
        retire(this.#id);
      }

      ref() {
        this.#hasRef = true;
        return this;
      }

      unref() {
        this.#hasRef = false;
        return this;
      }

      hasRef() {
        return this.#hasRef && !this.#isDone;
      }

      [dispose]() {
        this.#stop();
      }
    }

    return {
      Timeout,
      Immediate,
      closeImmediate,
      makeCallbackError,
      clear(timer) {
        if (closeTimeout(timer)) return;
        if (typeof timer === 'number' || typeof timer === 'string') closeTimeout(pending[timer]);
      },
      reset() {
        pending = { __proto__: null };
        pendingCount = 0;
      },
      fire(id) {
        const timer = pending[id];
        // A timer that was stopped while the host was on its way here is not pending any more.
        if (timer !== undefined && !fireTimeout(timer)) fireImmediate(timer);
      },
    };
  };

  let loaded;
  const timers = () => loaded ??= load();

  function setTimeout(callback, delay, ...values) {
    const { Timeout, makeCallbackError } = timers();
    if (typeof callback !== 'function') throw makeCallbackError(callback);
    return new Timeout(callback, delay, values, false);
  }

  function setInterval(callback, delay, ...values) {
    const { Timeout, makeCallbackError } = timers();
    if (typeof callback !== 'function') throw makeCallbackError(callback);
    return new Timeout(callback, delay, values, true);
  }

  function setImmediate(callback, ...values) {
    const { Immediate, makeCallbackError } = timers();
    if (typeof callback !== 'function') throw makeCallbackError(callback);
    return new Immediate(callback, values);
  }

  function clearTimeout(timer) {
    loaded?.clear(timer);
  }

  function clearInterval(timer) {
    loaded?.clear(timer);
  }

  function clearImmediate(immediate) {
    loaded?.closeImmediate(immediate);
  }

  function queueMicrotask(callback) {
    if (typeof callback !== 'function') throw timers().makeCallbackError(callback);
    runInMicrotask(callback);
  }

  // `await undefined` takes exactly one turn of the microtask queue and looks nothing up: neither `Promise`, nor `then`, nor a species.
  const runInMicrotask = async (callback) => {
    await undefined;
    try {
      callback();
    } catch (error) {
      native.reportUncaught(error);
    }
  };

  const fire = (id) => {
    loaded?.fire(id);
  };

  // The host has dropped all that were pending.
  const reset = () => {
    loaded?.reset();
  };

  return { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate, queueMicrotask, fire, reset };
})
