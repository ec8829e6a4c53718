// url.parse, url.format, url.resolve: the old interface, which packages still use.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('url');
  const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const { validateString } = require('internal/validators');

  const slashed = new Set(['http:', 'https:', 'ftp:', 'gopher:', 'file:', 'ws:', 'wss:']);
  const escaped = /[\t\n\r "'<>\\^`{|}]/g;
  const escape = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  const members = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];

  function Url() {
    for (const name of members) this[name] = null;
  }

  function invalid(input) {
    const error = new TypeError('Invalid URL');
    error.code = 'ERR_INVALID_URL';
    error.input = input;
    return error;
  }

  Url.prototype.parse = function parse(url, parseQueryString, slashesDenoteHost) {
    validateString(url, 'url');
    let rest = url.replace(/^[\t-\r \xA0\uFEFF]+|[\t-\r \xA0\uFEFF]+$/g, '');
    // Backslashes before the query are slashes.
    const cut = rest.search(/[?#]/);
    rest = cut < 0 ? rest.replaceAll('\\', '/') : rest.slice(0, cut).replaceAll('\\', '/') + rest.slice(cut);

    const protocol = /^[a-z0-9.+-]+:/i.exec(rest)?.[0].toLowerCase() ?? '';
    if (protocol) {
      this.protocol = protocol;
      rest = rest.slice(protocol.length);
    }
    const isScript = protocol === 'javascript:';
    const slashes = rest.startsWith('//') && !isScript &&
      Boolean(slashesDenoteHost || protocol || /^\/\/[^@/]+@[^@/]+/.test(rest));
    if (slashes) {
      rest = rest.slice(2);
      this.slashes = true;
    }
    if (!isScript && (slashes || (protocol && !slashed.has(protocol)))) rest = parseAuthority(this, rest, url);
    if (!isScript) rest = rest.replace(escaped, escape);

    const hash = rest.indexOf('#');
    if (hash >= 0) {
      this.hash = rest.slice(hash);
      rest = rest.slice(0, hash);
    }
    const query = rest.indexOf('?');
    if (query >= 0) {
      this.search = rest.slice(query);
      this.query = rest.slice(query + 1);
      if (parseQueryString) this.query = require('querystring').parse(this.query);
      rest = rest.slice(0, query);
    } else if (parseQueryString) {
      this.query = { __proto__: null };
    }
    if (rest.length > 0) this.pathname = rest;
    else if (slashed.has(protocol) && this.hostname) this.pathname = '/';
    if (this.pathname || this.search) this.path = `${this.pathname ?? ''}${this.search ?? ''}`;
    this.href = this.format();
    return this;
  };

  // Reads user, host and port from the start of `rest`; returns what follows them.
  function parseAuthority(target, rest, url) {
    const stop = rest.search(/[/?#]/);
    const authority = stop < 0 ? rest : rest.slice(0, stop);
    const at = authority.lastIndexOf('@');
    if (at >= 0) target.auth = decodeURIComponent(authority.slice(0, at));
    let host = authority.slice(at + 1);
    // What no host can contain ends it.
    const wrong = host.search(/[\t\n\r "%';<>\\^`{|}]/);
    rest = rest.slice(wrong < 0 ? authority.length : at + 1 + wrong);
    if (wrong >= 0) host = host.slice(0, wrong);

    const port = /:([0-9]*)$/.exec(host);
    if (port) {
      if (port[1] !== '') target.port = port[1];
      host = host.slice(0, port.index);
    }
    const isIPv6 = host[0] === '[' && host[host.length - 1] === ']';
    if (!isIPv6) {
      const colon = host.indexOf(':');
      if (colon >= 0) {
        rest = `/${host.slice(colon)}${rest}`;
        host = host.slice(0, colon);
      }
    }
    host = host.length > 255 ? '' : host.toLowerCase();
    if (host !== '') {
      if (!isIPv6) {
        if (/[^\0-\x7F]/.test(host)) host = native.domainToASCII(host);
        if (host === '' || /[\0\t\n\r #%/:<>?@[\\\]^|]/.test(host)) throw invalid(url);
      } else if (/[\0\t\n\r #%/<>?@\\^|]/.test(host)) {
        throw invalid(url);
      }
    }
    target.host = host + (target.port ? `:${target.port}` : '');
    target.hostname = isIPv6 ? host.slice(1, -1) : host;
    return rest !== '' && isIPv6 && rest[0] !== '/' ? `/${rest}` : rest;
  }

  Url.prototype.format = function format() {
    const auth = this.auth ? `${encodeURIComponent(this.auth).replace(/%3A/gi, ':')}@` : '';
    let protocol = this.protocol || '';
    if (protocol && !protocol.endsWith(':')) protocol += ':';
    let host = '';
    if (this.host) {
      host = auth + this.host;
    } else if (this.hostname) {
      const bare = this.hostname.includes(':') && this.hostname[0] !== '[';
      host = auth + (bare ? `[${this.hostname}]` : this.hostname) + (this.port ? `:${this.port}` : '');
    }
    const query = this.query !== null && typeof this.query === 'object' ? require('querystring').stringify(this.query) : '';
    let search = this.search || (query && `?${query}`) || '';
    let pathname = (this.pathname || '').replace(/[?#]/g, escape);
    if (this.slashes || (slashed.has(protocol) && host)) {
      if (pathname && pathname[0] !== '/') pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol === 'file:') {
      host = '//';
    }
    search = search.replaceAll('#', '%23');
    if (search && search[0] !== '?') search = `?${search}`;
    const hash = this.hash && this.hash[0] !== '#' ? `#${this.hash}` : this.hash || '';
    return protocol + host + pathname + search + hash;
  };

  // Dot segments go; above the root there is nothing, and a relative path keeps what leads out of it.
  function withoutDots(path, isRooted) {
    const output = [];
    const segments = path.split('/');
    const last = segments[segments.length - 1];
    segments.forEach((segment, index) => {
      if (segment === '.' ) return;
      if (segment !== '..') output.push(segment);
      else if (output.length > (isRooted ? 1 : 0) && output[output.length - 1] !== '..') output.pop();
      else if (!isRooted) output.push('..');
    });
    if ((last === '.' || last === '..') && output[output.length - 1] !== '') output.push('');
    const joined = output.join('/');
    return isRooted && joined[0] !== '/' ? `/${joined}` : joined;
  }

  function copied(target, source, names) {
    for (const name of names) target[name] = source[name];
    return target;
  }
  const authority = ['slashes', 'auth', 'host', 'port', 'hostname'];

  Url.prototype.resolveObject = function resolveObject(relative) {
    if (typeof relative === 'string') relative = urlParse(relative, false, true);
    const result = copied(new Url(), this, members);
    result.hash = relative.hash;
    if (relative.href === '') {
      result.href = result.format();
      return result;
    }
    const isOther = relative.protocol && relative.protocol !== result.protocol;
    if (isOther) {
      copied(result, relative, members);
      if (slashed.has(relative.protocol)) {
        result.slashes = this.slashes || relative.slashes;
        if (!relative.host && relative.protocol !== 'file:') {
          // `http:a/b` seen from another protocol: what would be the path begins with the host.
          const [, host = '', path = ''] = /^\/*([^/]*)(.*)$/.exec(relative.pathname ?? '') ?? [];
          result.host = result.hostname = host;
          result.pathname = path[0] === '/' ? path : `/${path}`;
        }
      }
    } else if (result.protocol && !slashed.has(result.protocol) && relative.pathname?.[0] === '/') {
      copied(result, relative, [...authority, 'search', 'query', 'pathname']);
      result.pathname = withoutDots(result.pathname, true);
    } else {
      const hasHost = Boolean(relative.host || relative.slashes);
      if (hasHost) copied(result, relative, authority);
      const isRooted = hasHost || relative.pathname?.[0] === '/' || result.pathname?.[0] === '/' || Boolean(result.host);
      if (hasHost || relative.pathname || relative.search !== null) copied(result, relative, ['search', 'query']);
      let path = result.pathname ?? '';
      if (hasHost || relative.pathname?.[0] === '/') path = relative.pathname ?? '';
      else if (relative.pathname) path = path.slice(0, path.lastIndexOf('/') + 1) + relative.pathname;
      if (path !== '' || (hasHost && slashed.has(result.protocol))) {
        path = withoutDots(isRooted && path[0] !== '/' ? `/${path}` : path, isRooted);
      }
      result.pathname = path === '' ? null : path;
    }
    result.path = result.pathname || result.search ? `${result.pathname ?? ''}${result.search ?? ''}` : null;
    result.href = result.format();
    return result;
  };

  Url.prototype.resolve = function resolve(relative) {
    return this.resolveObject(urlParse(relative, false, true)).format();
  };

  Url.prototype.parseHost = function parseHost() {
    const port = /:([0-9]*)$/.exec(this.host);
    if (port && port[1] !== '') this.port = port[1];
    const host = port ? this.host.slice(0, port.index) : this.host;
    if (host) this.hostname = host;
  };

  function urlParse(url, parseQueryString, slashesDenoteHost) {
    return url instanceof Url ? url : new Url().parse(url, parseQueryString, slashesDenoteHost);
  }

  const isURL = (value) => Boolean(value.href && value.protocol && value.auth === undefined && value.path === undefined);

  function urlFormat(value, options) {
    if (typeof value === 'string') return urlParse(value).format();
    if (typeof value !== 'object' || value === null) throw new ERR_INVALID_ARG_TYPE('urlObject', ['Object', 'string'], value);
    if (!isURL(value)) return Url.prototype.format.call(value);
    if (options !== undefined && (typeof options !== 'object' || options === null)) {
      throw new ERR_INVALID_ARG_TYPE('options', 'object', options);
    }
    const { fragment = true, unicode = false, search = true, auth = true } = options ?? {};
    const user = auth && (value.username || value.password) ?
      `${value.username}${value.password ? `:${value.password}` : ''}@` : '';
    const host = value.host === '' && value.protocol !== 'file:' ? '' :
      `//${user}${unicode ? native.domainToUnicode(value.hostname) + (value.port ? `:${value.port}` : '') : value.host}`;
    return `${value.protocol}${host}${value.pathname}${search ? value.search : ''}${fragment ? value.hash : ''}`;
  }

  const urlResolve = (source, relative) => urlParse(source, false, true).resolve(relative);
  const urlResolveObject = (source, relative) => (source ? urlParse(source, false, true).resolveObject(relative) : relative);

  module.exports = { Url, parse: urlParse, resolve: urlResolve, resolveObject: urlResolveObject, format: urlFormat };
})
