// ClientRequest: a request, from its options to the end of its response.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const { nextTick } = require('internal/next-tick');
  const { Buffer } = require('buffer');
  const { OutgoingMessage } = require('internal/http/outgoing');
  const { hangUp, isToken, maxHeaderSize } = require('internal/http/common');
  const { validateInteger } = require('internal/validators');
  const {
    ERR_HTTP_HEADERS_SENT, ERR_INVALID_ARG_TYPE, ERR_INVALID_HTTP_TOKEN, ERR_INVALID_PROTOCOL, ERR_UNESCAPED_CHARACTERS,
  } = require('internal/errors').codes;

  const bodiless = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

  const checkHost = (host, name) => {
    if (host !== null && host !== undefined && typeof host !== 'string') {
      throw new ERR_INVALID_ARG_TYPE(`options.${name}`, ['string', 'undefined', 'null'], host);
    }
    return host;
  };

  const ofURL = (url) => {
    const { hostname } = url;
    const options = {
      __proto__: null,
      ...url,
      protocol: url.protocol,
      hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      hash: url.hash,
      search: url.search,
      pathname: url.pathname,
      path: `${url.pathname || ''}${url.search || ''}`,
      href: url.href,
    };
    if (url.port !== '') options.port = Number(url.port);
    if (url.username || url.password) options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return options;
  };

  exports.readArguments = (input, options, callback) => {
    if (typeof input === 'string') input = ofURL(new (require('internal/web/url').URL)(input));
    else if (input && typeof input.href === 'string' && typeof input.searchParams === 'object') input = ofURL(input);
    else [input, options, callback] = [null, input, options];
    if (typeof options === 'function') return [{ ...input }, options];
    return [{ ...input, ...options }, callback];
  };

  function ClientRequest(input, given, callback) {
    apply(OutgoingMessage, this, []);
    const [options, onResponse] = exports.readArguments(input, given, callback);
    let { agent } = options;
    const defaultAgent = options._defaultAgent || require('http').globalAgent;
    if (agent === false) agent = new defaultAgent.constructor();
    else if (agent === null || agent === undefined) agent = typeof options.createConnection === 'function' ? agent : defaultAgent;
    else if (typeof agent.addRequest !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('options.agent', ['Agent-like Object', 'undefined', 'false'], agent);
    }
    this.agent = agent;

    const protocol = options.protocol || defaultAgent.protocol;
    const expected = agent?.protocol || defaultAgent.protocol;
    if (options.path && /[^\u0021-\u00ff]/.test(String(options.path))) throw new ERR_UNESCAPED_CHARACTERS('Request path');
    if (protocol !== expected) throw new ERR_INVALID_PROTOCOL(protocol, expected);

    const defaultPort = options.defaultPort || agent?.defaultPort;
    const port = options.port = options.port || defaultPort || 80;
    const host = options.host = checkHost(options.hostname, 'hostname') || checkHost(options.host, 'host') || 'localhost';
    this.socketPath = options.socketPath;
    if (options.timeout !== undefined) {
      validateInteger(options.timeout, 'options.timeout', 0);
      this.timeout = options.timeout;
    }
    if (options.signal) require('internal/stream/abort').addAbortSignal(options.signal, this);
    const { method } = options;
    if (method !== null && method !== undefined && typeof method !== 'string') {
      throw new ERR_INVALID_ARG_TYPE('options.method', 'string', method);
    }
    if (method && !isToken(method)) throw new ERR_INVALID_HTTP_TOKEN('Method', method);
    this.method = method ? method.toUpperCase() : 'GET';
    this.path = options.path || '/';
    this.host = host;
    this.protocol = protocol;
    this.maxHeadersCount = null;
    this.joinDuplicateHeaders = options.joinDuplicateHeaders;
    this.reusedSocket = false;
    this.aborted = false;
    this.res = null;
    this.parser = null;
    this._maxHeaderSize = options.maxHeaderSize ?? maxHeaderSize;
    this._ended = false;
    this.useChunkedEncodingByDefault = !bodiless.has(this.method);
    if (onResponse) this.once('response', onResponse);
    this.shouldKeepAlive = !!agent && (agent.keepAlive || Number.isFinite(agent.maxSockets));
    this._last = !this.shouldKeepAlive;

    const { headers } = options;
    if (Array.isArray(headers)) {
      const pairs = Array.isArray(headers[0]) ? headers : headers.flatMap((name, index) => index % 2 ? [] : [[name, headers[index + 1]]]);
      for (const [name, value] of pairs) this.appendHeader(name, value);
    } else {
      for (const name of Object.keys(headers ?? {})) this.setHeader(name, headers[name]);
      if (host && !this.hasHeader('host') && options.setHost !== false) {
        const literal = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
        this.setHeader('Host', port && Number(port) !== defaultPort ? `${literal}:${port}` : literal);
      }
      if (options.auth && !this.hasHeader('authorization')) {
        this.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`);
      }
    }
    if (this.hasHeader('expect')) {
      if (this._header) throw new ERR_HTTP_HEADERS_SENT('render');
      // The server is asked before there is a body.
      this.flushHeaders();
    }

    if (agent) agent.addRequest(this, options);
    else connectAlone(this, options);
  }
  setPrototypeOf(ClientRequest.prototype, OutgoingMessage.prototype);
  setPrototypeOf(ClientRequest, OutgoingMessage);
  exports.ClientRequest = ClientRequest;
  const { prototype } = ClientRequest;

  const connectAlone = (request, options) => {
    let called = false;
    const onCreated = (error, socket) => {
      if (called) return;
      called = true;
      if (error) nextTick(() => { fail(request, error); });
      else request.onSocket(socket);
    };
    const create = typeof options.createConnection === 'function' ? options.createConnection : require('net').createConnection;
    try {
      const socket = create(options, onCreated);
      if (socket) onCreated(null, socket);
    } catch (error) {
      onCreated(error);
    }
  };

  const fail = (request, error) => {
    request._errored ??= error;
    request.destroyed = true;
    request.emit('error', error);
    close(request);
  };

  const close = (request) => {
    if (request._closed) return;
    request._closed = true;
    request.emit('close');
  };

  prototype._implicitHeader = function () {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('render');
    this._storeHeader(`${this.method} ${this.path} HTTP/1.1\r\n`, this._fields.values());
  };

  prototype.abort = function abort() {
    if (this.aborted) return;
    this.aborted = true;
    nextTick(() => { this.emit('abort'); });
    this.destroy();
  };

  prototype.destroy = function destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    if (this.res) this.res._dump();
    this._reason = error;
    if (error) this._errored = error;
    if (this.socket) this._release(this.socket, error);
    return this;
  };

  // The socket of a destroyed request goes with it.
  prototype._release = function (socket, error) {
    if (this.res && !this.res.complete && error && !this.res.destroyed) this.res.destroy(error);
    socket.destroy(error);
  };

  prototype.onSocket = function onSocket(socket, error) {
    nextTick(() => {
      if (this.destroyed || error) {
        if (socket && !error && this.agent && !this._reason && !socket.destroyed && socket._httpMessage === undefined) socket.emit('free');
        else if (socket && !socket.destroyed) socket.destroy();
        const reason = error || this._reason || (this.aborted ? undefined : hangUp());
        this._errored ??= reason ?? null;
        this.destroyed = true;
        if (reason) this.emit('error', reason);
        close(this);
        return;
      }
      require('internal/http/client-socket').attach(this, socket);
    });
  };

  prototype._deferToConnect = function _deferToConnect(method, parameters) {
    const call = () => { this.socket[method]?.(...parameters); };
    if (this.socket) whenConnected(this.socket, call);
    else this.once('socket', (socket) => { whenConnected(socket, call); });
  };
  const whenConnected = (socket, call) => {
    if (socket.connecting) socket.once('connect', call);
    else call();
  };

  prototype.setTimeout = function setTimeout(milliseconds, callback) {
    validateInteger(milliseconds, 'msecs', 0);
    if (this._ended) return this;
    if (callback) this.once('timeout', callback);
    this.timeout = milliseconds;
    const set = (socket) => { whenConnected(socket, () => { socket.setTimeout(milliseconds); }); };
    if (this.socket) {
      this._listenForTimeout(this.socket);
      set(this.socket);
    } else {
      this.once('socket', (socket) => {
        this._listenForTimeout(socket);
        set(socket);
      });
    }
    return this;
  };
  prototype._listenForTimeout = function (socket) {
    if (this._onTimeout) return;
    this._onTimeout = () => { this.emit('timeout'); };
    socket.on('timeout', this._onTimeout);
  };
  prototype.setNoDelay = function setNoDelay(value) {
    this._deferToConnect('setNoDelay', [value]);
  };
  prototype.setSocketKeepAlive = function setSocketKeepAlive(enable, delay) {
    this._deferToConnect('setKeepAlive', [enable, delay]);
  };
  prototype.clearTimeout = function clearTimeout(callback) {
    this.setTimeout(0, callback);
  };
  exports.close = close;
})
