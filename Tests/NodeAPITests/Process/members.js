// Cases for the order of ticks and for the members of `process`: [name, source of an async function body that returns a string].
// They run in this host and in Node, and the strings are compared.
(function () {
  const helper = `
    const process = require('process');
    const log = [];
    const attempt = (f) => { try { return String(f()); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
    const later = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  const say = (text) => `Promise.resolve().then(() => log.push('${text}'))`;

  // Order of ticks and promise jobs, where a callback of the loop starts them.
  const inTurn = (body) => `await new Promise((resolve) => setTimeout(() => { ${body}; setTimeout(resolve, 2); }, 1)); return log.join();`;
  add('ticks before jobs', inTurn(`${say('job')}; process.nextTick(() => log.push('tick'))`));
  add('ticks in order', inTurn(`process.nextTick(() => log.push(1)); process.nextTick(() => log.push(2)); ${say('job')}`));
  add('ticks of ticks before jobs', inTurn(`${say('job')}; process.nextTick(() => { log.push(1); process.nextTick(() => log.push(2)); })`));
  add('jobs of ticks after all ticks', inTurn(`process.nextTick(() => { log.push(1); ${say('job')}; }); process.nextTick(() => log.push(2))`));
  add('ticks of jobs after all jobs', inTurn(`Promise.resolve().then(() => { process.nextTick(() => log.push('tick')); log.push('a'); }).then(() => log.push('b')).then(() => log.push('c'))`));
  add('jobs of ticks of jobs', inTurn(`Promise.resolve().then(() => process.nextTick(() => { log.push('t'); ${say('j')}; process.nextTick(() => log.push('t2')); }))`));
  add('microtasks', inTurn(`queueMicrotask(() => log.push('m')); process.nextTick(() => log.push('t'))`));
  add('ticks before timers', inTurn(`setTimeout(() => log.push('timer'), 1); process.nextTick(() => log.push('t'))`));
  add('async function', inTurn(`(async () => { log.push(1); await null; log.push(3); process.nextTick(() => log.push(5)); await null; log.push(4); })(); process.nextTick(() => log.push(2))`));
  add('tick values', inTurn(`process.nextTick((...values) => log.push(values.join('-')), 1, 'b', null)`));
  add('tick without receiver', inTurn(`process.nextTick(function () { 'use strict'; log.push(this === undefined); })`));
  add('many ticks', inTurn(`let left = 1000; const step = () => { if (left-- > 0) process.nextTick(step); else log.push('done'); }; step(); ${say('job')}`));
  for (const value of ['', 'null', '5', "'f'", '{}']) add(`nextTick of ${value}`, `return attempt(() => process.nextTick(${value}));`);

  // clocks
  add('hrtime', `const t = process.hrtime(); return [t.length, t.every(Number.isInteger), t[1] < 1e9].join();`);
  add('hrtime since', `const t = process.hrtime(); await later(3); const d = process.hrtime(t); return [d[0], d[1] > 1e6].join();`);
  add('hrtime goes on', `const a = process.hrtime.bigint(); const b = process.hrtime.bigint(); return typeof a + (b >= a);`);
  for (const value of ['1', "'x'", '{}', 'null', '[1]', '[1, 2, 3]']) add(`hrtime of ${value}`, `return attempt(() => process.hrtime(${value}));`);
  add('uptime', `const a = process.uptime(); await later(3); return [typeof a, process.uptime() > a].join();`);

  // env
  add('env is an object', `return [typeof process.env, Object.prototype.toString.call(process.env)].join();`);
  add('env writes texts', `process.env.AH_A = 5; process.env.AH_B = undefined; process.env.AH_C = null; return [process.env.AH_A === '5', process.env.AH_B, process.env.AH_C].join();`);
  add('env has and deletes', `process.env.AH_D = 'x'; const had = 'AH_D' in process.env; delete process.env.AH_D; return [had, 'AH_D' in process.env, process.env.AH_D].join();`);
  add('env keys', `process.env.AH_E = 'x'; return [Object.keys(process.env).includes('AH_E'), JSON.stringify(Object.getOwnPropertyDescriptor(process.env, 'AH_E'))].join();`);
  add('env symbol', `return attempt(() => { process.env.AH_F = Symbol('s'); }) + attempt(() => { process.env[Symbol('s')] = 1; });`);
  add('env accessor', `return attempt(() => Object.defineProperty(process.env, 'AH_G', { get() { return 1; } }));`);
  add('env fixed', `return attempt(() => Object.defineProperty(process.env, 'AH_H', { value: 1 }));`);
  add('env copies', `process.env.AH_I = 'x'; return { ...process.env }.AH_I + JSON.parse(JSON.stringify(process.env)).AH_I;`);

  // emitter
  add('is an emitter', `process.once('ah', (...values) => log.push(...values)); process.emit('ah', 1, 2); return log.join() + process.emit('ah') + (process instanceof require('events'));`);
  add('listeners', `const f = () => {}; process.on('ah', f); const n = process.listenerCount('ah'); process.off('ah', f); return [n, process.listenerCount('ah'), process.listeners('ah').length].join();`);
  add('chains', `return String(process.on('unhandledRejection', log.push) === process) + (process.removeAllListeners('unhandledRejection') === process);`);

  // shapes
  add('names', `return [process.platform, process.title.length > 0, typeof process.argv0, process.release.name, typeof process.pid, typeof process.ppid].join();`);
  add('argv', `return [Array.isArray(process.argv), process.argv[0] === process.execPath, process.execArgv.length >= 0].join();`);
  add('versions', `return ['node', 'v8', 'uv', 'openssl', 'zlib', 'modules', 'ares', 'icu', 'unicode', 'llhttp', 'undici'].map((name) => typeof process.versions[name]).join() + (process.version === 'v' + process.versions.node);`);
  add('fixed versions', `'use strict'; return attempt(() => { process.versions.node = '1'; return process.versions.node === process.version.slice(1); }).slice(0, 9);`);
  add('tag', `return String(process) + Object.prototype.toString.call(process);`);
  add('functions', `return ['abort', 'binding', 'chdir', 'cpuUsage', 'cwd', 'emitWarning', 'exit', 'getegid', 'geteuid', 'getgid', 'getgroups', 'getuid', 'hrtime', 'kill', 'memoryUsage', 'nextTick', 'reallyExit', 'resourceUsage', 'umask', 'uptime', 'setUncaughtExceptionCaptureCallback', 'getActiveResourcesInfo', 'constrainedMemory'].map((name) => typeof process[name]).join();`);
  add('ids', `return [process.getuid(), process.geteuid(), process.getgid(), process.getegid()].map((id) => typeof id).join() + Array.isArray(process.getgroups());`);
  add('memoryUsage', `const use = process.memoryUsage(); return Object.keys(use).join() + Object.values(use).every((value) => value >= 0) + (use.heapUsed > 0) + typeof process.memoryUsage.rss();`);
  add('cpuUsage', `const a = process.cpuUsage(); for (let i = 0; i < 1e6; i++); const d = process.cpuUsage(a); return Object.keys(a).join() + (d.user >= 0) + (a.user >= 0);`);
  add('resourceUsage', `return Object.keys(process.resourceUsage()).join();`);
  add('release', `return [typeof process.release.lts, Object.keys(process.release).sort().join()].join();`);
  add('features', `return ['inspector', 'debug', 'uv', 'ipv6', 'tls_alpn', 'tls_sni', 'tls_ocsp', 'tls', 'cached_builtins'].map((name) => typeof process.features[name]).join();`);
  add('streams', `return [process.stdout, process.stderr].map((stream) => [stream.fd, Boolean(stream.isTTY), typeof stream.write, typeof stream.on, typeof stream.end].join()).join('|');`);
  add('exitCode', `const before = process.exitCode; process.exitCode = 3; const set = process.exitCode; process.exitCode = undefined; return [before, set, process.exitCode].join();`);
  for (const value of ['1.5', "'x'", '{}', 'true']) add(`exitCode ${value}`, `return attempt(() => { process.exitCode = ${value}; });`);
  add('umask', `return typeof process.umask();`);
  for (const value of ['5', 'null', '{}', 'undefined']) add(`emitWarning of ${value}`, `return attempt(() => process.emitWarning(${value}));`);
  add('emitWarning type', `return attempt(() => process.emitWarning('x', 5)) + attempt(() => process.emitWarning('x', 'T', 5));`);
  add('warning event', `const got = new Promise((resolve) => process.once('warning', resolve)); process.emitWarning('m', 'MyWarning', 'C1'); const w = await got; return [w.name, w.message, w.code, w instanceof Error].join();`);
  add('warning options', `const got = new Promise((resolve) => process.once('warning', resolve)); process.emitWarning('m', { type: 'T', code: 'C', detail: 'd' }); const w = await got; return [w.name, w.message, w.code, w.detail].join();`);
  add('warning error', `const got = new Promise((resolve) => process.once('warning', resolve)); const e = new Error('x'); process.emitWarning(e); return String(await got === e);`);
  add('warning comes later', `process.once('warning', () => log.push('w')); process.emitWarning('m'); log.push('sync'); await later(2); return log.join();`);
  add('global', `return String(globalThis.process === process) + (require('node:process') === process);`);
  add('binding', `return attempt(() => process.binding('no_such'));`);
  return cases;
})()
