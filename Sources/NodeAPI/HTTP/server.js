// Server: present, as packages mention it, but an action cannot serve.
(function (exports, require, module, binding) {
  'use strict';

  const EventEmitter = require('events');

  exports.makeServer = (name) => {
    function Server(options, listener) {
      if (!(this instanceof Server)) return new Server(options, listener);
      Reflect.apply(EventEmitter, this, []);
      if (typeof options === 'function') listener = options;
      if (listener) this.on('request', listener);
      this.listening = false;
    }
    Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
    Object.setPrototypeOf(Server, EventEmitter);
    Server.prototype.listen = function listen() {
      const error = new Error(`${name}.Server.listen() is not available: actions cannot serve`);
      error.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
      throw error;
    };
    Server.prototype.close = function close(callback) {
      const error = new Error('Server is not running.');
      error.code = 'ERR_SERVER_NOT_RUNNING';
      if (typeof callback === 'function') require('internal/next-tick').nextTick(callback, error);
      return this;
    };
    Server.prototype.address = function address() {
      return null;
    };
    Server.prototype.setTimeout = function setTimeout() {
      return this;
    };
    return Server;
  };
})
