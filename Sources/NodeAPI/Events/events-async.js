// What `events` does with promises and async iterators: once, on, addAbortListener.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { getPrototypeOf, setPrototypeOf }, Promise, Symbol } = globalThis;
  const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const { validateAbortSignal, validateFunction, validateInteger, validateObject } = require('internal/validators');

  const dispose = Symbol.dispose ?? Symbol.for('nodejs.dispose');

  const abortError = (signal) => new AbortError(undefined, { cause: signal?.reason });

  exports.addAbortListener = (signal, listener) => {
    if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
    validateAbortSignal(signal, 'signal');
    validateFunction(listener, 'listener');
    let remove;
    if (signal.aborted) {
      queueMicrotask(() => listener());
    } else {
      signal.addEventListener('abort', listener, { __proto__: null, once: true });
      remove = () => { signal.removeEventListener('abort', listener); };
    }
    return { __proto__: null, [dispose]() { remove?.(); } };
  };

  const isEmitter = (value) => typeof value?.on === 'function';
  const isTarget = (value) => typeof value?.addEventListener === 'function';

  // Listens on either kind; what it returns stops that.
  const listen = (source, name, listener, isOnce) => {
    if (isEmitter(source)) {
      if (isOnce) source.once(name, listener);
      else source.on(name, listener);
      return () => { source.removeListener(name, listener); };
    }
    if (!isTarget(source)) throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', source);
    source.addEventListener(name, listener, { once: isOnce });
    return () => { source.removeEventListener(name, listener); };
  };

  exports.once = async (emitter, name, options = {}) => {
    validateObject(options, 'options');
    const { signal } = options;
    validateAbortSignal(signal, 'options.signal');
    if (signal?.aborted) throw abortError(signal);
    return new Promise((resolve, reject) => {
      let stopErrors;
      let stopAbort;
      const onEvent = (...values) => {
        stopErrors?.();
        stopAbort?.();
        resolve(values);
      };
      const stopEvents = listen(emitter, name, onEvent, true);
      if (name !== 'error' && isEmitter(emitter)) {
        stopErrors = listen(emitter, 'error', (error) => {
          stopEvents();
          stopAbort?.();
          reject(error);
        }, true);
      }
      if (signal !== undefined) {
        stopAbort = listen(signal, 'abort', () => {
          stopEvents();
          stopErrors?.();
          reject(abortError(signal));
        }, true);
      }
    });
  };

  const asyncIteratorPrototype = getPrototypeOf(getPrototypeOf(async function* () {}).prototype);

  exports.on = (emitter, event, options = {}) => {
    validateObject(options, 'options');
    const { signal } = options;
    validateAbortSignal(signal, 'options.signal');
    if (signal?.aborted) throw abortError(signal);
    const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
    const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
    validateInteger(high, 'options.highWaterMark', 1);
    validateInteger(low, 'options.lowWaterMark', 1);

    const values = [];
    const waiting = [];
    const stops = [];
    let paused = false;
    let error = null;
    let finished = false;

    const close = () => {
      for (const stop of stops.splice(0)) stop();
      finished = true;
      const done = { value: undefined, done: true };
      for (const { resolve } of waiting.splice(0)) resolve(done);
      return Promise.resolve(done);
    };
    const fail = (reason) => {
      if (waiting.length === 0) error = reason;
      else waiting.shift().reject(reason);
      close();
    };

    const iterator = setPrototypeOf({
      next() {
        if (values.length > 0) {
          const value = values.shift();
          if (paused && values.length < low) {
            emitter.resume?.();
            paused = false;
          }
          return Promise.resolve({ value, done: false });
        }
        if (error !== null) {
          const rejected = Promise.reject(error);
          error = null;
          return rejected;
        }
        if (finished) return close();
        return new Promise((resolve, reject) => { waiting.push({ resolve, reject }); });
      },
      return() {
        return close();
      },
      throw(reason) {
        if (!reason || !(reason instanceof Error)) throw new ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', reason);
        fail(reason);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    }, asyncIteratorPrototype);

    const onEvent = (...eventValues) => {
      if (waiting.length > 0) {
        waiting.shift().resolve({ value: eventValues, done: false });
        return;
      }
      values.push(eventValues);
      if (!paused && values.length > high) {
        paused = true;
        emitter.pause?.();
      }
    };
    stops.push(listen(emitter, event, onEvent, false));
    if (event !== 'error' && isEmitter(emitter)) stops.push(listen(emitter, 'error', fail, false));
    for (const name of options.close ?? []) stops.push(listen(emitter, name, close, false));
    if (signal !== undefined) stops.push(listen(signal, 'abort', () => { fail(abortError(signal)); }, true));
    return iterator;
  };
})
