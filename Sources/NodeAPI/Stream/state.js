// What both kinds of stream share about their state: how much they hold, and what kind of a stream a value is.
(function (exports, require, module, binding) {
  'use strict';

  const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;

  let bytes = 65536;
  let objects = 16;

  exports.getDefaultHighWaterMark = (objectMode) => objectMode ? objects : bytes;

  exports.setDefaultHighWaterMark = (objectMode, value) => {
    require('internal/validators').validateInteger(value, 'value', 0);
    if (objectMode) objects = value;
    else bytes = value;
  };

  // The option by its own name for one half of a duplex stream, else by the common one.
  exports.highWaterMark = (objectMode, options, name, isDuplex) => {
    const own = options.highWaterMark ?? (isDuplex ? options[name] : null);
    if (own === null || own === undefined) return exports.getDefaultHighWaterMark(objectMode);
    if (!Number.isInteger(own) || own < 0) throw new ERR_INVALID_ARG_VALUE(`options.${isDuplex ? name : 'highWaterMark'}`, own);
    return Math.floor(own);
  };

  let Buffer;
  exports.buffers = () => Buffer ??= require('buffer').Buffer;

  exports.isBytes = (value) => ArrayBuffer.isView(value);
  exports.asBuffer = (value) => {
    const { from } = exports.buffers();
    return value instanceof Buffer ? value : from.call(Buffer, value.buffer, value.byteOffset, value.byteLength);
  };

  // Kinds, told by what a stream can do, as packages bring their own.
  exports.isReadableNodeStream = (value, strict = false) =>
    !!(value && typeof value.pipe === 'function' && typeof value.on === 'function' &&
      (!strict || (typeof value.pause === 'function' && typeof value.resume === 'function')) &&
      (!value._writableState || value._readableState?.readable !== false) &&
      (!value._writableState || value._readableState));
  exports.isWritableNodeStream = (value) =>
    !!(value && typeof value.write === 'function' && typeof value.on === 'function' &&
      (!value._readableState || value._writableState?.writable !== false));
  exports.isDuplexNodeStream = (value) =>
    !!(value && typeof value.pipe === 'function' && value._readableState && typeof value.on === 'function' &&
      typeof value.write === 'function');
  exports.isNodeStream = (value) =>
    !!(value && (value._readableState || value._writableState ||
      (typeof value.write === 'function' && typeof value.on === 'function') ||
      (typeof value.pipe === 'function' && typeof value.on === 'function')));
  exports.isReadableStream = (value) =>
    !!(value && !exports.isNodeStream(value) && typeof value.pipeThrough === 'function' && typeof value.getReader === 'function' &&
      typeof value.cancel === 'function');
  exports.isWritableStream = (value) =>
    !!(value && !exports.isNodeStream(value) && typeof value.getWriter === 'function' && typeof value.abort === 'function');
  exports.isTransformStream = (value) =>
    !!(value && !exports.isNodeStream(value) && typeof value.readable === 'object' && typeof value.writable === 'object');
  exports.isIterable = (value, isAsync) => {
    if (value === null || value === undefined) return false;
    if (isAsync === true) return typeof value[Symbol.asyncIterator] === 'function';
    if (isAsync === false) return typeof value[Symbol.iterator] === 'function';
    return typeof value[Symbol.asyncIterator] === 'function' || typeof value[Symbol.iterator] === 'function';
  };

  exports.isDestroyed = (stream) => {
    if (!exports.isNodeStream(stream)) return null;
    const state = stream._writableState ?? stream._readableState;
    return !!(stream.destroyed || stream[exports.kIsDestroyed] || state?.destroyed);
  };
  exports.isWritableEnded = (stream) => {
    if (!exports.isWritableNodeStream(stream)) return null;
    if (stream.writableEnded === true) return true;
    const state = stream._writableState;
    if (state?.errored) return false;
    return typeof state?.ended === 'boolean' ? state.ended : null;
  };
  exports.isWritableFinished = (stream, strict) => {
    if (!exports.isWritableNodeStream(stream)) return null;
    if (stream.writableFinished === true) return true;
    const state = stream._writableState;
    if (state?.errored) return false;
    if (typeof state?.finished !== 'boolean') return null;
    return !!(state.finished || (strict === false && state.ended === true && state.length === 0));
  };
  exports.isReadableFinished = (stream, strict) => {
    if (!exports.isReadableNodeStream(stream)) return null;
    const state = stream._readableState;
    if (state?.errored) return false;
    if (typeof state?.endEmitted !== 'boolean') return null;
    return !!(state.endEmitted || (strict === false && state.ended === true && state.length === 0));
  };
  exports.isReadable = (stream) => {
    if (typeof stream?.readable !== 'boolean') return null;
    if (exports.isDestroyed(stream)) return false;
    return exports.isReadableNodeStream(stream) && stream.readable && !exports.isReadableFinished(stream);
  };
  exports.isWritable = (stream) => {
    if (typeof stream?.writable !== 'boolean') return null;
    if (exports.isDestroyed(stream)) return false;
    return exports.isWritableNodeStream(stream) && stream.writable && !exports.isWritableEnded(stream);
  };
  exports.isClosed = (stream) => {
    if (!exports.isNodeStream(stream)) return null;
    if (typeof stream.closed === 'boolean') return stream.closed;
    const { _writableState: w, _readableState: r } = stream;
    if (typeof w?.closed === 'boolean' || typeof r?.closed === 'boolean') return w?.closed ?? r?.closed;
    return typeof stream._closed === 'boolean' && isOutgoing(stream) ? stream._closed : null;
  };
  const isOutgoing = (stream) =>
    typeof stream._closed === 'boolean' && typeof stream._defaultKeepAlive === 'boolean' && typeof stream._removedConnection === 'boolean';
  exports.willEmitClose = (stream) => {
    if (!exports.isNodeStream(stream)) return null;
    const state = stream._writableState ?? stream._readableState;
    return !!(state && state.autoDestroy && state.emitClose && state.closed === false);
  };
  exports.isDisturbed = (stream) => !!(stream && (stream.readableDidRead || stream.readableAborted));
  exports.isErrored = (stream) =>
    !!(stream && (stream.readableErrored ?? stream.writableErrored ?? stream._readableState?.errorEmitted ??
      stream._writableState?.errorEmitted ?? stream._readableState?.errored ?? stream._writableState?.errored));
})
