// What posix and win32 paths share: dot segments, and the parts that begin at the end of a path.
(function (exports, require, module) {
  'use strict';
  const { validateObject, validateString } = require('internal/validators');

  // Removes '.' and resolves '..'; above the root a '..' stays where `climbs` allows it.
  function normalized(path, climbs, separator, isSeparator) {
    const output = [];
    let start = 0;
    for (let end = 0; end <= path.length; end += 1) {
      if (end < path.length && !isSeparator(path[end])) continue;
      const segment = path.slice(start, end);
      start = end + 1;
      if (segment === '' || segment === '.') continue;
      if (segment !== '..') output.push(segment);
      else if (output.length > 0 && output[output.length - 1] !== '..') output.pop();
      else if (climbs) output.push('..');
    }
    return output.join(separator);
  }

  // Where the last segment begins and ends at or after `from`; separators at the end belong to no segment.
  function lastSegment(path, from, isSeparator) {
    let end = path.length;
    while (end > from && isSeparator(path[end - 1])) end -= 1;
    let start = end;
    while (start > from && !isSeparator(path[start - 1])) start -= 1;
    return [start, end];
  }

  function extensionOf(name) {
    const dot = name.lastIndexOf('.');
    return dot <= 0 || name === '..' ? '' : name.slice(dot);
  }

  function basename(path, suffix, from, isSeparator) {
    if (suffix !== undefined) validateString(suffix, 'suffix');
    validateString(path, 'path');
    const [start, end] = lastSegment(path, from(path), isSeparator);
    const name = path.slice(start, end);
    if (!suffix) return name;
    if (suffix === path) return '';
    // As Node has it: a suffix that ends as the whole name does, and is longer, keeps the separators at the end.
    if (suffix.length <= path.length && suffix.length > name.length && suffix.endsWith(name)) {
      return path.slice(name === '' ? from(path) : start);
    }
    return name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  }

  function format(separator, parts) {
    validateObject(parts, 'pathObject');
    const directory = parts.dir || parts.root;
    const extension = parts.ext ? `${parts.ext[0] === '.' ? '' : '.'}${parts.ext}` : '';
    const base = parts.base || `${parts.name || ''}${extension}`;
    if (!directory) return base;
    return directory === parts.root ? `${directory}${base}` : `${directory}${separator}${base}`;
  }

  const parts = (root, dir, base) => {
    const ext = extensionOf(base);
    return { root, dir, base, ext, name: ext ? base.slice(0, -ext.length) : base };
  };

  module.exports = { basename, extensionOf, format, lastSegment, normalized, parts };
})
