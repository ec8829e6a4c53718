// The `https` module: `http` over TLS.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { setPrototypeOf }, Reflect: { apply } } = globalThis;
  const http = require('http');
  const { ClientRequest, readArguments } = require('internal/http/client');
  const { makeServer } = require('internal/http/server');

  function Agent(options) {
    if (!(this instanceof Agent)) return new Agent(options);
    apply(http.Agent, this, [options]);
    this.defaultPort = 443;
    this.protocol = 'https:';
    this.maxCachedSessions = this.options.maxCachedSessions ?? 100;
  }
  setPrototypeOf(Agent.prototype, http.Agent.prototype);
  setPrototypeOf(Agent, http.Agent);

  Agent.prototype.createConnection = function createConnection(port, host, options) {
    if (port !== null && typeof port === 'object') options = port;
    else if (host !== null && typeof host === 'object') options = { ...host, port };
    else options = { ...options, port, host };
    return require('tls').connect(options);
  };

  // Connections are shared only by requests that would make the same one.
  Agent.prototype.getName = function getName(options = {}) {
    let name = apply(http.Agent.prototype.getName, this, [options]);
    const add = (value) => { name += value === undefined || value === null || value === false ? ':' : `:${textOf(value)}`; };
    for (const key of ['ca', 'cert', 'clientCertEngine', 'ciphers', 'key', 'pfx']) add(options[key]);
    name += ':';
    if (options.rejectUnauthorized !== undefined) name += options.rejectUnauthorized;
    name += ':';
    if (options.servername && options.servername !== options.host) name += options.servername;
    for (const key of [
      'minVersion', 'maxVersion', 'secureProtocol', 'crl', 'honorCipherOrder', 'ecdhCurve', 'dhparam', 'secureOptions', 'sessionIdContext',
      'sigalgs', 'privateKeyIdentifier', 'privateKeyEngine',
    ]) add(options[key]);
    return name;
  };
  const textOf = (value) => Array.isArray(value) ? value.map(textOf).join() : typeof value === 'object' && value.pem ? textOf(value.pem) : String(value);

  const Server = makeServer('https');
  let globalAgent;

  module.exports = {
    Agent,
    Server,
    createServer: (options, listener) => new Server(options, listener),
    request(url, options, callback) {
      const [merged, onResponse] = readArguments(url, options, callback);
      return new ClientRequest({ _defaultAgent: module.exports.globalAgent, ...merged }, onResponse);
    },
    get(url, options, callback) {
      const request = module.exports.request(url, options, callback);
      request.end();
      return request;
    },
  };
  Object.defineProperty(module.exports, 'globalAgent', {
    get: () => globalAgent ??= new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 }),
    set(agent) { globalAgent = agent; },
    enumerable: true,
    configurable: true,
  });
})
