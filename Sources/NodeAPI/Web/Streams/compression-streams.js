// CompressionStream and DecompressionStream of the compression standard, on the streams of zlib.
(function (exports, require) {
  'use strict';

  const { CUSTOM, fail, finish, inspectFields, invalidThis, isObject } = require('internal/web/idl');
  const { makeTransform } = require('internal/web/streams/transform');
  const readableOf = ({ readable }) => require('internal/web/streams/readable-stream').wrap(readable);
  const writableOf = ({ writable }) => require('internal/web/streams/writable-stream').wrap(writable);

  // What a zlib stream makes of chunks, as a transform: an error of zlib's ends both sides.
  const zlibTransform = (coder) => {
    let sink;
    let failure;
    coder.on('data', (chunk) => sink.enqueue(new Uint8Array(chunk.buffer.slice(chunk.byteOffset, chunk.byteOffset + chunk.byteLength))));
    const fails = (error) => { failure ??= Object.assign(new TypeError(error.message), { code: error.code, cause: error }); };
    coder.on('error', fails);
    const settle = (start) => new Promise((resolve, reject) => {
      const end = () => (failure === undefined ? resolve() : reject(failure));
      coder.once('error', end);
      start((error) => {
        coder.off('error', end);
        if (error) fails(error);
        end();
      });
    });
    return makeTransform({
      start(controller) { sink = controller; },
      transform(chunk) {
        if (!ArrayBuffer.isView(chunk) && !(chunk instanceof ArrayBuffer)) {
          throw fail(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "chunk" argument must be an instance of ArrayBuffer, or a view of one');
        }
        const bytes = ArrayBuffer.isView(chunk)
          ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength) : new Uint8Array(chunk);
        return settle((done) => coder.write(bytes, done));
      },
      flush: () => settle((done) => {
        coder.once('end', () => done());
        coder.end();
      }),
      cancel() { coder.destroy(); },
    });
  };

  const make = (name, coders) => finish({
    [name]: class {
      #record;

      constructor(format) {
        format = `${format}`;
        if (!Object.hasOwn(coders, format)) {
          throw fail(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'format' must be one of: 'deflate', 'deflate-raw', 'gzip'. Received ${
            typeof format === 'string' ? `'${format}'` : String(format)}`);
        }
        this.#record = zlibTransform(require('zlib')[coders[format]]());
      }

      get readable() {
        if (!(isObject(this) && #record in this)) throw invalidThis(name);
        return readableOf(this.#record);
      }

      get writable() {
        if (!(isObject(this) && #record in this)) throw invalidThis(name);
        return writableOf(this.#record);
      }

      [CUSTOM](depth, options, inspect) {
        const { readable, writable } = this;
        return depth < 0 ? this : inspectFields(name, { readable, writable }, depth, options, inspect);
      }
    },
  }[name]);

  exports.CompressionStream = make('CompressionStream', {
    __proto__: null, deflate: 'createDeflate', 'deflate-raw': 'createDeflateRaw', gzip: 'createGzip',
  });
  exports.DecompressionStream = make('DecompressionStream', {
    __proto__: null, deflate: 'createInflate', 'deflate-raw': 'createInflateRaw', gzip: 'createGunzip',
  });
})
