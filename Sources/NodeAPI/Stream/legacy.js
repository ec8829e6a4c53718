// The base of all streams, and the way they were piped before there were readable and writable ones.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const EventEmitter = require('events');

  function Stream(options) {
    apply(EventEmitter, this, [options]);
  }
  setPrototypeOf(Stream.prototype, EventEmitter.prototype);
  setPrototypeOf(Stream, EventEmitter);

  Stream.prototype.pipe = function pipe(target, options) {
    const source = this;
    let ended = false;

    const onData = (chunk) => {
      if (target.writable && target.write(chunk) === false && source.pause) source.pause();
    };
    const onDrain = () => {
      if (source.readable && source.resume) source.resume();
    };
    const onEnd = () => {
      if (ended) return;
      ended = true;
      target.end();
    };
    const onClose = () => {
      if (ended) return;
      ended = true;
      if (typeof target.destroy === 'function') target.destroy();
    };
    function onError(error) {
      cleanUp();
      if (EventEmitter.listenerCount(this, 'error') === 0) this.emit('error', error);
    }
    const cleanUp = () => {
      source.removeListener('data', onData);
      target.removeListener('drain', onDrain);
      source.removeListener('end', onEnd);
      source.removeListener('close', onClose);
      for (const stream of [source, target]) {
        stream.removeListener('error', onError);
        stream.removeListener('close', cleanUp);
      }
      source.removeListener('end', cleanUp);
    };

    source.on('data', onData);
    target.on('drain', onDrain);
    if (!target._isStdio && (!options || options.end !== false)) {
      source.on('end', onEnd);
      source.on('close', onClose);
    }
    exports.prependListener(source, 'error', onError);
    exports.prependListener(target, 'error', onError);
    source.on('end', cleanUp);
    source.on('close', cleanUp);
    target.on('close', cleanUp);
    target.emit('pipe', source);
    return target;
  };

  Stream.prototype.eventNames = function eventNames() {
    return this._eventsCount > 0 ? Reflect.ownKeys(this._events).filter((name) => this.listenerCount(name) > 0) : [];
  };

  exports.prependListener = (emitter, type, listener) => {
    if (typeof emitter.prependListener === 'function') emitter.prependListener(type, listener);
    else emitter.on(type, listener);
  };
  exports.Stream = Stream;
})
