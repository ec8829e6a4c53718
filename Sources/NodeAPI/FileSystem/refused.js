// What `fs` does not do: files are read-only, whole, and not watched.
(function (exports, require) {
  'use strict';

  const { failure, pathOf } = require('internal/fs/arguments');
  const { refusal } = require('internal/refuse');

  // Each name with the system call that fails.
  const writing = {
    appendFile: 'open', chmod: 'chmod', chown: 'chown', lchmod: 'open', lchown: 'lchown', lutimes: 'lutime', mkdir: 'mkdir', mkdtemp: 'mkdtemp',
    rm: 'rm', rmdir: 'rmdir', truncate: 'open', unlink: 'unlink', utimes: 'utime', writeFile: 'open',
  };
  const writingTwo = { copyFile: 'copyfile', cp: 'cp', link: 'link', rename: 'rename', symlink: 'symlink' };
  const open = ['open', 'opendir', 'openAsBlob', 'statfs', 'glob'];
  const descriptors = [
    'close', 'fchmod', 'fchown', 'fdatasync', 'fstat', 'fsync', 'ftruncate', 'futimes', 'read', 'readv', 'write', 'writev',
  ];

  exports.functions = {};
  for (const name of Object.keys(writing)) {
    exports.functions[name] = (path) => {
      // A descriptor: no file is ever open.
      if (typeof path === 'number' && /File$/.test(name)) throw failure('EBADF', 'write');
      path = pathOf(path, name === 'mkdtemp' ? 'prefix' : 'path');
      throw failure('EROFS', writing[name], name === 'mkdtemp' ? `${path}XXXXXX` : path);
    };
  }
  for (const name of Object.keys(writingTwo)) {
    const names = { copyFile: ['src', 'dest'], cp: ['src', 'dest'], link: ['existingPath', 'newPath'], rename: ['oldPath', 'newPath'], symlink: ['target', 'path'] };
    exports.functions[name] = (from, to) => {
      throw failure('EROFS', writingTwo[name], pathOf(from, names[name][0]), pathOf(to, names[name][1]));
    };
  }
  for (const name of open) {
    exports.functions[name] = (path, flags) => {
      path = pathOf(path);
      if (name === 'open' && /[wa+]/.test(String(flags))) throw failure('EROFS', 'open', path);
      throw refusal(`fs.${name}`, 'files are read whole, by fs.readFile');
    };
  }
  exports.descriptorFunctions = {};
  for (const name of descriptors) {
    exports.descriptorFunctions[name] = (fd) => {
      require('internal/validators').validateInteger(fd, 'fd', 0, 2147483647);
      throw failure('EBADF', name);
    };
  }
  exports.watch = (name) => function () { throw refusal(`fs.${name}`, 'an action does not outlive its login'); };
})
