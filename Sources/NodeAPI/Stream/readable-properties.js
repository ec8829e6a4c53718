// What a Readable shows of its state.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperties } } = globalThis;

  exports.install = (prototype) => {
    const state = (name, otherwise) => ({
      get() { return this._readableState ? this._readableState[name] : otherwise; },
      enumerable: false,
      configurable: true,
    });

    defineProperties(prototype, {
      readable: {
        get() {
          const r = this._readableState;
          return !!r && r.readable !== false && !r.destroyed && !r.errorEmitted && !r.endEmitted;
        },
        set(value) { if (this._readableState) this._readableState.readable = !!value; },
        enumerable: false,
        configurable: true,
      },
      readableDidRead: { get() { return this._readableState.dataEmitted; }, enumerable: false, configurable: true },
      readableAborted: {
        get() {
          const r = this._readableState;
          return !!(r.readable !== false && (r.destroyed || r.errored) && !r.endEmitted);
        },
        enumerable: false,
        configurable: true,
      },
      readableHighWaterMark: state('highWaterMark'),
      readableBuffer: state('buffer', undefined),
      readableFlowing: {
        get() { return this._readableState.flowing; },
        set(value) { if (this._readableState) this._readableState.flowing = value; },
        enumerable: false,
        configurable: true,
      },
      readableLength: state('length'),
      readableObjectMode: state('objectMode', false),
      readableEncoding: state('encoding', null),
      readableEnded: state('endEmitted', false),
      errored: state('errored', null),
      closed: state('closed', false),
      destroyed: {
        get() { return this._readableState ? this._readableState.destroyed : false; },
        set(value) { if (this._readableState) this._readableState.destroyed = value; },
        enumerable: false,
        configurable: true,
      },
    });
  };
})
