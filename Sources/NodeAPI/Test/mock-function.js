// A function that keeps its calls, and calls another one.
(function (exports, require) {
  'use strict';

  const { Map, Proxy, Reflect: { apply, construct, get } } = globalThis;
  const { validateFunction, validateInteger } = require('internal/validators');

  let makeMock;

  class MockFunctionContext {
    #calls = [];
    #original;
    #implementation;
    // Implementations of single calls, by the call's number.
    #once = new Map();
    #times;
    #restore;
    #put;

    // `restore` puts back what the mock stands in the place of; `put` puts the original where the implementation has to end.
    constructor({ original, implementation, times, restore, put }) {
      this.#original = original;
      this.#implementation = implementation;
      this.#times = times;
      this.#restore = restore;
      this.#put = put;
    }

    // A copy: what a test does to it changes nothing here.
    get calls() { return [...this.#calls]; }

    callCount() { return this.#calls.length; }

    mockImplementation(implementation) {
      validateFunction(implementation, 'implementation');
      this.#implementation = implementation;
    }

    mockImplementationOnce(implementation, onCall = this.#calls.length) {
      validateFunction(implementation, 'implementation');
      validateInteger(onCall, 'onCall', this.#calls.length);
      this.#once.set(onCall, implementation);
    }

    restore() {
      if (this.#restore !== undefined) this.#restore();
      this.#implementation = this.#original;
      this.#once.clear();
    }

    resetCalls() { this.#calls = []; }

    #next() {
      const number = this.#calls.length;
      const once = this.#once.get(number);
      if (number === this.#times - 1) this.restore();
      if (once === undefined) return undefined;
      this.#once.delete(number);
      return once;
    }

    #target() {
      const implementation = this.#implementation;
      return this.#next() ?? implementation;
    }

    #track(values, receiver, target, work) {
      let error;
      let result;
      try {
        result = work();
        return result;
      } catch (thrown) {
        error = thrown;
        throw thrown;
      } finally {
        this.#calls.push({
          __proto__: null, arguments: values, error, result, stack: new Error(), target,
          this: receiver === undefined && target !== undefined ? result : receiver,
        });
      }
    }

    static {
      makeMock = (options) => {
        const { original } = options;
        const context = new MockFunctionContext(options);
        return new Proxy(original, {
          __proto__: null,
          apply(_, receiver, values) {
            const target = context.#target();
            return context.#track(values, receiver, undefined, () => apply(target, receiver, values));
          },
          construct(_, values, newTarget) {
            const target = context.#target();
            return context.#track(values, undefined, original, () => construct(target, values, newTarget));
          },
          get: (_, name, receiver) => (name === 'mock' ? context : get(original, name, receiver)),
        });
      };
    }
  }

  // The function that is mocked, but for being called: `mock` of it is its context.
  exports.makeMock = makeMock;
})
