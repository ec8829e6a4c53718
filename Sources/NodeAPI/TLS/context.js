// Secure contexts: what a script asks of TLS, checked and made ready for the host.
(function (exports, require, module, binding) {
  'use strict';

  const { Buffer } = require('buffer');
  const { codes } = require('internal/net/errors');
  const { validateString } = require('internal/validators');

  const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
  const methods = { TLS_method: [], TLS_client_method: [], SSLv23_method: [], SSLv23_client_method: [],
    TLSv1_2_method: ['TLSv1.2', 'TLSv1.2'], TLSv1_2_client_method: ['TLSv1.2', 'TLSv1.2'] };

  const bytes = (value, name) => {
    if (typeof value === 'string') return Buffer.from(value);
    if (ArrayBuffer.isView(value)) return value;
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'TypedArray', 'DataView'], value);
  };

  // One value or a list, each a text, bytes, or an object with them in a member.
  const list = (value, name, member) => {
    if (value === undefined || value === null || value === false || value === '') return undefined;
    return (Array.isArray(value) ? value.flat() : [value]).map((each) =>
      bytes(member !== undefined && each?.[member] !== undefined ? each[member] : each, name));
  };

  const version = (value, which) => {
    if (value === undefined || value === null) return undefined;
    if (!versions.includes(value)) throw new codes.ERR_TLS_INVALID_PROTOCOL_VERSION(value, which);
    return value;
  };

  function SecureContext(options) {
    if (!(this instanceof SecureContext)) return new SecureContext(options);
    const { ca, cert, key, passphrase, pfx, minVersion, maxVersion, secureProtocol } = options ?? {};
    // A passphrase without a key to open is not looked at.
    if ((key || pfx) && passphrase !== undefined && passphrase !== null) validateString(passphrase, 'options.passphrase');
    const limits = secureProtocol === undefined ? [] : methods[secureProtocol];
    if (limits === undefined) {
      const error = new TypeError(`Unknown method: ${secureProtocol}`);
      error.code = 'ERR_TLS_INVALID_PROTOCOL_METHOD';
      throw error;
    }
    if (secureProtocol !== undefined && (minVersion ?? maxVersion) !== undefined) {
      throw new codes.ERR_TLS_PROTOCOL_VERSION_CONFLICT(minVersion ?? maxVersion, secureProtocol);
    }
    const own = {
      ca: list(ca, 'options.ca'), cert: list(cert, 'options.cert'), key: list(key, 'options.key', 'pem'),
      pfx: list(pfx, 'options.pfx', 'buf')?.[0],
      passphrase: passphrase ?? (Array.isArray(key) ? key.find((each) => each?.passphrase)?.passphrase : undefined) ??
        (Array.isArray(pfx) ? pfx.find((each) => each?.passphrase)?.passphrase : undefined) ?? undefined,
      minVersion: version(minVersion, 'minimum') ?? limits[0] ?? 'TLSv1.2',
      maxVersion: version(maxVersion, 'maximum') ?? limits[1] ?? 'TLSv1.3',
    };
    this.context = own;
  }

  exports.SecureContext = SecureContext;
  exports.createSecureContext = (options) => new SecureContext(options);

  // A list of names, or the wire's form of one.
  exports.alpn = (protocols) => {
    if (protocols === undefined || protocols === null) return [];
    if (Array.isArray(protocols)) return protocols.map((name) => (typeof name === 'string' ? name : Buffer.from(name).toString('latin1')));
    const wire = bytes(protocols, 'ALPNProtocols');
    const view = Buffer.from(wire.buffer, wire.byteOffset, wire.byteLength);
    const names = [];
    for (let start = 0; start < view.length; start += view[start] + 1) names.push(view.toString('latin1', start + 1, start + 1 + view[start]));
    return names;
  };
})
