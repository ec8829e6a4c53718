// Between Node's streams and the standard's.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { AbortError, codes: { ERR_INVALID_ARG_TYPE, ERR_STREAM_PREMATURE_CLOSE } } = require('internal/errors');
  const { destroyer } = require('internal/stream/destroy');
  const { finished } = require('internal/stream/finished');
  const { isDestroyed, isReadable, isReadableStream, isWritable, isWritableStream } = require('internal/stream/state');

  const check = (is, value, name, type) => {
    if (!is(value)) throw new ERR_INVALID_ARG_TYPE(name, type, value);
  };

  exports.readableFromWeb = (web, options = {}) => {
    check(isReadableStream, web, 'readableStream', 'ReadableStream');
    const { Readable } = require('stream');
    const { highWaterMark, encoding, objectMode = false, signal } = options;
    const reader = web.getReader();
    let isClosed = false;
    const readable = new Readable({
      objectMode,
      highWaterMark,
      encoding,
      signal,
      read() {
        reader.read().then(({ value, done }) => {
          readable.push(done ? null : value);
        }, (error) => { readable.destroy(error); });
      },
      destroy(error, callback) {
        const done = () => { nextTick(callback, error); };
        if (isClosed) done();
        else reader.cancel(error).then(done, done);
      },
    });
    reader.closed.then(() => { isClosed = true; }, (error) => {
      isClosed = true;
      readable.destroy(error);
    });
    return readable;
  };

  exports.readableToWeb = (stream, options = {}) => {
    if (typeof stream?._readableState !== 'object') throw new ERR_INVALID_ARG_TYPE('streamReadable', 'stream.Readable', stream);
    const { ReadableStream, CountQueuingStrategy } = require('stream/web');
    if (isDestroyed(stream) || !isReadable(stream)) {
      const empty = new ReadableStream();
      empty.cancel();
      return empty;
    }
    const { readableObjectMode: objectMode, readableHighWaterMark: highWaterMark } = stream;
    const strategy = options.strategy ?? (objectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark });
    let controller;
    let isCanceled = false;
    const onData = (chunk) => {
      controller.enqueue(objectMode || !(chunk instanceof Uint8Array) ? chunk : new Uint8Array(chunk));
      if (controller.desiredSize <= 0) stream.pause();
    };
    stream.pause();
    const stop = finished(stream, (error) => {
      if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE') {
        error = new AbortError(undefined, { cause: error });
      }
      stop();
      stream.on('error', () => {});
      if (error) controller.error(error);
      else if (!isCanceled) controller.close();
    });
    stream.on('data', onData);
    return new ReadableStream({
      start(given) { controller = given; },
      pull() { stream.resume(); },
      cancel(reason) {
        isCanceled = true;
        destroyer(stream, reason);
      },
    }, strategy);
  };

  const writeTo = (writer) => ({
    write(chunk, encoding, callback) {
      writer.ready.then(() => writer.write(chunk)).then(() => callback(), callback);
    },
    final(callback) {
      writer.close().then(() => callback(), callback);
    },
  });

  exports.writableFromWeb = (web, options = {}) => {
    check(isWritableStream, web, 'writableStream', 'WritableStream');
    const { Writable } = require('stream');
    const { highWaterMark, decodeStrings = true, objectMode = false, signal } = options;
    const writer = web.getWriter();
    let isClosed = false;
    const writable = new Writable({
      highWaterMark,
      objectMode,
      decodeStrings,
      signal,
      ...writeTo(writer),
      destroy(error, callback) {
        const done = () => { nextTick(callback, error); };
        if (isClosed) done();
        else if (error !== null) writer.abort(error).then(done, done);
        else writer.close().then(done, done);
      },
    });
    writer.closed.then(() => {
      isClosed = true;
      if (!writable.writableEnded) writable.destroy(new ERR_STREAM_PREMATURE_CLOSE());
    }, (error) => {
      isClosed = true;
      writable.destroy(error);
    });
    return writable;
  };

  exports.writableToWeb = (stream) => {
    if (typeof stream?._writableState !== 'object') throw new ERR_INVALID_ARG_TYPE('streamWritable', 'stream.Writable', stream);
    const { WritableStream, CountQueuingStrategy } = require('stream/web');
    if (isDestroyed(stream) || !isWritable(stream)) {
      const closed = new WritableStream();
      closed.close();
      return closed;
    }
    const { writableObjectMode: objectMode, writableHighWaterMark: highWaterMark } = stream;
    const strategy = objectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark };
    let controller;
    let drained;
    let closing;
    const stop = finished(stream, (error) => {
      if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE') error = new AbortError(undefined, { cause: error });
      stop();
      stream.on('error', () => {});
      if (error) {
        drained?.reject(error);
        closing?.reject(error);
        controller.error(error);
      } else if (closing) {
        closing.resolve();
      } else {
        controller.error(new AbortError());
      }
    });
    stream.on('drain', () => { drained?.resolve(); });
    return new WritableStream({
      start(given) { controller = given; },
      write(chunk) {
        if (!stream.writableNeedDrain && stream.write(chunk)) return undefined;
        drained = Promise.withResolvers ? Promise.withResolvers() : deferred();
        return drained.promise.finally(() => { drained = undefined; });
      },
      abort(reason) { destroyer(stream, reason); },
      close() {
        if (closing || isWritable(stream) === false) return undefined;
        closing = deferred();
        stream.end();
        return closing.promise;
      },
    }, strategy);
  };

  const deferred = () => {
    const result = {};
    result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
    return result;
  };

  exports.duplexToWeb = (duplex) => {
    if (typeof duplex?._writableState !== 'object' || typeof duplex?._readableState !== 'object') {
      throw new ERR_INVALID_ARG_TYPE('duplex', 'stream.Duplex', duplex);
    }
    return { writable: exports.writableToWeb(duplex), readable: exports.readableToWeb(duplex) };
  };

  exports.duplexFromWeb = (pair, options = {}) => {
    check(isReadableStream, pair?.readable, 'pair.readable', 'ReadableStream');
    check(isWritableStream, pair?.writable, 'pair.writable', 'WritableStream');
    const { Duplex } = require('stream');
    const { allowHalfOpen = false, objectMode = false, encoding, decodeStrings = true, highWaterMark, signal } = options;
    const reader = pair.readable.getReader();
    const writer = pair.writable.getWriter();
    const duplex = new Duplex({
      allowHalfOpen,
      highWaterMark,
      objectMode,
      encoding,
      decodeStrings,
      signal,
      ...writeTo(writer),
      read() {
        reader.read().then(({ value, done }) => {
          duplex.push(done ? null : value);
        }, (error) => { duplex.destroy(error); });
      },
      destroy(error, callback) {
        const done = () => { nextTick(callback, error); };
        Promise.allSettled([writer.abort(error), reader.cancel(error)]).then(done);
      },
    });
    writer.closed.catch((error) => { duplex.destroy(error); });
    reader.closed.catch((error) => { duplex.destroy(error); });
    return duplex;
  };

  // A stream that others hold locked cannot be asked for its end; the streams of this host tell it to the internal module.
  exports.closedOf = (stream) => {
    const locked = stream.locked;
    if (locked) return Promise.reject(new ERR_INVALID_ARG_TYPE('stream', 'unlocked stream', stream));
    const holder = isReadableStream(stream) ? stream.getReader() : stream.getWriter();
    const { closed } = holder;
    holder.releaseLock();
    return closed;
  };
})
