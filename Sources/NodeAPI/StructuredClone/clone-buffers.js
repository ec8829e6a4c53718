// Clones and moves buffers, and clones the views of them.
(function (own, clone) {
  'use strict';

  const {
    ArrayBuffer, DataView, bufferLength, bufferMaximum, dataView, isDetached, isResizable, make, makeCloneError, mapSet, reject, requireTypeError,
    resize, setBytes, transfer, typedArray, typedArrayName, validate, views,
  } = own;

  const makeBufferLike = (source) => isResizable(source)
    ? make(ArrayBuffer, bufferLength(source), { __proto__: null, maxByteLength: bufferMaximum(source) })
    : make(ArrayBuffer, bufferLength(source));

  const copyBytes = (source, target) => setBytes(new views.Uint8Array(target), new views.Uint8Array(source));

  const requireAttached = (buffer) => {
    if (isDetached(buffer)) throw makeCloneError('An ArrayBuffer is detached and could not be cloned.');
  };

  const cloneBuffer = (source) => {
    requireAttached(source);
    const copy = makeBufferLike(source);
    copyBytes(source, copy);
    return copy;
  };

  const cloneView = (source, seen) => {
    const name = typedArrayName(source);
    const { bufferOf, offsetOf, lengthOf } = name === undefined ? dataView : typedArray;
    const buffer = bufferOf(source);
    requireAttached(buffer);
    if (isResizable(buffer) && !isInBounds(source)) return reject(source);
    const type = name === undefined ? DataView : views[name];
    const bufferCopy = clone(buffer, seen);
    const copy = isResizable(buffer) && isTracking(source, buffer)
      ? make(type, bufferCopy, offsetOf(source))
      : make(type, bufferCopy, offsetOf(source), lengthOf(source));
    mapSet(seen, source, copy);
    return copy;
  };

  const isInBounds = (view) => {
    try {
      if (typedArrayName(view) === undefined) dataView.lengthOf(view);
      else validate(view);
      return true;
    } catch (error) {
      requireTypeError(error);
      return false;
    }
  };

  // Whether the view grows and shrinks with its buffer. Nothing says so; but only such a view of the buffer's end outlives the end.
  const isTracking = (view, buffer) => {
    const name = typedArrayName(view);
    const unit = name === undefined ? 1 : views[name].BYTES_PER_ELEMENT;
    const { offsetOf, lengthOf } = name === undefined ? dataView : typedArray;
    const length = bufferLength(buffer);
    if (offsetOf(view) + lengthOf(view) * unit <= length - unit) return false;
    if (length < unit) return lengthOf(view) === 0;
    const end = new views.Uint8Array(new views.Uint8Array(buffer, length - unit, unit));
    resize(buffer, length - unit);
    const result = isInBounds(view);
    resize(buffer, length);
    setBytes(new views.Uint8Array(buffer, length - unit, unit), end);
    return result;
  };

  const isBuffer = (value) => {
    try {
      return bufferLength(value) >= 0;
    } catch (error) {
      requireTypeError(error);
      return false;
    }
  };

  // The new buffers have to be in the clone before it is known whether cloning succeeds, and the old ones must be untouched if it does
  // not. So the bytes are moved last, and by copying: an ArrayBuffer cannot take over another's memory once it exists.
  const move = (source, target) => {
    requireAttached(source);
    if (bufferLength(source) !== bufferLength(target)) resize(target, bufferLength(source));
    copyBytes(source, target);
    try {
      transfer(source, 0);
    } catch {
      throw makeCloneError('An ArrayBuffer is not detachable and could not be cloned.');
    }
  };

  // As a kind of object that can be transferred.
  const bufferKind = {
    name: 'ArrayBuffer',
    is: isBuffer,
    prepare(buffer) {
      requireAttached(buffer);
      return makeBufferLike(buffer);
    },
    move,
  };

  return { bufferKind, cloneBuffer, cloneView };
})
