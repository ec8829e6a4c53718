// `mock`: functions and methods that keep their calls, and timers that a test moves.
(function (exports, require) {
  'use strict';

  const { Object: { defineProperty, getOwnPropertyDescriptor, getPrototypeOf }, Reflect: { deleteProperty } } = globalThis;
  const { codes } = require('internal/errors');
  const { makeMock } = require('internal/test/mock-function');
  const { validateBoolean, validateFunction, validateInteger, validateObject } = require('internal/validators');

  const isObject = (value) => value !== null && typeof value === 'object';

  function readTimes({ times = Infinity }) {
    if (times !== Infinity) validateInteger(times, 'options.times', 1);
    return times;
  }

  function descriptorOf(object, name) {
    for (let owner = object; owner !== null && owner !== undefined; owner = getPrototypeOf(owner)) {
      const descriptor = getOwnPropertyDescriptor(owner, name);
      if (descriptor !== undefined) return descriptor;
    }
    return undefined;
  }

  // The options of a method, which may come in place of the implementation.
  function readMethod(implementation, options) {
    if (isObject(implementation)) [implementation, options] = [undefined, implementation];
    if (implementation !== undefined) validateFunction(implementation, 'implementation');
    validateObject(options, 'options');
    const { getter = false, setter = false } = options;
    validateBoolean(getter, 'options.getter');
    validateBoolean(setter, 'options.setter');
    if (getter && setter) throw new codes.ERR_INVALID_ARG_VALUE('options.setter', setter, "cannot be used with 'options.getter'");
    return { implementation, getter, setter, times: readTimes(options) };
  }

  exports.MockTracker = class MockTracker {
    #mocks = [];
    #timers;

    get timers() { return (this.#timers ??= new (require('internal/test/mock-timers').MockTimers)()); }

    fn(original = function () {}, implementation = original, options = {}) {
      if (isObject(original)) {
        options = original;
        original = function () {};
        implementation = original;
      } else if (isObject(implementation)) {
        options = implementation;
        implementation = original;
      }
      validateFunction(original, 'original');
      validateFunction(implementation, 'implementation');
      validateObject(options, 'options');
      return this.#keep(makeMock({ original, implementation, times: readTimes(options) }));
    }

    method(object, name, implementation = undefined, options = {}) {
      if (typeof name !== 'string' && typeof name !== 'symbol') throw new codes.ERR_INVALID_ARG_TYPE('methodName', ['string', 'symbol'], name);
      if (typeof object !== 'function') validateObject(object, 'object');
      const read = readMethod(implementation, options);
      const part = read.getter ? 'get' : read.setter ? 'set' : 'value';
      // Globals are made when they are first read.
      if (object === globalThis) void object[name];
      const descriptor = descriptorOf(object, name);
      const original = descriptor?.[part];
      if (typeof original !== 'function') throw new codes.ERR_INVALID_ARG_VALUE('methodName', original, 'must be a method');
      const own = getOwnPropertyDescriptor(object, name);
      const restore = () => {
        if (own === undefined) deleteProperty(object, name);
        else defineProperty(object, name, own);
      };
      const mock = makeMock({ original, implementation: read.implementation ?? original, times: read.times, restore });
      defineProperty(object, name, { ...descriptor, configurable: true, [part]: mock });
      return this.#keep(mock);
    }

    getter(object, name, implementation = undefined, options = {}) {
      return this.#accessor('getter', object, name, implementation, options);
    }

    setter(object, name, implementation = undefined, options = {}) {
      return this.#accessor('setter', object, name, implementation, options);
    }

    #accessor(kind, object, name, implementation, options) {
      if (isObject(implementation)) [implementation, options] = [undefined, implementation];
      validateObject(options, 'options');
      if (options[kind] === false) throw new codes.ERR_INVALID_ARG_VALUE(`options.${kind}`, false, 'cannot be false');
      return this.method(object, name, implementation, { ...options, [kind]: true });
    }

    // All is as it was, and this tracker knows nothing of it any more.
    reset() {
      this.restoreAll();
      this.#timers?.reset();
      this.#mocks = [];
    }

    // All is as it was; calls are still kept.
    restoreAll() {
      for (const mock of this.#mocks) mock.restore();
    }

    #keep(mock) {
      this.#mocks.push(mock.mock);
      return mock;
    }
  };
})
