// Connecting: the host's addresses are tried one after the other, the two families in turn.
(function (exports, require, module, binding) {
  'use strict';

  const network = binding('network');
  const { isIP } = require('internal/net/address');
  const { codes, ordered, validatePort } = require('internal/net/errors');
  const { validateFunction, validateNumber, validateString } = require('internal/validators');

  exports.attemptTimeout = 250;
  exports.autoSelectFamily = true;

  // (options, listener), (port, host, listener), (path, listener) as one object and a listener.
  exports.normalize = (args) => {
    const listener = typeof args.at(-1) === 'function' ? args.at(-1) : null;
    const [first] = args;
    if (typeof first === 'object' && first !== null) return [first, listener];
    const isPath = typeof first === 'string' && !(Number(first) >= 0);
    if (isPath) return [{ path: first }, listener];
    const options = { port: first };
    if (args.length > 1 && typeof args[1] === 'string') options.host = args[1];
    return [options, listener];
  };

  exports.validate = (options) => {
    const { host, port, path, localAddress, lookup, autoSelectFamilyAttemptTimeout } = options;
    if (path) {
      validateString(path, 'options.path');
      return;
    }
    if (port === undefined) throw new codes.ERR_MISSING_ARGS(['options', 'port', 'path']);
    if (typeof port !== 'number' && typeof port !== 'string') {
      throw new codes.ERR_INVALID_ARG_TYPE('options.port', ['number', 'string'], port);
    }
    validatePort(port);
    if (host !== undefined && host !== null && host !== '') validateString(host, 'hostname');
    if (localAddress && !isIP(localAddress)) throw new codes.ERR_INVALID_IP_ADDRESS(localAddress);
    if (lookup !== undefined && lookup !== null) validateFunction(lookup, 'options.lookup');
    if (autoSelectFamilyAttemptTimeout !== undefined) validateNumber(autoSelectFamilyAttemptTimeout, 'options.autoSelectFamilyAttemptTimeout', 1);
  };

  const pathRefused = (path) => {
    const error = new Error(`connect EACCES ${path}`);
    return Object.assign(error, { errno: -13, code: 'EACCES', syscall: 'connect', address: path });
  };

  // What the option `lookup` says, as a list.
  const lookUp = (options, host) => new Promise((resolve, reject) => {
    const hints = { family: options.family, hints: options.hints ?? (options.family === 4 || options.family === 6 ? 0 : 32), all: options.autoSelectFamily ?? exports.autoSelectFamily };
    options.lookup(host, hints, (error, found, family) => {
      if (error) reject(error);
      else resolve(Array.isArray(found) ? found : [{ address: found, family }]);
    });
  });

  // One entry for each address to try.
  const candidates = async (options, host, port, isSecure, onLookup) => {
    const plan = async (name) => {
      const found = await network.resolve(name, port, isSecure);
      return found.addresses.map((entry, index) => ({ ...entry, index, found }));
    };
    let list;
    if (options.lookup && !isIP(host) && !network.isRouted(host, port, isSecure)) {
      let given;
      try {
        given = await lookUp(options, host);
      } catch (error) {
        onLookup(error, undefined, undefined, host);
        throw error;
      }
      list = [];
      for (const { address, family } of given) {
        if (!isIP(address)) throw new codes.ERR_INVALID_IP_ADDRESS(address);
        onLookup(null, address, family, host);
        list.push(...await plan(address));
      }
    } else {
      try {
        list = await plan(host);
      } catch (error) {
        if (!isIP(host) && error.syscall === 'getaddrinfo') onLookup(error, undefined, undefined, host);
        throw error;
      }
      if (!isIP(host)) for (const { address, family } of list) onLookup(null, address, family, host);
    }
    const family = Number(`${options.family ?? 0}`.replace('IPv', ''));
    if (family === 4 || family === 6) list = list.filter((entry) => entry.family === family || entry.found.isRouted);
    return list;
  };

  // The first address's family begins, then the two take turns.
  const interleave = (list) => {
    const first = list.filter((entry) => entry.family === list[0].family);
    const second = list.filter((entry) => entry.family !== list[0].family);
    return first.flatMap((entry, index) => (index < second.length ? [entry, second[index]] : [entry])).concat(second.slice(first.length));
  };

  // Resolves to { found, connected }, where `connected` has the handle and both ends.
  exports.connect = async (options, isSecure, socket) => {
    if (options.path) throw pathRefused(options.path);
    const host = options.host || 'localhost';
    const port = Number(options.port);
    const onLookup = (...values) => { if (!socket.destroyed) socket.emit('lookup', ...values); };
    let list = await candidates(options, host, port, isSecure, onLookup);
    if (list.length === 0) {
      const error = new Error(`getaddrinfo ENOTFOUND ${host}`);
      throw Object.assign(error, { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host });
    }
    const tries = options.autoSelectFamily ?? exports.autoSelectFamily;
    list = tries ? interleave(list) : list.slice(0, 1);
    const errors = [];
    for (const [position, { address, family, index, found }] of list.entries()) {
      if (socket.destroyed) throw new codes.ERR_SOCKET_CLOSED_BEFORE_CONNECTION();
      const isLast = position === list.length - 1;
      const time = isLast ? 0 : Math.max(10, options.autoSelectFamilyAttemptTimeout ?? exports.attemptTimeout);
      if (list.length > 1) socket.emit('connectionAttempt', address, port, family);
      socket.autoSelectFamilyAttemptedAddresses.push(`${address}:${port}`);
      try {
        return { found, connected: await network.connect(found.target, index, time) };
      } catch (error) {
        if (list.length > 1) socket.emit('connectionAttemptFailed', address, port, family, error);
        errors.push(ordered(error));
      }
    }
    if (errors.length === 1) throw errors[0];
    const all = new AggregateError(errors);
    all.code = errors[0].code;
    throw all;
  };
})
