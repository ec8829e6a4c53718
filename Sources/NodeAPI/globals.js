// Puts the globals where Node has them.
(function (global, native, parts, timers) {
  'use strict';

  const { defineProperty } = Object;

  function define(name, value, enumerable) {
    defineProperty(global, name, { value, writable: true, enumerable, configurable: true });
  }

  define('setTimeout', timers.setTimeout, true);
  define('clearTimeout', timers.clearTimeout, true);
  define('setInterval', timers.setInterval, true);
  define('clearInterval', timers.clearInterval, true);
  define('setImmediate', timers.setImmediate, true);
  define('clearImmediate', timers.clearImmediate, true);
  define('queueMicrotask', timers.queueMicrotask, true);

  // Made when it is first wanted: the class costs more than all of the above.
  const { domException } = parts;
  let DOMException;
  const getDOMException = () => (DOMException ??= domException(native.pristine));
  define('structuredClone', parts.structuredClone(getDOMException, native), true);
  defineProperty(global, 'DOMException', {
    get: getDOMException,
    set(value) { define('DOMException', value, false); },
    enumerable: false,
    configurable: true,
  });
})
