// `util.types`: what a value is, by the engine's own methods, which no object can imitate.
(function (exports, require) {
  'use strict';

  const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
  const { apply } = Reflect;
  const { toString } = Object.prototype;
  const { isView } = ArrayBuffer;
  const TAG = Symbol.toStringTag;
  const getter = (holder, key) => getOwnPropertyDescriptor(holder, key).get;
  const isObject = (value) => value !== null && typeof value === 'object';
  const textOf = (value) => apply(toString, value, []);
  const isProxy = (value) => (isObject(value) || typeof value === 'function')
    && require('internal/inspect-value').proxyTarget(value) !== undefined && value !== globalThis;

  const accepts = (method, ...values) => (value) => {
    if (!isObject(value)) return false;
    try {
      apply(method, value, values);
      return true;
    } catch {
      return false;
    }
  };
  const typedArrayName = getter(getPrototypeOf(Uint8Array.prototype), TAG);
  const nameOf = (value) => apply(typedArrayName, value, []);
  for (const name of ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array',
    'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array']) exports[`is${name}`] = (value) => nameOf(value) === name;

  const isDate = accepts(Date.prototype.getTime);
  const isRegExp = accepts(getter(RegExp.prototype, 'source'));
  const isMap = accepts(getter(Map.prototype, 'size'));
  const isSet = accepts(getter(Set.prototype, 'size'));
  const isArrayBuffer = accepts(getter(ArrayBuffer.prototype, 'byteLength'));
  const isSharedArrayBuffer = typeof SharedArrayBuffer === 'function'
    ? accepts(getter(SharedArrayBuffer.prototype, 'byteLength')) : () => false;
  const boxes = {
    isNumberObject: accepts(Number.prototype.valueOf),
    isStringObject: accepts(String.prototype.valueOf),
    isBooleanObject: accepts(Boolean.prototype.valueOf),
    isBigIntObject: accepts(BigInt.prototype.valueOf),
    isSymbolObject: accepts(Symbol.prototype.valueOf),
  };
  const boxChecks = Object.values(boxes);

  // What has no method that proves it is known by the tag on its prototype; a proxy is never more than that.
  const tagged = (...tags) => (value) => (isObject(value) || typeof value === 'function') && !isProxy(value) && tags.includes(textOf(value));
  const isError = Error.isError ?? ((value) => isObject(value) && textOf(value) === '[object Error]');
  const isMapIterator = tagged('[object Map Iterator]');
  const isSetIterator = tagged('[object Set Iterator]');
  const functionTags = ['[object AsyncFunction]', '[object AsyncGeneratorFunction]'];

  Object.assign(exports, {
    isExternal: () => false,
    isDate,
    isArgumentsObject: (value) => isObject(value) && value[TAG] === undefined && textOf(value) === '[object Arguments]',
    ...boxes,
    isBoxedPrimitive: (value) => boxChecks.some((check) => check(value)),
    isNativeError: (value) => isError(value),
    isRegExp,
    isAsyncFunction: (value) => typeof value === 'function' && functionTags.includes(textOf(value)),
    isGeneratorFunction: (value) => typeof value === 'function'
      && ['[object GeneratorFunction]', '[object AsyncGeneratorFunction]'].includes(textOf(value)),
    isGeneratorObject: tagged('[object Generator]', '[object AsyncGenerator]'),
    isPromise: (value) => isObject(value) && !isProxy(value) && value instanceof Promise,
    isMap,
    isSet,
    isMapIterator,
    isSetIterator,
    isWeakMap: accepts(WeakMap.prototype.has, undefined),
    isWeakSet: accepts(WeakSet.prototype.has, undefined),
    isArrayBuffer,
    isDataView: (value) => isView(value) && nameOf(value) === undefined,
    isSharedArrayBuffer,
    isProxy,
    isModuleNamespaceObject: tagged('[object Module]'),
    isAnyArrayBuffer: (value) => isArrayBuffer(value) || isSharedArrayBuffer(value),
    isCryptoKey: tagged('[object CryptoKey]'),
    isKeyObject: (value) => isObject(value) && value.constructor?.name?.endsWith('KeyObject') === true,
    isArrayBufferView: isView,
    isTypedArray: (value) => nameOf(value) !== undefined,
  });
})
