// Response of the fetch standard.
(function (exports, require) {
  'use strict';

  const { CUSTOM, finish, inspectFields, isObject } = require('internal/web/idl');
  const { Headers, appendRaw, fill, listOf, setGuard } = require('internal/web/headers');
  const bodies = require('internal/web/body');

  const bare = Symbol('bare');
  const redirects = [301, 302, 303, 307, 308];
  const withoutBody = [101, 103, 204, 205, 304];
  let stateOf;

  class Response {
    #state;

    static {
      stateOf = (value) => {
        if (!(isObject(value) && #state in value)) throw bodies.illegal();
        return value.#state;
      };
    }

    constructor(body = null, init = {}) {
      if (body === bare) {
        this.#state = init;
        return;
      }
      this.#state = initialize(init, body ?? null, body === null || body === undefined ? undefined : bodies.extract(body));
    }

    get type() { return stateOf(this).type; }
    get url() { return stateOf(this).url; }
    get redirected() { return stateOf(this).isRedirected; }
    get status() { return stateOf(this).status; }

    get ok() {
      const { status } = stateOf(this);
      return status >= 200 && status <= 299;
    }

    get statusText() { return stateOf(this).statusText; }
    get headers() { return stateOf(this).headers; }

    clone() {
      const state = stateOf(this);
      if (bodies.isUnusable(state.body)) throw new TypeError('Response.clone: Body has already been consumed.');
      return make({ ...state, body: bodies.clone(state.body), headers: copyHeaders(state.headers) }, state.guard);
    }

    static error() {
      return make({ type: 'error', url: '', isRedirected: false, status: 0, statusText: '', headers: new Headers(), body: null }, 'immutable');
    }

    static json(data, init = {}) {
      if (arguments.length === 0) throw new TypeError('Response.json: 1 argument required, but 0 found.');
      const text = JSON.stringify(data);
      if (text === undefined) throw new TypeError('Value is not JSON serializable');
      const { body } = bodies.extract(text);
      return make(initialize(init, data, { body, type: 'application/json' }), 'none');
    }

    static redirect(url, status = 302) {
      if (arguments.length === 0) throw new TypeError('Response.redirect: 1 argument required, but 0 found.');
      const { URL } = require('internal/web/url');
      let target;
      try {
        target = new URL(`${url}`);
      } catch (cause) {
        throw new TypeError(`Failed to parse URL from ${url}`, { cause });
      }
      status = Number(status) & 0xffff;
      if (!redirects.includes(status)) throw new RangeError(`Invalid status code ${status}`);
      const headers = new Headers({ location: target.href });
      return make({ type: 'default', url: '', isRedirected: false, status, statusText: '', headers, body: null }, 'immutable');
    }

    [CUSTOM](depth, options, inspect) {
      const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
      const fields = { status, statusText, headers, body, bodyUsed, ok, redirected, type, url };
      return inspectFields('Response', fields, depth, options, inspect);
    }
  }

  const initialize = (init, value, extracted) => {
    if (init !== undefined && init !== null && !isObject(init)) throw new TypeError('Response constructor: Expected init to be an object.');
    const { status = 200, statusText = '', headers: given } = init ?? {};
    const number = Math.trunc(+status) & 0xffff;
    if (number < 200 || number > 599) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(`${statusText}`)) throw new TypeError('Invalid statusText');
    const headers = new Headers();
    if (given !== undefined && given !== null) fill(headers, given);
    if (extracted !== undefined && withoutBody.includes(number)) {
      throw new TypeError(`Response constructor: Invalid response status code ${number}`);
    }
    if (extracted?.type !== undefined && !headers.has('content-type')) appendRaw(headers, 'content-type', extracted.type);
    const body = extracted?.body ?? null;
    return { type: 'default', url: '', isRedirected: false, status: number, statusText: `${statusText}`, headers, body, guard: 'none' };
  };

  const copyHeaders = (headers) => {
    const copy = new Headers();
    for (const [name, value] of listOf(headers)) appendRaw(copy, name, value);
    return copy;
  };

  const make = (state, guard) => {
    setGuard(state.headers, guard ?? 'none');
    return new Response(bare, { ...state, guard });
  };

  bodies.mixIn(Response, (value) => stateOf(value));
  finish(Response);

  exports.Response = Response;
  exports.make = make;
  exports.redirects = redirects;
  exports.withoutBody = withoutBody;
})
