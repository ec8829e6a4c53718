// RSA as a cipher.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { input, output } = require('internal/crypto/bytes');
  const { asymmetricKey } = require('internal/crypto/key-input');
  const { constants } = require('internal/crypto/constants');
  const { validateString } = require('internal/validators');

  const cipher = (method, use, usual) => (key, buffer) => {
    const handle = asymmetricKey(key, use);
    const { encoding, oaepHash } = key;
    let { oaepLabel } = key;
    if (oaepHash !== undefined) validateString(oaepHash, 'key.oaepHash');
    if (oaepLabel !== undefined) oaepLabel = input(oaepLabel, 'key.oaepLabel', encoding);
    const data = input(buffer, 'buffer', encoding);
    return output(native.encryptRSA(method, data, handle, key.padding || usual, oaepHash, oaepLabel));
  };

  const { RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PADDING } = constants;

  Object.assign(exports, {
    privateDecrypt: cipher('privateDecrypt', 'consumePrivate', RSA_PKCS1_OAEP_PADDING),
    privateEncrypt: cipher('privateEncrypt', 'consumePrivate', RSA_PKCS1_PADDING),
    publicDecrypt: cipher('publicDecrypt', 'consumePublic', RSA_PKCS1_PADDING),
    publicEncrypt: cipher('publicEncrypt', 'consumePublic', RSA_PKCS1_OAEP_PADDING),
  });
})
