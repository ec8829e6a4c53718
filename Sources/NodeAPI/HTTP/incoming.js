// IncomingMessage: a response as it comes in.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperties, setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const { Readable } = require('stream');
  const { hangUp } = require('internal/http/common');

  function IncomingMessage(socket) {
    if (!(this instanceof IncomingMessage)) return new IncomingMessage(socket);
    apply(Readable, this, [{ highWaterMark: socket?.readableHighWaterMark }]);
    this.socket = socket;
    this.httpVersionMajor = null;
    this.httpVersionMinor = null;
    this.httpVersion = null;
    this.complete = false;
    this.rawHeaders = [];
    this.rawTrailers = [];
    this.joinDuplicateHeaders = false;
    this.aborted = false;
    this.upgrade = null;
    this.url = '';
    this.method = null;
    this.statusCode = null;
    this.statusMessage = null;
    this.client = socket;
    this._consumed = false;
    this._dumped = false;
  }
  setPrototypeOf(IncomingMessage.prototype, Readable.prototype);
  setPrototypeOf(IncomingMessage, Readable);
  exports.IncomingMessage = IncomingMessage;

  const single = new Set((
    'age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified location ' +
    'max-forwards proxy-authorization referer retry-after server user-agent').split(' '));

  const joined = (raw, joinsAll) => {
    const result = {};
    for (let index = 0; index < raw.length; index += 2) {
      const name = raw[index].toLowerCase();
      const value = raw[index + 1];
      const has = Object.hasOwn(result, name);
      const put = (text) => {
        if (name === '__proto__') Object.defineProperty(result, name, { value: text, enumerable: true, writable: true, configurable: true });
        else result[name] = text;
      };
      if (name === 'set-cookie') {
        if (has) result[name].push(value);
        else result[name] = [value];
      } else if (!has) {
        put(value);
      } else if (name === 'cookie') {
        put(`${result[name]}; ${value}`);
      } else if (joinsAll || !single.has(name)) {
        put(`${result[name]}, ${value}`);
      }
    }
    return result;
  };

  const distinct = (raw) => {
    const result = { __proto__: null };
    for (let index = 0; index < raw.length; index += 2) (result[raw[index].toLowerCase()] ??= []).push(raw[index + 1]);
    return result;
  };

  // Made when they are first looked at, and what they are set to from then on.
  const lazily = (name, make) => {
    const key = Symbol(name);
    return {
      get() { return this[key] ??= make(this); },
      set(value) { this[key] = value; },
      enumerable: false,
      configurable: true,
    };
  };

  defineProperties(IncomingMessage.prototype, {
    headers: lazily('headers', (message) => joined(message.rawHeaders, message.joinDuplicateHeaders)),
    headersDistinct: lazily('headersDistinct', (message) => distinct(message.rawHeaders)),
    trailers: lazily('trailers', (message) => joined(message.rawTrailers, message.joinDuplicateHeaders)),
    trailersDistinct: lazily('trailersDistinct', (message) => distinct(message.rawTrailers)),
    connection: {
      get() { return this.socket; },
      set(value) { this.socket = value; },
      configurable: true,
    },
  });

  IncomingMessage.prototype.setTimeout = function setTimeout(milliseconds, callback) {
    if (callback) this.on('timeout', callback);
    this.socket.setTimeout(milliseconds);
    return this;
  };

  IncomingMessage.prototype._read = function (n) {
    this._consumed = true;
    if (this.socket?.readable) this.socket.resume();
  };

  IncomingMessage.prototype._destroy = function (error, callback) {
    if (!this.readableEnded || !this.complete) {
      this.aborted = true;
      this.emit('aborted');
    }
    if (this.socket && !this.socket.destroyed && this.aborted) this.socket.destroy(error);
    // An error that nobody listens to is not worth the end of everything: the message is merely cut short.
    if (error && this.listenerCount('error') === 0) error = null;
    nextTick(callback, error);
  };

  IncomingMessage.prototype._dump = function _dump() {
    if (this._dumped) return;
    this._dumped = true;
    this.removeAllListeners('data');
    this.resume();
  };

  exports.cutShort = () => hangUp('aborted');
})
