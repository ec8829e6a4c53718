// OutgoingMessage: the headers and the body of a request, kept until there is a socket.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { defineProperties, setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const { Buffer } = require('buffer');
  const Stream = require('stream');
  const { validateHeaderName, validateHeaderValue } = require('internal/http/common');
  const {
    ERR_HTTP_HEADERS_SENT, ERR_HTTP_TRAILER_INVALID, ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED,
    ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_CANNOT_PIPE, ERR_STREAM_DESTROYED, ERR_STREAM_NULL_VALUES, ERR_STREAM_WRITE_AFTER_END,
  } = require('internal/errors').codes;

  const nothing = () => {};

  function OutgoingMessage(options) {
    apply(Stream, this, [options]);
    this.outputData = [];
    this.outputSize = 0;
    this.writable = true;
    this.destroyed = false;
    this._last = false;
    this.chunkedEncoding = false;
    this.shouldKeepAlive = true;
    this.maxRequestsOnConnectionReached = false;
    this._defaultKeepAlive = true;
    this.useChunkedEncodingByDefault = true;
    this.sendDate = false;
    this._removedConnection = false;
    this._removedContLen = false;
    this._removedTE = false;
    this.strictContentLength = false;
    this._contentLength = null;
    this._hasBody = true;
    this._trailer = '';
    this.finished = false;
    this._headerSent = false;
    this._closed = false;
    this.socket = null;
    this._header = null;
    this._fields = new Map();
    this._errored = null;
    this._needDrain = false;
    this._isFlushed = false;
    this._corked = 0;
  }
  setPrototypeOf(OutgoingMessage.prototype, Stream.prototype);
  setPrototypeOf(OutgoingMessage, Stream);
  exports.OutgoingMessage = OutgoingMessage;
  const { prototype } = OutgoingMessage;

  const checkName = (name) => {
    if (typeof name !== 'string') throw new ERR_INVALID_ARG_TYPE('name', 'string', name);
    return name.toLowerCase();
  };

  prototype.setHeader = function setHeader(name, value) {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('set');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    this._fields.set(name.toLowerCase(), [name, value]);
    return this;
  };
  prototype.setHeaders = function setHeaders(headers) {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('set');
    if (!headers || Array.isArray(headers) || typeof headers.keys !== 'function' || typeof headers.get !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('headers', ['Headers', 'Map'], headers);
    }
    const cookies = [];
    for (const [name, value] of headers) {
      if (name === 'set-cookie') cookies.push(...[value].flat());
      else this.setHeader(name, value);
    }
    if (cookies.length > 0) this.setHeader('set-cookie', cookies);
    return this;
  };
  prototype.appendHeader = function appendHeader(name, value) {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('append');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    const before = this._fields.get(name.toLowerCase());
    this._fields.set(name.toLowerCase(), before === undefined ? [name, value] : [before[0], [before[1], value].flat()]);
    return this;
  };
  prototype.getHeader = function getHeader(name) {
    return this._fields.get(checkName(name))?.[1];
  };
  prototype.hasHeader = function hasHeader(name) {
    return this._fields.has(checkName(name));
  };
  prototype.removeHeader = function removeHeader(name) {
    const key = checkName(name);
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('remove');
    if (key === 'connection') this._removedConnection = true;
    if (key === 'content-length') this._removedContLen = true;
    if (key === 'transfer-encoding') this._removedTE = true;
    this._fields.delete(key);
  };
  prototype.getHeaderNames = function getHeaderNames() {
    return [...this._fields.keys()];
  };
  prototype.getRawHeaderNames = function getRawHeaderNames() {
    return [...this._fields.values()].map(([name]) => name);
  };
  prototype.getHeaders = function getHeaders() {
    const result = { __proto__: null };
    for (const [key, [, value]] of this._fields) result[key] = value;
    return result;
  };

  prototype.addTrailers = function addTrailers(headers) {
    const list = Array.isArray(headers) ? headers : Object.entries(headers);
    this._trailer = '';
    for (const [name, value] of list) {
      validateHeaderName(name, 'Trailer name');
      for (const each of [value].flat()) {
        validateHeaderValue(name, each);
        this._trailer += `${name}: ${each}\r\n`;
      }
    }
  };

  prototype._storeHeader = function _storeHeader(firstLine, fields) {
    let text = firstLine;
    const seen = new Set();
    for (const [name, value] of fields) {
      validateHeaderName(name);
      const key = name.toLowerCase();
      seen.add(key);
      const isJoined = Array.isArray(value) && key === 'cookie';
      for (const each of isJoined ? [value.join('; ')] : Array.isArray(value) ? value : [value]) {
        validateHeaderValue(name, each);
        text += `${name}: ${each}\r\n`;
        if (key === 'connection') {
          this._removedConnection = false;
          if (/(?:^|\W)close(?:$|\W)/i.test(each)) this.shouldKeepAlive = false;
          else if (/(?:^|\W)keep-alive(?:$|\W)/i.test(each)) this.shouldKeepAlive = true;
        }
        if (key === 'transfer-encoding' && /(?:^|\W)chunked(?:$|\W)/i.test(each)) this.chunkedEncoding = true;
      }
    }
    if (!this._removedConnection && !seen.has('connection')) {
      const keeps = this.shouldKeepAlive && (seen.has('content-length') || this.useChunkedEncodingByDefault || this.agent);
      text += keeps ? 'Connection: keep-alive\r\n' : 'Connection: close\r\n';
      if (!keeps) this._last = true;
    }
    if (!seen.has('content-length') && !seen.has('transfer-encoding')) {
      if (!this._hasBody) {
        this.chunkedEncoding = false;
      } else if (!this.useChunkedEncodingByDefault) {
        this._last = true;
      } else if (!seen.has('trailer') && !this._removedContLen && typeof this._contentLength === 'number') {
        text += `Content-Length: ${this._contentLength}\r\n`;
      } else if (!this._removedTE) {
        text += 'Transfer-Encoding: chunked\r\n';
        this.chunkedEncoding = true;
      }
    }
    if (seen.has('trailer') && !this.chunkedEncoding) throw new ERR_HTTP_TRAILER_INVALID();
    this._header = `${text}\r\n`;
    this._headerSent = false;
  };

  prototype._implicitHeader = function () {
    throw new ERR_METHOD_NOT_IMPLEMENTED('_implicitHeader()');
  };

  // The head goes out with the first of the body.
  prototype._send = function _send(data, encoding, callback) {
    if (!this._headerSent) {
      this._headerSent = true;
      this._put(this._header, 'latin1', nothing);
    }
    return data === '' ? this._put('', 'latin1', callback) : this._put(data, encoding, callback);
  };

  prototype._put = function (data, encoding, callback) {
    const { socket } = this;
    if (socket && !socket.destroyed && socket._httpMessage === this && socket.writable && this.outputData.length === 0) {
      // An empty write tells when those before it are done.
      return data === '' && (callback === undefined || callback === nothing) ? true : socket.write(data, encoding, callback);
    }
    this.outputData.push({ data, encoding, callback });
    this.outputSize += data.length;
    return this.outputSize < 65536;
  };

  prototype._flush = function _flush() {
    const { socket } = this;
    if (!socket || !socket.writable) return;
    const waiting = this.outputData;
    this.outputData = [];
    this.outputSize = 0;
    socket.cork();
    let hasRoom = true;
    for (const { data, encoding, callback } of waiting) {
      if (data !== '' || callback !== undefined) hasRoom = socket.write(data, encoding, callback);
    }
    socket.uncork();
    if (this.finished) this._finish();
    else if (hasRoom && this._needDrain) {
      this._needDrain = false;
      this.emit('drain');
    }
  };

  prototype._finish = function _finish() {
    this.emit('prefinish');
  };

  const toBytes = (chunk, encoding) => {
    if (chunk === null) throw new ERR_STREAM_NULL_VALUES();
    if (typeof chunk === 'string') return Buffer.from(chunk, encoding || 'utf8');
    if (ArrayBuffer.isView(chunk)) return chunk instanceof Buffer ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    throw new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
  };

  const fail = (message, error, callback) => {
    nextTick(() => {
      callback(error);
      if (!message.destroyed) {
        message._errored = error;
        message.emit('error', error);
      }
    });
    return false;
  };

  prototype._writeBytes = function (bytes, callback) {
    if (!this._hasBody) {
      nextTick(callback);
      return true;
    }
    if (!this.chunkedEncoding || bytes.length === 0) return this._send(bytes.length === 0 ? '' : bytes, undefined, callback);
    this._send(`${bytes.length.toString(16)}\r\n`, 'latin1', nothing);
    this._send(bytes, undefined, nothing);
    return this._send('\r\n', 'latin1', callback);
  };

  prototype.write = function write(chunk, encoding, callback) {
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    callback = typeof callback === 'function' ? callback : nothing;
    const bytes = toBytes(chunk, encoding);
    if (this.finished) return fail(this, new ERR_STREAM_WRITE_AFTER_END(), callback);
    if (this.destroyed) return fail(this, new ERR_STREAM_DESTROYED('write'), callback);
    if (!this._header) this._implicitHeader();
    const hasRoom = this._writeBytes(bytes, callback);
    if (!hasRoom) this._needDrain = true;
    return hasRoom;
  };

  prototype.end = function end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [chunk, encoding, callback] = [undefined, undefined, chunk];
    else if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    const hasChunk = chunk !== undefined && chunk !== null;
    if (this.finished) {
      const error = hasChunk ? new ERR_STREAM_WRITE_AFTER_END() : new ERR_STREAM_ALREADY_FINISHED('end');
      if (hasChunk) fail(this, error, typeof callback === 'function' ? callback : nothing);
      else if (typeof callback === 'function') nextTick(callback, this.writableFinished ? error : undefined);
      return this;
    }
    const bytes = hasChunk ? toBytes(chunk, encoding) : undefined;
    if (!this._header) {
      this._contentLength = bytes === undefined ? 0 : bytes.length;
      this._implicitHeader();
    }
    if (typeof callback === 'function') this.once('finish', callback);
    if (bytes !== undefined && bytes.length > 0) this._writeBytes(bytes, nothing);
    const onSent = (error) => {
      if (error) return;
      this._isFlushed = true;
      this.emit('finish');
    };
    if (this._hasBody && this.chunkedEncoding) this._send(`0\r\n${this._trailer}\r\n`, 'latin1', onSent);
    else this._send('', 'latin1', onSent);
    this.finished = true;
    if (this.outputData.length === 0 && this.socket?._httpMessage === this) this._finish();
    return this;
  };

  prototype.flushHeaders = function flushHeaders() {
    if (!this._header) this._implicitHeader();
    this._send('');
  };
  prototype.pipe = function pipe() {
    this.emit('error', new ERR_STREAM_CANNOT_PIPE());
  };
  prototype.cork = function cork() {
    this._corked += 1;
    this.socket?.cork();
  };
  prototype.uncork = function uncork() {
    if (this._corked === 0) return;
    this._corked -= 1;
    this.socket?.uncork();
  };

  prototype.setTimeout = function setTimeout(milliseconds, callback) {
    if (callback) this.on('timeout', callback);
    if (this.socket) this.socket.setTimeout(milliseconds);
    else this.once('socket', (socket) => socket.setTimeout(milliseconds));
    return this;
  };

  const getter = (get) => ({ get, configurable: true, enumerable: false });
  defineProperties(prototype, {
    headersSent: { get() { return !!this._header; }, configurable: true, enumerable: true },
    writableEnded: getter(function () { return this.finished; }),
    writableFinished: getter(function () { return this.finished && this._isFlushed; }),
    writableObjectMode: getter(() => false),
    writableLength: getter(function () { return this.outputSize + (this.socket?.writableLength ?? 0); }),
    writableHighWaterMark: getter(function () { return this.socket?.writableHighWaterMark ?? 65536; }),
    writableCorked: getter(function () { return this._corked; }),
    writableNeedDrain: getter(function () { return !this.destroyed && !this.finished && this._needDrain; }),
    closed: getter(function () { return this._closed; }),
    errored: getter(function () { return this._errored; }),
    connection: {
      get() { return this.socket; },
      set(value) { this.socket = value; },
      configurable: true,
    },
  });
})
