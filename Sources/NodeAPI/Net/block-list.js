// net.BlockList and net.SocketAddress.
(function (exports, require, module, binding) {
  'use strict';

  const { isIP, isIPv4, isIPv6 } = require('internal/net/address');
  const { codes, validatePort } = require('internal/net/errors');
  const { validateInteger, validateObject, validateString, validateUint32 } = require('internal/validators');

  // An address as a number.
  const value = (address) => {
    if (isIPv4(address)) return address.split('.').reduce((sum, part) => sum << 8n | BigInt(part), 0n);
    let text = address.split('%')[0];
    const end = /[\d.]+$/.exec(text);
    if (end && isIPv4(end[0])) {
      const number = value(end[0]);
      text = `${text.slice(0, end.index)}${(number >> 16n).toString(16)}:${(number & 0xFFFFn).toString(16)}`;
    }
    const [head, tail] = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
    const pieces = tail === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
    return pieces.reduce((sum, piece) => sum << 16n | BigInt(`0x${piece}`), 0n);
  };

  const family = (name) => {
    const lower = `${name}`.toLowerCase();
    if (lower !== 'ipv4' && lower !== 'ipv6') throw new codes.ERR_INVALID_ARG_VALUE('family', name);
    return lower;
  };

  class SocketAddress {
    #address;
    #port;
    #family;
    #flowlabel;

    constructor(options = {}) {
      validateObject(options, 'options');
      this.#family = family(options.family ?? 'ipv4');
      const { address = this.#family === 'ipv4' ? '127.0.0.1' : '::', port = 0, flowlabel = 0 } = options;
      validateString(address, 'options.address');
      validatePort(port, 'options.port');
      validateUint32(flowlabel, 'options.flowlabel', false);
      if (isIP(address) !== (this.#family === 'ipv4' ? 4 : 6)) throw new codes.ERR_INVALID_ADDRESS();
      this.#address = address;
      this.#port = port | 0;
      this.#flowlabel = flowlabel;
    }

    get address() { return this.#address; }
    get port() { return this.#port; }
    get family() { return this.#family; }
    get flowlabel() { return this.#flowlabel; }
    [Symbol.for('nodejs.util.inspect.custom')]() {
      return `SocketAddress ${require('internal/inspect-value').inspect(this.toJSON())}`;
    }

    toJSON() { return { address: this.#address, port: this.#port, family: this.#family, flowlabel: this.#flowlabel }; }
    static isSocketAddress(object) { return typeof object === 'object' && object !== null && #address in object; }
  }

  const parse = (address, name) => {
    if (SocketAddress.isSocketAddress(address)) return address;
    validateString(address, 'address');
    return new SocketAddress({ address, family: name });
  };

  class BlockList {
    #entries = [];

    addAddress(address, name = 'ipv4') {
      const { address: text, family: kind } = parse(address, name);
      this.#entries.unshift({ kind, low: value(text), high: value(text), rule: `Address: ${label(kind)} ${text}` });
    }

    addRange(start, end, name = 'ipv4') {
      const from = parse(start, name);
      const to = parse(end, name);
      const [low, high] = [value(from.address), value(to.address)];
      if (from.family !== to.family || low > high) throw new codes.ERR_INVALID_ARG_VALUE('start', from, 'must come before end');
      this.#entries.unshift({ kind: from.family, low, high, rule: `Range: ${label(from.family)} ${from.address}-${to.address}` });
    }

    addSubnet(network, prefix, name = 'ipv4') {
      const { address, family: kind } = parse(network, name);
      const bits = kind === 'ipv4' ? 32 : 128;
      validateInteger(prefix, 'prefix', 0, bits);
      const size = 1n << BigInt(bits - prefix);
      const low = value(address) / size * size;
      this.#entries.unshift({ kind, low, high: low + size - 1n, rule: `Subnet: ${label(kind)} ${address}/${prefix}` });
    }

    check(address, name = 'ipv4') {
      let parsed = address;
      if (!SocketAddress.isSocketAddress(address)) {
        validateString(address, 'address');
        validateString(name, 'family');
        if (family(name) !== (isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : '')) return false;
        parsed = { address, family: family(name) };
      }
      const number = value(parsed.address);
      const kind = parsed.family;
      // ::ffff:a.b.c.d is the IPv4 address.
      if (kind === 'ipv6' && number >> 32n === 0xFFFFn && this.#has('ipv4', number & 0xFFFFFFFFn)) return true;
      return this.#has(kind, number);
    }

    #has(kind, number) { return this.#entries.some((entry) => entry.kind === kind && entry.low <= number && number <= entry.high); }

    get rules() { return this.#entries.map(({ rule }) => rule); }

    static isBlockList(object) { return typeof object === 'object' && object !== null && #entries in object; }
  }

  const label = (kind) => (kind === 'ipv4' ? 'IPv4' : 'IPv6');
  Object.assign(exports, { BlockList, SocketAddress });
})
