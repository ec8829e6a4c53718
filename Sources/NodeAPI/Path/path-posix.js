// path.posix
(function (exports, require, module) {
  'use strict';
  const { validateString } = require('internal/validators');
  const { basename, extensionOf, format, lastSegment, normalized, parts } = require('internal/path/join');

  const isSeparator = (character) => character === '/';
  const atStart = () => 0;
  const directory = () => require('process').cwd();

  const posix = {
    resolve(...paths) {
      let resolved = '';
      for (let index = paths.length - 1; index >= -1 && resolved[0] !== '/'; index -= 1) {
        const path = index >= 0 ? paths[index] : directory();
        if (index >= 0) validateString(path, `paths[${index}]`);
        if (path.length > 0) resolved = `${path}/${resolved}`;
      }
      const isAbsolute = resolved[0] === '/';
      const path = normalized(resolved, !isAbsolute, '/', isSeparator);
      return isAbsolute ? `/${path}` : path || '.';
    },
    normalize(path) {
      validateString(path, 'path');
      if (path.length === 0) return '.';
      const isAbsolute = path[0] === '/';
      const isFolder = path[path.length - 1] === '/';
      const result = normalized(path, !isAbsolute, '/', isSeparator);
      if (result === '') return isAbsolute ? '/' : isFolder ? './' : '.';
      return `${isAbsolute ? '/' : ''}${result}${isFolder ? '/' : ''}`;
    },
    isAbsolute(path) {
      validateString(path, 'path');
      return path[0] === '/';
    },
    join(...paths) {
      for (const path of paths) validateString(path, 'path');
      const joined = paths.filter((path) => path.length > 0).join('/');
      return joined === '' ? '.' : posix.normalize(joined);
    },
    relative(from, to) {
      validateString(from, 'from');
      validateString(to, 'to');
      if (from === to) return '';
      const left = posix.resolve(from).split('/').filter(Boolean);
      const right = posix.resolve(to).split('/').filter(Boolean);
      let same = 0;
      while (same < left.length && same < right.length && left[same] === right[same]) same += 1;
      return [...left.slice(same).fill('..'), ...right.slice(same)].join('/');
    },
    toNamespacedPath(path) { return path; },
    dirname(path) {
      validateString(path, 'path');
      if (path.length === 0) return '.';
      const [start] = lastSegment(path, 0, isSeparator);
      if (start === 0) return path[0] === '/' ? '/' : '.';
      let end = start - 1;
      if (end === 0) return '/';
      if (end === 1 && path[0] === '/') return '//';
      return path.slice(0, end);
    },
    basename: (path, suffix) => basename(path, suffix, atStart, isSeparator),
    extname(path) {
      validateString(path, 'path');
      const [start, end] = lastSegment(path, 0, isSeparator);
      return extensionOf(path.slice(start, end));
    },
    format: (pathObject) => format('/', pathObject),
    parse(path) {
      validateString(path, 'path');
      const root = path[0] === '/' ? '/' : '';
      const [start, end] = lastSegment(path, 0, isSeparator);
      return parts(root, start > root.length ? path.slice(0, start - 1) : root, path.slice(start, end));
    },
    sep: '/',
    delimiter: ':',
    win32: null,
    posix: null,
  };
  module.exports = posix;
})
