// net.Socket: a Duplex over a connection of the host's.
(function (exports, require, module, binding) {
  'use strict';

  const { Duplex } = require('stream');
  const { Buffer } = require('buffer');
  const timers = require('timers');
  const { nextTick } = require('internal/next-tick');
  const network = binding('network');
  const connecting = require('internal/net/connect');
  const connections = require('internal/net/connections');
  const { settle } = require('internal/net/settle');
  const { codes, ordered } = require('internal/net/errors');
  const { validateFunction, validateInteger, validateNumber } = require('internal/validators');
  const { defineProperties, setPrototypeOf } = Object;

  // What only this file and its TLS sibling see of a socket.
  const kState = Symbol('socket');

  function Socket(options) {
    if (!(this instanceof Socket)) return new Socket(options);
    if (typeof options === 'number') options = { fd: options };
    options = { ...options };
    if (options.objectMode) throw new codes.ERR_INVALID_ARG_VALUE('options.objectMode', options.objectMode, 'is not supported');
    if (options.readableObjectMode || options.writableObjectMode) {
      throw new codes.ERR_INVALID_ARG_VALUE(
        `options.${options.readableObjectMode ? 'readableObjectMode' : 'writableObjectMode'}`, true, 'is not supported');
    }
    if (options.fd !== undefined) validateInteger(options.fd, 'options.fd', 0);
    const { allowHalfOpen = false, signal, highWaterMark, readableHighWaterMark, writableHighWaterMark } = options;
    this[kState] = {
      handle: null, local: null, remote: null, isReading: false, isReady: false, waiting: [], timer: null,
      bytesRead: 0, bytesWritten: 0, noDelay: options.noDelay, keepAlive: options.keepAlive,
    };
    this.connecting = false;
    this._host = null;
    this._hadError = false;
    this.autoSelectFamilyAttemptedAddresses = [];
    Duplex.call(this, {
      allowHalfOpen: Boolean(allowHalfOpen), signal, highWaterMark, readableHighWaterMark, writableHighWaterMark,
      // The event says whether there was an error, so it is emitted here.
      emitClose: false, autoDestroy: true, decodeStrings: true,
    });
    if (options.fd !== undefined) {
      const error = new Error('open EINVAL');
      throw Object.assign(error, { errno: -22, code: 'EINVAL', syscall: 'open' });
    }
  }
  setPrototypeOf(Socket.prototype, Duplex.prototype);
  setPrototypeOf(Socket, Duplex);

  const whenReady = (socket, body) => {
    const state = socket[kState];
    if (state.isReady) body();
    else state.waiting.push(body);
  };

  // Bytes may flow: what was asked for before is done.
  const ready = (socket) => {
    const state = socket[kState];
    state.isReady = true;
    const waiting = state.waiting;
    state.waiting = [];
    for (const body of waiting) body();
  };

  // A connection is there; TLS may have to follow.
  const adopt = (socket, connected) => {
    const state = socket[kState];
    state.handle = connected.handle;
    state.local = connected.local;
    state.remote = connected.remote;
    if (state.noDelay !== undefined) network.setNoDelay(state.handle, Boolean(state.noDelay));
    if (state.keepAlive) network.setKeepAlive(state.handle, true);
  };

  const prototype = Socket.prototype;

  prototype.connect = function connect(...args) {
    const [options, listener] = connecting.normalize(Array.isArray(args[0]) ? args[0] : args);
    connecting.validate(options);
    if (listener !== null) this.once('connect', listener);
    if (this.connecting) return this;
    if (this.destroyed || this[kState].handle !== null) reopen(this);
    connections.opened(this);
    this.connecting = true;
    this._host = options.host ?? null;
    if (options.noDelay !== undefined) this[kState].noDelay = options.noDelay;
    if (options.keepAlive !== undefined) this[kState].keepAlive = options.keepAlive;
    if (options.timeout) this.setTimeout(options.timeout);
    touch(this);
    settle(
      connecting.connect(options, this._isSecure === true, this),
      ({ found, connected }) => this._connected(found, connected),
      (error) => { this.connecting = false; this.destroy(ordered(error)); });
    return this;
  };

  // A socket that was used before may connect again.
  const reopen = (socket) => {
    socket._undestroy();
    Object.assign(socket[kState], { handle: null, local: null, remote: null, isReading: false, isReady: false, waiting: [] });
    socket.autoSelectFamilyAttemptedAddresses = [];
  };

  prototype._connected = function (found, connected) {
    if (this.destroyed) {
      network.close(connected.handle);
      return;
    }
    adopt(this, connected);
    this.connecting = false;
    touch(this);
    // A route may lead from plain text to TLS: the script need not know.
    if (found.isSecure && this._isSecure !== true) {
      settle(require('internal/tls/connect').secureRoute(this[kState].handle, found), () => announce(this), (error) => this.destroy(error));
      return;
    }
    announce(this);
  };

  const announce = (socket) => {
    if (socket.destroyed) return;
    ready(socket);
    socket.emit('connect');
    socket.emit('ready');
    if (!socket.isPaused() && !socket.readableEnded) socket.read(0);
  };

  prototype._read = function () {
    const state = this[kState];
    if (!state.isReady) return whenReady(this, () => this._read());
    if (state.isReading || state.handle === null) return;
    state.isReading = true;
    settle(network.read(state.handle), (piece) => {
      state.isReading = false;
      if (piece === undefined || this.destroyed) return;
      touch(this);
      if (piece === null) {
        this.push(null);
        // As with a connection that nobody reads from: its end is noticed.
        if (this.readableLength === 0) this.read(0);
        return;
      }
      state.bytesRead += piece.length;
      this.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    }, (error) => { state.isReading = false; this.destroy(ordered(error)); });
  };

  const send = (socket, bytes, done) => {
    const state = socket[kState];
    if (state.handle === null) return done(new codes.ERR_SOCKET_CLOSED());
    touch(socket);
    state.bytesWritten += bytes.length;
    settle(network.write(state.handle, bytes), () => { touch(socket); done(); }, (error) => done(ordered(error)));
  };

  prototype._write = function (chunk, encoding, done) {
    whenReady(this, () => send(this, typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk, done));
  };

  prototype._writev = function (chunks, done) {
    const bytes = chunks.map(({ chunk, encoding }) => (typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk));
    whenReady(this, () => send(this, Buffer.concat(bytes), done));
  };

  prototype._final = function (done) {
    if (!this.connecting && this[kState].handle === null) return done();
    whenReady(this, () => {
      if (this[kState].handle === null) return done();
      settle(network.shutdown(this[kState].handle), () => done(), done);
    });
  };

  prototype._destroy = function (error, done) {
    const state = this[kState];
    this.connecting = false;
    clearTimer(this);
    state.waiting = [];
    connections.closed(this);
    if (state.handle !== null) network.close(state.handle);
    state.handle = null;
    this._hadError = Boolean(error);
    done(error);
    nextTick(() => this.emit('close', Boolean(error)));
  };

  prototype.end = function end(...args) {
    Duplex.prototype.end.apply(this, args);
    return this;
  };

  prototype.destroySoon = function destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  };

  prototype.resetAndDestroy = function resetAndDestroy() {
    if (this[kState].handle === null && !this.connecting) return this.destroy(new codes.ERR_SOCKET_CLOSED());
    return this.destroy();
  };

  // Time without bytes in either direction.
  const touch = (socket) => {
    const { timer } = socket[kState];
    if (timer !== null) timer.refresh();
  };

  const clearTimer = (socket) => {
    const state = socket[kState];
    if (state.timer !== null) timers.clearTimeout(state.timer);
    state.timer = null;
  };

  prototype.setTimeout = function setTimeout(milliseconds, listener) {
    if (this.destroyed) return this;
    validateNumber(milliseconds, 'msecs');
    if (!(milliseconds >= 0 && milliseconds < Infinity)) throw new codes.ERR_OUT_OF_RANGE('msecs', 'a non-negative finite number', milliseconds);
    if (listener !== undefined) validateFunction(listener, 'callback');
    this.timeout = milliseconds;
    clearTimer(this);
    if (milliseconds === 0) {
      if (listener !== undefined) this.removeListener('timeout', listener);
      return this;
    }
    this[kState].timer = timers.setTimeout(() => this._onTimeout(), milliseconds);
    if (listener !== undefined) this.once('timeout', listener);
    return this;
  };

  prototype._onTimeout = function () { this.emit('timeout'); };

  prototype.setNoDelay = function setNoDelay(isOn) {
    const state = this[kState];
    state.noDelay = isOn === undefined ? true : Boolean(isOn);
    if (state.handle !== null) network.setNoDelay(state.handle, state.noDelay);
    return this;
  };

  prototype.setKeepAlive = function setKeepAlive(isOn) {
    const state = this[kState];
    state.keepAlive = Boolean(isOn);
    if (state.handle !== null) network.setKeepAlive(state.handle, state.keepAlive);
    return this;
  };

  prototype.address = function address() {
    const { local } = this[kState];
    return local === null ? {} : { address: local.address, family: local.family, port: local.port };
  };

  prototype.ref = function ref() { return this; };
  prototype.unref = function unref() { return this; };

  const getter = (get) => ({ configurable: true, enumerable: false, get });
  defineProperties(prototype, {
    pending: getter(function () { return this[kState].handle === null || this.connecting; }),
    readyState: getter(function () {
      if (this.connecting) return 'opening';
      if (this.readable) return this.writable ? 'open' : 'readOnly';
      return this.writable ? 'writeOnly' : 'closed';
    }),
    bufferSize: getter(function () { return this[kState].handle === null ? undefined : this.writableLength; }),
    bytesRead: getter(function () { return this[kState].bytesRead; }),
    bytesWritten: getter(function () { return this[kState].bytesWritten + this.writableLength; }),
    remoteAddress: getter(function () { return this[kState].remote?.address; }),
    remoteFamily: getter(function () { return this[kState].remote?.family; }),
    remotePort: getter(function () { return this[kState].remote?.port; }),
    localAddress: getter(function () { return this[kState].local?.address; }),
    localFamily: getter(function () { return this[kState].local?.family; }),
    localPort: getter(function () { return this[kState].local?.port; }),
    _handle: getter(function () { return this[kState].handle === null ? null : {}; }),
  });

  Object.assign(exports, { Socket, kState, adopt, announce, ready, touch });
})
