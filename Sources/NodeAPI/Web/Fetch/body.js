// The body of a request or response: where it comes from, and the methods that read it.
//
// A body is {bytes, stream, length}: known bytes, or a stream record. Known bytes become a stream only when a script asks for one.
(function (exports, require) {
  'use strict';

  const { fail, isObject } = require('internal/web/idl');
  const streams = () => require('internal/web/streams/readable-stream');

  const encode = (text) => new (require('internal/web/encoding').TextEncoder)().encode(text);
  const decode = (bytes) => new (require('internal/web/encoding').TextDecoder)().decode(bytes);
  const known = (bytes) => ({ bytes, stream: undefined, isUsed: false });
  exports.known = known;
  exports.streamed = (stream) => ({ bytes: undefined, stream, isUsed: false });

  // The body that a script gives, and the content type that goes with it.
  exports.extract = (value, keepalive = false) => {
    if (typeof value === 'string') return { body: known(encode(value)), type: 'text/plain;charset=UTF-8' };
    if (isObject(value)) {
      if (value instanceof require('internal/web/url').URLSearchParams) {
        return { body: known(encode(value.toString())), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
      }
      if (ArrayBuffer.isView(value)) return { body: known(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()) };
      if (value instanceof ArrayBuffer) return { body: known(new Uint8Array(value).slice()) };
      const { isBlob, bytesOfBlob } = require('internal/web/blob');
      if (isBlob(value)) return { body: known(bytesOfBlob(value)), type: value.type || undefined };
      const { isFormData, entriesOf } = require('internal/web/form-data');
      if (isFormData(value)) {
        const { bytes, type } = require('internal/web/multipart').serialize(entriesOf(value));
        return { body: known(bytes), type };
      }
      const { isReadableStream, recordOf } = streams();
      if (isReadableStream(value) || typeof value[Symbol.asyncIterator] === 'function') {
        if (keepalive) throw new TypeError('keepalive');
        const stream = isReadableStream(value) ? recordOf(value) : require('internal/web/streams/iteration').from(value);
        if (stream.isDisturbed || stream.reader !== undefined) throw new TypeError('Response body object should not be disturbed or locked');
        return { body: exports.streamed(stream) };
      }
    }
    return { body: known(encode(`${value}`)), type: 'text/plain;charset=UTF-8' };
  };

  exports.streamOf = (body) => body.stream ??= (() => {
    const { bytes } = body;
    return require('internal/web/streams/byte-controller').makeReadableBytes({
      start(controller) {
        if (body.isUsed) return controller.close();
        if (bytes.length > 0) controller.enqueue(bytes.slice());
        controller.close();
      },
    }, 0);
  })();

  const isUsed = (body) => body !== null && (body.isUsed || body.stream?.isDisturbed === true);
  exports.isUsed = isUsed;
  exports.isUnusable = (body) => isUsed(body) || body?.stream?.reader !== undefined;

  exports.clone = (body) => {
    if (body === null) return null;
    if (body.stream === undefined) return known(body.bytes);
    const [first, second] = require('internal/web/streams/tee').tee(body.stream);
    body.stream = first;
    body.bytes = undefined;
    return exports.streamed(second);
  };

  exports.readAll = async (body) => {
    if (body === null) return new Uint8Array(0);
    if (body.stream === undefined) {
      body.isUsed = true;
      return body.bytes;
    }
    const { getDefaultReader, readPromise } = require('internal/web/streams/readable');
    const reader = getDefaultReader(body.stream);
    const pieces = [];
    let length = 0;
    for (;;) {
      const { value, done } = await readPromise(reader);
      if (done) break;
      if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
      pieces.push(value);
      length += value.length;
    }
    if (pieces.length === 1) return pieces[0];
    const bytes = new Uint8Array(length);
    let offset = 0;
    for (const piece of pieces) {
      bytes.set(piece, offset);
      offset += piece.length;
    }
    return bytes;
  };

  // Adds `body`, `bodyUsed` and the reading methods to a class; `stateOf` checks the brand and gives {body, headers}.
  exports.mixIn = (type, stateOf) => {
    const consume = async (self, make) => {
      const state = stateOf(self);
      if (exports.isUnusable(state.body)) throw new TypeError('Body is unusable: Body has already been read');
      const bytes = await exports.readAll(state.body);
      return make(bytes, state);
    };
    const members = {
      get body() {
        const { body } = stateOf(this);
        return body === null ? null : streams().wrap(exports.streamOf(body));
      },
      get bodyUsed() { return isUsed(stateOf(this).body); },
      blob() {
        return consume(this, (bytes, { headers }) => {
          const { Blob } = require('internal/web/blob');
          return new Blob([bytes], { type: require('internal/web/content-type').contentTypeOf(headers) });
        });
      },
      arrayBuffer() { return consume(this, (bytes) => bytes.slice().buffer); },
      text() { return consume(this, decode); },
      json() { return consume(this, (bytes) => JSON.parse(decode(bytes))); },
      formData() { return consume(this, (bytes, { headers }) => parseForm(bytes, headers.get('content-type') ?? '')); },
      bytes() { return consume(this, (bytes) => bytes.slice()); },
    };
    Object.defineProperties(type.prototype, Object.getOwnPropertyDescriptors(members));
  };

  const parseForm = (bytes, contentType) => {
    const essence = contentType.split(';', 1)[0].trim().toLowerCase();
    if (essence === 'multipart/form-data') return require('internal/web/multipart').parse(bytes, contentType);
    if (essence !== 'application/x-www-form-urlencoded') {
      throw new TypeError('Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".');
    }
    const { FormData } = require('internal/web/form-data');
    const form = new FormData();
    for (const [name, value] of new (require('internal/web/url').URLSearchParams)(decode(bytes))) form.append(name, value);
    return form;
  };

  exports.illegal = () => fail(TypeError, 'ERR_INVALID_THIS', 'Illegal invocation');
})
