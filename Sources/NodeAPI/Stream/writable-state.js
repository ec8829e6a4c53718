// What a Writable keeps: its settings, how far it is, and what was written and not yet taken.
(function (exports, require) {
  'use strict';

  const { Object: { defineProperty } } = globalThis;
  const common = require('internal/stream/state');
  const { ERR_STREAM_DESTROYED } = require('internal/errors').codes;

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
    this.onwrite = (error) => { require('internal/stream/writable-buffer').onWrite(stream, error); };
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

  const sizeOf = (state, chunk) => state.objectMode ? 1 : chunk.length;

  // Tells all who wait that their chunks will not be written.
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

  Object.assign(exports, { WritableState, failBuffered, kOnFinished, nothing, resetBuffer, sizeOf });
})
