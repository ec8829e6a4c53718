// How streams come to be and come to an end: construct, destroy, and the order of 'error' and 'close'.
(function (exports, require, module, binding) {
  'use strict';

  const { nextTick } = require('internal/next-tick');
  const { AbortError, codes: { ERR_MULTIPLE_CALLBACK } } = require('internal/errors');

  const kDestroy = Symbol('kDestroy');
  const kConstruct = Symbol('kConstruct');

  const note = (error, w, r) => {
    if (!error) return;
    if (w && !w.errored) w.errored = error;
    if (r && !r.errored) r.errored = error;
  };

  const emitErrorNow = (stream, error) => {
    const { _readableState: r, _writableState: w } = stream;
    if (w?.errorEmitted || r?.errorEmitted) return;
    if (w) w.errorEmitted = true;
    if (r) r.errorEmitted = true;
    stream.emit('error', error);
  };

  const emitCloseNow = (stream) => {
    const { _readableState: r, _writableState: w } = stream;
    if (w) w.closeEmitted = true;
    if (r) r.closeEmitted = true;
    if (w?.emitClose || r?.emitClose) stream.emit('close');
  };

  const emitErrorAndClose = (stream, error) => {
    emitErrorNow(stream, error);
    emitCloseNow(stream);
  };

  const run = (stream, error, callback) => {
    let called = false;
    const onDestroy = (failure) => {
      if (called) return;
      called = true;
      const { _readableState: r, _writableState: w } = stream;
      note(failure, w, r);
      if (w) w.closed = true;
      if (r) r.closed = true;
      if (typeof callback === 'function') callback(failure);
      if (failure) nextTick(emitErrorAndClose, stream, failure);
      else nextTick(emitCloseNow, stream);
    };
    try {
      stream._destroy(error || null, onDestroy);
    } catch (failure) {
      onDestroy(failure);
    }
  };

  const both = (inner, outer) => {
    if (!inner || !outer || inner === outer) return inner || outer;
    if (Array.isArray(outer.errors)) {
      outer.errors.push(inner);
      return outer;
    }
    const error = new AggregateError([outer, inner], outer.message);
    error.code = outer.code;
    return error;
  };

  exports.destroy = function destroy(error, callback) {
    const { _readableState: r, _writableState: w } = this;
    const state = w || r;
    if (w?.destroyed || r?.destroyed) {
      if (typeof callback === 'function') callback();
      return this;
    }
    note(error, w, r);
    if (w) w.destroyed = true;
    if (r) r.destroyed = true;
    if (state.constructed) run(this, error, callback);
    else this.once(kDestroy, (failure) => { run(this, both(failure, error), callback); });
    return this;
  };

  exports.undestroy = function undestroy() {
    const { _readableState: r, _writableState: w } = this;
    const clean = { constructed: true, closed: false, closeEmitted: false, destroyed: false, errored: null, errorEmitted: false };
    if (r) {
      const done = r.readable === false;
      Object.assign(r, clean, { reading: false, ended: done, endEmitted: done });
    }
    if (w) {
      const done = w.writable === false;
      Object.assign(w, clean, { finalCalled: false, prefinished: false, ended: done, ending: done, finished: done });
    }
  };

  // An error of a stream ends it, unless it was made not to end by itself.
  exports.errorOrDestroy = (stream, error, isSync) => {
    const { _readableState: r, _writableState: w } = stream;
    if (w?.destroyed || r?.destroyed) return;
    if (r?.autoDestroy || w?.autoDestroy) {
      stream.destroy(error);
    } else if (error) {
      note(error, w, r);
      if (isSync) nextTick(emitErrorNow, stream, error);
      else emitErrorNow(stream, error);
    }
  };

  const constructNow = (stream) => {
    let called = false;
    const onConstruct = (error) => {
      if (called) {
        exports.errorOrDestroy(stream, error ?? new ERR_MULTIPLE_CALLBACK());
        return;
      }
      called = true;
      const { _readableState: r, _writableState: w } = stream;
      if (r) r.constructed = true;
      if (w) w.constructed = true;
      if ((w || r).destroyed) stream.emit(kDestroy, error);
      else if (error) exports.errorOrDestroy(stream, error, true);
      else stream.emit(kConstruct);
    };
    const later = (error) => { nextTick(onConstruct, error); };
    try {
      stream._construct(later);
    } catch (error) {
      later(error);
    }
  };

  exports.construct = (stream, callback) => {
    if (typeof stream._construct !== 'function') return;
    const { _readableState: r, _writableState: w } = stream;
    if (r) r.constructed = false;
    if (w) w.constructed = false;
    stream.once(kConstruct, callback);
    // A duplex stream comes here once for each half.
    if (stream.listenerCount(kConstruct) === 1) nextTick(constructNow, stream);
  };

  const isRequest = (stream) => stream?.setHeader && typeof stream.abort === 'function';

  // Ends any stream, also ones of packages.
  exports.destroyer = (stream, error) => {
    const state = require('internal/stream/state');
    if (!stream || state.isDestroyed(stream)) return;
    if (!error && !state.isReadableFinished(stream) && !state.isWritableFinished(stream)) error = new AbortError();
    if (isRequest(stream) && typeof stream.destroy !== 'function') stream.abort();
    else if (typeof stream.destroy === 'function') stream.destroy(error);
    else if (typeof stream.close === 'function') stream.close();
    if (!stream.destroyed) stream[state.kIsDestroyed] = true;
  };
  exports.both = both;
})
