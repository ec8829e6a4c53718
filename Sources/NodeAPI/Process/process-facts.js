// Facts about the Node that this host stands in for.
(function (exports, require, module, binding) {
  'use strict';

  const { Object: { freeze } } = globalThis;

  exports.version = 'v22.21.1';
  exports.execPath = '/usr/local/bin/node';
  exports.release = {
    name: 'node', lts: 'Jod',
    sourceUrl: 'https://nodejs.org/download/release/v22.21.1/node-v22.21.1.tar.gz',
    headersUrl: 'https://nodejs.org/download/release/v22.21.1/node-v22.21.1-headers.tar.gz',
  };
  exports.versions = freeze({
    node: '22.21.1', acorn: '8.15.0', ada: '2.9.2', amaro: '0.4.1', ares: '1.34.5', brotli: '1.1.0', cjs_module_lexer: '2.1.0',
    cldr: '47.0', icu: '77.1', llhttp: '9.3.0', modules: '127', napi: '10', ncrypto: '0.0.1', nghttp2: '1.64.0', openssl: '3.0.17',
    simdjson: '3.10.1', simdutf: '6.0.3', sqlite: '3.50.4', tz: '2025b', undici: '6.22.0', unicode: '16.0', uv: '1.51.0',
    uvwasi: '0.0.23', v8: '12.4.254.21-node.33', zlib: '1.3.1-470d3a2', zstd: '1.5.7',
  });
  exports.features = freeze({
    inspector: false, debug: false, uv: true, ipv6: true, tls_alpn: true, tls_sni: true, tls_ocsp: true, tls: true,
    openssl_is_boringssl: false, cached_builtins: true, require_module: true, typescript: false,
  });
  exports.config = freeze({ target_defaults: freeze({}), variables: freeze({}) });
  exports.resourceUsage = (userCPUTime, memory) => ({
    userCPUTime, systemCPUTime: 0, maxRSS: Math.ceil(memory / 1024), sharedMemorySize: 0, unsharedDataSize: 0, unsharedStackSize: 0,
    minorPageFault: 0, majorPageFault: 0, swappedOut: 0, fsRead: 0, fsWrite: 0, ipcSent: 0, ipcReceived: 0, signalsCount: 0,
    voluntaryContextSwitches: 0, involuntaryContextSwitches: 0,
  });
})
