// net: connections to servers. Nobody can listen here.
(function (exports, require, module, binding) {
  'use strict';

  const { isIP, isIPv4, isIPv6 } = require('internal/net/address');
  const connecting = require('internal/net/connect');
  const { validateBoolean, validateInteger } = require('internal/validators');
  const { Socket } = require('internal/net/socket');

  const connect = (...args) => {
    const [options, listener] = connecting.normalize(args);
    const socket = new Socket(options);
    return listener === null ? socket.connect(options) : socket.connect(options, listener);
  };

  const createConnection = (...args) => connect(...args);

  Object.assign(exports, {
    Socket, Stream: Socket, connect, createConnection, isIP, isIPv4, isIPv6,
    createServer: (...args) => new exports.Server(...args),
    getDefaultAutoSelectFamily: () => connecting.autoSelectFamily,
    setDefaultAutoSelectFamily(value) {
      validateBoolean(value, 'value');
      connecting.autoSelectFamily = value;
    },
    getDefaultAutoSelectFamilyAttemptTimeout: () => connecting.attemptTimeout,
    setDefaultAutoSelectFamilyAttemptTimeout(value) {
      validateInteger(value, 'value', 1);
      connecting.attemptTimeout = Math.max(10, value);
    },
  });

  const later = (name, load) => Object.defineProperty(exports, name, {
    configurable: true, enumerable: true,
    get() {
      const value = load();
      Object.defineProperty(exports, name, { configurable: true, enumerable: true, writable: true, value });
      return value;
    },
  });
  later('Server', () => require('internal/net/server').Server);
  later('BlockList', () => require('internal/net/block-list').BlockList);
  later('SocketAddress', () => require('internal/net/block-list').SocketAddress);
})
