// The stream classes of `zlib`.
(function (exports, require, module) {
  'use strict';
  const { Transform } = require('stream');
  const { Engine, checkedLevel, checkedStrategy } = require('internal/zlib/engine');
  const { constants } = require('internal/zlib/constants');

  class ZlibStream extends Transform {
    constructor(options, mode) {
      super({ autoDestroy: true, ...options });
      this._engine = new Engine(options, mode);
    }

    get bytesWritten() { return this._engine.consumed; }
    get _closed() { return this._engine === null || this.destroyed; }

    _run(input, flush, callback) {
      try {
        this._engine.write(input, flush, (part) => { this.push(part); });
      } catch (error) {
        callback(error);
        return;
      }
      callback();
    }

    _transform(chunk, encoding, callback) { this._run(chunk, this._engine.settings.flush, callback); }
    _flush(callback) { this._run(new Uint8Array(0), this._engine.settings.finishFlush, callback); }

    // Writes out what is held back, so that the other side can read all that was written so far.
    flush(kind, callback) {
      if (typeof kind === 'function' || (kind === undefined && !callback)) {
        callback = kind;
        kind = this._engine.settings.isBrotli ? constants.BROTLI_OPERATION_FLUSH : constants.Z_FULL_FLUSH;
      }
      if (this.writableEnded) {
        if (callback) queueMicrotask(callback);
        return;
      }
      const run = () => this._run(new Uint8Array(0), kind, (error) => {
        if (error) this.destroy(error);
        else callback?.();
      });
      if (this.writableLength > 0) this.once('drain', run);
      else run();
    }

    reset() { this._engine.native.reset(); }

    close(callback) {
      if (callback) {
        if (this.destroyed) queueMicrotask(callback);
        else this.once('close', callback);
      }
      this.destroy();
    }

    _destroy(error, callback) {
      this._engine.native.close();
      callback(error);
    }

    params(level, strategy, callback) {
      checkedLevel(level);
      checkedStrategy(strategy);
      this.flush(constants.Z_SYNC_FLUSH, () => {
        const error = this._engine.native.params(level, strategy);
        callback?.(error);
      });
    }
  }

  const modes = {
    Deflate: constants.DEFLATE, Inflate: constants.INFLATE, Gzip: constants.GZIP, Gunzip: constants.GUNZIP,
    DeflateRaw: constants.DEFLATERAW, InflateRaw: constants.INFLATERAW, Unzip: constants.UNZIP,
    BrotliCompress: constants.BROTLI_ENCODE, BrotliDecompress: constants.BROTLI_DECODE,
  };
  for (const name of Object.keys(modes)) {
    const Class = { [name]: class extends ZlibStream { constructor(options) { super(options, modes[name]); } } }[name];
    // Callable without new, as in Node.
    exports[name] = new Proxy(Class, { apply: (target, receiver, [options]) => new target(options) });
    Object.defineProperty(Class.prototype, 'constructor', { value: exports[name], writable: true, configurable: true });
  }
})
