// What a Readable keeps: its settings, how far it is, and what was pushed and not yet read.
(function (exports, require) {
  'use strict';

  const common = require('internal/stream/state');
  const { ERR_OUT_OF_RANGE } = require('internal/errors').codes;

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

  const forgetDrains = (state) => {
    if (state.multiAwaitDrain) state.awaitDrainWriters.clear();
    else state.awaitDrainWriters = null;
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

  Object.assign(exports, { ReadableState, amountToRead, forgetDrains, kPaused, raisedMark, takeFrom });
})
