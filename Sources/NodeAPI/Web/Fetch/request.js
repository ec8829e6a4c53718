// Request of the fetch standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, finish, inspectFields, isObject } = require('internal/web/idl');
  const { Headers, appendRaw, fill, listOf } = require('internal/web/headers');
  const bodies = require('internal/web/body');
  const abort = () => require('internal/web/abort');

  const bare = Symbol('bare');
  const normal = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];
  const choices = {
    __proto__: null,
    redirect: ['follow', 'manual', 'error'],
    mode: ['navigate', 'same-origin', 'no-cors', 'cors'],
    credentials: ['omit', 'same-origin', 'include'],
    cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'],
    referrerPolicy: ['', 'no-referrer', 'no-referrer-when-downgrade', 'same-origin', 'origin', 'strict-origin', 'origin-when-cross-origin',
      'strict-origin-when-cross-origin', 'unsafe-url'],
    duplex: ['half'],
  };
  let isRequest;
  let stateOf;

  const parseURL = (input) => {
    const { URL } = require('internal/web/url');
    let url;
    try {
      url = new URL(`${input}`);
    } catch (cause) {
      throw new TypeError(`Failed to parse URL from ${input}`, { cause });
    }
    if (url.username || url.password) throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${input}`);
    return url;
  };

  const readMethod = (value) => {
    const method = `${value}`;
    const upper = method.toUpperCase();
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    if (['CONNECT', 'TRACE', 'TRACK'].includes(upper)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
    return normal.includes(upper) ? upper : method;
  };

  class Request {
    #state;

    static {
      isRequest = (value) => isObject(value) && #state in value;
      stateOf = (value) => {
        if (!isRequest(value)) throw bodies.illegal();
        return value.#state;
      };
    }

    constructor(input, init = {}) {
      if (input === bare) {
        this.#state = init;
        return;
      }
      if (arguments.length === 0) throw new TypeError('Request constructor: 1 argument required, but 0 found.');
      this.#state = initialize(input, init ?? {});
    }

    get method() { return stateOf(this).method; }
    get url() { return stateOf(this).url.href; }
    get headers() { return stateOf(this).headers; }
    get destination() { return stateOf(this) && ''; }
    get referrer() { return stateOf(this).referrer; }
    get referrerPolicy() { return stateOf(this).referrerPolicy; }
    get mode() { return stateOf(this).mode; }
    get credentials() { return stateOf(this).credentials; }
    get cache() { return stateOf(this).cache; }
    get redirect() { return stateOf(this).redirect; }
    get integrity() { return stateOf(this).integrity; }
    get keepalive() { return stateOf(this).keepalive; }
    get isReloadNavigation() { return stateOf(this) && false; }
    get isHistoryNavigation() { return stateOf(this) && false; }
    get signal() { return stateOf(this).signal ??= new (abort().AbortController)().signal; }
    get duplex() { return stateOf(this) && 'half'; }

    clone() {
      const state = stateOf(this);
      if (bodies.isUnusable(state.body)) throw new TypeError('unusable');
      const headers = new Headers();
      for (const [name, value] of listOf(state.headers)) appendRaw(headers, name, value);
      const signal = state.signal === undefined ? undefined : abort().AbortSignal.any([state.signal]);
      return new Request(bare, { ...state, headers, signal, body: bodies.clone(state.body) });
    }

    [CUSTOM](depth, options, inspect) {
      const { method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive,
        isReloadNavigation, isHistoryNavigation, signal } = this;
      const fields = { method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive,
        isReloadNavigation, isHistoryNavigation, signal };
      return inspectFields('Request', fields, depth, options, inspect);
    }
  }

  const initialize = (input, init) => {
    if (!isObject(init)) throw new TypeError('Request constructor: Expected init to be an object.');
    const base = isRequest(input) ? stateOf(input) : undefined;
    const state = base === undefined ? {
      url: parseURL(input), method: 'GET', referrer: 'about:client', referrerPolicy: '', mode: 'cors', credentials: 'same-origin',
      cache: 'default', redirect: 'follow', integrity: '', keepalive: false, headers: new Headers(), signal: undefined, body: null,
    } : { ...base, headers: new Headers(), signal: undefined, body: null };
    for (const name in choices) {
      if (init[name] === undefined) continue;
      const value = `${init[name]}`;
      if (!choices[name].includes(value)) {
        throw new TypeError(`Request constructor: ${value} is not an accepted type. Expected one of ${choices[name].join(', ')}.`);
      }
      state[name] = value;
    }
    if (init.window !== undefined && init.window !== null) throw new TypeError("'window' option 'client' must be null");
    if (init.referrer !== undefined && `${init.referrer}` !== '' && !require('internal/web/url').URL.canParse(init.referrer)) {
      throw new TypeError(`Referrer "${init.referrer}" is not a valid URL.`);
    }
    if (state.mode === 'navigate') throw new TypeError('Request constructor: invalid request mode navigate.');
    if (init.integrity !== undefined) state.integrity = `${init.integrity}`;
    if (init.keepalive !== undefined) state.keepalive = !!init.keepalive;
    if (init.method !== undefined) state.method = readMethod(init.method);
    addSignal(state, init.signal === undefined ? base?.signal : init.signal);
    if (init.headers !== undefined) fill(state.headers, init.headers);
    else if (base !== undefined) for (const [name, value] of listOf(base.headers)) appendRaw(state.headers, name, value);
    addBody(state, init, base);
    return state;
  };

  const addSignal = (state, signal) => {
    if (signal === undefined || signal === null) return;
    if (!abort().isAbortSignal(signal)) {
      throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");
    }
    state.signal = abort().AbortSignal.any([signal]);
  };

  const addBody = (state, init, base) => {
    const isGiven = init.body !== undefined && init.body !== null;
    if ((isGiven || (init.body === undefined && base?.body)) && (state.method === 'GET' || state.method === 'HEAD')) {
      throw new TypeError('Request with GET/HEAD method cannot have body.');
    }
    if (isGiven) {
      const { body, type } = bodies.extract(init.body, state.keepalive);
      if (type !== undefined && !state.headers.has('content-type')) appendRaw(state.headers, 'content-type', type);
      if (body.stream !== undefined && init.duplex === undefined) {
        throw new TypeError('RequestInit: duplex option is required when sending a body.');
      }
      state.body = body;
    } else if (init.body === undefined && base?.body) {
      if (bodies.isUnusable(base.body)) throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
      state.body = { ...base.body };
      base.body.isUsed = true;
    }
  };

  bodies.mixIn(Request, (value) => stateOf(value));
  finish(Request);

  exports.Request = Request;
  exports.stateOf = stateOf;
})
