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
  const { clearBuffer, writeOrBuffer } = require('internal/stream/writable-buffer');
  const { finishMaybe } = require('internal/stream/writable-finish');
  const { WritableState, failBuffered, kOnFinished, nothing } = require('internal/stream/writable-state');
  const {
    ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED, ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_CANNOT_PIPE, ERR_STREAM_DESTROYED,
    ERR_STREAM_NULL_VALUES, ERR_STREAM_WRITE_AFTER_END, ERR_UNKNOWN_ENCODING,
  } = require('internal/errors').codes;

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
