// The module `zlib`.
(function (exports, require, module, binding) {
  'use strict';
  const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const { validateFunction, validateUint32 } = require('internal/validators');
  const { convert } = require('internal/zlib/engine');
  const { constants, codes } = require('internal/zlib/constants');

  const kinds = {
    Deflate: constants.DEFLATE, Inflate: constants.INFLATE, Gzip: constants.GZIP, Gunzip: constants.GUNZIP,
    DeflateRaw: constants.DEFLATERAW, InflateRaw: constants.INFLATERAW, Unzip: constants.UNZIP,
    BrotliCompress: constants.BROTLI_ENCODE, BrotliDecompress: constants.BROTLI_DECODE,
  };

  for (const name of Object.keys(kinds)) {
    const method = name[0].toLowerCase() + name.slice(1);
    exports[method] = function (buffer, options, callback) {
      if (typeof options === 'function') {
        callback = options;
        options = {};
      }
      validateFunction(callback, 'callback');
      // Wrong arguments throw here and now; what is wrong with the data comes to the callback.
      const { Engine, chunkOf } = require('internal/zlib/engine');
      buffer = chunkOf(buffer);
      new Engine(options, kinds[name]).native.close();
      setImmediate(() => {
        let result;
        try {
          result = convert(buffer, options, kinds[name]);
        } catch (error) {
          callback(error);
          return;
        }
        callback(null, result);
      });
    };
    exports[`${method}Sync`] = (buffer, options) => convert(buffer, options, kinds[name]);
    // The class is made with the module `stream`, when one of them is first wanted.
    Object.defineProperty(exports, name, {
      configurable: true, enumerable: true, get() { return require('internal/zlib/streams')[name]; },
    });
    exports[`create${name}`] = (options) => new (require('internal/zlib/streams')[name])(options);
  }

  exports.crc32 = function crc32(data, value = 0) {
    if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
      throw new ERR_INVALID_ARG_TYPE('data', ['Buffer', 'TypedArray', 'DataView', 'string'], data);
    }
    validateUint32(value, 'value');
    return binding('zlib').crc32(require('internal/zlib/engine').bytesOf(data), value);
  };
  const fixed = { enumerable: true, configurable: false, writable: false };
  Object.defineProperty(exports, 'constants', { ...fixed, value: constants });
  Object.defineProperty(exports, 'codes', { ...fixed, value: codes });
  for (const name of Object.keys(constants)) {
    if (!name.startsWith('BROTLI')) Object.defineProperty(exports, name, { value: constants[name], enumerable: false });
  }
})
