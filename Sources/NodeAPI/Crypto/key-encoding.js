// The options that say how a key is encoded, or to be encoded.
(function (exports, require) {
  'use strict';

  const { codes, input, isBytes } = require('internal/crypto/bytes');
  const { makeCodes } = require('internal/errors');

  makeCodes({
    ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS: [Error, (encoding, reason) => `The selected key encoding ${encoding} ${reason}.`],
  }, codes);

  const isData = (value) => typeof value === 'string' || isBytes(value);
  const pathOf = (group, name) => (group === undefined ? `options.${name}` : `options.${group}.${name}`);

  function checkedType(type, kind, isPublic, path) {
    if (type === 'pkcs1') {
      if (kind !== undefined && kind !== 'rsa') throw new codes.ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'can only be used for RSA keys');
      return type;
    }
    if (type === 'spki' && isPublic !== false) return type;
    if (type === 'pkcs8' && isPublic !== true) return type;
    if (type === 'sec1' && isPublic !== true) {
      if (kind !== undefined && kind !== 'ec') throw new codes.ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'can only be used for EC keys');
      return type;
    }
    throw new codes.ERR_INVALID_ARG_VALUE(path, type);
  }

  function formatAndType(options, kind, isPublic, group, isInput) {
    let { format, type } = options;
    if (format === undefined && isInput) format = 'pem';
    if (format !== 'pem' && format !== 'der' && format !== 'jwk') throw new codes.ERR_INVALID_ARG_VALUE(pathOf(group, 'format'), format);
    const isRequired = (!isInput || format === 'der') && format !== 'jwk';
    if (type !== undefined || isRequired) type = checkedType(type, kind, isPublic, pathOf(group, 'type'));
    return { format, type };
  }

  function check(options) {
    if (options === null || typeof options !== 'object') throw new codes.ERR_INVALID_ARG_TYPE('options', 'object', options);
  }

  // How a key is encoded that comes in; `isPublic` is undefined where either kind is welcome.
  function readEncoding(options, isPublic) {
    check(options);
    const { format, type } = formatAndType(options, undefined, isPublic, undefined, true);
    const { encoding } = options;
    let { passphrase } = options;
    if (passphrase !== undefined) {
      if (!isData(passphrase)) throw new codes.ERR_INVALID_ARG_VALUE('options.passphrase', passphrase);
      passphrase = input(passphrase, 'key.passphrase', encoding);
    }
    return { format, type, passphrase };
  }

  // How a key of that kind is to be encoded; `group` names the option that the options came from.
  function publicEncoding(options, kind, group) {
    check(options);
    return formatAndType(options, kind, kind === undefined ? undefined : true, group, false);
  }

  function privateEncoding(options, kind, group) {
    check(options);
    const { format, type } = formatAndType(options, kind, false, group, false);
    const { cipher, encoding } = options;
    let { passphrase } = options;
    if (cipher !== undefined && cipher !== null) {
      if (typeof cipher !== 'string') throw new codes.ERR_INVALID_ARG_VALUE(pathOf(group, 'cipher'), cipher);
      if (format === 'der' && (type === 'pkcs1' || type === 'sec1')) {
        throw new codes.ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'does not support encryption');
      }
      if (!isData(passphrase)) throw new codes.ERR_INVALID_ARG_VALUE(pathOf(group, 'passphrase'), passphrase);
    } else if (passphrase !== undefined) {
      throw new codes.ERR_INVALID_ARG_VALUE(pathOf(group, 'cipher'), cipher);
    }
    if (passphrase !== undefined) passphrase = input(passphrase, 'key.passphrase', encoding);
    return { format, type, cipher: cipher ?? undefined, passphrase };
  }

  Object.assign(exports, { privateEncoding, publicEncoding, readEncoding });
})
