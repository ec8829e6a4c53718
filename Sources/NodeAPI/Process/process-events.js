// The event methods of `process`: those of every emitter, whose module is loaded when the first of them is called.
//
// Scripts can emit events; the host emits `warning` alone: an action hears neither of an exit nor of what nobody caught.
(function (exports, require, module) {
  'use strict';

  const { apply } = Reflect;
  const { defineProperty } = Object;

  module.exports = {};
  const names = [
    'addListener', 'emit', 'eventNames', 'getMaxListeners', 'listenerCount', 'listeners', 'off', 'on', 'once', 'prependListener',
    'prependOnceListener', 'rawListeners', 'removeAllListeners', 'removeListener', 'setMaxListeners',
  ];
  for (const name of names) {
    const value = function (...args) {
      const { prototype } = require('events');
      if (Object.getPrototypeOf(module.exports) !== prototype) Object.setPrototypeOf(module.exports, prototype); // for `instanceof`
      return apply(prototype[name], this, args);
    };
    defineProperty(value, 'name', { value: name });
    defineProperty(module.exports, name, { value, writable: true, configurable: true });
  }
})
