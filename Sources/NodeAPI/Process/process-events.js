// The event methods of `process`, on an emitter that is made when the first of them is called.
//
// Scripts can emit events; the host emits `warning` alone: an action hears neither of an exit nor of what nobody caught.
(function (exports, require, module) {
  'use strict';

  const { apply } = Reflect;
  let emitter;

  module.exports = {};
  const names = [
    'addListener', 'emit', 'eventNames', 'getMaxListeners', 'listenerCount', 'listeners', 'off', 'on', 'once', 'prependListener',
    'prependOnceListener', 'rawListeners', 'removeAllListeners', 'removeListener', 'setMaxListeners',
  ];
  for (const name of names) {
    const method = function (...args) {
      const { EventEmitter } = require('events');
      emitter ??= new EventEmitter();
      if (name === 'emit') return emit(this, args);
      const result = apply(emitter[name], emitter, args);
      return result === emitter ? this : result;
    };
    Object.defineProperty(method, 'name', { value: name });
    Object.defineProperty(module.exports, name, { value: method, writable: true, configurable: true, enumerable: false });
  }

  // Listeners are called on the process, whose emitter stays hidden.
  function emit(process, [type, ...values]) {
    const found = emitter.rawListeners(type);
    if (found.length === 0) return emitter.emit(type, ...values);
    for (const listener of found) {
      if (listener.listener !== undefined) emitter.removeListener(type, listener.listener);
      apply(listener.listener ?? listener, process, values);
    }
    return true;
  }
})
