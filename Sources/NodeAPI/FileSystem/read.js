// The reading functions of `fs`, each as it is when it is done at once.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('files');
  const { makeCodes } = require('internal/errors');
  const { absolute, encoded, failure, optionsOf, pathOf } = require('internal/fs/arguments');
  const { fs: constants } = require('internal/os-constants');

  function ask(name, path, syscall, value) {
    const [code, answer] = native[name](absolute(path), value);
    if (code !== undefined) throw failure(code, syscall, path);
    return answer;
  }

  function access(path, mode = constants.F_OK) {
    path = pathOf(path);
    require('internal/validators').validateInteger(mode, 'mode', 0, 7);
    ask('check', path, 'access', mode);
  }

  // As in Node, whatever goes wrong means no.
  function exists(path) {
    try {
      path = pathOf(path);
    } catch {
      return false;
    }
    return native.check(absolute(path), constants.F_OK)[0] === undefined;
  }

  function readFile(path, options) {
    options = optionsOf(options, { encoding: null, flag: 'r' });
    // No file is ever open.
    if (typeof path === 'number') throw failure('EBADF', 'read');
    path = pathOf(path);
    const flag = options.flag ?? 'r';
    if (/[wa+]/.test(flag)) throw failure('EROFS', 'open', path);
    const [code, bytes] = native.read(absolute(path));
    if (code === 'EISDIR') throw failure(code, 'read');
    if (code === 'EFBIG') {
      const { ERR_FS_FILE_TOO_LARGE } = makeCodes({ ERR_FS_FILE_TOO_LARGE: [RangeError, (limit) => `File size is greater than ${limit}`] });
      throw new ERR_FS_FILE_TOO_LARGE('16 MiB');
    }
    if (code !== undefined) throw failure(code, 'open', path);
    const { Buffer } = require('buffer');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return options.encoding == null || options.encoding === 'buffer' ? buffer : buffer.toString(options.encoding);
  }

  const statOf = (syscall, follows) => (path, options = {}) => {
    path = pathOf(path);
    const [code, numbers] = native.status(absolute(path), follows);
    if (options?.throwIfNoEntry === false && (code === 'ENOENT' || code === 'ENOTDIR')) return undefined;
    if (code !== undefined) throw failure(code, syscall, path);
    return require('internal/fs/stats').makeStats(numbers, options?.bigint === true);
  };

  function readdir(path, options) {
    options = optionsOf(options);
    path = pathOf(path);
    const { join } = require('path');
    const found = [];
    const folders = [''];
    for (const folder of folders) {
      const place = folder === '' ? path : join(path, folder);
      for (const name of ask('names', place, 'scandir')) {
        const inside = folder === '' ? name : `${folder}/${name}`;
        let mode = 0;
        if (options.recursive || options.withFileTypes) mode = native.status(absolute(join(path, inside)), false)[1]?.[1] ?? 0;
        if (options.recursive && (mode & constants.S_IFMT) === constants.S_IFDIR) folders.push(inside);
        const shown = encoded(options.withFileTypes ? name : inside, options.encoding);
        found.push(options.withFileTypes ? new (require('internal/fs/stats').Dirent)(shown, place, mode) : shown);
      }
    }
    return found;
  }

  const realpathOf = (syscall) => (path, options) => {
    const { encoding } = optionsOf(options);
    return encoded(ask('realPath', pathOf(path), syscall), encoding);
  };

  function readlink(path, options) {
    const { encoding } = optionsOf(options);
    return encoded(ask('link', pathOf(path), 'readlink'), encoding);
  }

  Object.assign(exports, {
    access, exists, lstat: statOf('lstat', false), readFile, readdir, readlink, realpath: realpathOf('lstat'),
    realpathNative: realpathOf('realpath'), stat: statOf('stat', true),
  });
})
