// pipeline: streams, iterables and generator functions one after the other, all of which end when one of them fails.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const {
    AbortError, codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_RETURN_VALUE, ERR_MISSING_ARGS, ERR_STREAM_DESTROYED, ERR_STREAM_PREMATURE_CLOSE },
  } = require('internal/errors');
  const { validateAbortSignal, validateFunction } = require('internal/validators');
  const { both, destroyer } = require('internal/stream/destroy');
  const { finished } = require('internal/stream/finished');
  const {
    isIterable, isNodeStream, isReadable, isReadableFinished, isReadableNodeStream, isReadableStream, isTransformStream, isWritableStream,
  } = require('internal/stream/state');

  const watch = (stream, reading, writing) => {
    let isOver = false;
    stream.on('close', () => { isOver = true; });
    const stop = finished(stream, { readable: reading, writable: writing }, (error) => { isOver = !error; });
    return {
      destroy(error) {
        if (isOver) return;
        isOver = true;
        destroyer(stream, error || new ERR_STREAM_DESTROYED('pipe'));
      },
      stop,
    };
  };

  const toIterable = (value) => {
    if (isIterable(value)) return value;
    if (isReadableNodeStream(value)) return require('internal/stream/iterate')(value);
    throw new ERR_INVALID_ARG_TYPE('val', ['Readable', 'Iterable', 'AsyncIterable'], value);
  };

  // Writes all of an iterable to a stream, at the stream's pace.
  const pump = async (iterable, writable, done, { end }) => {
    let error;
    let wake = null;
    const resume = (failure) => {
      if (failure) error = failure;
      const resolve = wake;
      wake = null;
      resolve?.();
    };
    const drained = () => new Promise((resolve, reject) => {
      if (error) {
        reject(error);
      } else {
        wake = () => {
          if (error) reject(error);
          else resolve();
        };
      }
    });
    writable.on('drain', resume);
    const stop = finished(writable, { readable: false }, resume);
    try {
      if (writable.writableNeedDrain) await drained();
      for await (const chunk of iterable) {
        if (!writable.write(chunk)) await drained();
      }
      if (end) {
        writable.end();
        await drained();
      }
      done();
    } catch (failure) {
      done(error !== failure ? both(error, failure) : failure);
    } finally {
      stop();
      writable.off('drain', resume);
    }
  };

  const pumpToWeb = async (readable, writable, done, { end }) => {
    const writer = (isTransformStream(writable) ? writable.writable : writable).getWriter();
    try {
      for await (const chunk of readable) {
        await writer.ready;
        writer.write(chunk).catch(() => {});
      }
      await writer.ready;
      if (end) await writer.close();
      done();
    } catch (error) {
      await writer.abort(error).catch(() => {});
      done(error);
    }
  };

  const run = (streams, callback, options) => {
    if (streams.length === 1 && Array.isArray(streams[0])) streams = streams[0];
    if (streams.length < 2) throw new ERR_MISSING_ARGS('streams');

    const controller = new (require('internal/web/abort').AbortController)();
    const { signal } = controller;
    const outer = options?.signal;
    validateAbortSignal(outer, 'options.signal');
    const endsLast = options?.end !== false;
    const destroys = [];
    const stopsOfLast = [];
    let error;
    let value;
    let pending = 0;

    const finishAll = (failure, isLast) => {
      if (failure && (!error || error.code === 'ERR_STREAM_PREMATURE_CLOSE')) error = failure;
      if (!error && !isLast) return;
      // Each stream tells of its end when it is destroyed; the last one to do so ends the pipeline.
      while (destroys.length > 0) destroys.shift()(error);
      outer?.removeEventListener('abort', abort);
      controller.abort();
      if (!isLast) return;
      if (!error) for (const stop of stopsOfLast) stop();
      nextTick(callback, error, value);
    };
    const abort = () => { finishAll(new AbortError(undefined, { cause: outer?.reason }), false); };
    const finish = (failure) => {
      pending -= 1;
      finishAll(failure, pending === 0);
    };
    const finishOnlyError = (failure) => { finishAll(failure, false); };

    if (!outer?.aborted) outer?.addEventListener('abort', abort, { once: true });

    let current;
    for (let index = 0; index < streams.length; index += 1) {
      const stream = streams[index];
      const reading = index < streams.length - 1;
      const writing = index > 0;
      const end = reading || endsLast;
      const isLast = index === streams.length - 1;

      if (isNodeStream(stream)) {
        if (end) {
          const { destroy, stop } = watch(stream, reading, writing);
          destroys.push(destroy);
          if (isReadable(stream) && isLast) stopsOfLast.push(stop);
        }
        const onError = (failure) => {
          if (failure && failure.name !== 'AbortError' && failure.code !== 'ERR_STREAM_PREMATURE_CLOSE') finishOnlyError(failure);
        };
        stream.on('error', onError);
        if (isReadable(stream) && isLast) stopsOfLast.push(() => { stream.removeListener('error', onError); });
      }

      if (index === 0) {
        if (typeof stream === 'function') {
          current = stream({ signal });
          if (!isIterable(current)) throw new ERR_INVALID_RETURN_VALUE('Iterable, AsyncIterable or Stream', 'source', current);
        } else if (isIterable(stream) || isReadableNodeStream(stream) || isTransformStream(stream)) {
          current = stream;
        } else {
          current = require('internal/stream/compose').duplexFrom(stream);
        }
      } else if (typeof stream === 'function') {
        current = stream(isTransformStream(current) ? toIterable(current.readable) : toIterable(current), { signal });
        if (reading) {
          if (!isIterable(current, true)) throw new ERR_INVALID_RETURN_VALUE('AsyncIterable', `transform[${index - 1}]`, current);
        } else {
          // What the last function yields or resolves to can be read, and is given to the callback.
          const { PassThrough } = require('stream');
          const result = new PassThrough({ objectMode: true });
          const { then } = current ?? {};
          if (typeof then === 'function') {
            pending += 1;
            Reflect.apply(then, current, [(settled) => {
              value = settled;
              if (settled !== null && settled !== undefined) result.write(settled);
              if (end) result.end();
              nextTick(finish);
            }, (failure) => {
              result.destroy(failure);
              nextTick(finish, failure);
            }]);
          } else if (isIterable(current, true)) {
            pending += 1;
            pump(current, result, finish, { end });
          } else if (isReadableStream(current) || isTransformStream(current)) {
            pending += 1;
            pump(current.readable ?? current, result, finish, { end });
          } else {
            throw new ERR_INVALID_RETURN_VALUE('AsyncIterable or Promise', 'destination', current);
          }
          current = result;
          const { destroy, stop } = watch(result, false, true);
          destroys.push(destroy);
          if (isLast) stopsOfLast.push(stop);
        }
      } else if (isNodeStream(stream)) {
        if (isReadableNodeStream(current)) {
          pending += 2;
          pipe(current, stream, finish, finishOnlyError, { end });
        } else if (isTransformStream(current) || isReadableStream(current)) {
          pending += 1;
          pump(current.readable ?? current, stream, finish, { end });
        } else if (isIterable(current)) {
          pending += 1;
          pump(current, stream, finish, { end });
        } else {
          throw new ERR_INVALID_ARG_TYPE('val', ['Readable', 'Iterable', 'AsyncIterable', 'ReadableStream', 'TransformStream'], current);
        }
        current = stream;
      } else if (isWritableStream(stream) || isTransformStream(stream)) {
        pending += 1;
        pumpToWeb(isTransformStream(current) ? current.readable : toIterable(current), stream, finish, { end });
        current = stream;
      } else {
        current = require('internal/stream/compose').duplexFrom(stream);
      }
    }
    if (signal.aborted || outer?.aborted) nextTick(abort);
    return current;
  };

  const pipe = (source, target, finish, finishOnlyError, { end }) => {
    let isEnded = false;
    target.on('close', () => {
      if (!isEnded) finishOnlyError(new ERR_STREAM_PREMATURE_CLOSE());
    });
    source.pipe(target, { end: false });
    if (end) {
      const onEnd = () => {
        isEnded = true;
        target.end();
      };
      if (isReadableFinished(source)) nextTick(onEnd);
      else source.once('end', onEnd);
    } else {
      finish();
    }
    finished(source, { readable: true, writable: false }, (error) => {
      const state = source._readableState;
      if (error && error.code === 'ERR_STREAM_PREMATURE_CLOSE' && state?.ended && !state.errored && !state.errorEmitted) {
        // All of it was read before it closed without a word: some streams do.
        source.once('end', finish).once('error', finish);
      } else {
        finish(error);
      }
    });
    return finished(target, { readable: false, writable: true }, finish);
  };

  exports.run = run;

  exports.pipeline = (...streams) => {
    const callback = streams.pop();
    validateFunction(callback, 'streams[stream.length - 1]');
    let called = false;
    return run(streams, (error, value) => {
      if (called) return;
      called = true;
      callback(error, value);
    });
  };

  exports.promise = (...streams) => new Promise((resolve, reject) => {
    let options;
    const last = streams[streams.length - 1];
    if (last && typeof last === 'object' && !isNodeStream(last) && !isIterable(last) && !isReadableStream(last) &&
        !isWritableStream(last) && !isTransformStream(last)) {
      options = streams.pop();
    }
    run(streams, (error, value) => {
      if (error) reject(error);
      else resolve(value);
    }, options);
  });
})
