// The two readers of a readable stream: shells around their records.
(function (exports, require) {
  'use strict';

  const { CUSTOM, argumentType, fail, finish, inspectFields, invalidThis, isObject } = require('internal/web/idl');
  const { deferred, readDictionary, rejected, typeError } = require('internal/web/streams/shared');
  const readable = require('internal/web/streams/readable');

  const bare = Symbol('bare');

  const open = (stream, isByob) => {
    const { isReadableStream, recordOf } = require('internal/web/streams/readable-stream');
    if (!isReadableStream(stream)) throw argumentType('stream', 'ReadableStream', stream);
    return isByob ? readable.getByobReader(recordOf(stream)) : readable.getDefaultReader(recordOf(stream));
  };

  const detached = () => typeError('The reader is not attached to a stream');

  const cancel = (reader, reason) => (reader.stream === undefined ? rejected(detached()) : readable.cancel(reader.stream, reason));

  class ReadableStreamDefaultReader {
    #record;

    constructor(stream, record = undefined) {
      this.#record = stream === bare ? record : open(stream, false);
      this.#record.shell = this;
    }

    get closed() { return #record in this ? this.#record.closed.promise : rejected(invalidThis('ReadableStreamDefaultReader')); }

    cancel(reason = undefined) {
      if (!(isObject(this) && #record in this)) return rejected(invalidThis('ReadableStreamDefaultReader'));
      return cancel(this.#record, reason);
    }

    read() {
      if (!(isObject(this) && #record in this)) return rejected(invalidThis('ReadableStreamDefaultReader'));
      return this.#record.stream === undefined ? rejected(detached()) : readable.readPromise(this.#record);
    }

    releaseLock() {
      if (!(isObject(this) && #record in this)) throw invalidThis('ReadableStreamDefaultReader');
      if (this.#record.stream !== undefined) readable.release(this.#record);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { stream, requests, closed } = this.#record;
      const fields = { stream: stream?.shell, readRequests: requests.length, close: closed.promise };
      return inspectFields('ReadableStreamDefaultReader', fields, depth, options, inspect);
    }
  }
  finish(ReadableStreamDefaultReader);

  class ReadableStreamBYOBReader {
    #record;

    constructor(stream, record = undefined) {
      this.#record = stream === bare ? record : open(stream, true);
      this.#record.shell = this;
    }

    get closed() { return #record in this ? this.#record.closed.promise : rejected(invalidThis('ReadableStreamBYOBReader')); }

    cancel(reason = undefined) {
      if (!(isObject(this) && #record in this)) return rejected(invalidThis('ReadableStreamBYOBReader'));
      return cancel(this.#record, reason);
    }

    async read(view, options = undefined) {
      if (!(isObject(this) && #record in this)) throw invalidThis('ReadableStreamBYOBReader');
      if (!ArrayBuffer.isView(view)) throw argumentType('view', ['Buffer', 'TypedArray', 'DataView'], view);
      const { min = 1 } = readDictionary(options, 'options', ['min']);
      if (view.byteLength === 0) throw typeError('View or Viewed ArrayBuffer is zero-length or detached');
      if (view.buffer.byteLength === 0) throw typeError('Viewed ArrayBuffer is zero-length or detached');
      const minimum = +min;
      if (!Number.isInteger(minimum) || minimum < 1) {
        throw fail(TypeError, 'ERR_INVALID_ARG_VALUE', `The property 'options.min' must be positive. Received ${min}`);
      }
      if (minimum > (view.length ?? view.byteLength)) {
        throw fail(RangeError, 'ERR_OUT_OF_RANGE',
          `The value of "options.min" is out of range. It must be <= ${view.length ?? view.byteLength}. Received ${min}`);
      }
      if (this.#record.stream === undefined) throw detached();
      const { promise, resolve, reject } = deferred();
      readable.readInto(this.#record, view, minimum, {
        chunk(value) { resolve({ value, done: false }); },
        close(value) { resolve({ value, done: true }); },
        error: reject,
      });
      return promise;
    }

    releaseLock() {
      if (!(isObject(this) && #record in this)) throw invalidThis('ReadableStreamBYOBReader');
      if (this.#record.stream !== undefined) readable.release(this.#record);
    }

    [CUSTOM](depth, options, inspect) {
      if (depth < 0) return this;
      const { stream, requests, closed } = this.#record;
      const fields = { stream: stream?.shell, requests: requests.length, close: closed.promise };
      return inspectFields('ReadableStreamBYOBReader', fields, depth, options, inspect);
    }
  }
  finish(ReadableStreamBYOBReader);

  exports.shellOf = (reader) => reader.shell
    ?? (reader.isByob ? new ReadableStreamBYOBReader(bare, reader) : new ReadableStreamDefaultReader(bare, reader));
  exports.ReadableStreamDefaultReader = ReadableStreamDefaultReader;
  exports.ReadableStreamBYOBReader = ReadableStreamBYOBReader;
})
