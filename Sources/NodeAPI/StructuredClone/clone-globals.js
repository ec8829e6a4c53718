// Puts `structuredClone` and `DOMException` where Node has them, and returns what built-in modules have of cloning.
(function (global, native, parts) {
  'use strict';

  const { defineProperty } = Object;

  function define(name, value, enumerable) {
    defineProperty(global, name, { value, writable: true, enumerable, configurable: true });
  }

  // The class is made when it is first wanted: it costs more than all else here.
  const { domException } = parts;
  let DOMException;
  const getDOMException = () => (DOMException ??= domException(native.pristine, native.finishError));
  const { structuredClone, binding } = parts.structuredClone(getDOMException, native, parts);
  define('structuredClone', structuredClone, true);
  defineProperty(global, 'DOMException', {
    get: getDOMException,
    set(value) { define('DOMException', value, false); },
    enumerable: false,
    configurable: true,
  });
  return binding;
})
