// Duplex: a Readable with the methods of a Writable.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperties, getOwnPropertyDescriptor, keys, setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { Stream } = require('internal/stream/legacy');
  const Readable = require('internal/stream/readable');
  const Writable = require('internal/stream/writable');
  const destruction = require('internal/stream/destroy');

  function Duplex(options) {
    if (!(this instanceof Duplex)) return new Duplex(options);
    this._readableState = new Readable.ReadableState(options, this, true);
    this._writableState = new Writable.WritableState(options, this, true);
    this.allowHalfOpen = options?.allowHalfOpen !== false;
    if (options) {
      if (options.readable === false) {
        this._readableState.readable = false;
        this._readableState.ended = true;
        this._readableState.endEmitted = true;
      }
      if (options.writable === false) {
        this._writableState.writable = false;
        this._writableState.ending = true;
        this._writableState.ended = true;
        this._writableState.finished = true;
      }
      for (const name of ['read', 'write', 'writev', 'destroy', 'final', 'construct']) {
        if (typeof options[name] === 'function') this[`_${name}`] = options[name];
      }
      if (options.signal) require('internal/stream/abort').addAbortSignal(options.signal, this);
    }
    apply(Stream, this, [options]);
    destruction.construct(this, () => {
      if (this._readableState.needReadable) this.read(0);
      Writable.afterConstruct(this);
    });
  }
  setPrototypeOf(Duplex.prototype, Readable.prototype);
  setPrototypeOf(Duplex, Readable);
  require('internal/stream/kind').register(Duplex);
  module.exports = Duplex;

  for (const name of keys(Writable.prototype)) Duplex.prototype[name] ??= Writable.prototype[name];
  Duplex.prototype.destroy = Writable.prototype.destroy;

  const copied = {};
  for (const name of [
    'writable', 'writableHighWaterMark', 'writableObjectMode', 'writableBuffer', 'writableLength', 'writableFinished', 'writableCorked',
    'writableEnded', 'writableNeedDrain', 'writableAborted',
  ]) {
    copied[name] = getOwnPropertyDescriptor(Writable.prototype, name);
  }
  copied.destroyed = {
    get() {
      return this._readableState === undefined || this._writableState === undefined
        ? false : this._readableState.destroyed && this._writableState.destroyed;
    },
    set(value) {
      if (!this._readableState || !this._writableState) return;
      this._readableState.destroyed = value;
      this._writableState.destroyed = value;
    },
    enumerable: false,
    configurable: true,
  };
  defineProperties(Duplex.prototype, copied);

  Duplex.from = function from(body) {
    return require('internal/stream/compose').duplexFrom(body);
  };
  Duplex.fromWeb = function fromWeb(pair, options) {
    return require('internal/stream/web').duplexFromWeb(pair, options);
  };
  Duplex.toWeb = function toWeb(duplex) {
    return require('internal/stream/web').duplexToWeb(duplex);
  };
})
