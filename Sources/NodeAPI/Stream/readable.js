// Readable: what a source pushes, kept until it is read, flows, or is piped.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const { Stream } = require('internal/stream/legacy');
  const common = require('internal/stream/state');
  const destruction = require('internal/stream/destroy');
  const { errorOrDestroy } = destruction;
  const {
    ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED, ERR_OUT_OF_RANGE, ERR_STREAM_PUSH_AFTER_EOF, ERR_STREAM_UNSHIFT_AFTER_END_EVENT,
  } = require('internal/errors').codes;

  const kPaused = Symbol('kPaused');

  function ReadableState(options, stream, isDuplex = require('internal/stream/kind').isDuplex(stream)) {
    this.objectMode = !!(options?.objectMode || (isDuplex && options?.readableObjectMode));
    this.highWaterMark = options
      ? common.highWaterMark(this.objectMode, options, 'readableHighWaterMark', isDuplex)
      : common.getDefaultHighWaterMark(false);
    this.buffer = [];
    this.length = 0;
    this.pipes = [];
    this.flowing = null;
    this.ended = false;
    this.endEmitted = false;
    this.reading = false;
    this.constructed = true;
    // Whether the source answers within _read: then events have to wait for the next tick.
    this.sync = true;
    this.needReadable = false;
    this.emittedReadable = false;
    this.readableListening = false;
    this.resumeScheduled = false;
    this[kPaused] = null;
    this.errorEmitted = false;
    this.emitClose = options?.emitClose !== false;
    this.autoDestroy = options?.autoDestroy !== false;
    this.destroyed = false;
    this.errored = null;
    this.closed = false;
    this.closeEmitted = false;
    this.defaultEncoding = options?.defaultEncoding || 'utf8';
    this.awaitDrainWriters = null;
    this.multiAwaitDrain = false;
    this.readingMore = false;
    this.dataEmitted = false;
    this.decoder = null;
    this.encoding = null;
    if (options?.encoding) {
      const { StringDecoder } = require('string_decoder');
      this.decoder = new StringDecoder(options.encoding);
      this.encoding = options.encoding;
    }
  }
  Object.defineProperty(ReadableState.prototype, 'paused', {
    get() { return this[kPaused] !== false; },
    set(value) { this[kPaused] = !!value; },
    configurable: true,
  });

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

  const canPushMore = (state) => !state.ended && (state.length < state.highWaterMark || state.length === 0);

  const refuse = (stream, error) => {
    errorOrDestroy(stream, error);
    return false;
  };

  // The chunk as bytes, or as text in the encoding that readers asked for; undefined if it is of no such kind.
  const bytesOf = (state, chunk, encoding, atFront) => {
    if (typeof chunk === 'string') {
      encoding ||= state.defaultEncoding;
      if (state.encoding === encoding) return [chunk, encoding];
      const bytes = common.buffers().from(chunk, encoding);
      return atFront && state.encoding ? [bytes.toString(state.encoding), encoding] : [bytes, ''];
    }
    return common.isBytes(chunk) ? [common.asBuffer(chunk), ''] : undefined;
  };

  const addChunkFrom = (stream, chunk, encoding, atFront) => {
    const state = stream._readableState;
    if (chunk === null) {
      state.reading = false;
      onEnd(stream, state);
      return false;
    }
    if (!state.objectMode) {
      const bytes = chunk === undefined ? [undefined, encoding] : bytesOf(state, chunk, encoding, atFront);
      if (bytes === undefined) {
        return refuse(stream, new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk));
      }
      [chunk, encoding] = bytes;
      if (!chunk || chunk.length <= 0) {
        if (!atFront) {
          state.reading = false;
          maybeReadMore(stream, state);
        }
        return canPushMore(state);
      }
    }
    if (atFront) {
      if (state.endEmitted) return refuse(stream, new ERR_STREAM_UNSHIFT_AFTER_END_EVENT());
      if (state.destroyed || state.errored) return false;
      addChunk(stream, state, chunk, true);
      return canPushMore(state);
    }
    if (state.ended) return refuse(stream, new ERR_STREAM_PUSH_AFTER_EOF());
    if (state.destroyed || state.errored) return false;
    state.reading = false;
    if (state.decoder && !encoding) {
      chunk = state.decoder.write(chunk);
      if (!state.objectMode && chunk.length === 0) {
        maybeReadMore(stream, state);
        return canPushMore(state);
      }
    }
    addChunk(stream, state, chunk, false);
    return canPushMore(state);
  };

  const forgetDrains = (state) => {
    if (state.multiAwaitDrain) state.awaitDrainWriters.clear();
    else state.awaitDrainWriters = null;
  };

  const addChunk = (stream, state, chunk, atFront) => {
    if (state.flowing && state.length === 0 && !state.sync && stream.listenerCount('data') > 0) {
      forgetDrains(state);
      state.dataEmitted = true;
      stream.emit('data', chunk);
    } else {
      state.length += state.objectMode ? 1 : chunk.length;
      if (atFront) state.buffer.unshift(chunk);
      else state.buffer.push(chunk);
      if (state.needReadable) emitReadable(stream);
    }
    maybeReadMore(stream, state);
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

  const mostBytes = 0x40000000;

  const raisedMark = (n) => {
    if (n > mostBytes) throw new ERR_OUT_OF_RANGE('size', '<= 1GiB', n);
    let mark = 1;
    while (mark < n) mark *= 2;
    return mark;
  };

  const amountToRead = (n, state) => {
    if (n <= 0 || (state.length === 0 && state.ended)) return 0;
    if (state.objectMode) return 1;
    if (Number.isNaN(n)) return state.flowing && state.length > 0 ? state.buffer[0].length : state.length;
    if (n <= state.length) return n;
    return state.ended ? state.length : 0;
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

  const takeFrom = (n, state) => {
    if (state.length === 0) return null;
    const { buffer } = state;
    if (state.objectMode) return buffer.shift();
    if (!n || n >= state.length) {
      const all = state.decoder ? buffer.join('') : buffer.length === 1 ? buffer[0] : common.buffers().concat(buffer, state.length);
      state.buffer = [];
      return all;
    }
    const first = buffer[0];
    if (n < first.length) {
      buffer[0] = first.slice(n);
      return first.slice(0, n);
    }
    if (n === first.length) return buffer.shift();
    const parts = [];
    let missing = n;
    let used = 0;
    for (; missing > 0; used += 1) {
      const part = buffer[used];
      if (missing < part.length) {
        parts.push(part.slice(0, missing));
        buffer[used] = part.slice(missing);
        break;
      }
      parts.push(part);
      missing -= part.length;
    }
    buffer.splice(0, used);
    return state.decoder ? parts.join('') : common.buffers().concat(parts, n);
  };

  const onEnd = (stream, state) => {
    if (state.ended) return;
    if (state.decoder) {
      const rest = state.decoder.end();
      if (rest && rest.length > 0) {
        state.buffer.push(rest);
        state.length += state.objectMode ? 1 : rest.length;
      }
    }
    state.ended = true;
    if (state.sync) {
      emitReadable(stream);
    } else {
      state.needReadable = false;
      state.emittedReadable = true;
      emitReadableNow(stream);
    }
  };

  const emitReadable = (stream) => {
    const state = stream._readableState;
    state.needReadable = false;
    if (state.emittedReadable) return;
    state.emittedReadable = true;
    nextTick(emitReadableNow, stream);
  };

  const emitReadableNow = (stream) => {
    const state = stream._readableState;
    if (!state.destroyed && !state.errored && (state.length > 0 || state.ended)) {
      stream.emit('readable');
      state.emittedReadable = false;
    }
    state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark;
    flow(stream);
  };

  const maybeReadMore = (stream, state) => {
    if (state.readingMore || !state.constructed) return;
    state.readingMore = true;
    nextTick(readMore, stream, state);
  };

  const readMore = (stream, state) => {
    while (!state.reading && !state.ended && (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
      const before = state.length;
      stream.read(0);
      if (before === state.length) break;
    }
    state.readingMore = false;
  };

  const flow = (stream) => {
    const state = stream._readableState;
    while (state.flowing && stream.read() !== null);
  };

  prototype._read = function (n) {
    throw new ERR_METHOD_NOT_IMPLEMENTED('_read()');
  };

  const endReadable = (stream) => {
    const state = stream._readableState;
    if (state.endEmitted) return;
    state.ended = true;
    nextTick(endNow, state, stream);
  };

  const endNow = (state, stream) => {
    if (state.errored || state.closeEmitted || state.endEmitted || state.length > 0) return;
    state.endEmitted = true;
    stream.emit('end');
    if (stream.writable && stream.allowHalfOpen === false) {
      nextTick(() => {
        if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end();
      });
    } else if (state.autoDestroy) {
      const w = stream._writableState;
      if (!w || (w.autoDestroy && (w.finished || w.writable === false))) stream.destroy();
    }
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
