// Arguments and errors that the functions of `fs` share.
(function (exports, require) {
  'use strict';

  const { codes, systemError } = require('internal/errors');
  const { errno } = require('internal/os-constants');
  const reasons = {
    EACCES: 'permission denied', EBADF: 'bad file descriptor', EFBIG: 'file too large', EINVAL: 'invalid argument', EIO: 'i/o error',
    EISDIR: 'illegal operation on a directory', ENOENT: 'no such file or directory', ENOTDIR: 'not a directory', EROFS: 'read-only file system',
  };

  exports.failure = (code, syscall, path, dest) => {
    let message = `${code}: ${reasons[code]}, ${syscall}`;
    if (path !== undefined) message += ` '${path}'`;
    if (dest !== undefined) message += ` -> '${dest}'`;
    const error = systemError({ message, errno: -errno[code], code, syscall });
    if (path !== undefined) error.path = path;
    if (dest !== undefined) error.dest = dest;
    return error;
  };

  const isURL = (value) => Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);

  // A path as text: a string, bytes, or a URL of a file.
  exports.pathOf = (value, name = 'path') => {
    let text = value;
    if (value instanceof Uint8Array) text = require('buffer').Buffer.from(value).toString();
    else if (isURL(value)) text = require('url').fileURLToPath(value);
    if (typeof text !== 'string') throw new codes.ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'URL'], value);
    if (text.includes('\0')) throw new codes.ERR_INVALID_ARG_VALUE(name, value, 'must be a string, Uint8Array, or URL without null bytes');
    return text;
  };

  exports.absolute = (path) => {
    if (path.startsWith('/') || path === '') return path;
    const folder = require('process').cwd();
    return folder === '/' ? `/${path}` : `${folder}/${path}`;
  };

  exports.optionsOf = (options, defaults = {}) => {
    if (options == null || typeof options === 'function') return defaults;
    if (typeof options === 'string') options = { ...defaults, encoding: options };
    else if (typeof options !== 'object') throw new codes.ERR_INVALID_ARG_TYPE('options', ['string', 'Object'], options);
    const { encoding } = options;
    if (encoding != null && encoding !== 'buffer' && !require('buffer').Buffer.isEncoding(encoding)) {
      throw new codes.ERR_INVALID_ARG_VALUE('encoding', encoding, 'is invalid encoding');
    }
    options.signal?.throwIfAborted?.();
    return options;
  };

  // Text that came from the file system, in the encoding that was asked for.
  exports.encoded = (text, encoding) => {
    if (encoding == null || encoding === 'utf8' || encoding === 'utf-8') return text;
    const bytes = require('buffer').Buffer.from(text);
    return encoding === 'buffer' ? bytes : bytes.toString(encoding);
  };
})
