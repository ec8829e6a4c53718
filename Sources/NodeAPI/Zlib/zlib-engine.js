// One compression or decompression under way: checked options, and bytes in and out of the native part.
//
// Binding `zlib`: open({ mode, windowBits, level, memLevel, strategy, dictionary, params }) returns { step, params, reset, close }.
// step(input, offset, flush, size) returns { output, read, error }, with at most `size` bytes of output: a script's own limit and the login's
// memory limit are met between two steps, however much a few bytes would unpack to.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('zlib');
  const {
    codes: { ERR_BROTLI_INVALID_PARAM, ERR_BUFFER_TOO_LARGE, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE },
  } = require('internal/errors');
  const { validateNumber } = require('internal/validators');
  const { constants } = require('internal/zlib/constants');
  const { Buffer, kMaxLength } = require('buffer');
  const { GZIP, INFLATE, GUNZIP, UNZIP, BROTLI_DECODE, BROTLI_ENCODE } = constants;

  function isGiven(value, name) {
    if (value === undefined || Number.isNaN(value)) return false;
    if (Number.isFinite(value)) return true;
    validateNumber(value, name);
    throw new ERR_OUT_OF_RANGE(name, 'a finite number', value);
  }

  function within(value, name, low, high, otherwise) {
    if (!isGiven(value, name)) return otherwise;
    if (value < low || value > high) throw new ERR_OUT_OF_RANGE(name, `>= ${low} and <= ${high}`, value);
    return value;
  }

  function dictionaryOf(value) {
    if (value === undefined || ArrayBuffer.isView(value)) return value;
    if (value instanceof ArrayBuffer) return Buffer.from(value);
    throw new ERR_INVALID_ARG_TYPE('options.dictionary', ['Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], value);
  }

  function brotliParams(params, mode) {
    const last = mode === BROTLI_ENCODE ? constants.BROTLI_PARAM_NDIRECT : constants.BROTLI_DECODER_PARAM_LARGE_WINDOW;
    return Object.keys(params ?? {}).map((key) => {
      const number = Number(key);
      if (Number.isNaN(number) || number < 0 || number > last) throw new ERR_BROTLI_INVALID_PARAM(key);
      const value = params[key];
      if (typeof value !== 'number' && typeof value !== 'boolean') throw new ERR_INVALID_ARG_TYPE('options.params[key]', 'number', value);
      return [number, Number(value)];
    });
  }

  function settingsOf(options, mode) {
    const isBrotli = mode === BROTLI_DECODE || mode === BROTLI_ENCODE;
    const { Z_MIN_CHUNK, Z_BLOCK, BROTLI_OPERATION_EMIT_METADATA } = constants;
    const lastFlush = isBrotli ? BROTLI_OPERATION_EMIT_METADATA : Z_BLOCK;
    const o = options ?? {};
    const chunkSize = isGiven(o.chunkSize, 'options.chunkSize') ? o.chunkSize : constants.Z_DEFAULT_CHUNK;
    if (chunkSize < Z_MIN_CHUNK) throw new ERR_OUT_OF_RANGE('options.chunkSize', `>= ${Z_MIN_CHUNK}`, chunkSize);
    const settings = {
      mode, chunkSize, isBrotli,
      flush: within(o.flush, 'options.flush', 0, lastFlush, 0),
      finishFlush: within(o.finishFlush, 'options.finishFlush', 0, lastFlush, isBrotli ? constants.BROTLI_OPERATION_FINISH : constants.Z_FINISH),
      maxOutputLength: within(o.maxOutputLength, 'options.maxOutputLength', 1, kMaxLength, kMaxLength),
    };
    if (isBrotli) return { ...settings, params: brotliParams(o.params, mode) };
    const { Z_MIN_WINDOWBITS, Z_MAX_WINDOWBITS, Z_DEFAULT_WINDOWBITS } = constants;
    const fromHeader = !o.windowBits && (mode === INFLATE || mode === GUNZIP || mode === UNZIP);
    return {
      ...settings,
      windowBits: fromHeader ? 0 :
        within(o.windowBits, 'options.windowBits', Z_MIN_WINDOWBITS + (mode === GZIP ? 1 : 0), Z_MAX_WINDOWBITS, Z_DEFAULT_WINDOWBITS),
      level: checkedLevel(o.level, 'options.level'),
      memLevel: within(o.memLevel, 'options.memLevel', 1, 9, 8),
      strategy: checkedStrategy(o.strategy, 'options.strategy'),
      dictionary: dictionaryOf(o.dictionary),
    };
  }
  const checkedLevel = (value, name = 'level') => within(value, name, -1, 9, -1);
  const checkedStrategy = (value, name = 'strategy') => within(value, name, 0, 4, 0);

  function zlibError({ message, errno, code }) {
    const error = new Error(message);
    error.errno = errno;
    error.code = code;
    return error;
  }

  class Engine {
    constructor(options, mode) {
      this.settings = settingsOf(options, mode);
      this.native = native.open(this.settings);
      this.produced = 0;
      this.consumed = 0;
    }

    // Gives each piece of output to `emit`; throws what is wrong with the input.
    write(input, flush, emit) {
      const { maxOutputLength } = this.settings;
      // The native part gives no more at a time.
      const chunkSize = Math.min(Math.floor(this.settings.chunkSize), 1048576);
      for (let offset = 0; ;) {
        const { output, read, error } = this.native.step(input, offset, flush, chunkSize);
        offset += read;
        this.consumed += read;
        if (error) throw zlibError(error);
        this.produced += output.length;
        if (this.produced > maxOutputLength) throw new ERR_BUFFER_TOO_LARGE(maxOutputLength);
        if (output.length > 0) emit(Buffer.from(output.buffer, output.byteOffset, output.byteLength));
        // Room left means there is no more to come; what is not read then is no part of the data.
        if (output.length < chunkSize) return;
      }
    }
  }

  function bytesOf(value) {
    if (typeof value === 'string') return Buffer.from(value);
    if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    if (value instanceof ArrayBuffer) return Buffer.from(value);
    throw new ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], value);
  }

  // What is given to a callback's function goes through a stream in Node, and nothing at all is no chunk.
  function chunkOf(value) {
    if (value === undefined || value === null || typeof value === 'function') return Buffer.alloc(0);
    if (typeof value === 'string' || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value;
    throw new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], value);
  }

  function convert(input, options, mode) {
    const engine = new Engine(options, mode);
    const bytes = bytesOf(input);
    const parts = [];
    try {
      engine.write(bytes, engine.settings.finishFlush, (part) => { parts.push(part); });
    } finally {
      engine.native.close();
    }
    const buffer = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    return options?.info ? { buffer, engine } : buffer;
  }

  module.exports = { Engine, bytesOf, chunkOf, checkedLevel, checkedStrategy, convert };
})
