// The `os` module. The machine that the host runs on is not an action's to know: beyond its kind, the answers are those of a bare one.
(function (exports, require, module, binding) {
  'use strict';

  const native = binding('process');
  const { now } = binding('performance');
  const { refusing } = require('internal/refuse');
  const { dlopen, errno, priority, signals } = require('internal/os-constants');

  // As in Node, these are read where text is wanted: `${os.hostname}`.
  const answers = {
    arch: native.arch,
    endianness: new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'LE' : 'BE',
    homedir: '/',
    hostname: 'localhost',
    machine: native.arch === 'arm64' ? 'aarch64' : 'x86_64',
    platform: native.platform,
    release: '0.0.0',
    tmpdir: '/tmp',
    type: native.platform === 'darwin' ? 'Darwin' : 'Linux',
    version: '',
  };
  for (const name of Object.keys(answers)) {
    const answer = () => answers[name];
    Object.defineProperty(answer, 'name', { value: name });
    answer[Symbol.toPrimitive] = answer;
    exports[name] = answer;
  }
  // Not the host's. Packages look here for what families of addresses they can connect to, so there is a network beside the loopback.
  function networkInterfaces() {
    const mac = '00:00:00:00:00:00';
    return {
      lo: [
        { address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', mac, internal: true, cidr: '127.0.0.1/8' },
        { address: '::1', netmask: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', family: 'IPv6', mac, internal: true, cidr: '::1/128', scopeid: 0 },
      ],
      eth0: [{ address: '172.17.0.2', netmask: '255.255.0.0', family: 'IPv4', mac, internal: false, cidr: '172.17.0.2/16' }],
    };
  }

  Object.assign(exports, {
    EOL: '\n',
    devNull: '/dev/null',
    constants: Object.freeze({ __proto__: null, UV_UDP_REUSEADDR: 4, dlopen, errno, signals, priority }),
    availableParallelism: () => 1,
    cpus: () => [],
    freemem: () => 0,
    totalmem: () => 0,
    loadavg: () => [0, 0, 0],
    networkInterfaces,
    uptime: () => now() / 1000,
    getPriority: () => 0,
    userInfo: () => ({ uid: 65534, gid: 65534, username: 'nobody', homedir: '/', shell: null }),
    ...refusing('os', ['setPriority'], 'an action cannot change the host'),
  });
})
