// stream/web: all classes of the streams standard, each loaded when it is first wanted.
(function (exports, require) {
  'use strict';

  const homes = {
    __proto__: null,
    'readable-stream': ['ReadableStream'],
    readers: ['ReadableStreamDefaultReader', 'ReadableStreamBYOBReader'],
    controllers: ['ReadableStreamBYOBRequest', 'ReadableByteStreamController', 'ReadableStreamDefaultController'],
    'transform-stream': ['TransformStream', 'TransformStreamDefaultController'],
    'writable-stream': ['WritableStream', 'WritableStreamDefaultController', 'WritableStreamDefaultWriter'],
    strategies: ['ByteLengthQueuingStrategy', 'CountQueuingStrategy'],
    'encoding-streams': ['TextEncoderStream', 'TextDecoderStream'],
    'compression-streams': ['CompressionStream', 'DecompressionStream'],
  };

  for (const home in homes) {
    for (const name of homes[home]) {
      Object.defineProperty(exports, name, {
        __proto__: null, get: () => require(`internal/web/streams/${home}`)[name], enumerable: true, configurable: true,
      });
    }
  }
})
