// Readable: what a source pushes, kept until it is read, flows, or is piped.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { Stream } = require('internal/stream/legacy');
  const destruction = require('internal/stream/destroy');
  const { errorOrDestroy } = destruction;
  const { emitReadable, endReadable, flow, maybeReadMore } = require('internal/stream/readable-events');
  const { addChunkFrom } = require('internal/stream/readable-push');
  const { ReadableState, amountToRead, forgetDrains, kPaused, raisedMark, takeFrom } = require('internal/stream/readable-state');
  const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;

  function Readable(options) {
    if (!(this instanceof Readable)) return new Readable(options);
    const isDuplex = require('internal/stream/kind').isDuplex(this);
    this._readableState = new ReadableState(options, this, isDuplex);
    if (options) {
      if (typeof options.read === 'function') this._read = options.read;
      if (typeof options.destroy === 'function') this._destroy = options.destroy;
      if (typeof options.construct === 'function') this._construct = options.construct;
      if (options.signal && !isDuplex) require('internal/stream/abort').addAbortSignal(options.signal, this);
    }
    apply(Stream, this, [options]);
    destruction.construct(this, () => {
      if (this._readableState.needReadable) maybeReadMore(this, this._readableState);
    });
  }
  setPrototypeOf(Readable.prototype, Stream.prototype);
  setPrototypeOf(Readable, Stream);
  module.exports = Readable;
  Readable.ReadableState = ReadableState;
  const { prototype } = Readable;

  prototype.destroy = destruction.destroy;
  prototype._undestroy = destruction.undestroy;
  prototype._destroy = function (error, callback) {
    callback(error);
  };
  prototype[Symbol.for('nodejs.rejection')] = function (error) {
    this.destroy(error);
  };

  prototype.push = function push(chunk, encoding) {
    return addChunkFrom(this, chunk, encoding, false);
  };
  prototype.unshift = function unshift(chunk, encoding) {
    return addChunkFrom(this, chunk, encoding, true);
  };

  prototype.isPaused = function isPaused() {
    const state = this._readableState;
    return state[kPaused] === true || state.flowing === false;
  };

  prototype.setEncoding = function setEncoding(encoding) {
    const { StringDecoder } = require('string_decoder');
    const state = this._readableState;
    const decoder = new StringDecoder(encoding);
    state.decoder = decoder;
    state.encoding = decoder.encoding;
    let text = '';
    for (const chunk of state.buffer) text += decoder.write(chunk);
    state.buffer = text === '' ? [] : [text];
    state.length = text.length;
    return this;
  };

  prototype.read = function read(n) {
    n = n === undefined ? NaN : Number.isInteger(n) ? n : Number.parseInt(n, 10);
    const state = this._readableState;
    const wanted = n;
    if (n > state.highWaterMark) state.highWaterMark = raisedMark(n);
    if (n !== 0) state.emittedReadable = false;
    const isFull = state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0;
    if (n === 0 && state.needReadable && (isFull || state.ended)) {
      if (state.length === 0 && state.ended) endReadable(this);
      else emitReadable(this);
      return null;
    }
    n = amountToRead(n, state);
    if (n === 0 && state.ended) {
      if (state.length === 0) endReadable(this);
      return null;
    }

    const isLow = state.needReadable || state.length === 0 || state.length - n < state.highWaterMark;
    if (isLow && !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed) {
      state.reading = true;
      state.sync = true;
      if (state.length === 0) state.needReadable = true;
      try {
        this._read(state.highWaterMark);
      } catch (error) {
        errorOrDestroy(this, error);
      }
      state.sync = false;
      if (!state.reading) n = amountToRead(wanted, state);
    }

    let chunk = n > 0 ? takeFrom(n, state) : null;
    if (chunk === null) {
      state.needReadable = state.length <= state.highWaterMark;
      n = 0;
    } else {
      state.length -= n;
      forgetDrains(state);
    }
    if (state.length === 0) {
      if (!state.ended) state.needReadable = true;
      if (wanted !== n && state.ended) endReadable(this);
    }
    if (chunk !== null && !state.errored && !state.closeEmitted) {
      state.dataEmitted = true;
      this.emit('data', chunk);
    }
    return chunk;
  };

  prototype._read = function (n) {
    throw new ERR_METHOD_NOT_IMPLEMENTED('_read()');
  };

  require('internal/stream/readable-flow').install(prototype, { kPaused, emitReadable, flow });

  require('internal/stream/readable-properties').install(prototype);

  Readable._fromList = takeFrom;
  Readable.from = function from(iterable, options) {
    return require('internal/stream/from')(Readable, iterable, options);
  };
  Readable.fromWeb = function fromWeb(stream, options) {
    return require('internal/stream/web').readableFromWeb(stream, options);
  };
  Readable.toWeb = function toWeb(stream, options) {
    return require('internal/stream/web').readableToWeb(stream, options);
  };
  Readable.wrap = function wrap(source, options) {
    return new Readable({
      objectMode: source.readableObjectMode ?? source.objectMode ?? true,
      ...options,
      destroy(error, callback) {
        destruction.destroyer(source, error);
        callback(error);
      },
    }).wrap(source);
  };
})
