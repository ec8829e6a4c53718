// What a Writable shows of its state.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperties } } = globalThis;

  exports.install = (prototype) => {
    const getter = (name, otherwise) => ({
      get() { return this._writableState ? this._writableState[name] : otherwise; },
      enumerable: false,
      configurable: true,
    });

    defineProperties(prototype, {
      closed: getter('closed', false),
      destroyed: {
        get() { return this._writableState ? this._writableState.destroyed : false; },
        set(value) { if (this._writableState) this._writableState.destroyed = value; },
        enumerable: false,
        configurable: true,
      },
      writable: {
        get() {
          const w = this._writableState;
          return !!w && w.writable !== false && !w.destroyed && !w.errored && !w.ending && !w.ended;
        },
        set(value) { if (this._writableState) this._writableState.writable = !!value; },
        enumerable: false,
        configurable: true,
      },
      writableFinished: getter('finished', false),
      writableObjectMode: getter('objectMode', false),
      writableBuffer: { get() { return this._writableState?.getBuffer(); }, enumerable: false, configurable: true },
      writableEnded: getter('ending', false),
      writableNeedDrain: {
        get() {
          const w = this._writableState;
          return w ? !w.destroyed && !w.ending && w.needDrain : false;
        },
        enumerable: false,
        configurable: true,
      },
      writableHighWaterMark: getter('highWaterMark', undefined),
      writableCorked: getter('corked', 0),
      writableLength: getter('length', undefined),
      errored: getter('errored', null),
      writableAborted: {
        get() {
          const w = this._writableState;
          return !!(w.writable !== false && (w.destroyed || w.errored) && !w.finished);
        },
        enumerable: false,
        configurable: true,
      },
    });
  };
})
