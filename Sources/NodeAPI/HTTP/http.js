// The `http` module: the client. A server can be made, but refuses to listen.
(function (exports, require, module, binding) {
  'use strict';

  const { defineProperty } = Object;
  const common = require('internal/http/common');
  const agents = require('internal/http/agent');
  const { ClientRequest } = require('internal/http/client');
  const { OutgoingMessage } = require('internal/http/outgoing');
  const { IncomingMessage } = require('internal/http/incoming');
  const { makeServer } = require('internal/http/server');

  const Server = makeServer('http');

  function ServerResponse() {
    OutgoingMessage.call(this);
    this.statusCode = 200;
  }
  Object.setPrototypeOf(ServerResponse.prototype, OutgoingMessage.prototype);
  Object.setPrototypeOf(ServerResponse, OutgoingMessage);

  module.exports = {
    METHODS: common.METHODS,
    STATUS_CODES: common.STATUS_CODES,
    Agent: agents.Agent,
    ClientRequest,
    IncomingMessage,
    OutgoingMessage,
    Server,
    ServerResponse,
    createServer: (options, listener) => new Server(options, listener),
    validateHeaderName: common.validateHeaderName,
    validateHeaderValue: common.validateHeaderValue,
    maxHeaderSize: common.maxHeaderSize,
    setMaxIdleHTTPParsers() {},
    request(url, options, callback) {
      return new ClientRequest(url, options, callback);
    },
    get(url, options, callback) {
      const request = module.exports.request(url, options, callback);
      request.end();
      return request;
    },
  };
  defineProperty(module.exports, 'globalAgent', {
    get: agents.globalAgent, set: agents.setGlobalAgent, enumerable: true, configurable: true,
  });
})
