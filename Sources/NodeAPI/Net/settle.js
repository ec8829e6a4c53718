// Goes on with what the host answers, outside of the promise: what a listener throws then is an uncaught exception, as in Node.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');

  exports.settle = (promise, onValue, onError) => {
    promise.then((value) => nextTick(onValue, value), (error) => nextTick(onError, error));
  };
})
