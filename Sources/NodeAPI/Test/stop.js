// What ends the waiting for a function that takes too long, or whose test has been cancelled.
(function (exports, require) {
  'use strict';

  // Taken before a test mocks them.
  const { Promise, clearTimeout, setImmediate, setTimeout } = globalThis;
  const { failure } = require('internal/test/failure');

  // `promise` is rejected after `timeout` milliseconds, and fulfilled when `signal` is aborted. `dispose` has to be called in the end.
  exports.makeStop = function makeStop(timeout, signal) {
    let timer;
    let onAbort;
    const promise = new Promise((resolve, reject) => {
      onAbort = () => { resolve(); };
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      if (timeout === undefined) return undefined;
      timer = setTimeout(() => { reject(failure('testTimeoutFailure', `test timed out after ${timeout}ms`)); }, timeout);
      return undefined;
    });
    promise.catch(() => {});
    return {
      promise,
      dispose() {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      },
    };
  };

  // When everything that is due now has been done, and what nobody has caught is known.
  exports.nextTurn = () => new Promise((resolve) => { setImmediate(resolve); });
})
