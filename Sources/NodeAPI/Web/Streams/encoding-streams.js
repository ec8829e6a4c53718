// TextEncoderStream and TextDecoderStream of the encoding standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, finish, inspectFields, invalidThis, isObject } = require('internal/web/idl');
  const { makeTransform } = require('internal/web/streams/transform');
  const readableOf = ({ readable }) => require('internal/web/streams/readable-stream').wrap(readable);
  const writableOf = ({ writable }) => require('internal/web/streams/writable-stream').wrap(writable);

  class TextEncoderStream {
    #record;

    constructor() {
      const encoder = new (require('internal/web/encoding').TextEncoder)();
      let pending = ''; // a high surrogate whose other half may come with the next chunk
      this.#record = makeTransform({
        transform(chunk, controller) {
          let text = pending + String(chunk);
          pending = '';
          const last = text.charCodeAt(text.length - 1);
          if (last >= 0xd800 && last <= 0xdbff) {
            pending = text.at(-1);
            text = text.slice(0, -1);
          }
          if (text !== '') controller.enqueue(encoder.encode(text));
        },
        flush(controller) {
          if (pending !== '') controller.enqueue(new Uint8Array([0xef, 0xbf, 0xbd]));
        },
      });
    }

    static #check(value) {
      if (!(isObject(value) && #record in value)) throw invalidThis('TextEncoderStream');
      return value.#record;
    }

    get encoding() { return TextEncoderStream.#check(this) && 'utf-8'; }
    get readable() { return readableOf(TextEncoderStream.#check(this)); }
    get writable() { return writableOf(TextEncoderStream.#check(this)); }

    [CUSTOM](depth, options, inspect) {
      const { encoding, readable, writable } = this;
      return depth < 0 ? this : inspectFields('TextEncoderStream', { encoding, readable, writable }, depth, options, inspect);
    }
  }
  finish(TextEncoderStream);

  class TextDecoderStream {
    #record;
    #decoder;

    constructor(encoding = 'utf-8', options = {}) {
      const decoder = new (require('internal/web/encoding').TextDecoder)(encoding, options);
      this.#decoder = decoder;
      this.#record = makeTransform({
        transform(chunk, controller) {
          const text = decoder.decode(chunk, { stream: true });
          if (text !== '') controller.enqueue(text);
        },
        flush(controller) {
          const text = decoder.decode();
          if (text !== '') controller.enqueue(text);
        },
      });
    }

    static #check(value) {
      if (!(isObject(value) && #record in value)) throw invalidThis('TextDecoderStream');
      return value;
    }

    get encoding() { return TextDecoderStream.#check(this).#decoder.encoding; }
    get fatal() { return TextDecoderStream.#check(this).#decoder.fatal; }
    get ignoreBOM() { return TextDecoderStream.#check(this).#decoder.ignoreBOM; }
    get readable() { return readableOf(TextDecoderStream.#check(this).#record); }
    get writable() { return writableOf(TextDecoderStream.#check(this).#record); }

    [CUSTOM](depth, options, inspect) {
      const { encoding, fatal, ignoreBOM, readable, writable } = this;
      const fields = { encoding, fatal, ignoreBOM, readable, writable };
      return depth < 0 ? this : inspectFields('TextDecoderStream', fields, depth, options, inspect);
    }
  }
  finish(TextDecoderStream);

  exports.TextEncoderStream = TextEncoderStream;
  exports.TextDecoderStream = TextDecoderStream;
})
