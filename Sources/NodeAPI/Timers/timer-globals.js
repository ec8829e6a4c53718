// Puts the timers where Node has them.
(function (global, timers) {
  'use strict';

  const { defineProperty } = Object;
  const define = (name, value) => defineProperty(global, name, { value, writable: true, enumerable: true, configurable: true });

  define('setTimeout', timers.setTimeout);
  define('clearTimeout', timers.clearTimeout);
  define('setInterval', timers.setInterval);
  define('clearInterval', timers.clearInterval);
  define('setImmediate', timers.setImmediate);
  define('clearImmediate', timers.clearImmediate);
  define('queueMicrotask', timers.queueMicrotask);
})
