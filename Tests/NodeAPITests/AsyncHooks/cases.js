// Cases for `async_hooks`: [name, source of an async function body that returns a string]. They run in this host and in Node, and the strings are compared.
(function () {
  const helper = `
    const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
    const als = new AsyncLocalStorage(), log = [];
    const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const see = (name) => log.push(name + als.getStore());
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + '{' + body + '}']); };
  add('run', `see('a'); const r = als.run(1, (x, y) => { see('b'); als.run(2, () => see('c')); als.exit(() => see('x')); see('d'); return x + y; }, 2, 3); see('e'); return log.join() + r;`);
  add('await of a native promise', `await als.run(1, async () => { await Promise.resolve(); see('a'); await later(2); see('b'); await (async () => {})(); see('c'); }); see('out'); return log.join();`);
  add('concurrent runs', `await Promise.all([1, 2, 3].map((n) => als.run(n, async () => { await later(5 - n); see('a'); await Promise.resolve(n); see('b'); await later(n); see('c'); }))); return log.sort().join();`);
  add('then, catch, finally', `await als.run(1, () => Promise.reject(new Error('x')).catch(() => see('catch')).finally(() => see('finally')).then(() => see('then'))); see('out'); return log.join();`);
  add('rejected await', `await als.run(1, async () => { try { await Promise.reject(new Error('x')); } catch { see('a'); } try { await later(1).then(() => { throw new Error('y'); }); } catch { see('b'); } }); see('out'); return log.join();`);
  add('timers, ticks and microtasks', `als.run(1, () => { setTimeout(() => see('t'), 1); setImmediate(() => see('i')); process.nextTick(() => see('n')); queueMicrotask(() => see('m')); const i = setInterval(() => { see('v'); clearInterval(i); }, 1); }); await later(10); see('out'); return log.sort().join();`);
  add('then outside of a promise made inside', `let p; als.run(1, () => { p = later(1); }); await p.then(() => see('a')); await als.run(2, () => p.then(() => see('b'))); return log.join();`);
  add('resolved from elsewhere', `let r; const p = new Promise((resolve) => { r = resolve; }); const q = als.run(1, async () => { await p; see('a'); }); als.run(2, () => r()); await q; see('out'); return log.join();`);
  add('enterWith and disable', `await (async () => { als.enterWith(5); see('a'); await later(1); see('b'); als.disable(); see('c'); })(); return log.join();`);
  add('bind and snapshot', `const f = als.run(1, () => AsyncLocalStorage.bind(() => als.getStore())), s = als.run(2, () => AsyncLocalStorage.snapshot()); return [f(), s(() => als.getStore()), s((a, b) => a + b, 1, 2), als.getStore()].join();`);
  add('AsyncResource', `const r = als.run(1, () => new AsyncResource('X')); r.runInAsyncScope(function (a) { see(this.k + a); }, { k: 'k' }, 'a'); const b = r.bind((x) => see('b' + x)); b(1); als.run(9, () => b(2)); return log.join() + (() => { try { new AsyncResource(); } catch (e) { return e.code; } })();`);
  add('for await', `await als.run(1, async () => { const g = async function* () { yield 1; await later(1); see('g'); yield 2; }; for await (const v of g()) see(v + ':'); }); return log.join();`);
  add('thrown in run', `try { als.run(1, () => { throw new Error('x'); }); } catch { see('a'); } return log.join();`);
  add('two storages', `const two = new AsyncLocalStorage(); await als.run(1, () => two.run('t', async () => { await later(1); log.push(two.getStore()); see('a'); })); return log.join();`);
  add('promises stay promises', `class P extends Promise {} const p = P.resolve(1); const q = Promise.resolve(1); return [q instanceof Promise, p instanceof P, p.then(() => {}) instanceof P, q.constructor === Promise, (async () => {})() instanceof Promise, Promise.name, Object.prototype.toString.call(q), await Promise.race([q]), (await Promise.allSettled([q])).length, await Promise.any([q])].join();`);
  return cases;
})()
