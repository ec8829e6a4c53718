// Key objects as keys of Web Crypto.
(function (exports, require) {
  'use strict';

  const { refuse, usagesOf } = require('internal/web/subtle-arguments');
  const { isSecret, normalize } = require('internal/web/subtle-algorithms');
  const { importKey } = require('internal/web/subtle');

  function toCryptoKey(object, algorithm, isExtractable, keyUsages) {
    const wanted = normalize(algorithm, 'importKey'), usages = usagesOf(keyUsages);
    const { type } = object;
    if (isSecret(wanted) !== (type === 'secret')) refuse('Unrecognized algorithm name', 'NotSupportedError');
    if (type === 'secret') return importKey('raw', new Uint8Array(object.export()), wanted, isExtractable, usages);
    const format = type === 'public' ? 'spki' : 'pkcs8';
    return importKey(format, object.export({ type: format, format: 'der' }), wanted, isExtractable, usages);
  }

  Object.assign(exports, { toCryptoKey });
})
