// The `stream` module. Its parts are loaded when they are asked for.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperties, defineProperty } } = globalThis;
  const { Stream } = require('internal/stream/legacy');
  const state = require('internal/stream/state');

  module.exports = Stream;
  Stream.Stream = Stream;
  Stream.isDestroyed = state.isDestroyed;
  Stream.isDisturbed = state.isDisturbed;
  Stream.isErrored = state.isErrored;
  Stream.isReadable = state.isReadable;
  Stream.isWritable = state.isWritable;

  Stream.pipeline = function pipeline(...streams) {
    return require('internal/stream/pipeline').pipeline(...streams);
  };
  Stream.finished = function finished(stream, options, callback) {
    return require('internal/stream/finished').finished(stream, options, callback);
  };
  Stream.addAbortSignal = function addAbortSignal(signal, stream) {
    return require('internal/stream/abort').addAbortSignal(signal, stream);
  };
  Stream.compose = function compose(...streams) {
    return require('internal/stream/compose').compose(...streams);
  };
  Stream.destroy = function destroy(stream, error) {
    require('internal/stream/destroy').destroyer(stream, error);
    return stream;
  };
  Stream.getDefaultHighWaterMark = state.getDefaultHighWaterMark;
  Stream.setDefaultHighWaterMark = state.setDefaultHighWaterMark;
  Stream._isUint8Array = state.isBytes;
  Stream._uint8ArrayToBuffer = state.asBuffer;
  Stream._isArrayBufferView = ArrayBuffer.isView;

  const promisify = Symbol.for('nodejs.util.promisify.custom');
  const promised = (name) => ({ configurable: true, enumerable: true, get: () => require('stream/promises')[name] });
  defineProperty(Stream.pipeline, promisify, promised('pipeline'));
  defineProperty(Stream.finished, promisify, promised('finished'));

  // As a getter until it is first read or written, as what it stands for from then on.
  const late = (name, load) => ({
    configurable: true,
    enumerable: true,
    get() {
      const value = load();
      defineProperty(Stream, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) {
      defineProperty(Stream, name, { value, writable: true, enumerable: true, configurable: true });
    },
  });
  defineProperties(Stream, {
    Readable: late('Readable', () => require('internal/stream/readable')),
    Writable: late('Writable', () => require('internal/stream/writable')),
    Duplex: late('Duplex', () => require('internal/stream/duplex')),
    Transform: late('Transform', () => require('internal/stream/transform').Transform),
    PassThrough: late('PassThrough', () => require('internal/stream/transform').PassThrough),
    promises: { configurable: true, enumerable: true, get: () => require('stream/promises') },
  });
})
