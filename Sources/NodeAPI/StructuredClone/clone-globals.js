// Puts `structuredClone` and `DOMException` where Node has them.
(function (global, native, parts) {
  'use strict';

  const { defineProperty } = Object;

  function define(name, value, enumerable) {
    defineProperty(global, name, { value, writable: true, enumerable, configurable: true });
  }

  // The class is made when it is first wanted: it costs more than all else here.
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
