// tls.connect and its sockets.
(function (exports, require, module, binding) {
  'use strict';

  const { Buffer } = require('buffer');
  const { nextTick } = require('internal/next-tick');
  const { Socket, kState, ready, touch } = require('internal/net/socket');
  const connecting = require('internal/net/connect');
  const connections = require('internal/net/connections');
  const { settle } = require('internal/net/settle');
  const { isIP } = require('internal/net/address');
  const { codes } = require('internal/net/errors');
  const { alpn, createSecureContext } = require('internal/tls/context');
  const network = binding('network');
  const { defineProperty, setPrototypeOf } = Object;

  const kTLS = Symbol('tls');

  function TLSSocket(socket, options) {
    if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
    options = { ...options };
    if (options.isServer) throw new codes.ERR_INVALID_ARG_VALUE('options.isServer', true, 'is not supported: nobody can listen here');
    Socket.call(this, {
      allowHalfOpen: socket ? socket.allowHalfOpen : options.allowHalfOpen, signal: options.signal, highWaterMark: options.highWaterMark,
      noDelay: options.noDelay, keepAlive: options.keepAlive,
    });
    this[kTLS] = { options, details: null, servername: options.servername, session: undefined };
    this.authorized = false;
    this.authorizationError = null;
    this.alpnProtocol = null;
    this.encrypted = true;
    this.secureConnecting = true;
    this.servername = null;
    this._isSecure = true;
    if (socket instanceof Socket) wrap(this, socket);
    else if (socket) defineProperty(this, '_handle', { value: { _parentWrap: new JSStreamSocket(socket) }, writable: true, configurable: true });
  }
  setPrototypeOf(TLSSocket.prototype, Socket.prototype);
  setPrototypeOf(TLSSocket, Socket);

  // What Node puts between TLS and a stream that is no socket. Packages take its class from there; TLS does not run over it.
  function JSStreamSocket(stream) {
    if (typeof stream.on !== 'function' || typeof stream.write !== 'function') {
      throw new codes.ERR_INVALID_ARG_TYPE('options.socket', 'net.Socket', stream);
    }
    Socket.call(this);
    this.stream = stream;
  }
  setPrototypeOf(JSStreamSocket.prototype, Socket.prototype);
  setPrototypeOf(JSStreamSocket, Socket);

  // TLS over a socket that is connected, or going to be.
  const wrap = (secure, socket) => {
    connections.opened(secure);
    secure._parent = socket;
    secure.connecting = socket.connecting;
    const begin = () => {
      const state = secure[kState];
      const other = socket[kState];
      Object.assign(state, { handle: other.handle, local: other.local, remote: other.remote });
      secure.connecting = false;
      // What the socket below has read already belongs to TLS.
      const pieces = [];
      for (let piece; (piece = socket.read()) !== null;) pieces.push(piece);
      handshake(secure, { host: secure[kTLS].options.host }, Buffer.concat(pieces));
    };
    socket.on('error', (error) => secure.destroy(error));
    socket.once('close', () => secure.destroy());
    secure.once('close', () => socket.destroy());
    if (socket.connecting) socket.once('connect', begin);
    else nextTick(() => { if (!secure.destroyed) begin(); });
  };

  TLSSocket.prototype._connected = function (found, connected) {
    if (this.destroyed) return network.close(connected.handle);
    const state = this[kState];
    Object.assign(state, connected);
    if (state.noDelay !== undefined) network.setNoDelay(state.handle, Boolean(state.noDelay));
    if (state.keepAlive) network.setKeepAlive(state.handle, true);
    this.connecting = false;
    touch(this);
    this.emit('connect');
    this.emit('ready');
    // The user's own route to a server without TLS.
    if (!found.isSecure) return secured(this);
    handshake(this, found, undefined);
    return undefined;
  };

  const handshakeOptions = (secure, found) => {
    const { options } = secure[kTLS];
    const context = (options.secureContext ?? createSecureContext(options)).context;
    const servername = found.isRouted ? found.host : secure[kTLS].servername;
    return { ...context, servername: servername && !isIP(servername) ? servername : undefined, alpn: alpn(options.ALPNProtocols) };
  };

  const handshake = (secure, found, initial) => {
    let request;
    try {
      request = handshakeOptions(secure, found);
    } catch (error) {
      secure.destroy(error);
      return;
    }
    const started = network.startTLS(secure[kState].handle, { ...request, initial: initial?.length ? initial : undefined });
    settle(started, (details) => {
      if (secure.destroyed) return;
      secure[kTLS].details = details;
      const { options } = secure[kTLS];
      secure.alpnProtocol = details.alpn ?? false;
      secure.servername = false;
      const error = problem(secure, found, details);
      if (error === null) {
        secure.authorized = true;
      } else {
        secure.authorizationError = error.code || error.message;
        if (rejects(options)) {
          secure.destroy(error);
          return;
        }
      }
      secured(secure);
    }, (error) => {
      if (error.code === 'ECONNRESET') {
        const { host, port } = secure[kTLS].options;
        Object.assign(error, { path: undefined, host, port, localAddress: undefined });
      }
      secure.destroy(error);
    });
  };

  const rejects = (options) => options.rejectUnauthorized !== false &&
    (options.rejectUnauthorized !== undefined || require('process').env.NODE_TLS_REJECT_UNAUTHORIZED !== '0');

  // What is wrong with the server's certificate; null when nothing is.
  const problem = (secure, found, details) => {
    if (details.authorizationError !== null) {
      const error = new Error(details.authorizationError.message);
      error.code = details.authorizationError.code;
      return error;
    }
    const { options, servername } = secure[kTLS];
    const host = found.isRouted ? found.host : servername || options.host || 'localhost';
    const check = options.checkServerIdentity ?? require('tls').checkServerIdentity;
    return check(host, secure.getPeerCertificate(true)) ?? null;
  };

  const secured = (secure) => {
    if (secure[kTLS].details === null) secure.authorized = true;
    secure.secureConnecting = false;
    ready(secure);
    secure.emit('secureConnect');
    secure.emit('secure');
    if (!secure.isPaused() && !secure.readableEnded) secure.read(0);
  };

  // For a script that speaks plain text where a route leads to TLS: the certificate has to be right.
  exports.secureRoute = async (handle, found) => {
    const details = await network.startTLS(handle, { servername: isIP(found.host) ? undefined : found.host, alpn: [] });
    if (details.authorizationError !== null) {
      throw Object.assign(new Error(details.authorizationError.message), { code: details.authorizationError.code });
    }
    const error = require('internal/tls/identity').checkServerIdentity(found.host, certificate(details.certificates, false));
    if (error) throw error;
  };

  const certificate = (list, isDetailed) => {
    const all = list.map((each) => {
      const { raw, subject, issuer, subjectaltname, ...rest } = each;
      const copy = {
        subject: Object.assign(Object.create(null), subject), issuer: Object.assign(Object.create(null), issuer), subjectaltname, ...rest,
        raw: Buffer.from(raw),
      };
      if (subjectaltname === undefined || subjectaltname === null) delete copy.subjectaltname;
      return copy;
    });
    if (isDetailed) all.forEach((each, index) => { each.issuerCertificate = all[index + 1] ?? each; });
    return all[0] ?? {};
  };

  Object.assign(TLSSocket.prototype, {
    getPeerCertificate(isDetailed) {
      if (this[kState].handle === null) return null;
      return certificate(this[kTLS].details?.certificates ?? [], Boolean(isDetailed));
    },
    getCertificate() { return null; },
    getProtocol() { return this[kTLS].details?.protocol ?? null; },
    getSession() { return undefined; },
    getTLSTicket() { return undefined; },
    isSessionReused() { return false; },
    getEphemeralKeyInfo() { return {}; },
    getFinished() { return undefined; },
    getPeerFinished() { return undefined; },
    getSharedSigalgs() { return []; },
    setSession() {},
    setMaxSendFragment() { return true; },
    disableRenegotiation() {},
    enableTrace() {},
    setServername(name) { this[kTLS].servername = name; },
    renegotiate(options, done) {
      const error = new Error('renegotiation is not supported');
      error.code = 'ERR_TLS_RENEGOTIATE';
      if (typeof done === 'function') nextTick(done, error);
      return false;
    },
  });

  exports.TLSSocket = TLSSocket;

  // (options), (port, host, options), (path, options), each with a listener.
  exports.connect = (...args) => {
    const [options, listener] = connecting.normalize(args);
    const extra = args.slice(1).find((each) => typeof each === 'object' && each !== null);
    const all = { ...options, ...(extra ?? {}) };
    if (all.servername === undefined) all.servername = all.host && !isIP(all.host) ? all.host : all.socket?._host && !isIP(all.socket._host) ? all.socket._host : '';
    if (all.socket && !(all.socket instanceof Socket)) throw new codes.ERR_INVALID_ARG_TYPE('options.socket', 'net.Socket', all.socket);
    const secure = new TLSSocket(all.socket, all);
    if (listener !== null) secure.once('secureConnect', listener);
    if (all.timeout) secure.setTimeout(all.timeout);
    if (!all.socket) secure.connect(all);
    return secure;
  };
})
