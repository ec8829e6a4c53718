// Key objects.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes, output } = require('internal/crypto/bytes');
  const { asymmetricKey, cryptoKeys, isKeyObject, kHandle, kType, secretKey } = require('internal/crypto/key-input');
  const { validateObject, validateOneOf } = require('internal/validators');
  const types = ['secret', 'public', 'private'];
  const { defineProperty, freeze, hasOwn } = Object;

  class KeyObject {
    constructor(type, handle) {
      if (!types.includes(type)) throw new codes.ERR_INVALID_ARG_VALUE('type', type);
      if (typeof handle !== 'object' || handle === null) throw new codes.ERR_INVALID_ARG_TYPE('handle', 'object', handle);
      defineProperty(this, kHandle, { value: handle });
      defineProperty(this, kType, { value: type, enumerable: true });
    }

    get type() { return this[kType]; }

    toCryptoKey(algorithm, extractable, keyUsages) {
      return require('internal/web/key-objects').toCryptoKey(this, algorithm, extractable, keyUsages);
    }

    static from(key) {
      const found = cryptoKeys.keyObject(key);
      if (found === undefined) throw new codes.ERR_INVALID_ARG_TYPE('key', 'CryptoKey', key);
      return found;
    }

    equals(other) {
      if (!isKeyObject(other)) throw new codes.ERR_INVALID_ARG_TYPE('otherKeyObject', 'KeyObject', other);
      return other[kType] === this[kType] && native.isSameKey(this[kHandle], other[kHandle]);
    }
  }

  defineProperty(KeyObject.prototype, Symbol.toStringTag, { value: 'KeyObject', configurable: true });

  class SecretKeyObject extends KeyObject {
    constructor(handle) { super('secret', handle); }

    get symmetricKeySize() { return native.secretSize(this[kHandle]); }

    export(options) {
      if (options !== undefined) {
        validateObject(options, 'options');
        validateOneOf(options.format, 'options.format', [undefined, 'buffer', 'jwk']);
        if (options.format === 'jwk') return { kty: 'oct', k: output(native.secretBytes(this[kHandle]), 'base64url') };
      }
      return output(native.secretBytes(this[kHandle]));
    }
  }

  const bigInteger = (bytes) => BigInt(`0x${output(bytes, 'hex') || '0'}`);

  class AsymmetricKeyObject extends KeyObject {
    #details;

    get asymmetricKeyType() { return native.keyKind(this[kHandle]); }

    get asymmetricKeyDetails() {
      if (this.#details !== undefined) return this.#details;
      const details = native.keyDetails(this[kHandle]);
      if (details.publicExponent !== undefined) details.publicExponent = bigInteger(details.publicExponent);
      this.#details = details;
      return details;
    }
  }

  const encoding = () => require('internal/crypto/key-encoding');
  const exported = (result) => (typeof result === 'string' ? result : output(result));

  function exportPublic(handle, kind, options, group) {
    if (options?.format === 'jwk') return native.exportJWK(handle, false);
    const { format, type } = encoding().publicEncoding(options, kind, group);
    return exported(native.exportPublicKey(handle, format, type));
  }

  function exportPrivate(handle, kind, options, group) {
    if (options?.format === 'jwk') {
      if (options.passphrase !== undefined) throw new codes.ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS('jwk', 'does not support encryption');
      return native.exportJWK(handle, true);
    }
    const { format, type, cipher, passphrase } = encoding().privateEncoding(options, kind, group);
    return exported(native.exportPrivateKey(handle, format, type, cipher, passphrase));
  }

  class PublicKeyObject extends AsymmetricKeyObject {
    constructor(handle) { super('public', handle); }

    export(options) { return exportPublic(this[kHandle], this.asymmetricKeyType, options); }
  }

  class PrivateKeyObject extends AsymmetricKeyObject {
    constructor(handle) { super('private', handle); }

    export(options) { return exportPrivate(this[kHandle], this.asymmetricKeyType, options); }
  }

  const classes = { secret: SecretKeyObject, public: PublicKeyObject, private: PrivateKeyObject };

  // A key object for a native key.
  const keyObject = (type, handle) => new classes[type](handle);

  binding('clone').register({
    name: 'KeyObject',
    is: (value) => hasOwn(value, kHandle),
    clone: (key) => keyObject(key[kType], key[kHandle]),
  });

  Object.assign(exports, {
    KeyObject,
    PrivateKeyObject,
    PublicKeyObject,
    SecretKeyObject,
    createPrivateKey: (key) => new PrivateKeyObject(asymmetricKey(key, 'createPrivate')),
    createPublicKey: (key) => new PublicKeyObject(asymmetricKey(key, 'createPublic')),
    createSecretKey(key, text) {
      const types = ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'];
      if (isKeyObject(key)) throw new codes.ERR_INVALID_ARG_TYPE('key', types, key);
      return new SecretKeyObject(native.secretKey(secretKey(key, text, types)));
    },
    cryptoKeys,
    exportPrivate,
    exportPublic,
    isKeyObject,
    kHandle,
    keyObject,
  });
})
