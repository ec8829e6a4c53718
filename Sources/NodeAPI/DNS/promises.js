// dns/promises
(function (exports, require, module, binding) {
  'use strict';

  const core = require('internal/dns/lookup');
  const { validateString } = require('internal/validators');
  const { codes } = require('internal/net/errors');

  const lookup = (hostname, given) => {
    const options = core.options(hostname, given);
    return (async () => {
      if (!hostname) return options.all ? [] : { address: null, family: options.family === 6 ? 6 : 4 };
      const found = await core.lookup(hostname, options);
      return options.all ? found : found[0];
    })();
  };

  class Resolver {
    #servers = [];

    cancel() {}
    getServers() { return [...this.#servers]; }
    setServers(servers) { this.#servers = [...servers]; }
    setLocalAddress() {}
    resolve(hostname, type = 'A') {
      validateString(hostname, 'name');
      if (!Object.hasOwn(core.types, type)) throw new codes.ERR_INVALID_ARG_VALUE('rrtype', type);
      return core.query(core.types[type], hostname);
    }
  }
  for (const [name, syscall] of Object.entries(core.methods)) {
    Resolver.prototype[name] = { [name](hostname, options) {
      validateString(hostname, 'name');
      return core.query(syscall, hostname, options);
    } }[name];
  }

  const shared = new Resolver();
  for (const name of ['getServers', 'setServers', 'resolve', ...Object.keys(core.methods)]) exports[name] = shared[name].bind(shared);
  Object.assign(exports, core.errors, {
    Resolver, lookup,
    lookupService: (address, port) => core.query('getnameinfo', `${address}`, port),
    getDefaultResultOrder: () => core.order,
    setDefaultResultOrder(order) {
      core.validateOrder(order);
      core.order = order;
    },
  });
})
