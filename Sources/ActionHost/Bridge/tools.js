// What the bridge uses of the language, taken before any user code runs.
(function (native) {
  'use strict';

  const { parse, stringify } = JSON;
  const { getPrototypeOf, prototype: objectPrototype } = Object;
  const { isArray, prototype: { push } } = Array;
  const { apply } = Reflect;
  const { floor } = Math;

  return {
    native,
    parse,
    stringify,
    apply,
    floor,
    push: (array, element) => apply(push, array, [element]),
    isPlainObject(value) {
      if (typeof value !== 'object' || value === null || isArray(value)) return false;
      const prototype = getPrototypeOf(value);
      return prototype === objectPrototype || prototype === null;
    },
  };
})
