// The errors of net, tls and dns.
(function (exports, require, module, binding) {
  'use strict';

  const { codes, makeCodes } = require('internal/errors');

  exports.codes = makeCodes({
    ERR_INVALID_ADDRESS: [Error, () => 'Invalid socket address'],
    ERR_INVALID_ADDRESS_FAMILY: [RangeError, (family, host, port) => `Invalid address family: ${family} ${host}:${port}`],
    ERR_INVALID_IP_ADDRESS: [TypeError, (address) => `Invalid IP address: ${address}`],
    ERR_SOCKET_BAD_PORT: [RangeError, (name, port, allowZero = true) =>
      `${name} should be ${allowZero ? '>=' : '>'} 0 and < 65536. Received ${describe(port)}.`],
    ERR_SOCKET_CLOSED: [Error, () => 'Socket is closed'],
    ERR_SOCKET_CLOSED_BEFORE_CONNECTION: [Error, () => 'Socket closed before the connection was established'],
    ERR_TLS_CERT_ALTNAME_INVALID: [Error, (reason) => `Hostname/IP does not match certificate's altnames: ${reason}`],
    ERR_TLS_INVALID_PROTOCOL_VERSION: [TypeError, (version, which) => `${JSON.stringify(version)} is not a valid ${which} TLS protocol version`],
    ERR_TLS_PROTOCOL_VERSION_CONFLICT: [TypeError, (version, other) => `TLS protocol version ${show(version)} conflicts with secureProtocol ${show(other)}`],
  }, codes);

  const show = (value) => require('internal/inspect-value').inspect(value);

  const describe = (value) => {
    if (value === null || value === undefined) return String(value);
    if (typeof value === 'function') return `function ${value.name}`;
    if (typeof value === 'object') return value.constructor?.name ? `an instance of ${value.constructor.name}` : show(value);
    const text = show(value);
    return `type ${typeof value} (${text.length > 28 ? `${text.slice(0, 25)}...` : text})`;
  };

  // The members in Node's order, which is the one that a printed error shows.
  exports.ordered = (error) => {
    for (const name of ['errno', 'code', 'syscall', 'hostname', 'address', 'port']) {
      if (!Object.hasOwn(error, name)) continue;
      const value = error[name];
      delete error[name];
      error[name] = value;
    }
    return error;
  };

  exports.validatePort = (port, name = 'Port', allowZero = true) => {
    if ((typeof port !== 'number' && typeof port !== 'string') || (typeof port === 'string' && port.trim().length === 0) ||
        +port !== +port >>> 0 || port > 0xFFFF || (port === 0 && !allowZero)) {
      throw new exports.codes.ERR_SOCKET_BAD_PORT(name, port, allowZero);
    }
    return port | 0;
  };
})
