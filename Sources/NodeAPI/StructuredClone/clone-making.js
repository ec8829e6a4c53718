// How structured cloning makes objects of this realm with the constructors of another.
(function (own, getDOMException, native) {
  'use strict';

  const { construct, defineProperty, errors, getPrototypeOf } = own;

  // This realm's prototypes, got by syntax alone.
  const objectPrototype = getPrototypeOf({});
  const generatorPrototype = getPrototypeOf(function* () {}.prototype);
  const asyncGeneratorPrototype = getPrototypeOf(async function* () {}.prototype);
  const iteratorPrototype = getPrototypeOf(generatorPrototype);

  // A new.target without a usable prototype: the constructor then takes the prototype it has in the realm of this function.
  const Local = function () {};
  Local.prototype = undefined;
  const make = (type, ...values) => construct(type, values, Local);
  const newArray = function () { return []; };

  const define = (object, key, value, enumerable) =>
    defineProperty(object, key, { __proto__: null, value, writable: true, enumerable, configurable: true });

  const makeTypeError = (message, code) => {
    const error = make(errors.TypeError, message);
    define(error, 'code', code, true);
    native.finishError?.(error);
    return error;
  };

  let loadedExceptionClass;
  const exceptionClass = () => loadedExceptionClass ??= getDOMException(native.pristine);

  const makeCloneError = (message) => {
    const DOMException = exceptionClass();
    return new DOMException(message, 'DataCloneError');
  };

  return {
    objectPrototype, generatorPrototype, asyncGeneratorPrototype, iteratorPrototype, make, newArray, define, makeTypeError, exceptionClass,
    makeCloneError,
  };
})
