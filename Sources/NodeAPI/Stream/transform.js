// Transform: what is written comes out changed; PassThrough: as it is.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const Duplex = require('internal/stream/duplex');
  const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;

  const kCallback = Symbol('kCallback');

  function Transform(options) {
    if (!(this instanceof Transform)) return new Transform(options);
    const mark = options?.readableHighWaterMark ?? options?.highWaterMark;
    if (mark === 0) {
      // Nothing may be kept on the readable side, so nothing may be taken ahead on the other.
      options = {
        ...options, highWaterMark: null, readableHighWaterMark: mark, writableHighWaterMark: options.writableHighWaterMark || 0,
      };
    }
    apply(Duplex, this, [options]);
    this._readableState.sync = false;
    this[kCallback] = null;
    if (options) {
      if (typeof options.transform === 'function') this._transform = options.transform;
      if (typeof options.flush === 'function') this._flush = options.flush;
    }
    this.on('prefinish', onPrefinish);
  }
  setPrototypeOf(Transform.prototype, Duplex.prototype);
  setPrototypeOf(Transform, Duplex);
  exports.Transform = Transform;

  function final(callback) {
    if (typeof this._flush !== 'function' || this.destroyed) {
      this.push(null);
      callback?.();
      return;
    }
    this._flush((error, data) => {
      if (error) {
        if (callback) callback(error);
        else this.destroy(error);
        return;
      }
      if (data !== null && data !== undefined) this.push(data);
      this.push(null);
      callback?.();
    });
  }

  // A subclass with a _final of its own does not know about flush.
  function onPrefinish() {
    if (this._final !== final) apply(final, this, []);
  }

  Transform.prototype._final = final;

  Transform.prototype._transform = function (chunk, encoding, callback) {
    throw new ERR_METHOD_NOT_IMPLEMENTED('_transform()');
  };

  Transform.prototype._write = function (chunk, encoding, callback) {
    const { _readableState: r, _writableState: w } = this;
    const { length } = r;
    this._transform(chunk, encoding, (error, value) => {
      if (error) {
        callback(error);
        return;
      }
      if (value !== null && value !== undefined) this.push(value);
      if (r.ended) nextTick(callback);
      else if (w.ended || length === r.length || r.length < r.highWaterMark) callback();
      else this[kCallback] = callback;
    });
  };

  Transform.prototype._read = function () {
    const callback = this[kCallback];
    if (!callback) return;
    this[kCallback] = null;
    callback();
  };

  function PassThrough(options) {
    if (!(this instanceof PassThrough)) return new PassThrough(options);
    apply(Transform, this, [options]);
  }
  setPrototypeOf(PassThrough.prototype, Transform.prototype);
  setPrototypeOf(PassThrough, Transform);
  PassThrough.prototype._transform = function (chunk, encoding, callback) {
    callback(null, chunk);
  };
  exports.PassThrough = PassThrough;
})
