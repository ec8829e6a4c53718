// The module `url`.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('url');
  const {
    codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_FILE_URL_HOST, ERR_INVALID_FILE_URL_PATH, ERR_INVALID_URL_SCHEME },
  } = require('internal/errors');
  const { validateString } = require('internal/validators');
  const { URL } = require('internal/web/url');

  const isURL = (value) => Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);

  function fileURLToPath(path, options) {
    if (typeof path === 'string') path = new URL(path);
    else if (!isURL(path)) throw new ERR_INVALID_ARG_TYPE('path', ['string', 'URL'], path);
    if (path.protocol !== 'file:') throw new ERR_INVALID_URL_SCHEME('file');
    const windows = options?.windows ?? false;
    const { hostname, pathname } = path;
    if (windows) {
      if (/%(?:2f|5c)/i.test(pathname)) throw new ERR_INVALID_FILE_URL_PATH('must not include encoded \\ or / characters', path);
      const local = decodeURIComponent(pathname.replaceAll('/', '\\'));
      if (hostname !== '') return `\\\\${exports.domainToUnicode(hostname)}${local}`;
      if (!/^\\[A-Za-z]:/.test(local)) throw new ERR_INVALID_FILE_URL_PATH('must be absolute', path);
      return local.slice(1);
    }
    if (hostname !== '') throw new ERR_INVALID_FILE_URL_HOST('linux');
    if (/%2f/i.test(pathname)) throw new ERR_INVALID_FILE_URL_PATH('must not include encoded / characters', path);
    return decodeURIComponent(pathname);
  }

  const escapes = { '%': '%25', '\\': '%5C', '\n': '%0A', '\r': '%0D', '\t': '%09', '?': '%3F', '#': '%23' };

  function pathToFileURL(filepath, options) {
    validateString(filepath, 'path');
    const path = require('path');
    if (options?.windows) {
      const share = /^\\\\(?!\?\\)([^\\]+)\\(.*)$/.exec(filepath);
      if (filepath.startsWith('\\\\') && !filepath.startsWith('\\\\?\\')) {
        if (!share) throw new ERR_INVALID_ARG_VALUE('path', filepath, 'Missing UNC resource path');
        const url = new URL(`file://${share[1]}`);
        url.pathname = encodePath(`\\${share[2]}`, true);
        return url;
      }
    }
    const flavour = options?.windows ? path.win32 : path;
    let resolved = flavour.resolve(filepath);
    const last = filepath[filepath.length - 1];
    if ((last === '/' || (options?.windows && last === '\\')) && resolved[resolved.length - 1] !== flavour.sep) resolved += '/';
    return new URL(`file://${options?.windows ? '/' : ''}${encodePath(resolved, options?.windows)}`);
  }

  const encodePath = (path, windows) =>
    (windows ? path.replaceAll('\\', '/').replace(/[%\n\r\t?#]/g, (c) => escapes[c]) : path.replace(/[%\\\n\r\t?#]/g, (c) => escapes[c]));

  function urlToHttpOptions(url) {
    const { hostname, pathname, port, username, password, search } = url;
    const options = {
      __proto__: null,
      ...url,
      protocol: url.protocol,
      hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
      hash: url.hash,
      search,
      pathname,
      path: `${pathname || ''}${search || ''}`,
      href: url.href,
    };
    if (port !== '') options.port = Number(port);
    if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return options;
  }

  exports.URL = URL;
  Object.defineProperty(exports, 'URLSearchParams', {
    enumerable: true, configurable: true, get() { return require('internal/web/url').URLSearchParams; },
  });
  Object.assign(exports, {
    domainToASCII: (domain) => native.domainToASCII(`${domain}`),
    domainToUnicode: (domain) => native.domainToUnicode(`${domain}`),
    fileURLToPath, pathToFileURL, urlToHttpOptions,
  });
  Object.assign(exports, require('internal/url/legacy'));
})
