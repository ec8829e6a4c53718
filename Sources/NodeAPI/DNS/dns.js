// dns
(function (exports, require, module, binding) {
  'use strict';

  const core = require('internal/dns/lookup');
  const promises = require('dns/promises');
  const { nextTick } = require('internal/next-tick');
  const { codes } = require('internal/net/errors');
  const { settle } = require('internal/net/settle');
  const { validateFunction } = require('internal/validators');

  const answer = (promise, done, onValue = (value) => done(null, value)) => settle(promise, onValue, done);

  const lookup = (hostname, given, done) => {
    const callback = typeof given === 'function' ? given : done;
    const options = core.options(hostname, typeof given === 'function' ? undefined : given);
    validateFunction(callback, 'callback');
    if (!hostname) {
      if (options.all) nextTick(callback, null, []);
      else nextTick(callback, null, null, options.family === 6 ? 6 : 4);
      return {};
    }
    answer(core.lookup(hostname, options), callback, (found) => {
      if (options.all) callback(null, found);
      else callback(null, found[0].address, found[0].family);
    });
    return {};
  };

  const withCallback = (name, target) => ({ [name](hostname, ...rest) {
    const done = rest.at(-1);
    validateFunction(done, 'callback');
    answer(target[name](hostname, ...rest.slice(0, -1)), done);
    return {};
  } })[name];

  const names = ['resolve', ...Object.keys(core.methods)];

  class Resolver extends promises.Resolver {
    constructor(options) {
      super(options);
      const own = new promises.Resolver(options);
      for (const name of names) Object.defineProperty(this, name, { configurable: true, writable: true, value: withCallback(name, own) });
    }
  }

  for (const name of names) exports[name] = withCallback(name, promises);

  Object.assign(exports, core.errors, {
    ADDRCONFIG: 32, ALL: 16, V4MAPPED: 8,
    Resolver, lookup,
    lookupService(address, port, done) {
      if (arguments.length !== 3) throw new codes.ERR_MISSING_ARGS('address', 'port', 'callback');
      validateFunction(done, 'callback');
      answer(promises.lookupService(address, port), done);
      return {};
    },
    getServers: promises.getServers, setServers: promises.setServers,
    getDefaultResultOrder: promises.getDefaultResultOrder, setDefaultResultOrder: promises.setDefaultResultOrder,
  });
  Object.defineProperty(exports, 'promises', { configurable: true, enumerable: true, get: () => promises });
})
