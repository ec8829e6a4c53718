// Certificates.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('crypto');
  const { codes, output } = require('internal/crypto/bytes');
  const { isKeyObject, keyObject, kHandle } = require('internal/crypto/keys');
  const { validateBoolean, validateObject, validateString } = require('internal/validators');
  const { isView } = ArrayBuffer;
  const factNames = [
    'subject', 'subjectAltName', 'issuer', 'infoAccess', 'validFrom', 'validTo', 'fingerprint', 'fingerprint256', 'fingerprint512', 'keyUsage',
    'serialNumber',
  ];

  // X509_CHECK_FLAG_…
  const flags = { alwaysSubject: 1, noWildcards: 2, noPartialWildcards: 4, multiLabelWildcards: 8, singleLabelSubdomains: 16, neverSubject: 32 };

  function matchFlags(options = {}) {
    validateObject(options, 'options');
    const { subject = 'default', wildcards = true, partialWildcards = true, multiLabelWildcards = false, singleLabelSubdomains = false } = options;
    validateString(subject, 'options.subject');
    const choices = { default: 0, always: flags.alwaysSubject, never: flags.neverSubject };
    if (!Object.hasOwn(choices, subject)) throw new codes.ERR_INVALID_ARG_VALUE('options.subject', subject);
    for (const [name, value] of Object.entries({ wildcards, partialWildcards, multiLabelWildcards, singleLabelSubdomains })) {
      validateBoolean(value, `options.${name}`);
    }
    return choices[subject] | (wildcards ? 0 : flags.noWildcards) | (partialWildcards ? 0 : flags.noPartialWildcards)
      | (multiLabelWildcards ? flags.multiLabelWildcards : 0) | (singleLabelSubdomains ? flags.singleLabelSubdomains : 0);
  }

  function checkedKey(key, type) {
    if (!isKeyObject(key)) throw new codes.ERR_INVALID_ARG_TYPE('pkey', 'KeyObject', key);
    if (key.type !== type) throw new codes.ERR_INVALID_ARG_VALUE('pkey', key);
    return key[kHandle];
  }

  class X509Certificate {
    #handle;
    #facts;
    #key;

    constructor(buffer) {
      if (typeof buffer !== 'string' && !isView(buffer)) {
        throw new codes.ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
      }
      this.#handle = native.readCertificate(buffer);
    }

    #fact(name) { return (this.#facts ??= native.certificateFacts(this.#handle))[name]; }

    get subject() { return this.#fact('subject'); }
    get subjectAltName() { return this.#fact('subjectAltName'); }
    get issuer() { return this.#fact('issuer'); }
    // There is one only for the certificate of a connection.
    get issuerCertificate() { return undefined; }
    get infoAccess() { return this.#fact('infoAccess'); }
    get validFrom() { return this.#fact('validFrom'); }
    get validTo() { return this.#fact('validTo'); }
    get validFromDate() { return new Date(this.validFrom); }
    get validToDate() { return new Date(this.validTo); }
    get fingerprint() { return this.#fact('fingerprint'); }
    get fingerprint256() { return this.#fact('fingerprint256'); }
    get fingerprint512() { return this.#fact('fingerprint512'); }
    get keyUsage() { return this.#fact('keyUsage'); }
    get serialNumber() { return this.#fact('serialNumber'); }
    get ca() { return this.#fact('ca'); }
    get raw() { return output(native.certificateBytes(this.#handle)); }
    get publicKey() { return (this.#key ??= keyObject('public', native.certificateKey(this.#handle))); }

    toString() { return native.certificatePEM(this.#handle); }
    toJSON() { return this.toString(); }

    checkHost(name, options) {
      validateString(name, 'name');
      return native.certificateNameOfHost(this.#handle, name, matchFlags(options));
    }

    checkEmail(email, options) {
      validateString(email, 'email');
      return native.isCertificateOfEmail(this.#handle, email, matchFlags(options)) ? email : undefined;
    }

    checkIP(ip) {
      validateString(ip, 'ip');
      return native.isCertificateOfAddress(this.#handle, ip) ? ip : undefined;
    }

    checkIssued(other) {
      if (typeof other !== 'object' || other === null || !(#handle in other)) {
        throw new codes.ERR_INVALID_ARG_TYPE('otherCert', 'X509Certificate', other);
      }
      return native.isCertificateIssuedBy(this.#handle, other.#handle);
    }

    checkPrivateKey(key) { return native.isCertificateOfKey(this.#handle, checkedKey(key, 'private')); }
    verify(key) { return native.isCertificateSignedBy(this.#handle, checkedKey(key, 'public')); }

    toLegacyObject() {
      return require('internal/crypto/x509-legacy').legacyObject(this, (name) => native.certificateFields(this.#handle, name));
    }

    [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
      if (depth !== null && depth < 0) return this;
      const facts = Object.fromEntries(factNames.map((name) => [name, this.#fact(name)]));
      return `X509Certificate ${require('internal/inspect-value').inspect(facts, { ...options, depth: options.depth === null ? null : options.depth - 1 })}`;
    }
  }

  Object.assign(exports, { X509Certificate });
})
