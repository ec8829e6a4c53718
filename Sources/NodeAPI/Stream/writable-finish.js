// The end of a Writable: when all is written, _final, and then the event.
(function (exports, require) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { errorOrDestroy } = require('internal/stream/destroy');
  const { kOnFinished } = require('internal/stream/writable-state');
  const { ERR_MULTIPLE_CALLBACK } = require('internal/errors').codes;

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

  exports.finishMaybe = finishMaybe;
})
