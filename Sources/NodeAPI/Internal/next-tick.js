// `process.nextTick`: callbacks that run as soon as the script that runs now has come to its end, before promise jobs, in the order
// they were given.
(function (exports, require, module, binding) {
  'use strict';

  const { Array: { prototype: { slice } }, Reflect: { apply } } = globalThis;
  const { schedule } = binding('ticks');

  const LONG = 2048;
  // The callbacks that wait, each followed by its values.
  let queue = [];
  let next = 0;
  let isDraining = false;

  const drain = () => {
    isDraining = true;
    try {
      while (next < queue.length) {
        const callback = queue[next];
        const values = queue[next + 1];
        next += 2;
        if (next === LONG) {
          // A chain of ticks is as long as it likes: what is done is let go of.
          queue = apply(slice, queue, [next]);
          next = 0;
        }
        apply(callback, undefined, values);
      }
    } finally {
      isDraining = false;
      // If one has thrown, which is reported, those after it run all the same.
      if (next < queue.length) schedule(drain);
    }
  };

  // What makes a callback run in the context that it was given in, once there are contexts: see internal/async-context.
  exports.bind = undefined;

  exports.nextTick = function nextTick(callback, ...values) {
    if (typeof callback !== 'function') {
      const { ERR_INVALID_ARG_TYPE } = require('internal/errors').codes;
      throw new ERR_INVALID_ARG_TYPE('callback', 'Function', callback);
    }
    if (!isDraining && schedule(drain)) {
      // What is still there was left by a login that has ended.
      queue = [];
      next = 0;
    }
    const index = queue.length;
    queue[index] = exports.bind === undefined ? callback : exports.bind(callback);
    queue[index + 1] = values;
  };
})
