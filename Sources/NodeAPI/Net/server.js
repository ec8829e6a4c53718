// net.Server: there is one, and it cannot listen.
(function (exports, require, module, binding) {
  'use strict';

  const EventEmitter = require('events');
  const { nextTick } = require('internal/next-tick');
  const { setPrototypeOf } = Object;

  function Server(options, listener) {
    if (!(this instanceof Server)) return new Server(options, listener);
    EventEmitter.call(this);
    const onConnection = typeof options === 'function' ? options : listener;
    if (typeof onConnection === 'function') this.on('connection', onConnection);
    this.listening = false;
    this.maxConnections = undefined;
  }
  setPrototypeOf(Server.prototype, EventEmitter.prototype);
  setPrototypeOf(Server, EventEmitter);

  Server.prototype.listen = function listen() {
    const error = new Error('listen EACCES: permission denied');
    Object.assign(error, { errno: -13, code: 'EACCES', syscall: 'listen' });
    nextTick(() => this.emit('error', error));
    return this;
  };
  Server.prototype.address = function address() { return null; };
  Server.prototype.getConnections = function getConnections(done) {
    nextTick(done, null, 0);
    return this;
  };
  Server.prototype.close = function close(done) {
    const error = new Error('Server is not running.');
    error.code = 'ERR_SERVER_NOT_RUNNING';
    if (typeof done === 'function') nextTick(done, error);
    nextTick(() => this.emit('close'));
    return this;
  };
  Server.prototype.ref = function ref() { return this; };
  Server.prototype.unref = function unref() { return this; };

  exports.Server = Server;
})
