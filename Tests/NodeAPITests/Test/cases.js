// Cases for `mock` of `node:test`: [name, source of an async function body that returns a string]. They run in this host and in Node, and the strings are compared.
(function () {
  const helper = `
    const { mock } = require('node:test');
    const show = require('util').inspect;
    const attempt = (f) => { try { return f(); } catch (e) { return [e.code, e.name, e.message].join('|'); } };
    mock.reset();
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + '{' + body + '}']); };
  add('the module', `const t = require('node:test'); return [typeof t, t.name, t === t.test, t.it === t, t.suite === t.describe, Object.keys(t).sort().join(), Object.keys(t.describe).join()].join(' ');`);
  add('fn', `const f = mock.fn((a, b) => a + b); return show([f(1, 2), f.mock.callCount(), f.mock.calls.map((c) => [c.arguments, c.result, c.error, c.target, c.this])]);`);
  add('fn without a function', `const f = mock.fn(); return show([f(5), f.length, typeof f.mock.calls, f.mock.calls.length]);`);
  add('fn with an implementation', `const f = mock.fn((a) => a, () => 'other'); return show([f(1), f.mock.calls[0].result]);`);
  add('times', `const f = mock.fn((a) => a, () => 'other', { times: 2 }); return show([f(1), f(2), f(3)]);`);
  add('options alone', `const f = mock.fn({ times: 1 }), g = mock.fn((a) => a, { times: 1 }); return show([f(1), g(1), g(2)]);`);
  add('wrong arguments', `return show([attempt(() => mock.fn(5)), attempt(() => mock.fn(() => {}, 5)), attempt(() => mock.fn(() => {}, () => {}, 5)), attempt(() => mock.fn(() => {}, { times: 0 })), attempt(() => mock.fn(() => {}, { times: 'a' })), attempt(() => mock.fn(null))]);`);
  add('implementations', `const f = mock.fn(() => 'o'); const log = [f()]; f.mock.mockImplementation(() => 'i'); log.push(f()); f.mock.mockImplementationOnce(() => 'once'); log.push(f(), f()); f.mock.mockImplementationOnce(() => 'at 5', 5); log.push(f(), f(), f()); f.mock.restore(); log.push(f()); return log.join();`);
  add('wrong implementations', `const f = mock.fn(); f(); f(); return show([attempt(() => f.mock.mockImplementation(5)), attempt(() => f.mock.mockImplementationOnce(() => {}, 1)), attempt(() => f.mock.mockImplementationOnce(5))]);`);
  add('resetCalls', `const f = mock.fn(); f(); f(); const before = f.mock.callCount(); f.mock.resetCalls(); return [before, f.mock.callCount()].join();`);
  add('calls is a copy', `const f = mock.fn(); f(); f.mock.calls.push(1); return f.mock.calls.length + '';`);
  add('what is thrown', `const f = mock.fn(() => { throw new TypeError('e'); }); const thrown = attempt(f); return show([thrown, f.mock.calls[0].error.message, f.mock.calls[0].result, f.mock.calls[0].stack instanceof Error]);`);
  add('receivers', `const f = mock.fn(function () { return this?.t; }); f.call({ t: 1 }); f.apply({ t: 2 }, [8]); f.bind({ t: 3 })(9); return show(f.mock.calls.map((c) => [c.this, c.arguments, c.result]));`);
  add('a class', `class K { constructor(x) { this.x = x; } } const C = mock.fn(K); const k = new C(5); const [call] = C.mock.calls; return [k.x, k instanceof K, call.target === K, call.this === k, call.result === k, call.arguments].join();`);
  add('a name and a length', `const f = mock.fn(function named(a, b) {}); return [f.name, f.length, f instanceof Function].join();`);
  add('method', `const o = { f(a) { return this.k + a; }, k: 1 }; const m = mock.method(o, 'f'); const log = [o.f(2), o.f === m, m.mock.calls[0].this === o]; m.mock.restore(); log.push(o.f.mock, Object.keys(o)); return show(log);`);
  add('method with an implementation', `const o = { f() { return 'x'; } }; mock.method(o, 'f', function () { return typeof this.f; }); return o.f();`);
  add('method of a prototype', `class K { m() { return 'real'; } } const k = new K(); mock.method(k, 'm', () => 'mocked'); const log = [k.m(), new K().m(), Object.hasOwn(k, 'm')]; mock.restoreAll(); log.push(k.m(), Object.hasOwn(k, 'm')); return log.join();`);
  add('static and symbol methods', `class K { static s() { return 's'; } } const name = Symbol('n'); const o = { [name]() { return 1; } }; mock.method(K, 's', () => 't'); mock.method(o, name, () => 2); return [K.s(), K.s.mock.callCount(), o[name]()].join();`);
  add('accessors', `const o = { get g() { return 1; }, set g(v) { this.v = v; } }; const g = mock.getter(o, 'g', () => 9); const s = mock.setter(o, 'g', function (v) { this.w = v; }); o.g = 4; const log = [o.g, o.w, o.v, g.mock.callCount(), s.mock.calls[0].arguments]; mock.restoreAll(); log.push(o.g); return show(log);`);
  add('accessors by options', `const o = { get g() { return 1; } }; mock.method(o, 'g', () => 2, { getter: true }); return o.g + '';`);
  add('wrong methods', `return show([attempt(() => mock.method(5, 'x')), attempt(() => mock.method({}, 'x')), attempt(() => mock.method({ x: 5 }, 'x')), attempt(() => mock.method({ x() {} }, 5)), attempt(() => mock.method({ x() {} }, 'x', { getter: true, setter: true })), attempt(() => mock.method({ get a() { return 1; } }, 'a'))]);`);
  add('wrong accessors', `return show([attempt(() => mock.getter({ get a() { return 1; } }, 'a', { getter: false })), attempt(() => mock.setter({ set a(v) {} }, 'a', { setter: false })), attempt(() => mock.getter({ a: 1 }, 'a'))]);`);
  add('reset and restoreAll', `const o = { f: () => 1 }; const m = mock.method(o, 'f', () => 2); o.f(); mock.restoreAll(); const log = [o.f(), m.mock.callCount()]; m.mock.mockImplementation(() => 3); mock.method(o, 'f', () => 4); log.push(o.f()); mock.reset(); log.push(o.f()); return log.join();`);
  add('timers that are not enabled', `const t = mock.timers; return show([attempt(() => t.tick(1)), attempt(() => t.runAll()), attempt(() => t.setTime(1))]);`);
  add('wrong timers', `const t = mock.timers; const log = [attempt(() => t.enable({ apis: ['x'] })), attempt(() => t.enable({ apis: 5 })), attempt(() => t.enable({ now: 'x' }))]; t.reset(); t.enable(); log.push(attempt(() => t.enable()), attempt(() => t.tick(-1)), attempt(() => t.tick('x')), attempt(() => t.setTime('x'))); t.reset(); return show(log);`);
  add('the order of timers', `const t = mock.timers, log = []; t.enable({ apis: ['setTimeout', 'setImmediate'] }); setTimeout(() => log.push(1), 10); setTimeout(() => log.push(2), 5); setTimeout(() => log.push(3), 10); const no = setTimeout(() => log.push('no'), 6); clearTimeout(no); clearTimeout(undefined); setImmediate((...a) => log.push(a), 'i'); t.tick(5); log.push('|'); t.tick(5); t.reset(); return show(log);`);
  add('intervals', `const t = mock.timers, log = []; t.enable({ apis: ['setInterval'] }); const i = setInterval(() => log.push('i'), 3); t.tick(7); log.push('|'); t.tick(2); clearInterval(i); t.tick(9); t.reset(); return log.join('');`);
  add('runAll', `const t = mock.timers, log = []; t.enable({ apis: ['setTimeout', 'Date'] }); setTimeout(() => log.push('x', Date.now()), 100); setTimeout(() => log.push('y', Date.now()), 50); t.runAll(); log.push(Date.now()); t.reset(); return log.join();`);
  add('Date', `const t = mock.timers; t.enable({ apis: ['Date'], now: 1000 }); const log = [Date.now(), new Date().getTime(), Date(), new Date(5).getTime(), new Date(2020, 1, 1).getFullYear(), Date.isMock, Date.name, Date.length, new Date() instanceof Date, Date.UTC(2020, 1), class extends Date {}.name === '']; t.tick(5); log.push(Date.now()); t.setTime(77); log.push(Date.now()); t.reset(); log.push(Date.now() > 1e12, Date.isMock); t.enable({ apis: ['Date'], now: new Date(42) }); log.push(Date.now()); mock.reset(); log.push(Date.now() > 1e12); return show(log);`);
  add('the module timers', `const t = mock.timers; t.enable({ apis: ['setTimeout'] }); const same = require('timers').setTimeout === setTimeout; const timer = setTimeout(() => {}, 5); const log = [same, timer.hasRef(), timer.unref() === timer, timer.hasRef(), timer.ref() === timer, timer.refresh() === timer, typeof setInterval]; t.reset(); return show(log);`);
  add('timers/promises', `const t = mock.timers, p = require('timers/promises'), log = []; t.enable({ apis: ['setTimeout', 'setInterval', 'setImmediate'] }); p.setTimeout(10, 'v').then((v) => log.push(v)); p.setImmediate('i').then((v) => log.push(v)); t.tick(10); for (let n = 0; n < 9; n++) await null; const ac = new AbortController(); const aborted = p.setTimeout(10, 'v', { signal: ac.signal }).catch((e) => log.push(e.name, e.code)); ac.abort(); await aborted; const values = p.setInterval(5, 'iv'); const next = values.next(); await null; t.tick(5); log.push(await next, await values.return()); t.reset(); return show(log);`);
  return cases;
})()
