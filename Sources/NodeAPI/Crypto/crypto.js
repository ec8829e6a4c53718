// The `crypto` module: each part is loaded when a script first asks for a member of it.
(function (exports, require, module, binding) {
  'use strict';

  const { defineProperty } = Object;

  const parts = {
    'internal/crypto/ciphers': ['Cipheriv', 'Decipheriv', 'createCipheriv', 'createDecipheriv', 'getCipherInfo', 'getCiphers'],
    'internal/crypto/constants': ['constants'],
    'internal/crypto/derivation': ['hkdf', 'hkdfSync', 'pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync'],
    'internal/crypto/exchange': [
      'DiffieHellman', 'DiffieHellmanGroup', 'ECDH', 'createDiffieHellman', 'createDiffieHellmanGroup', 'createECDH', 'diffieHellman',
      'getDiffieHellman',
    ],
    'internal/crypto/generation': ['generateKey', 'generateKeyPair', 'generateKeyPairSync', 'generateKeySync'],
    'internal/crypto/hashes': ['Hash', 'Hmac', 'createHash', 'createHmac', 'getHashes', 'hash', 'timingSafeEqual'],
    'internal/crypto/keys': ['KeyObject', 'createPrivateKey', 'createPublicKey', 'createSecretKey'],
    'internal/crypto/random': ['randomBytes', 'pseudoRandomBytes', 'prng', 'rng', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID'],
    'internal/crypto/rsa': ['privateDecrypt', 'privateEncrypt', 'publicDecrypt', 'publicEncrypt'],
    'internal/crypto/sign': ['sign', 'verify'],
    'internal/crypto/signers': ['Sign', 'Verify'],
    'internal/crypto/x509': ['X509Certificate'],
  };

  function lazy(name, find) {
    const settle = (value) => {
      defineProperty(exports, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    };
    defineProperty(exports, name, { get: () => settle(find()), set: settle, enumerable: true, configurable: true });
  }

  for (const id of Object.keys(parts)) {
    for (const name of parts[id]) lazy(name, () => require(id)[name]);
  }
  lazy('createSign', () => (algorithm, options) => new exports.Sign(algorithm, options));
  lazy('createVerify', () => (algorithm, options) => new exports.Verify(algorithm, options));
  lazy('getCurves', () => () => binding('crypto').curves());
  // There is no heap apart for secrets, and none of the modules that FIPS 140 certifies.
  lazy('getFips', () => () => 0);
  lazy('secureHeapUsed', () => () => ({ total: 0, used: 0, utilization: 0, min: 0 }));
  lazy('getRandomValues', () => (array) => require('internal/web/crypto').crypto.getRandomValues(array));
  lazy('subtle', () => require('internal/web/crypto').crypto.subtle);
  lazy('webcrypto', () => require('internal/web/crypto').crypto);
})
