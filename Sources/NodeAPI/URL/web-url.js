// URL. Binding `url`: parse(input, base) and set(href, name, value) return the parts as below, or undefined for what is no URL.
(function (exports, require, module, binding) {
  'use strict';
  const native = binding('url');
  const { codes: { ERR_INVALID_THIS, ERR_MISSING_ARGS } } = require('internal/errors');
  const inspectKey = Symbol.for('nodejs.util.inspect.custom');
  const names = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
  const text = (value) => `${value}`.toWellFormed();

  function invalid(input, base) {
    const error = new TypeError('Invalid URL');
    error.code = 'ERR_INVALID_URL';
    error.input = input;
    if (base !== undefined) error.base = base;
    return error;
  }

  let partsOf;
  let change;

  class URL {
    #parts;
    #params;

    static {
      partsOf = (url) => {
        if (typeof url !== 'object' || url === null || !(#parts in url)) throw new ERR_INVALID_THIS('URL');
        return url.#parts;
      };
      change = (url, name, value) => {
        const { [0]: href } = partsOf(url);
        value = text(value);
        const parts = native.set(href, name, value);
        if (parts === undefined) throw invalid(value);
        url.#parts = parts;
        if (url.#params && (name === 'search' || name === 'href')) {
          require('internal/web/url-search-params').fill(url.#params, parts[9].slice(1));
        }
      };
    }

    constructor(input, base = undefined) {
      if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
      const source = text(input);
      const against = base === undefined ? undefined : text(base);
      const parts = native.parse(source, against);
      if (parts === undefined) throw invalid(`${input}`, against);
      this.#parts = parts;
    }

    static canParse(input, base = undefined) {
      if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
      return native.parse(text(input), base === undefined ? undefined : text(base)) !== undefined;
    }

    static parse(input, base = undefined) {
      if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
      try {
        return new URL(input, base);
      } catch (error) {
        if (error?.code === 'ERR_INVALID_URL') return null;
        throw error;
      }
    }

    static createObjectURL(blob) { return require('internal/web/object-urls').create(blob); }
    static revokeObjectURL(url) { require('internal/web/object-urls').revoke(`${url}`); }

    get searchParams() {
      const parts = partsOf(this);
      if (this.#params === undefined) {
        const { URLSearchParams, fill, follow } = require('internal/web/url-search-params');
        this.#params = new URLSearchParams();
        fill(this.#params, parts[9].slice(1));
        follow(this.#params, (query) => { this.#parts = native.set(this.#parts[0], 'search', query); });
      }
      return this.#params;
    }

    toString() { return partsOf(this)[0]; }
    toJSON() { return partsOf(this)[0]; }

    [inspectKey](depth, options) {
      const parts = partsOf(this);
      if (typeof depth === 'number' && depth < 0) return this;
      const { constructor } = Object.getPrototypeOf(this) ?? {};
      const shown = Object.create({ constructor: constructor ?? URL });
      names.forEach((name, index) => {
        if (name === 'hash') shown.searchParams = this.searchParams;
        shown[name] = parts[index];
      });
      const { inspect } = require('internal/inspect-value');
      return `${constructor?.name ?? 'URL'} ${inspect(shown, options).replace(/^[^{]*/, '')}`;
    }
  }

  const { prototype } = URL;
  names.forEach((name, index) => {
    const accessors = {
      get [name]() { return partsOf(this)[index]; },
      set [name](value) { change(this, name, value); },
    };
    const { get, set } = Object.getOwnPropertyDescriptor(accessors, name);
    Object.defineProperty(prototype, name, { get, set: name === 'origin' ? undefined : set, enumerable: true, configurable: true });
  });
  for (const name of ['searchParams', 'toString', 'toJSON']) Object.defineProperty(prototype, name, { enumerable: true });
  for (const name of ['canParse', 'parse', 'createObjectURL', 'revokeObjectURL']) Object.defineProperty(URL, name, { enumerable: true });
  Object.defineProperty(prototype, Symbol.toStringTag, { configurable: true, value: 'URL' });

  module.exports = {
    URL,
    get URLSearchParams() { return require('internal/web/url-search-params').URLSearchParams; },
  };
})
