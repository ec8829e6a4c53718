// Blobs under blob: URLs of this login.
(function (exports, require, module) {
  'use strict';
  const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
  const blobs = new Map();
  const prefix = 'blob:nodedata:';

  exports.create = (blob) => {
    if (Object.prototype.toString.call(blob) !== '[object Blob]' && Object.prototype.toString.call(blob) !== '[object File]') {
      throw new ERR_INVALID_ARG_TYPE('obj', 'Blob', blob);
    }
    const url = prefix + require('crypto').randomUUID();
    blobs.set(url, blob);
    return url;
  };
  exports.revoke = (url) => { blobs.delete(url); };
  exports.resolve = (url) => blobs.get(`${url}`);
})
