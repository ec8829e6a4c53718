// The async context of a realm: what is current, and how it follows promises, timers, ticks and microtasks.
//
// The engine tells nothing of promise jobs. So once this is loaded, and only then, `then` is an accessor: it is read synchronously by
// `await` (of a promise whose constructor is not the engine's own any more, which `await` would settle without `then`) and by every call,
// and what it gives is a function that knows the context of that moment.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames, getOwnPropertySymbols }, Promise: Native, Reflect } = globalThis;
  const { apply, construct } = Reflect;
  const { prototype } = Native;
  const { then: nativeThen } = prototype;
  const settled = Native.resolve();

  let current;

  exports.current = () => current;
  exports.enter = (values) => { current = values; };
  const run = exports.run = (values, callback, receiver, parameters) => {
    const before = current;
    current = values;
    try {
      return apply(callback, receiver, parameters);
    } finally {
      current = before;
    }
  };

  const bound = (callback) => {
    const captured = current;
    return typeof callback === 'function' ? function (...values) { return run(captured, callback, this, values); } : callback;
  };

  // One turn of the microtask queue, by the engine's own means.
  const microtask = (callback) => { apply(nativeThen, settled, [callback]); };

  // The engine's resolving functions do not run what waits: they enqueue it. So the context is set by a job before it, and by one after.
  const resolving = (captured, callback) => function (value) {
    microtask(() => { current = captured; });
    const result = run(captured, callback, this, [value]);
    microtask(() => { current = undefined; });
    return result;
  };

  const sourceOf = Function.prototype.toString;
  const isNative = (callback) => typeof callback === 'function' && /\{\s*\[native code\]\s*\}$/.test(apply(sourceOf, callback, []));

  function PromiseInContext(executor) {
    if (new.target === undefined) throw new TypeError("Promise constructor cannot be invoked without 'new'");
    return construct(Native, [executor], new.target === PromiseInContext ? Native : new.target);
  }
  defineProperty(PromiseInContext, 'name', { value: 'Promise', configurable: true });
  PromiseInContext.prototype = prototype;
  for (const key of [...getOwnPropertyNames(Native), ...getOwnPropertySymbols(Native)]) {
    if (key === 'prototype' || key === 'name' || key === 'length') continue;
    defineProperty(PromiseInContext, key, getOwnPropertyDescriptor(Native, key));
  }

  const install = () => {
    defineProperty(prototype, 'then', {
      get() {
        const captured = current;
        return function then(onFulfilled, onRejected) {
          const wrap = (callback) => {
            if (typeof callback !== 'function') return callback;
            if (isNative(callback)) return resolving(captured, callback);
            return function (value) { return run(captured, callback, undefined, [value]); };
          };
          return apply(nativeThen, this, [wrap(onFulfilled), wrap(onRejected)]);
        };
      },
      set(value) {
        defineProperty(this, 'then', { value, writable: true, enumerable: this !== prototype, configurable: true });
      },
      enumerable: false,
      configurable: true,
    });
    defineProperty(prototype, 'constructor', { value: PromiseInContext, writable: true, enumerable: false, configurable: true });
    defineProperty(globalThis, 'Promise', { value: PromiseInContext, writable: true, enumerable: false, configurable: true });
    for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']) capture(globalThis, name);
    require('internal/next-tick').bind = bound;
  };

  // The function as it was, but for the context that its callback runs in.
  const capture = (owner, name) => {
    const original = owner[name];
    if (typeof original !== 'function') return;
    const replacement = { [name](callback, ...values) { return apply(original, this, [bound(callback), ...values]); } }[name];
    for (const key of Reflect.ownKeys(original)) {
      if (key !== 'length' && key !== 'name' && key !== 'prototype') defineProperty(replacement, key, getOwnPropertyDescriptor(original, key));
    }
    defineProperty(owner, name, { ...getOwnPropertyDescriptor(owner, name), value: replacement });
  };

  install();
})
