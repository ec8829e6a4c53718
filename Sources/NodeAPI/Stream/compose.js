// compose: several streams as one; Duplex.from: a Duplex of whatever can be read or written.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const {
    AbortError, codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_RETURN_VALUE,
    ERR_MISSING_ARGS },
  } = require('internal/errors');
  const { destroyer } = require('internal/stream/destroy');
  const { finished } = require('internal/stream/finished');
  const {
    isDuplexNodeStream, isIterable, isNodeStream, isReadable, isReadableNodeStream, isReadableStream, isTransformStream, isWritable,
    isWritableNodeStream, isWritableStream,
  } = require('internal/stream/state');

  // One Duplex of a stream that is written and one that is read.
  const join = ({ readable, writable }, options) => {
    const { Duplex } = require('stream');
    const r = readable && typeof readable.read !== 'function' ? require('stream').Readable.wrap(readable) : readable;
    const w = writable;
    const canRead = !!isReadable(r);
    const canWrite = !!isWritable(w);
    let onDrain;
    let onFinish;
    let onReadable;
    let onClose;
    const duplex = new Duplex({
      readableObjectMode: !!r?.readableObjectMode,
      writableObjectMode: !!w?.writableObjectMode,
      ...options,
      readable: canRead,
      writable: canWrite,
      read() {
        while (true) {
          const chunk = r.read();
          if (chunk === null) {
            onReadable = () => { duplex._read(); };
            return;
          }
          if (!duplex.push(chunk)) return;
        }
      },
      write(chunk, encoding, callback) {
        if (w.write(chunk, encoding)) callback();
        else onDrain = callback;
      },
      final(callback) {
        w.end();
        onFinish = callback;
      },
      destroy(error, callback) {
        if (!error && onClose !== null && !(duplex.readableEnded || duplex.writableFinished)) error = new AbortError();
        onReadable = undefined;
        onDrain = undefined;
        onFinish = undefined;
        const isOpen = (stream) => stream && !stream.destroyed;
        if (!isOpen(r) && !isOpen(w)) {
          callback(error);
          return;
        }
        onClose = callback;
        destroyer(w, error);
        destroyer(r, error);
        nextTick(callback, error);
      },
    });
    const over = (error) => {
      if (error) duplex.destroy(error);
    };
    if (canWrite) {
      finished(w, { readable: false }, over);
      w.on('drain', () => {
        const callback = onDrain;
        onDrain = undefined;
        callback?.();
      });
      w.on('finish', () => {
        const callback = onFinish;
        onFinish = undefined;
        callback?.();
      });
    }
    if (canRead) {
      finished(r, { writable: false }, over);
      r.on('readable', () => {
        const callback = onReadable;
        onReadable = undefined;
        callback?.();
      });
      r.on('end', () => { duplex.push(null); });
    }
    return duplex;
  };

  exports.compose = (...streams) => {
    if (streams.length === 0) throw new ERR_MISSING_ARGS('streams');
    if (streams.length === 1) return exports.duplexFrom(streams[0]);
    const original = streams.slice();
    const last = streams.length - 1;
    if (typeof streams[0] === 'function') streams[0] = exports.duplexFrom(streams[0]);
    if (typeof streams[last] === 'function') streams[last] = exports.duplexFrom(streams[last]);
    for (let index = 0; index <= last; index += 1) {
      const stream = streams[index];
      if (!isNodeStream(stream) && !isReadableStream(stream) && !isWritableStream(stream) && !isTransformStream(stream)) continue;
      const reads = isReadable(stream) || isReadableStream(stream) || isTransformStream(stream);
      const writes = isWritable(stream) || isWritableStream(stream) || isTransformStream(stream);
      if (index < last && !reads) throw new ERR_INVALID_ARG_VALUE(`streams[${index}]`, original[index], 'must be readable');
      if (index > 0 && !writes) throw new ERR_INVALID_ARG_VALUE(`streams[${index}]`, original[index], 'must be writable');
    }
    const head = streams[0];
    const tail = require('internal/stream/pipeline').run(streams, (error) => {
      if (error) duplex.destroy(error);
    });
    const duplex = join({ readable: isReadableNodeStream(tail) ? tail : undefined, writable: isWritableNodeStream(head) ? head : undefined });
    return duplex;
  };

  // A function of an async iterable, as a stream that is written to feed it.
  const ofFunction = (body) => {
    const { Duplex } = require('stream');
    let deliver;
    let waiting = new Promise((resolve) => { deliver = resolve; });
    const controller = new (require('internal/web/abort').AbortController)();
    const input = (async function* () {
      while (true) {
        const { chunk, done, callback } = await waiting;
        nextTick(callback);
        if (done) return;
        if (controller.signal.aborted) throw new AbortError(undefined, { cause: controller.signal.reason });
        waiting = new Promise((resolve) => { deliver = resolve; });
        yield chunk;
      }
    })();
    const value = body(input, { signal: controller.signal });
    const sink = {
      write(chunk, encoding, callback) {
        deliver({ chunk, done: false, callback });
      },
      final(callback) {
        deliver({ done: true, callback });
      },
      destroy(error, callback) {
        controller.abort();
        callback(error);
      },
    };
    if (isIterable(value)) return require('internal/stream/from')(Duplex, value, { objectMode: true, ...sink });
    if (typeof value?.then !== 'function') {
      throw new ERR_INVALID_RETURN_VALUE('Iterable, AsyncIterable or AsyncFunction', body.name || 'body', value);
    }
    const duplex = new Duplex({
      objectMode: true,
      readable: false,
      ...sink,
      final(callback) {
        sink.final(() => {});
        value.then((result) => {
          if (result === undefined || result === null) callback();
          else callback(new ERR_INVALID_RETURN_VALUE('nully', 'body', result));
        }, callback);
      },
    });
    value.then(undefined, (error) => { duplex.destroy(error); });
    return duplex;
  };

  exports.duplexFrom = (body) => {
    const { Duplex, Readable, Writable } = require('stream');
    if (isDuplexNodeStream(body)) return body;
    if (isReadableNodeStream(body)) return join({ readable: body });
    if (isWritableNodeStream(body)) return join({ writable: body });
    if (isNodeStream(body)) return join({});
    if (isReadableStream(body)) return join({ readable: Readable.fromWeb(body) });
    if (isWritableStream(body)) return join({ writable: Writable.fromWeb(body) });
    if (typeof body === 'function') return ofFunction(body);
    if (body instanceof require('internal/web/blob').Blob) return exports.duplexFrom(body.stream());
    if (isIterable(body) && typeof body !== 'string') return require('internal/stream/from')(Duplex, body, { objectMode: true, writable: false });
    if (isReadableStream(body?.readable) && isWritableStream(body?.writable)) return Duplex.fromWeb(body);
    if (typeof body?.readable === 'object' || typeof body?.writable === 'object') {
      const half = (value, isKind) => value === undefined ? undefined : isKind(value) ? value : exports.duplexFrom(value);
      return join({ readable: half(body.readable, isReadableNodeStream), writable: half(body.writable, isWritableNodeStream) });
    }
    if (typeof body?.then === 'function') {
      return require('internal/stream/from')(Duplex, (async function* () {
        const value = await body;
        if (value !== null && value !== undefined) yield value;
      })(), { objectMode: true, writable: false });
    }
    throw new ERR_INVALID_ARG_TYPE('body', [
      'Blob', 'ReadableStream', 'WritableStream', 'Stream', 'Iterable', 'AsyncIterable', 'Function', '{ readable, writable } pair', 'Promise',
    ], body);
  };
})
