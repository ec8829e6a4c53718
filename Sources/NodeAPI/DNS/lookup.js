// Looking up names, for dns and dns/promises.
(function (exports, require, module, binding) {
  'use strict';

  const network = binding('network');
  const { isIP } = require('internal/net/address');
  const { codes, ordered } = require('internal/net/errors');
  const { validateBoolean, validateNumber, validateOneOf, validateString } = require('internal/validators');

  const families = { IPv4: 4, IPv6: 6, 0: 0, 4: 4, 6: 6 };
  const orders = ['verbatim', 'ipv4first', 'ipv6first'];
  exports.order = 'verbatim';

  exports.validateOrder = (order) => validateOneOf(order, 'dnsOrder', orders);

  // Checked options of `lookup`.
  exports.options = (hostname, given) => {
    if (hostname) validateString(hostname, 'hostname');
    if (typeof given === 'number') {
      validateOneOf(given, 'family', [0, 4, 6]);
      return { family: given, all: false, order: exports.order };
    }
    if (given !== undefined && given !== null && typeof given !== 'object') {
      throw new codes.ERR_INVALID_ARG_TYPE('options', ['integer', 'object'], given);
    }
    const { family, hints, all, verbatim, order } = given ?? {};
    if (hints !== undefined && hints !== null) {
      validateNumber(hints, 'options.hints');
      if ((hints & ~0x38) !== 0) throw new codes.ERR_INVALID_ARG_VALUE('hints', hints);
    }
    if (family !== undefined && family !== null && !(family in families)) {
      throw new codes.ERR_INVALID_ARG_VALUE('options.family', family, 'must be one of: 0, 4, 6');
    }
    if (all !== undefined && all !== null) validateBoolean(all, 'options.all');
    if (verbatim !== undefined && verbatim !== null) validateBoolean(verbatim, 'options.verbatim');
    if (order !== undefined && order !== null) validateOneOf(order, 'options.order', orders);
    return {
      family: families[family ?? 0], all: all ?? false,
      order: order ?? (verbatim === undefined || verbatim === null ? exports.order : verbatim ? 'verbatim' : 'ipv4first'),
    };
  };

  // All addresses that fit, in order.
  exports.lookup = async (hostname, { family, order }) => {
    const kind = isIP(hostname);
    if (kind !== 0) return [{ address: hostname, family: kind }];
    const found = await network.lookup(hostname).catch((error) => { throw ordered(error); });
    const list = family === 0 ? found : found.filter((entry) => entry.family === family);
    if (list.length === 0) {
      const error = new Error(`getaddrinfo ENOTFOUND ${hostname}`);
      throw Object.assign(error, { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname });
    }
    if (order === 'verbatim') return list;
    const first = order === 'ipv4first' ? 4 : 6;
    return [...list.filter((entry) => entry.family === first), ...list.filter((entry) => entry.family !== first)];
  };

  const failed = (code, syscall, hostname) =>
    Object.assign(new Error(`${syscall} ${code} ${hostname}`), { errno: undefined, code, syscall, hostname });

  // Records of a type. The host's resolver knows addresses alone.
  exports.query = async (syscall, hostname, options) => {
    if (syscall !== 'queryA' && syscall !== 'queryAaaa') throw failed('ENOTIMP', syscall, hostname);
    const family = syscall === 'queryA' ? 4 : 6;
    let found;
    try {
      found = await network.lookup(hostname);
    } catch (error) {
      throw error.syscall === 'getaddrinfo' ? failed(error.code === 'EAI_AGAIN' ? 'ETIMEOUT' : error.code, syscall, hostname) : error;
    }
    const list = found.filter((entry) => entry.family === family);
    if (list.length === 0) throw failed('ENODATA', syscall, hostname);
    // The resolver does not say how long an answer is good for.
    return list.map(({ address }) => (options?.ttl ? { address, ttl: 0 } : address));
  };

  exports.types = {
    A: 'queryA', AAAA: 'queryAaaa', ANY: 'queryAny', CAA: 'queryCaa', CNAME: 'queryCname', MX: 'queryMx', NAPTR: 'queryNaptr', NS: 'queryNs',
    PTR: 'queryPtr', SOA: 'querySoa', SRV: 'querySrv', TLSA: 'queryTlsa', TXT: 'queryTxt',
  };

  exports.methods = {
    resolve4: 'queryA', resolve6: 'queryAaaa', resolveAny: 'queryAny', resolveCaa: 'queryCaa', resolveCname: 'queryCname', resolveMx: 'queryMx',
    resolveNaptr: 'queryNaptr', resolveNs: 'queryNs', resolvePtr: 'queryPtr', resolveSoa: 'querySoa', resolveSrv: 'querySrv',
    resolveTlsa: 'queryTlsa', resolveTxt: 'queryTxt', reverse: 'getHostByAddr',
  };

  exports.errors = Object.fromEntries([
    'NODATA', 'FORMERR', 'SERVFAIL', 'NOTFOUND', 'NOTIMP', 'REFUSED', 'BADQUERY', 'BADNAME', 'BADFAMILY', 'BADRESP', 'CONNREFUSED', 'TIMEOUT',
    'EOF', 'FILE', 'NOMEM', 'DESTRUCTION', 'BADSTR', 'BADFLAGS', 'NONAME', 'BADHINTS', 'NOTINITIALIZED', 'LOADIPHLPAPI',
    'ADDRGETNETWORKPARAMS', 'CANCELLED',
  ].map((name) => [name, `E${name}`]));
})
