// path.win32
(function (exports, require, module) {
  'use strict';
  const { validateString } = require('internal/validators');
  const { basename, extensionOf, format, lastSegment, normalized, parts } = require('internal/path/join');

  const isSeparator = (character) => character === '/' || character === '\\';
  const hasDrive = (path) => /^[A-Za-z]:/.test(path);
  const afterDrive = (path) => (hasDrive(path) ? 2 : 0);
  const directory = () => require('process').cwd();

  // Device (a drive or a share), whether the path is absolute on it, and where the rest begins.
  function root(path) {
    if (path.length === 0) return { device: '', isAbsolute: false, end: 0, isShare: false };
    if (isSeparator(path[0])) {
      const share = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(path);
      if (share && isSeparator(path[1])) {
        const [whole, server, name] = share;
        if (server === '.' || server === '?') return { device: `\\\\${server}`, isAbsolute: true, end: 4, isShare: false };
        const device = `\\\\${server}\\${name}`;
        return { device, isAbsolute: true, end: whole.length, isShare: true };
      }
      return { device: '', isAbsolute: true, end: 1, isShare: false };
    }
    if (hasDrive(path)) {
      const isAbsolute = path.length > 2 && isSeparator(path[2]);
      return { device: path.slice(0, 2), isAbsolute, end: isAbsolute ? 3 : 2, isShare: false };
    }
    return { device: '', isAbsolute: false, end: 0, isShare: false };
  }

  // How long a path's root is as it is written, with the separator after it.
  function rootLength(path) {
    const { end, isShare } = root(path);
    return isShare && end < path.length ? end + 1 : end;
  }

  const win32 = {
    resolve(...paths) {
      let device = '';
      let tail = '';
      let isAbsolute = false;
      for (let index = paths.length - 1; index >= -1; index -= 1) {
        let path;
        if (index >= 0) {
          path = paths[index];
          validateString(path, `paths[${index}]`);
          if (path.length === 0) continue;
        } else {
          path = directory();
        }
        const found = root(path);
        if (found.device.length > 0) {
          if (device.length > 0) {
            if (found.device.toLowerCase() !== device.toLowerCase()) continue;
          } else {
            device = found.device;
          }
        }
        if (isAbsolute) {
          if (device.length > 0) break;
        } else {
          tail = `${path.slice(found.end)}\\${tail}`;
          isAbsolute = found.isAbsolute;
          if (isAbsolute && device.length > 0) break;
        }
      }
      tail = normalized(tail, !isAbsolute, '\\', isSeparator);
      return isAbsolute ? `${device}\\${tail}` : `${device}${tail}` || '.';
    },
    normalize(path) {
      validateString(path, 'path');
      if (path.length === 0) return '.';
      const { device, isAbsolute, end, isShare } = root(path);
      if (isShare && end === path.length) return `${device}\\`;
      let tail = end < path.length ? normalized(path.slice(end), !isAbsolute, '\\', isSeparator) : '';
      if (tail === '' && !isAbsolute) tail = '.';
      if (tail !== '' && isSeparator(path[path.length - 1])) tail += '\\';
      // What only looks like a drive after normalizing must not become one.
      if (!isAbsolute && device === '' && (hasDrive(tail) || (path.includes(':') && /:(?:$|[\\/])/.test(path)))) return `.\\${tail}`;
      return `${device}${isAbsolute ? '\\' : ''}${tail}`;
    },
    isAbsolute(path) {
      validateString(path, 'path');
      return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
    },
    join(...paths) {
      for (const path of paths) validateString(path, 'path');
      const some = paths.filter((path) => path.length > 0);
      if (some.length === 0) return '.';
      let joined = some.join('\\');
      // Two separators at the start mean a share only when the first part alone says so.
      if (!/^[\\/]{2}[^\\/]/.test(some[0])) joined = joined.replace(/^[\\/]{2,}/, '\\');
      return win32.normalize(joined);
    },
    relative(from, to) {
      validateString(from, 'from');
      validateString(to, 'to');
      if (from === to) return '';
      const start = win32.resolve(from);
      const goal = win32.resolve(to);
      if (start.toLowerCase() === goal.toLowerCase()) return '';
      const left = start.split('\\').filter(Boolean);
      const right = goal.split('\\').filter(Boolean);
      let same = 0;
      while (same < left.length && same < right.length && left[same].toLowerCase() === right[same].toLowerCase()) same += 1;
      if (same === 0 && left.length > 0 && right.length > 0) return goal;
      return [...left.slice(same).fill('..'), ...right.slice(same)].join('\\');
    },
    toNamespacedPath(path) {
      if (typeof path !== 'string' || path.length === 0) return path;
      const resolved = win32.resolve(path);
      if (resolved.length <= 2) return path;
      if (resolved.startsWith('\\\\')) {
        return resolved[2] === '?' || resolved[2] === '.' ? path : `\\\\?\\UNC\\${resolved.slice(2)}`;
      }
      return /^[A-Za-z]:\\/.test(resolved) ? `\\\\?\\${resolved}` : resolved;
    },
    dirname(path) {
      validateString(path, 'path');
      if (path.length === 0) return '.';
      if (path.length === 1) return isSeparator(path) ? path : '.';
      const first = rootLength(path);
      if (root(path).isShare && root(path).end === path.length) return path;
      const [start] = lastSegment(path, first, isSeparator);
      if (start <= first) return first === 0 ? '.' : path.slice(0, first);
      return path.slice(0, start - 1);
    },
    basename: (path, suffix) => basename(path, suffix, afterDrive, isSeparator),
    extname(path) {
      validateString(path, 'path');
      const [start, end] = lastSegment(path, afterDrive(path), isSeparator);
      return extensionOf(path.slice(start, end));
    },
    format: (pathObject) => format('\\', pathObject),
    parse(path) {
      validateString(path, 'path');
      const first = rootLength(path);
      const [start, end] = lastSegment(path, first, isSeparator);
      return parts(path.slice(0, first), start > first ? path.slice(0, start - 1) : path.slice(0, first), path.slice(start, end));
    },
    sep: '\\',
    delimiter: ';',
    win32: null,
    posix: null,
  };
  win32._makeLong = win32.toNamespacedPath;
  module.exports = win32;
})
