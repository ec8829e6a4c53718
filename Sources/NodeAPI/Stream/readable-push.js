// What a Readable's source pushes: checked, decoded, and handed on or kept.
(function (exports, require) {
  'use strict';

  const common = require('internal/stream/state');
  const { errorOrDestroy } = require('internal/stream/destroy');
  const { emitReadable, emitReadableNow, maybeReadMore } = require('internal/stream/readable-events');
  const { forgetDrains } = require('internal/stream/readable-state');
  const { ERR_INVALID_ARG_TYPE, ERR_STREAM_PUSH_AFTER_EOF, ERR_STREAM_UNSHIFT_AFTER_END_EVENT } = require('internal/errors').codes;

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

  exports.addChunkFrom = addChunkFrom;
})
