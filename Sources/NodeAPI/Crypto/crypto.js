// The `crypto` module: each part is loaded when a script first asks for a member of it.
(function (exports, require) {
  'use strict';

  const { defineProperty } = Object;

  const parts = {
    'internal/crypto/derivation': ['hkdf', 'hkdfSync', 'pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync'],
    'internal/crypto/hashes': ['Hash', 'Hmac', 'createHash', 'createHmac', 'getHashes', 'hash', 'timingSafeEqual'],
    'internal/crypto/random': ['randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID'],
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
  lazy('getRandomValues', () => (array) => require('internal/web/crypto').crypto.getRandomValues(array));
  lazy('subtle', () => require('internal/web/crypto').crypto.subtle);
  lazy('webcrypto', () => require('internal/web/crypto').crypto);
})
