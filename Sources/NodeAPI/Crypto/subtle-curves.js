// Elliptic curves for `crypto.subtle`: ECDSA and ECDH on NIST's, Ed25519, X25519 and their like.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { attempt, refuse } = require('internal/web/subtle-arguments');
  const { checkJWK, checkName, checkUsages, digestOf, exportBytes, makePair, readDER, readJWK, usagesOf } = require('internal/web/subtle-keys');
  const { makeKey, parts } = require('internal/web/crypto-key');
  const exchange = () => binding('exchange');

  const curves = {
    'P-256': { name: 'prime256v1', signs: 'ES256' }, 'P-384': { name: 'secp384r1', signs: 'ES384' }, 'P-521': { name: 'secp521r1', signs: 'ES512' },
  };
  const rawLengths = { Ed25519: 32, Ed448: 57, X25519: 32, X448: 56 };
  const isElliptic = (name) => name === 'ECDSA' || name === 'ECDH';
  const signs = (name) => name === 'ECDSA' || name.startsWith('Ed');
  const publicUsages = (name) => (signs(name) ? ['verify'] : []);
  const privateUsages = (name) => (signs(name) ? ['sign'] : ['deriveKey', 'deriveBits']);

  function curveOf({ namedCurve }) {
    if (!Object.hasOwn(curves, namedCurve)) refuse('Unrecognized namedCurve', 'NotSupportedError');
    return curves[namedCurve];
  }

  // What a key of the algorithm says of it.
  const description = ({ name, namedCurve }) => (isElliptic(name) ? { name, namedCurve } : { name });

  function checkCurve(key, { name, namedCurve }) {
    if (isElliptic(name)) {
      if (key.crv !== namedCurve) refuse('JWK "crv" does not match the requested algorithm', 'DataError');
    } else if (key.crv !== name) {
      refuse('JWK "crv" Parameter and algorithm name mismatch', 'DataError');
    }
  }

  function readKey(key, algorithm, isExtractable, usages) {
    const { name } = algorithm;
    checkJWK(key, isElliptic(name) ? 'EC' : 'OKP', signs(name) ? 'sig' : 'enc', isExtractable, usages);
    checkCurve(key, algorithm);
    if (name === 'ECDSA') checkName(key.alg, [curveOf(algorithm).signs]);
    if (name.startsWith('Ed')) checkName(key.alg, [name, 'EdDSA']);
    const handle = readJWK(key);
    // OpenSSL makes the public half anew; the one that is given has to be the same.
    if (!isElliptic(name) && key.d !== undefined && !native.isSameKey(native.publicKeyOf(handle), readJWK({ ...key, d: undefined }))) {
      refuse('Invalid keyData', 'DataError');
    }
    return handle;
  }

  // The bytes of a public key alone: a point on a curve, or what RFC 7748 and RFC 8032 have.
  function readRaw(data, algorithm) {
    const { name } = algorithm;
    if (!isElliptic(name)) {
      if (data.byteLength !== rawLengths[name]) refuse(`${name} raw keys must be exactly ${rawLengths[name]}-bytes`, 'DataError');
      return attempt(() => native.rawKey(name.toLowerCase(), data, false), 'Invalid keyData', 'DataError');
    }
    return attempt(() => {
      const point = exchange().convertPoint(curveOf(algorithm).name, data, 'uncompressed');
      const size = (point.byteLength - 1) / 2;
      return native.ellipticKey(algorithm.namedCurve, point.subarray(1, 1 + size), point.subarray(1 + size));
    }, 'Invalid keyData', 'DataError');
  }

  function checkKind(handle, algorithm, type) {
    const { name } = algorithm;
    if (native.keyKind(handle) !== (isElliptic(name) ? 'ec' : name.toLowerCase())) refuse('Invalid key type', 'DataError');
    if (!isElliptic(name)) return;
    if (native.keyDetails(handle).namedCurve !== curveOf(algorithm).name) refuse('Named curve mismatch', 'DataError');
    if (!exchange().isConsistent(handle, type === 'private')) refuse('Invalid keyData', 'DataError');
  }

  function importKey(format, data, algorithm, isExtractable, usages) {
    const { name } = algorithm;
    if (isElliptic(name)) curveOf(algorithm);
    const type = format === 'pkcs8' || (format === 'jwk' && data.d !== undefined) ? 'private' : 'public';
    if (format === 'jwk') {
      if (data.kty === undefined) refuse('Invalid keyData', 'DataError');
      if (data.kty !== (isElliptic(name) ? 'EC' : 'OKP')) refuse('Invalid JWK "kty" Parameter', 'DataError');
      checkCurve(data, algorithm);
    }
    checkUsages(usages, type === 'public' ? publicUsages(name) : privateUsages(name), `a ${name}`);
    let handle;
    if (format === 'jwk') handle = readKey(data, algorithm, isExtractable, usages);
    else if (format === 'raw') handle = readRaw(data, algorithm);
    else handle = readDER(format, data);
    checkKind(handle, algorithm, type);
    return makeKey(type, handle, description(algorithm), isExtractable, usages);
  }

  function generateKey(algorithm, isExtractable, usages) {
    const { name } = algorithm;
    const curve = isElliptic(name) ? curveOf(algorithm) : undefined;
    checkUsages(usages, [...publicUsages(name), ...privateUsages(name)], `an ${name}`);
    const generate = () => (curve === undefined ? native.generateRaw(name.toLowerCase()) : native.generateElliptic(curve.name, true));
    return makePair(
      generate, () => description(algorithm), isExtractable, usagesOf(usages, ...publicUsages(name)), usagesOf(usages, ...privateUsages(name)));
  }

  function raw(handle) {
    const { Buffer } = require('buffer');
    const { x, y } = native.exportJWK(handle, false);
    return new Uint8Array(y === undefined ? Buffer.from(x, 'base64url')
      : Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]));
  }

  function deriveBits(algorithm, key, length) {
    const other = parts(algorithm.public);
    if (other.type !== 'public') refuse('algorithm.public must be a public key', 'InvalidAccessError');
    if (key.type !== 'private') refuse('baseKey must be a private key', 'InvalidAccessError');
    if (other.algorithm.name !== key.algorithm.name) refuse('The public and private keys must be of the same type', 'InvalidAccessError');
    if (other.algorithm.namedCurve !== key.algorithm.namedCurve) refuse('Named curve mismatch', 'InvalidAccessError');
    const secret = attempt(() => exchange().derive(key.handle, other.handle));
    if (length === null) return secret.buffer;
    if (secret.byteLength * 8 < length) refuse('derived bit length is too small', 'OperationError');
    const result = new Uint8Array(secret.subarray(0, Math.ceil(length / 8)));
    if (length % 8 !== 0) result[result.byteLength - 1] &= 256 - 2 ** (8 - (length % 8));
    return result.buffer;
  }

  const options = ({ name, hash }, { handle }) => (name === 'ECDSA' ? [handle, digestOf(hash), undefined, undefined, true] : [handle]);

  Object.assign(exports, {
    deriveBits,
    exportBytes: (format, key) => exportBytes(format, key, raw),
    generateKey,
    importKey,
    jwkName: ({ algorithm: { name } }) => (name.startsWith('Ed') ? name : undefined),
    sign: (algorithm, key, data) => attempt(() => native.sign(data, ...options(algorithm, key))).buffer,
    verify: (algorithm, key, signature, data) => attempt(() => native.verify(signature, data, ...options(algorithm, key))),
  });
})
