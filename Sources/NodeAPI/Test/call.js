// Calls the function of a test or a hook: one that returns, one that returns a promise, or one that takes a callback.
(function (exports, require) {
  'use strict';

  const { Promise, Reflect: { apply } } = globalThis;
  const { isPromise } = require('util/types');
  const { failure } = require('internal/test/failure');

  function makeCallback() {
    let count = 0;
    let done;
    const promise = new Promise((resolve, reject) => {
      done = (error) => {
        count += 1;
        if (count === 2) throw failure('multipleCallbackInvocations', 'callback invoked multiple times');
        if (count > 2) return;
        if (error) reject(error);
        else resolve();
      };
    });
    return { promise, done };
  }

  // Settles as the function does, or as `stopped` does when that comes first.
  exports.callTest = function callTest(fn, receiver, argument, stopped, inContext) {
    if (fn.length !== 2) return Promise.race([inContext(() => apply(fn, receiver, [argument])), stopped]);
    const { promise, done } = makeCallback();
    const returned = inContext(() => apply(fn, receiver, [argument, done]));
    if (!isPromise(returned)) return Promise.race([promise, stopped]);
    promise.catch(() => {});
    return Promise.race([returned, stopped])
      .then(() => { throw failure('callbackAndPromisePresent', 'passed a callback but also returned a Promise'); });
  };
})
