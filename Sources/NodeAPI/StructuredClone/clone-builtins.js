// The built-ins that structured cloning needs, taken from a realm.
(function (world) {
  'use strict';

  const { Array, ArrayBuffer, DataView, Date, Error, Function, Map, Object, Reflect, RegExp, Set, String, Symbol } = world;
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { hasOwn, keys } = Object;
  const { isArray, from } = Array;
  const { isView } = ArrayBuffer;
  const { isError } = Error;
  const { toStringTag, iterator } = Symbol;

  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const getter = (prototype, name) => uncurry(getOwnPropertyDescriptor(prototype, name).get);

  const objectText = uncurry(Object.prototype.toString);
  const functionText = uncurry(Function.prototype.toString);
  const symbolText = uncurry(Symbol.prototype.toString);
  const endsWith = uncurry(String.prototype.endsWith);
  const slice = uncurry(String.prototype.slice);

  const mapGet = uncurry(Map.prototype.get);
  const mapSet = uncurry(Map.prototype.set);
  const mapHas = uncurry(Map.prototype.has);
  const mapForEach = uncurry(Map.prototype.forEach);
  const setAdd = uncurry(Set.prototype.add);
  const setForEach = uncurry(Set.prototype.forEach);

  const buffers = ArrayBuffer.prototype;
  const bufferLength = getter(buffers, 'byteLength');
  const bufferMaximum = getter(buffers, 'maxByteLength');
  const isResizable = getter(buffers, 'resizable');
  const isDetached = getter(buffers, 'detached');
  const resize = uncurry(buffers.resize);
  const transfer = uncurry(buffers.transfer);

  const typedArrays = getPrototypeOf(world.Uint8Array.prototype);
  const typedArrayName = getter(typedArrays, toStringTag);
  const typedArray = {
    bufferOf: getter(typedArrays, 'buffer'), offsetOf: getter(typedArrays, 'byteOffset'), lengthOf: getter(typedArrays, 'length'),
  };
  const dataView = {
    bufferOf: getter(DataView.prototype, 'buffer'), offsetOf: getter(DataView.prototype, 'byteOffset'),
    lengthOf: getter(DataView.prototype, 'byteLength'),
  };
  const validate = uncurry(typedArrays.keys); // throws for a view that its resized buffer no longer covers
  const setBytes = uncurry(typedArrays.set);
  const views = pick('Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
    'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array');
  const errors = pick('Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError');

  function pick(...names) {
    const picked = { __proto__: null };
    for (let index = 0; index < names.length; index += 1) picked[names[index]] = world[names[index]];
    return picked;
  }

  return {
    Array, ArrayBuffer, DataView, Date, Function, Map, RegExp, Set, Symbol, apply, construct, defineProperty, getOwnPropertyDescriptor,
    getPrototypeOf, hasOwn, keys, isArray, from, isView, isError, toStringTag, iterator, uncurry, getter, objectText, functionText, symbolText,
    endsWith, slice, mapGet, mapSet, mapHas, mapForEach, setAdd, setForEach, bufferLength, bufferMaximum, isResizable, isDetached, resize,
    transfer, typedArrayName, typedArray, dataView, validate, setBytes, views, errors,
  };
})
