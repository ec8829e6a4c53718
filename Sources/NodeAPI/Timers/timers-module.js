// The `timers` module: the global timers, as a module.
(function (exports, require, module, binding) {
  'use strict';

  const { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval } = globalThis;
  module.exports = { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval };

  // Timers are kept with what times them out; old code still does that by hand.
  exports = module.exports;
  Object.defineProperty(exports, 'promises', { get: () => require('timers/promises'), enumerable: true, configurable: true });

  const custom = Symbol.for('nodejs.util.promisify.custom');
  for (const name of ['setTimeout', 'setImmediate']) {
    Object.defineProperty(exports[name], custom, { get: () => require('timers/promises')[name], enumerable: true, configurable: true });
  }
})
