// `fs.Stats` and `fs.Dirent`.
(function (exports, require) {
  'use strict';

  const { fs: constants } = require('internal/os-constants');
  const kinds = {
    isDirectory: constants.S_IFDIR, isFile: constants.S_IFREG, isBlockDevice: constants.S_IFBLK, isCharacterDevice: constants.S_IFCHR,
    isSymbolicLink: constants.S_IFLNK, isFIFO: constants.S_IFIFO, isSocket: constants.S_IFSOCK,
  };
  const fields = ['dev', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'blksize', 'ino', 'size', 'blocks'];
  const times = ['atime', 'mtime', 'ctime', 'birthtime'];

  function Stats() {}
  function BigIntStats() {}
  function Dirent(name, folder, mode) {
    this.name = name;
    this.parentPath = folder;
    this.path = folder;
    Object.defineProperty(this, 'mode', { value: mode });
  }
  for (const type of [Stats, BigIntStats, Dirent]) {
    for (const name of Object.keys(kinds)) {
      type.prototype[name] = function () { return (Number(this.mode) & constants.S_IFMT) === kinds[name]; };
    }
  }

  exports.makeStats = (numbers, isBig) => {
    const stats = isBig ? new BigIntStats() : new Stats();
    const number = isBig ? BigInt : (value) => value;
    fields.forEach((name, index) => { stats[name] = number(numbers[index]); });
    const at = (index) => [numbers[fields.length + 2 * index], numbers[fields.length + 2 * index + 1]];
    times.forEach((name, index) => {
      const [seconds, nanoseconds] = at(index);
      stats[`${name}Ms`] = isBig ? BigInt(seconds) * 1000n + BigInt(Math.floor(nanoseconds / 1e6)) : seconds * 1e3 + nanoseconds / 1e6;
    });
    if (isBig) {
      times.forEach((name, index) => { stats[`${name}Ns`] = BigInt(at(index)[0]) * 1000000000n + BigInt(at(index)[1]); });
    }
    for (const name of times) stats[name] = new Date(Math.round(Number(stats[`${name}Ms`])));
    return stats;
  };

  Object.assign(exports, { BigIntStats, Dirent, Stats });
})
