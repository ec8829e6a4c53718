// Hands what is written to a Writable's sink: one chunk after the other, those that had to wait together if the sink can take many.
(function (exports, require) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { errorOrDestroy } = require('internal/stream/destroy');
  const { finishMaybe } = require('internal/stream/writable-finish');
  const { failBuffered, nothing, resetBuffer, sizeOf } = require('internal/stream/writable-state');
  const { ERR_MULTIPLE_CALLBACK, ERR_STREAM_DESTROYED } = require('internal/errors').codes;

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

  Object.assign(exports, { clearBuffer, onWrite, writeOrBuffer });
})
