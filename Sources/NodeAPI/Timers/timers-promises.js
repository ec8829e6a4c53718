// `timers/promises`.
(function (exports, require, module, binding) {
  'use strict';

  const { AbortError, codes } = require('internal/errors');
  const { validateAbortSignal, validateBoolean, validateNumber, validateObject } = require('internal/validators');

  const check = (options) => {
    validateObject(options, 'options');
    if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
    if (options.ref !== undefined) validateBoolean(options.ref, 'options.ref');
    return options;
  };

  const abortError = (signal) => new AbortError(undefined, { cause: signal.reason });

  // `start` starts a timer that calls its argument; `stop` stops what it returned.
  const wait = (start, stop, value, { signal }) => {
    if (signal?.aborted) return Promise.reject(abortError(signal));
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        stop(timer);
        reject(abortError(signal));
      };
      const timer = start(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve(value);
      });
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  };

  exports.setTimeout = async function setTimeout(delay, value, options = {}) {
    if (delay !== undefined) validateNumber(delay, 'delay');
    return wait((fire) => globalThis.setTimeout(fire, delay), globalThis.clearTimeout, value, check(options));
  };

  exports.setImmediate = async function setImmediate(value, options = {}) {
    return wait((fire) => globalThis.setImmediate(fire), globalThis.clearImmediate, value, check(options));
  };

  exports.setInterval = async function* setInterval(delay, value, options = {}) {
    if (delay !== undefined) validateNumber(delay, 'delay');
    const { signal } = check(options);
    if (signal?.aborted) throw abortError(signal);
    let due = 0;
    let wake;
    const onAbort = () => { wake?.(); };
    const timer = globalThis.setInterval(() => {
      due += 1;
      wake?.();
    }, delay);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      while (true) {
        if (!signal?.aborted && due === 0) await new Promise((resolve) => { wake = resolve; });
        wake = undefined;
        for (; due > 0; due -= 1) yield value;
        if (signal?.aborted) throw abortError(signal);
      }
    } finally {
      globalThis.clearInterval(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  };

  class Scheduler {
    constructor(token) {
      if (token !== check) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    }

    wait(delay, options) { return exports.setTimeout(delay, undefined, options); }
    yield() { return exports.setImmediate(); }
  }
  exports.scheduler = new Scheduler(check);
})
