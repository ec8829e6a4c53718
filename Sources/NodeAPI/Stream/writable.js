// Writable: what is written, kept until the sink has taken it.
(function (exports, require, module, binding) {
  'use strict';

  const {
    Function: { prototype: { [Symbol.hasInstance]: isInstance } }, Object: { defineProperty, setPrototypeOf },
    Reflect: { apply },
  } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const { Stream } = require('internal/stream/legacy');
  const common = require('internal/stream/state');
  const destruction = require('internal/stream/destroy');
  const { errorOrDestroy } = destruction;
  const {
    ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED, ERR_MULTIPLE_CALLBACK, ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_CANNOT_PIPE,
    ERR_STREAM_DESTROYED, ERR_STREAM_NULL_VALUES, ERR_STREAM_WRITE_AFTER_END, ERR_UNKNOWN_ENCODING,
  } = require('internal/errors').codes;

  const nothing = () => {};
  const kOnFinished = Symbol('kOnFinished');

  function WritableState(options, stream, isDuplex = require('internal/stream/kind').isDuplex(stream)) {
    this.objectMode = !!(options?.objectMode || (isDuplex && options?.writableObjectMode));
    this.highWaterMark = options
      ? common.highWaterMark(this.objectMode, options, 'writableHighWaterMark', isDuplex)
      : common.getDefaultHighWaterMark(false);
    this.finalCalled = false;
    this.needDrain = false;
    this.ending = false;
    this.ended = false;
    this.finished = false;
    this.destroyed = false;
    this.decodeStrings = options?.decodeStrings !== false;
    this.defaultEncoding = options?.defaultEncoding || 'utf8';
    this.length = 0;
    this.writing = false;
    this.corked = 0;
    // Whether the sink answers within _write: then callbacks have to wait for the next tick.
    this.sync = true;
    this.bufferProcessing = false;
    this.onwrite = (error) => { onWrite(stream, error); };
    this.writecb = null;
    this.writelen = 0;
    this.afterWriteTickInfo = null;
    this.afterWritePending = false;
    resetBuffer(this);
    this.pendingcb = 0;
    this.constructed = true;
    this.prefinished = false;
    this.errorEmitted = false;
    this.emitClose = options?.emitClose !== false;
    this.autoDestroy = options?.autoDestroy !== false;
    this.errored = null;
    this.closed = false;
    this.closeEmitted = false;
    this[kOnFinished] = [];
  }

  const resetBuffer = (state) => {
    state.buffered = [];
    state.bufferedIndex = 0;
    state.allBuffers = true;
    state.allNoop = true;
  };

  WritableState.prototype.getBuffer = function getBuffer() {
    return this.buffered.slice(this.bufferedIndex);
  };
  defineProperty(WritableState.prototype, 'bufferedRequestCount', {
    get() { return this.buffered.length - this.bufferedIndex; },
    configurable: true,
  });

  function Writable(options) {
    const isDuplex = require('internal/stream/kind').isDuplex(this);
    if (!isDuplex && !apply(isInstance, Writable, [this])) return new Writable(options);
    this._writableState = new WritableState(options, this, isDuplex);
    if (options) {
      if (typeof options.write === 'function') this._write = options.write;
      if (typeof options.writev === 'function') this._writev = options.writev;
      if (typeof options.destroy === 'function') this._destroy = options.destroy;
      if (typeof options.final === 'function') this._final = options.final;
      if (typeof options.construct === 'function') this._construct = options.construct;
      if (options.signal) require('internal/stream/abort').addAbortSignal(options.signal, this);
    }
    apply(Stream, this, [options]);
    destruction.construct(this, () => {
      const state = this._writableState;
      if (!state.writing) clearBuffer(this, state);
      finishMaybe(this, state);
    });
  }
  setPrototypeOf(Writable.prototype, Stream.prototype);
  setPrototypeOf(Writable, Stream);
  module.exports = Writable;
  Writable.WritableState = WritableState;
  Writable.afterConstruct = (stream) => {
    const state = stream._writableState;
    if (!state.writing) clearBuffer(stream, state);
    finishMaybe(stream, state);
  };
  defineProperty(Writable, 'afterConstruct', { enumerable: false });
  const { prototype } = Writable;

  // A Duplex is a Writable too, though it can have one prototype only.
  defineProperty(Writable, Symbol.hasInstance, {
    value(object) {
      if (apply(isInstance, this, [object])) return true;
      return this === Writable && object?._writableState instanceof WritableState;
    },
  });

  prototype.pipe = function pipe() {
    errorOrDestroy(this, new ERR_STREAM_CANNOT_PIPE());
  };

  // Takes a chunk; what it returns is whether there is room for more, or the reason why it did not take it.
  const take = (stream, chunk, encoding, callback) => {
    const state = stream._writableState;
    if (typeof encoding === 'function') {
      callback = encoding;
      encoding = state.defaultEncoding;
    } else {
      if (!encoding) encoding = state.defaultEncoding;
      else if (encoding !== 'buffer' && !common.buffers().isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
      if (typeof callback !== 'function') callback = nothing;
    }
    if (chunk === null) throw new ERR_STREAM_NULL_VALUES();
    if (!state.objectMode) {
      if (typeof chunk === 'string') {
        if (state.decodeStrings) {
          chunk = common.buffers().from(chunk, encoding);
          encoding = 'buffer';
        }
      } else if (common.isBytes(chunk)) {
        chunk = common.asBuffer(chunk);
        encoding = 'buffer';
      } else {
        throw new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
      }
    }
    let error;
    if (state.ending) error = new ERR_STREAM_WRITE_AFTER_END();
    else if (state.destroyed) error = new ERR_STREAM_DESTROYED('write');
    if (error) {
      nextTick(callback, error);
      errorOrDestroy(stream, error, true);
      return error;
    }
    state.pendingcb += 1;
    return writeOrBuffer(stream, state, chunk, encoding, callback);
  };

  prototype.write = function write(chunk, encoding, callback) {
    return take(this, chunk, encoding, callback) === true;
  };

  prototype.cork = function cork() {
    this._writableState.corked += 1;
  };

  prototype.uncork = function uncork() {
    const state = this._writableState;
    if (state.corked === 0) return;
    state.corked -= 1;
    if (!state.writing) clearBuffer(this, state);
  };

  prototype.setDefaultEncoding = function setDefaultEncoding(encoding) {
    if (typeof encoding === 'string') encoding = encoding.toLowerCase();
    if (!common.buffers().isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
    this._writableState.defaultEncoding = encoding;
    return this;
  };

  const sizeOf = (state, chunk) => state.objectMode ? 1 : chunk.length;

  const writeOrBuffer = (stream, state, chunk, encoding, callback) => {
    const size = sizeOf(state, chunk);
    state.length += size;
    if (state.writing || state.corked > 0 || state.errored || !state.constructed) {
      state.buffered.push({ chunk, encoding, callback });
      if (encoding !== 'buffer') state.allBuffers = false;
      if (callback !== nothing) state.allNoop = false;
    } else {
      state.writelen = size;
      state.writecb = callback;
      state.writing = true;
      state.sync = true;
      stream._write(chunk, encoding, state.onwrite);
      state.sync = false;
    }
    const hasRoom = state.length < state.highWaterMark || state.length === 0;
    if (!hasRoom) state.needDrain = true;
    return hasRoom && !state.errored && !state.destroyed;
  };

  const hand = (stream, state, isMany, size, chunk, encoding, callback) => {
    state.writelen = size;
    state.writecb = callback;
    state.writing = true;
    state.sync = true;
    if (state.destroyed) state.onwrite(new ERR_STREAM_DESTROYED('write'));
    else if (isMany) stream._writev(chunk, state.onwrite);
    else stream._write(chunk, encoding, state.onwrite);
    state.sync = false;
  };

  const onWrite = (stream, error) => {
    const state = stream._writableState;
    const { sync, writecb: callback } = state;
    if (typeof callback !== 'function') {
      errorOrDestroy(stream, new ERR_MULTIPLE_CALLBACK());
      return;
    }
    state.writing = false;
    state.writecb = null;
    state.length -= state.writelen;
    state.writelen = 0;
    if (error) {
      if (!state.errored) state.errored = error;
      if (stream._readableState && !stream._readableState.errored) stream._readableState.errored = error;
      if (sync) nextTick(onWriteError, stream, state, error, callback);
      else onWriteError(stream, state, error, callback);
      return;
    }
    if (state.buffered.length > state.bufferedIndex) clearBuffer(stream, state);
    if (!sync) {
      afterWrite(stream, state, 1, callback);
    } else if (callback === nothing) {
      // Nobody waits for this one, so most often it needs no tick of its own.
      const needsTick = (state.needDrain && state.length === 0) || state.destroyed;
      if (needsTick && !state.afterWritePending) {
        state.afterWritePending = true;
        nextTick(afterWrite, stream, state, 1, callback);
      } else {
        state.pendingcb -= 1;
        if (state.ending) finishMaybe(stream, state, true);
      }
    } else if (state.afterWriteTickInfo !== null && state.afterWriteTickInfo.callback === callback) {
      state.afterWriteTickInfo.count += 1;
    } else {
      state.afterWriteTickInfo = { count: 1, callback, stream, state };
      nextTick(afterWriteTick, state.afterWriteTickInfo);
    }
  };

  const onWriteError = (stream, state, error, callback) => {
    state.pendingcb -= 1;
    callback(error);
    failBuffered(state);
    errorOrDestroy(stream, error);
  };

  const afterWriteTick = ({ stream, state, count, callback }) => {
    state.afterWriteTickInfo = null;
    afterWrite(stream, state, count, callback);
  };

  const afterWrite = (stream, state, count, callback) => {
    state.afterWritePending = false;
    if (!state.ending && !stream.destroyed && state.length === 0 && state.needDrain) {
      state.needDrain = false;
      stream.emit('drain');
    }
    for (; count > 0; count -= 1) {
      state.pendingcb -= 1;
      callback(null);
    }
    if (state.destroyed) failBuffered(state);
    finishMaybe(stream, state, true);
  };

  const failBuffered = (state) => {
    if (state.writing) return;
    for (let index = state.bufferedIndex; index < state.buffered.length; index += 1) {
      const { chunk, callback } = state.buffered[index];
      state.length -= sizeOf(state, chunk);
      callback(state.errored ?? new ERR_STREAM_DESTROYED('write'));
    }
    for (const callback of state[kOnFinished].splice(0)) callback(state.errored ?? new ERR_STREAM_DESTROYED('end'));
    resetBuffer(state);
  };

  const clearBuffer = (stream, state) => {
    if (state.corked > 0 || state.bufferProcessing || state.destroyed || !state.constructed) return;
    const { buffered, bufferedIndex, objectMode } = state;
    const count = buffered.length - bufferedIndex;
    if (count === 0) return;
    let index = bufferedIndex;
    state.bufferProcessing = true;
    if (count > 1 && stream._writev) {
      state.pendingcb -= count - 1;
      const chunks = state.allNoop && index === 0 ? buffered : buffered.slice(index);
      chunks.allBuffers = state.allBuffers;
      const callback = state.allNoop ? nothing : (error) => {
        for (const each of chunks) each.callback(error);
      };
      hand(stream, state, true, state.length, chunks, '', callback);
      resetBuffer(state);
    } else {
      do {
        const { chunk, encoding, callback } = buffered[index];
        buffered[index] = null;
        index += 1;
        hand(stream, state, false, objectMode ? 1 : chunk.length, chunk, encoding, callback);
      } while (index < buffered.length && !state.writing);
      if (index === buffered.length) {
        resetBuffer(state);
      } else if (index > 256) {
        buffered.splice(0, index);
        state.bufferedIndex = 0;
      } else {
        state.bufferedIndex = index;
      }
    }
    state.bufferProcessing = false;
  };

  prototype._write = function (chunk, encoding, callback) {
    if (!this._writev) throw new ERR_METHOD_NOT_IMPLEMENTED('_write()');
    this._writev([{ chunk, encoding }], callback);
  };
  prototype._writev = null;

  prototype.end = function end(chunk, encoding, callback) {
    const state = this._writableState;
    if (typeof chunk === 'function') {
      callback = chunk;
      chunk = null;
      encoding = null;
    } else if (typeof encoding === 'function') {
      callback = encoding;
      encoding = null;
    }
    let error;
    if (chunk !== null && chunk !== undefined) {
      const result = take(this, chunk, encoding);
      if (result instanceof Error) error = result;
    }
    if (state.corked > 0) {
      state.corked = 1;
      this.uncork();
    }
    if (error) {
      // The callback hears of it below.
    } else if (!state.errored && !state.ending) {
      state.ending = true;
      finishMaybe(this, state, true);
      state.ended = true;
    } else if (state.finished) {
      error = new ERR_STREAM_ALREADY_FINISHED('end');
    } else if (state.destroyed) {
      error = new ERR_STREAM_DESTROYED('end');
    }
    if (typeof callback === 'function') {
      if (error) nextTick(callback, error);
      else if (state.errored) nextTick(callback, state.errored);
      else if (state.finished) nextTick(callback, null);
      else state[kOnFinished].push(callback);
    }
    return this;
  };

  const needsFinish = (state) =>
    state.ending && !state.destroyed && state.constructed && state.length === 0 && !state.errored && state.buffered.length === 0 &&
    !state.finished && !state.writing && !state.errorEmitted && !state.closeEmitted;

  const callFinal = (stream, state) => {
    let called = false;
    const onFinal = (error) => {
      if (called) {
        errorOrDestroy(stream, error ?? new ERR_MULTIPLE_CALLBACK());
        return;
      }
      called = true;
      state.pendingcb -= 1;
      if (error) {
        for (const callback of state[kOnFinished].splice(0)) callback(error);
        errorOrDestroy(stream, error, state.sync);
      } else if (needsFinish(state)) {
        state.prefinished = true;
        stream.emit('prefinish');
        state.pendingcb += 1;
        nextTick(finish, stream, state);
      }
    };
    state.sync = true;
    state.pendingcb += 1;
    try {
      stream._final(onFinal);
    } catch (error) {
      onFinal(error);
    }
    state.sync = false;
  };

  const finishMaybe = (stream, state, isSync) => {
    if (!needsFinish(state)) return;
    if (!state.prefinished && !state.finalCalled) {
      if (typeof stream._final === 'function' && !state.destroyed) {
        state.finalCalled = true;
        callFinal(stream, state);
      } else {
        state.prefinished = true;
        stream.emit('prefinish');
      }
    }
    if (state.pendingcb !== 0) return;
    if (isSync) {
      state.pendingcb += 1;
      nextTick(() => {
        if (needsFinish(state)) finish(stream, state);
        else state.pendingcb -= 1;
      });
    } else if (needsFinish(state)) {
      state.pendingcb += 1;
      finish(stream, state);
    }
  };

  const finish = (stream, state) => {
    state.pendingcb -= 1;
    state.finished = true;
    for (const callback of state[kOnFinished].splice(0)) callback(null);
    stream.emit('finish');
    if (!state.autoDestroy) return;
    const r = stream._readableState;
    if (!r || (r.autoDestroy && (r.endEmitted || r.readable === false))) stream.destroy();
  };

  prototype.destroy = function destroy(error, callback) {
    const state = this._writableState;
    if (!state.destroyed && (state.bufferedIndex < state.buffered.length || state[kOnFinished].length > 0)) {
      nextTick(failBuffered, state);
    }
    apply(destruction.destroy, this, [error, callback]);
    return this;
  };
  prototype._undestroy = destruction.undestroy;
  prototype._destroy = function (error, callback) {
    callback(error);
  };
  prototype[Symbol.for('nodejs.rejection')] = function (error) {
    this.destroy(error);
  };

  require('internal/stream/writable-properties').install(prototype);

  Writable.fromWeb = function fromWeb(stream, options) {
    return require('internal/stream/web').writableFromWeb(stream, options);
  };
  Writable.toWeb = function toWeb(stream) {
    return require('internal/stream/web').writableToWeb(stream);
  };
})
