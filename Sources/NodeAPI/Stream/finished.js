// finished: tells once when a stream is over, in whichever way.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { AbortError, codes: { ERR_INVALID_ARG_TYPE, ERR_STREAM_PREMATURE_CLOSE } } = require('internal/errors');
  const { validateAbortSignal, validateBoolean, validateFunction, validateObject } = require('internal/validators');
  const state = require('internal/stream/state');

  const nothing = () => {};
  const isRequest = (stream) => stream.setHeader && typeof stream.abort === 'function';

  // A call of the callback at most, and in the async context of the one who asked.
  const once = (callback) => {
    let called = false;
    return function (...values) {
      if (called) return;
      called = true;
      Reflect.apply(callback, this, values);
    };
  };

  exports.finished = (stream, options, callback) => {
    if (typeof options === 'function' || (callback === undefined && options !== undefined)) {
      callback = options;
      options = {};
    } else if (options === null || options === undefined) {
      options = {};
    } else {
      validateObject(options, 'options');
    }
    validateFunction(callback, 'callback');
    validateAbortSignal(options.signal, 'options.signal');
    callback = once(callback);
    if (state.isReadableStream(stream) || state.isWritableStream(stream)) return ofWebStream(stream, options, callback);
    if (!state.isNodeStream(stream)) {
      throw new ERR_INVALID_ARG_TYPE('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
    }

    const readable = options.readable ?? state.isReadableNodeStream(stream);
    const writable = options.writable ?? state.isWritableNodeStream(stream);
    const { _writableState: w, _readableState: r } = stream;
    const onLegacyFinish = () => {
      if (!stream.writable) onFinish();
    };
    let willClose = state.willEmitClose(stream) &&
      state.isReadableNodeStream(stream) === readable && state.isWritableNodeStream(stream) === writable;
    let isWritableDone = state.isWritableFinished(stream, false);
    let isReadableDone = state.isReadableFinished(stream, false);

    const onFinish = () => {
      isWritableDone = true;
      // A destroyed stream says 'close' later; a stream without that has only this.
      if (stream.destroyed) willClose = false;
      if (willClose && (!stream.readable || readable)) return;
      if (!readable || isReadableDone) callback.call(stream);
    };
    const onEnd = () => {
      isReadableDone = true;
      if (stream.destroyed) willClose = false;
      if (willClose && (!stream.writable || writable)) return;
      if (!writable || isWritableDone) callback.call(stream);
    };
    const onError = (error) => { callback.call(stream, error); };
    let isClosed = state.isClosed(stream);
    const onClose = () => {
      isClosed = true;
      const errored = erroredOf(stream);
      if (errored && typeof errored !== 'boolean') {
        callback.call(stream, errored);
      } else if (readable && !isReadableDone && state.isReadableNodeStream(stream, true) && !state.isReadableFinished(stream, false)) {
        callback.call(stream, new ERR_STREAM_PREMATURE_CLOSE());
      } else if (writable && !isWritableDone && !state.isWritableFinished(stream, false)) {
        callback.call(stream, new ERR_STREAM_PREMATURE_CLOSE());
      } else {
        callback.call(stream);
      }
    };
    const onClosed = () => {
      isClosed = true;
      const errored = erroredOf(stream);
      if (errored && typeof errored !== 'boolean') callback.call(stream, errored);
      else callback.call(stream);
    };
    const onRequest = () => { stream.req.on('finish', onFinish); };

    if (isRequest(stream)) {
      stream.on('complete', onFinish);
      if (!willClose) stream.on('abort', onClose);
      if (stream.req) onRequest();
      else stream.on('request', onRequest);
    } else if (writable && !w) {
      stream.on('end', onLegacyFinish);
      stream.on('close', onLegacyFinish);
    }
    if (!willClose && typeof stream.aborted === 'boolean') stream.on('aborted', onClose);
    stream.on('end', onEnd);
    stream.on('finish', onFinish);
    if (options.error !== false) stream.on('error', onError);
    stream.on('close', onClose);

    if (isClosed) {
      nextTick(onClose);
    } else if (w?.errorEmitted || r?.errorEmitted) {
      if (!willClose) nextTick(onClosed);
    } else if (!readable && (!willClose || state.isReadable(stream)) && (isWritableDone || state.isWritable(stream) === false)) {
      nextTick(onClosed);
    } else if (!writable && (!willClose || state.isWritable(stream)) && (isReadableDone || state.isReadable(stream) === false)) {
      nextTick(onClosed);
    } else if (r && stream.req && stream.aborted) {
      nextTick(onClosed);
    }

    const stop = () => {
      callback = nothing;
      stream.removeListener('aborted', onClose);
      stream.removeListener('complete', onFinish);
      stream.removeListener('abort', onClose);
      stream.removeListener('request', onRequest);
      if (stream.req) stream.req.removeListener('finish', onFinish);
      stream.removeListener('end', onLegacyFinish);
      stream.removeListener('close', onLegacyFinish);
      stream.removeListener('finish', onFinish);
      stream.removeListener('end', onEnd);
      stream.removeListener('error', onError);
      stream.removeListener('close', onClose);
    };

    const { signal } = options;
    if (signal && !isClosed) {
      const abort = () => {
        const answer = callback;
        stop();
        answer.call(stream, new AbortError(undefined, { cause: signal.reason }));
      };
      if (signal.aborted) {
        nextTick(abort);
      } else {
        const original = callback;
        callback = once((...values) => {
          signal.removeEventListener('abort', abort);
          original.apply(stream, values);
        });
        signal.addEventListener('abort', abort, { once: true });
      }
    }
    return stop;
  };

  const erroredOf = (stream) => stream._writableState?.errored || stream._readableState?.errored ||
    (stream.writableErrored ?? stream.readableErrored ?? null);

  // The standard says nothing of the end of a stream that others read: Node's own streams tell it here.
  const ofWebStream = (stream, options, callback) => {
    const { closedOf } = require('internal/stream/web');
    let isOver = false;
    const answer = (error) => {
      if (!isOver) nextTick(() => callback.call(stream, error));
      isOver = true;
    };
    if (options.signal) {
      const abort = () => { answer(new AbortError(undefined, { cause: options.signal.reason })); };
      if (options.signal.aborted) abort();
      else options.signal.addEventListener('abort', abort, { once: true });
    }
    closedOf(stream).then(() => answer(), answer);
    return nothing;
  };

  exports.promise = (stream, options = {}) => {
    let cleanup = false;
    if (options.cleanup !== undefined) {
      validateBoolean(options.cleanup, 'cleanup');
      cleanup = options.cleanup;
    }
    return new Promise((resolve, reject) => {
      const stop = exports.finished(stream, options, (error) => {
        if (cleanup) stop();
        if (error) reject(error);
        else resolve();
      });
    });
  };
})
