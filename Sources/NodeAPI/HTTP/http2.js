// The `http2` module: present, as packages load it to see whether it is, but it does not connect.
(function (exports, require, module, binding) {
  'use strict';

  const refuse = (name) => {
    const error = new Error(`http2.${name}() is not available to actions: use fetch, https or http`);
    error.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
    throw error;
  };
  module.exports = {
    connect() { return refuse('connect'); },
    createServer() { return refuse('createServer'); },
    createSecureServer() { return refuse('createSecureServer'); },
    getDefaultSettings: () => ({ __proto__: null }),
    sensitiveHeaders: Symbol('nodejs.http2.sensitiveHeaders'),
    constants: {
      HTTP2_HEADER_STATUS: ':status', HTTP2_HEADER_METHOD: ':method', HTTP2_HEADER_AUTHORITY: ':authority', HTTP2_HEADER_SCHEME: ':scheme',
      HTTP2_HEADER_PATH: ':path', HTTP2_HEADER_CONTENT_LENGTH: 'content-length', HTTP2_HEADER_CONTENT_TYPE: 'content-type',
      HTTP2_HEADER_COOKIE: 'cookie', HTTP2_METHOD_GET: 'GET', HTTP2_METHOD_POST: 'POST', HTTP2_METHOD_HEAD: 'HEAD',
      HTTP_STATUS_OK: 200, NGHTTP2_NO_ERROR: 0, NGHTTP2_CANCEL: 8,
    },
  };
})
