// A certificate in the form that `getPeerCertificate()` has.
(function (exports, require) {
  'use strict';

  const curves = { prime256v1: ['P-256', 256], secp384r1: ['P-384', 384], secp521r1: ['P-521', 521] };

  // A field that is there several times has a list of values.
  function grouped(pairs) {
    const object = Object.create(null);
    for (const [name, value] of pairs) {
      if (!(name in object)) object[name] = value;
      else if (Array.isArray(object[name])) object[name].push(value);
      else object[name] = [object[name], value];
    }
    return object;
  }

  function access(text) {
    const object = Object.create(null);
    for (const line of text.split('\n')) {
      const cut = line.indexOf(':');
      (object[line.slice(0, cut)] ??= []).push(line.slice(cut + 1));
    }
    return object;
  }

  function keyMembers(key) {
    const { modulusLength, namedCurve, publicExponent } = key.asymmetricKeyDetails;
    const { Buffer } = require('buffer');
    if (key.asymmetricKeyType === 'rsa') {
      return {
        modulus: Buffer.from(key.export({ format: 'jwk' }).n, 'base64url').toString('hex').toUpperCase(), bits: modulusLength,
        exponent: `0x${publicExponent.toString(16)}`, pubkey: key.export({ format: 'der', type: 'spki' }),
      };
    }
    if (!Object.hasOwn(curves, namedCurve)) return {};
    const [nistCurve, bits] = curves[namedCurve];
    const { x, y } = key.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return { bits, pubkey: point, asn1Curve: namedCurve, nistCurve };
  }

  exports.legacyObject = (certificate, fields) => {
    const object = {
      subject: grouped(fields('subject')), issuer: grouped(fields('issuer')), subjectaltname: certificate.subjectAltName,
      infoAccess: certificate.infoAccess === undefined ? undefined : access(certificate.infoAccess), ca: certificate.ca,
      ...keyMembers(certificate.publicKey), valid_from: certificate.validFrom, valid_to: certificate.validTo, fingerprint: certificate.fingerprint,
      fingerprint256: certificate.fingerprint256, fingerprint512: certificate.fingerprint512, ext_key_usage: certificate.keyUsage,
      serialNumber: certificate.serialNumber, raw: certificate.raw,
    };
    for (const name of Object.keys(object)) if (object[name] === undefined) delete object[name];
    return object;
  };
})
