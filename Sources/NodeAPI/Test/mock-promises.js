// `timers/promises` over mocked timers.
(function (exports, require) {
  'use strict';

  const { Promise } = globalThis;
  const { AbortError } = require('internal/errors');
  const { validateAbortSignal } = require('internal/validators');

  const abortError = (signal) => new AbortError(undefined, { cause: signal.reason });

  // `start` starts a timer that calls its argument; `stop` stops it.
  const wait = (start, stop, value, { signal } = {}) => new Promise((resolve, reject) => {
    validateAbortSignal(signal, 'options.signal');
    if (signal?.aborted) throw abortError(signal);
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

  exports.promisesOf = ({ setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate }) => ({
    setTimeout: (delay, value, options) => wait((fire) => setTimeout(fire, delay), clearTimeout, value, options),
    setImmediate: (value, options) => wait((fire) => setImmediate(fire), clearImmediate, value, options),
    async* setInterval(delay, value, { signal } = {}) {
      validateAbortSignal(signal, 'options.signal');
      let due = 0;
      let wake;
      const rouse = () => { wake?.(); };
      const timer = setInterval(() => {
        due += 1;
        rouse();
      }, delay);
      signal?.addEventListener('abort', rouse, { once: true });
      try {
        while (true) {
          if (signal?.aborted) throw abortError(signal);
          if (due === 0) await new Promise((resolve) => { wake = resolve; });
          for (; due > 0; due -= 1) yield value;
        }
      } finally {
        clearInterval(timer);
        signal?.removeEventListener('abort', rouse);
      }
    },
  });
})
