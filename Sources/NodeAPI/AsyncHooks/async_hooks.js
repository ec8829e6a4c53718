// The `async_hooks` module: AsyncLocalStorage and AsyncResource. Hooks have their shape only: nothing calls them.
(function (exports, require, module, binding) {
  'use strict';

  const { Reflect: { apply } } = globalThis;
  const { codes: { ERR_ASYNC_CALLBACK, ERR_ASYNC_TYPE, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const { validateFunction, validateObject } = require('internal/validators');
  const context = require('internal/async-context');

  let lastID = 1;

  class AsyncResource {
    #context = context.current();
    #id = lastID += 1;
    #trigger;

    constructor(type, options = {}) {
      if (typeof type !== 'string') throw new ERR_INVALID_ARG_TYPE('type', 'string', type);
      const trigger = typeof options === 'number' ? options : options.triggerAsyncId ?? 1;
      this.#trigger = trigger;
    }

    runInAsyncScope(callback, receiver, ...values) {
      return context.run(this.#context, callback, receiver, values);
    }

    emitDestroy() {
      return this;
    }

    asyncId() {
      return this.#id;
    }

    triggerAsyncId() {
      return this.#trigger;
    }

    bind(callback, receiver) {
      validateFunction(callback, 'fn');
      const resource = this;
      const bound = receiver === undefined
        ? function (...values) { return resource.runInAsyncScope(callback, this, ...values); }
        : (...values) => resource.runInAsyncScope(callback, receiver, ...values);
      Object.defineProperty(bound, 'length', { value: callback.length, configurable: true });
      return bound;
    }

    static bind(callback, type, receiver) {
      return new AsyncResource(type || callback.name || 'bound-anonymous-fn').bind(callback, receiver);
    }
  }

  // The context is a Map from each storage to its value; it is never changed, so that capturing it is keeping it.
  class AsyncLocalStorage {
    #defaultValue;
    #name;
    #isEnabled = false;

    constructor(options = {}) {
      validateObject(options, 'options');
      this.#defaultValue = options.defaultValue;
      this.#name = options.name === undefined ? '' : String(options.name);
    }

    get name() {
      return this.#name;
    }

    static bind(callback) {
      return AsyncResource.bind(callback);
    }

    static snapshot() {
      const captured = context.current();
      return function (callback, ...values) {
        return context.run(captured, callback, this, values);
      };
    }

    #with(store) {
      const values = new Map(context.current());
      values.set(this, store);
      return values;
    }

    run(store, callback, ...values) {
      this.#isEnabled = true;
      return context.run(this.#with(store), callback, null, values);
    }

    exit(callback, ...values) {
      const without = new Map(context.current());
      without.delete(this);
      return context.run(without, callback, null, values);
    }

    enterWith(store) {
      this.#isEnabled = true;
      context.enter(this.#with(store));
    }

    // Contexts that were captured keep their values; they are only not shown any more until the next run.
    disable() {
      this.#isEnabled = false;
      const without = new Map(context.current());
      without.delete(this);
      context.enter(without);
    }

    getStore() {
      const values = context.current();
      if (!this.#isEnabled || values === undefined || !values.has(this)) return this.#defaultValue;
      return values.get(this);
    }
  }

  class AsyncHook {
    enable() {
      return this;
    }

    disable() {
      return this;
    }
  }

  exports.AsyncLocalStorage = AsyncLocalStorage;
  exports.createHook = function createHook(callbacks) {
    for (const name of ['init', 'before', 'after', 'destroy', 'promiseResolve']) {
      const callback = callbacks[name];
      if (callback !== undefined && typeof callback !== 'function') throw new ERR_ASYNC_CALLBACK(`hook.${name}`);
    }
    return new AsyncHook();
  };
  exports.executionAsyncId = function executionAsyncId() {
    return 1;
  };
  exports.triggerAsyncId = function triggerAsyncId() {
    return 0;
  };
  const topResource = {};
  exports.executionAsyncResource = function executionAsyncResource() {
    return topResource;
  };
  exports.asyncWrapProviders = Object.freeze({ __proto__: null, NONE: 0, PROMISE: 27, Timeout: 1, Immediate: 2, TickObject: 3 });
  exports.AsyncResource = AsyncResource;
})
