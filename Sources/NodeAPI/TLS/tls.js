// tls: secure connections to servers.
(function (exports, require, module, binding) {
  'use strict';

  const { Buffer } = require('buffer');
  const { TLSSocket, connect } = require('internal/tls/connect');
  const { SecureContext, alpn, createSecureContext } = require('internal/tls/context');
  const { checkServerIdentity } = require('internal/tls/identity');
  const network = binding('network');

  const ciphers = [
    'tls_aes_256_gcm_sha384', 'tls_chacha20_poly1305_sha256', 'tls_aes_128_gcm_sha256', 'ecdhe-rsa-aes128-gcm-sha256',
    'ecdhe-ecdsa-aes128-gcm-sha256', 'ecdhe-rsa-aes256-gcm-sha384', 'ecdhe-ecdsa-aes256-gcm-sha384', 'ecdhe-ecdsa-chacha20-poly1305',
    'ecdhe-rsa-chacha20-poly1305',
  ];

  const refuse = () => {
    const error = new Error('listen EACCES: permission denied');
    throw Object.assign(error, { errno: -13, code: 'EACCES', syscall: 'listen' });
  };

  Object.assign(exports, {
    CLIENT_RENEG_LIMIT: 3, CLIENT_RENEG_WINDOW: 600,
    DEFAULT_CIPHERS: ciphers.join(':').toUpperCase(),
    DEFAULT_ECDH_CURVE: 'auto', DEFAULT_MIN_VERSION: 'TLSv1.2', DEFAULT_MAX_VERSION: 'TLSv1.3',
    SecureContext, TLSSocket, checkServerIdentity, connect, createSecureContext,
    createServer: refuse,
    Server: function Server() { refuse(); },
    getCiphers: () => ciphers.toSorted(),
    convertALPNProtocols(protocols, out) {
      out.ALPNProtocols = Buffer.concat(alpn(protocols).map((name) => Buffer.concat([Buffer.from([name.length]), Buffer.from(name, 'latin1')])));
    },
    getCACertificates: (kind = 'default') => (kind === 'extra' ? [] : [...exports.rootCertificates]),
  });

  Object.defineProperty(exports, 'rootCertificates', {
    configurable: false, enumerable: true,
    get() { return roots ??= Object.freeze(network.rootCertificates()); },
  });
  let roots;
})
