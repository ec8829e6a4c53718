// How a Readable hands out what it has: flowing, paused, by 'readable', piped, iterated.
(function (exports, require, module, binding) {
  'use strict';

  const { Reflect: { apply } } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const { Stream, prependListener } = require('internal/stream/legacy');
  const { errorOrDestroy } = require('internal/stream/destroy');

  exports.install = (prototype, { kPaused, emitReadable, flow }) => {
    prototype.pipe = function pipe(target, options) {
      const source = this;
      const state = this._readableState;
      if (state.pipes.length === 1 && !state.multiAwaitDrain) {
        state.multiAwaitDrain = true;
        state.awaitDrainWriters = new Set(state.awaitDrainWriters ? [state.awaitDrainWriters] : []);
      }
      state.pipes.push(target);

      // Of the process's own streams Node says so.
      const isStandard = target._isStdio === true;
      const ends = (!options || options.end !== false) && !isStandard;
      const onEnd = ends ? () => { target.end(); } : () => { unpipe(); };
      if (state.endEmitted) nextTick(onEnd);
      else source.once('end', onEnd);

      let onDrain;
      let isCleanedUp = false;
      const onUnpipe = (readable, info) => {
        if (readable === source && info && info.hasUnpiped === false) {
          info.hasUnpiped = true;
          cleanUp();
        }
      };
      const cleanUp = () => {
        target.removeListener('close', onClose);
        target.removeListener('finish', onFinish);
        if (onDrain) target.removeListener('drain', onDrain);
        target.removeListener('error', onError);
        target.removeListener('unpipe', onUnpipe);
        source.removeListener('end', onEnd);
        source.removeListener('data', onData);
        isCleanedUp = true;
        // Nobody else would tell the other targets that this one does not hold them up any more.
        if (onDrain && state.awaitDrainWriters && (!target._writableState || target._writableState.needDrain)) onDrain();
      };
      const pause = () => {
        if (!isCleanedUp) {
          if (state.pipes.length === 1 && state.pipes[0] === target) {
            state.awaitDrainWriters = target;
            state.multiAwaitDrain = false;
          } else if (state.pipes.length > 1 && state.pipes.includes(target)) {
            state.awaitDrainWriters.add(target);
          }
          source.pause();
        }
        if (onDrain) return;
        onDrain = () => {
          if (state.awaitDrainWriters === target) state.awaitDrainWriters = null;
          else if (state.multiAwaitDrain) state.awaitDrainWriters.delete(target);
          const waits = state.awaitDrainWriters && state.awaitDrainWriters.size !== 0;
          if (!waits && source.listenerCount('data') > 0) source.resume();
        };
        target.on('drain', onDrain);
      };
      const onData = (chunk) => {
        if (target.write(chunk) === false) pause();
      };
      const onError = (error) => {
        unpipe();
        target.removeListener('error', onError);
        if (target.listenerCount('error') > 0) return;
        const other = target._writableState || target._readableState;
        if (other && !other.errorEmitted) errorOrDestroy(target, error);
        else target.emit('error', error);
      };
      const onClose = () => {
        target.removeListener('finish', onFinish);
        unpipe();
      };
      const onFinish = () => {
        target.removeListener('close', onClose);
        unpipe();
      };
      const unpipe = () => { source.unpipe(target); };

      target.on('unpipe', onUnpipe);
      source.on('data', onData);
      prependListener(target, 'error', onError);
      target.once('close', onClose);
      target.once('finish', onFinish);
      target.emit('pipe', source);
      if (target.writableNeedDrain === true) pause();
      else if (!state.flowing) source.resume();
      return target;
    };

    prototype.unpipe = function unpipe(target) {
      const state = this._readableState;
      if (state.pipes.length === 0) return this;
      if (!target) {
        const targets = state.pipes;
        state.pipes = [];
        this.pause();
        for (const each of targets) each.emit('unpipe', this, { hasUnpiped: false });
        return this;
      }
      const position = state.pipes.indexOf(target);
      if (position === -1) return this;
      state.pipes.splice(position, 1);
      if (state.pipes.length === 0) this.pause();
      target.emit('unpipe', this, { hasUnpiped: false });
      return this;
    };

    prototype.on = function on(type, listener) {
      const result = apply(Stream.prototype.on, this, [type, listener]);
      const state = this._readableState;
      if (type === 'data') {
        state.readableListening = this.listenerCount('readable') > 0;
        if (state.flowing !== false) this.resume();
      } else if (type === 'readable' && !state.endEmitted && !state.readableListening) {
        state.readableListening = true;
        state.needReadable = true;
        state.flowing = false;
        state.emittedReadable = false;
        if (state.length > 0) emitReadable(this);
        else if (!state.reading) nextTick(readNothing, this);
      }
      return result;
    };
    prototype.addListener = prototype.on;

    prototype.removeListener = function removeListener(type, listener) {
      const result = apply(Stream.prototype.removeListener, this, [type, listener]);
      if (type === 'readable') nextTick(updateListening, this);
      return result;
    };
    prototype.off = prototype.removeListener;

    prototype.removeAllListeners = function removeAllListeners(type) {
      const result = apply(Stream.prototype.removeAllListeners, this, arguments);
      if (type === 'readable' || type === undefined) nextTick(updateListening, this);
      return result;
    };

    const readNothing = (stream) => { stream.read(0); };

    const updateListening = (stream) => {
      const state = stream._readableState;
      state.readableListening = stream.listenerCount('readable') > 0;
      if (state.resumeScheduled && state[kPaused] === false) state.flowing = true;
      else if (stream.listenerCount('data') > 0) stream.resume();
      else if (!state.readableListening) state.flowing = null;
    };

    prototype.resume = function resume() {
      const state = this._readableState;
      if (!state.flowing) {
        state.flowing = !state.readableListening;
        if (!state.resumeScheduled) {
          state.resumeScheduled = true;
          nextTick(resumeNow, this, state);
        }
      }
      state[kPaused] = false;
      return this;
    };

    const resumeNow = (stream, state) => {
      if (!state.reading) stream.read(0);
      state.resumeScheduled = false;
      stream.emit('resume');
      flow(stream);
      if (state.flowing && !state.reading) stream.read(0);
    };

    prototype.pause = function pause() {
      const state = this._readableState;
      if (state.flowing !== false) {
        state.flowing = false;
        this.emit('pause');
      }
      state[kPaused] = true;
      return this;
    };

    // An old stream, of before there was read(), as the source of this one.
    prototype.wrap = function wrap(old) {
      let isPaused = false;
      old.on('data', (chunk) => {
        if (!this.push(chunk) && old.pause) {
          isPaused = true;
          old.pause();
        }
      });
      old.on('end', () => { this.push(null); });
      old.on('error', (error) => { errorOrDestroy(this, error); });
      old.on('close', () => { this.destroy(); });
      old.on('destroy', () => { this.destroy(); });
      this._read = () => {
        if (isPaused && old.resume) {
          isPaused = false;
          old.resume();
        }
      };
      for (const name of Object.keys(old)) {
        if (this[name] === undefined && typeof old[name] === 'function') this[name] = old[name].bind(old);
      }
      return this;
    };

    prototype[Symbol.asyncIterator] = function () {
      return require('internal/stream/iterate')(this);
    };
    prototype.iterator = function iterator(options) {
      if (options !== undefined) require('internal/validators').validateObject(options, 'options');
      return require('internal/stream/iterate')(this, options);
    };

    for (const name of ['map', 'filter', 'asIndexedPairs', 'flatMap', 'take', 'drop', 'compose']) {
      if (name !== 'asIndexedPairs') define(prototype, name, true);
    }
    for (const name of ['forEach', 'toArray', 'some', 'find', 'every', 'reduce']) define(prototype, name, false);
  };

  // Operators are rare: they are loaded by the first call of one.
  const define = (prototype, name, makesStream) => {
    const call = {
      [name](...values) {
        const operator = require('internal/stream/operators')[name];
        const result = apply(operator, this, values);
        return makesStream ? require('stream').Readable.from(result) : result;
      },
    }[name];
    const asynchronous = makesStream ? call : { async [name](...values) { return call.apply(this, values); } }[name];
    Object.defineProperty(prototype, name, { value: asynchronous, enumerable: false, configurable: true, writable: true });
  };
})
