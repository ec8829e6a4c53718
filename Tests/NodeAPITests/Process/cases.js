// Cases for `process`, `os`, `constants`: [name, source of an async function body that returns a string]. They run in this host and in Node.
(function () {
  const attempt = `const attempt = (work) => { try { return String(work()); } catch (e) { return [e.name, e.code, e.message].join('|'); } };`;
  const cases = [];
  const add = (name, body) => { cases.push([name, attempt + body]); };
  add('brand', `return [Object.prototype.toString.call(process), process.constructor.name, typeof process, process === require('process'), process === require('node:process')].join();`);
  add('env is of strings', `process.env.CASE_A = 5; process.env.CASE_B = undefined; const r = [process.env.CASE_A === '5', process.env.CASE_B, 'CASE_A' in process.env, process.env.CASE_NONE, delete process.env.CASE_A, 'CASE_A' in process.env].join(); delete process.env.CASE_B; return r;`);
  add('env of a symbol', `return attempt(() => { process.env[Symbol('s')] = 1; });`);
  add('env defined', `return attempt(() => Object.defineProperty(process.env, 'CASE_C', { value: 'x' }));`);
  add('env defined well', `Object.defineProperty(process.env, 'CASE_D', { value: 7, configurable: true, writable: true, enumerable: true }); const r = process.env.CASE_D === '7'; delete process.env.CASE_D; return String(r);`);
  add('hrtime', `const a = process.hrtime(), d = process.hrtime(a); return [a.length, d.length, d[0], d[1] >= 0 && d[1] < 1e9, typeof process.hrtime.bigint(), process.hrtime.bigint() <= process.hrtime.bigint()].join();`);
  add('hrtime of what is no time', `return [attempt(() => process.hrtime(1)), attempt(() => process.hrtime([1]))].join(';');`);
  add('uptime and memory', `const m = process.memoryUsage(); return [process.uptime() >= 0, Object.keys(m), m.rss > 1e6, process.memoryUsage.rss() > 1e6].join();`);
  add('nextTick before microtasks of later turns', `const log = []; process.nextTick((a, b) => log.push(a + b), 1, 2); await new Promise((r) => setTimeout(r, 1)); return log.join();`);
  add('nextTick of nothing', `return attempt(() => process.nextTick());`);
  add('events', `const log = []; const f = function (x) { log.push(x, this === process); }; const same = process.on('mine', f) === process; process.once('mine', (x) => log.push('once' + x)); const r = [process.emit('mine', 1), process.emit('mine', 2), process.listenerCount('mine'), process.off('mine', f) === process, process.emit('mine', 3)]; return [same, r, log, process.listeners('mine').length].join();`);
  add('events: a listener that removes another', `const log = []; const g = () => log.push('g'); process.on('mine', () => { log.push('f'); process.off('mine', g); }); process.on('mine', g); process.emit('mine'); process.emit('mine'); process.removeAllListeners('mine'); return log.join();`);
  add('events: once with its own function removed', `const log = []; const f = () => log.push('f'); process.once('mine', f); process.removeListener('mine', f); return [process.emit('mine'), log].join();`);
  add('events: once and for good', `const log = []; const f = () => log.push('f'); process.once('mine', f); process.on('mine', f); process.emit('mine'); process.emit('mine'); process.removeAllListeners('mine'); return log.join();`);
  add('events: an error that nobody hears', `return [attempt(() => process.emit('error', new RangeError('x'))), process.listenerCount('none'), process.emit('none'), process.eventNames().includes('none')].join();`);
  add('events: a listener that is no function', `return attempt(() => process.on('mine', 5));`);
  add('events: the names', `const s = Symbol('s'); process.on(s, () => {}); const r = process.eventNames().includes(s); process.removeAllListeners(s); return String(r);`);
  add('emitWarning', `const seen = new Promise((r) => process.once('warning', r)); process.emitWarning('careful', { type: 'Kind', code: 'C1', detail: 'more' }); const w = await seen; return [w.name, w.code, w.detail, w.message, w instanceof Error].join();`);
  add('emitWarning of an error', `const seen = new Promise((r) => process.once('warning', r)); const e = new Error('e'); process.emitWarning(e); return String((await seen) === e);`);
  add('emitWarning of other things', `return [attempt(() => process.emitWarning(5)), attempt(() => process.emitWarning('a', 5)), attempt(() => process.emitWarning('a', 'T', 5))].join(';');`);
  add('what the shape is', `return [typeof process.version, Object.keys(process.release).includes('name'), process.release.name, Array.isArray(process.argv), Array.isArray(process.execArgv), typeof process.pid, process.exitCode, process.title.length > 0, process.stdout.fd, process.stderr.fd, typeof process.stdout.write, process.stdout.writable, process.platform, process.arch].join();`);
  add('os', `const os = require('os'); return [os.EOL, os.devNull, os.platform(), os.type(), os.arch(), os.endianness(), \`\${os.platform}\`, os.platform + '!', typeof os.hostname(), Array.isArray(os.cpus()), os.loadavg().length, typeof os.uptime(), Object.keys(os.constants).filter((k) => k !== 'UV_UDP_REUSEADDR').sort(), os.tmpdir.name].join();`);
  add('os numbers', `const { signals, errno, priority } = require('os').constants; return [JSON.stringify(signals), errno.ENOENT, errno.EROFS, errno.ECONNRESET, errno.ETIMEDOUT, JSON.stringify(priority)].join();`);
  add('constants', `const c = require('constants'); return [c.ENOENT, c.SIGTERM, c.O_RDONLY, c.S_IFMT, c.R_OK, c.PRIORITY_LOW, c.COPYFILE_EXCL].join();`);
  add('fs numbers', `const { constants: c } = require('fs'); return ['O_CREAT', 'O_APPEND', 'O_SYNC', 'O_DIRECTORY', 'S_IFLNK', 'S_IRWXU', 'X_OK', 'UV_DIRENT_LINK', 'COPYFILE_FICLONE_FORCE'].map((k) => c[k]).join();`);
  add('tty and vm', `return [require('tty').isatty(99), attempt(() => require('vm').runInThisContext('1 + 1')), attempt(() => new (require('vm').Script)('2 + 2').runInThisContext()), attempt(() => new (require('vm').Script)('2 +')).split('|')[0], require('vm').isContext({}), attempt(() => require('vm').compileFunction('return a + b', ['a', 'b'])(1, 2)), attempt(() => require('vm').runInThisContext(5))].join(';');`);
  add('worker_threads', `const w = require('worker_threads'); return [w.isMainThread, w.threadId, w.parentPort, w.workerData, typeof w.Worker, typeof w.MessageChannel].join();`);
  return cases;
})()
