// Cases for timers and queueMicrotask: [name, source of an async function body that returns a string]. A body may await, so the event loop
// has to turn until its promise settles. They run in this host and in Node, and the strings are compared.
(function () {
  const helper = `
    const log = [];
    const attempt = (f) => { try { return String(f()); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
    const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };

  add('order of delays', `setTimeout(() => log.push('c'), 60); setTimeout(() => log.push('a'), 5); setTimeout(() => log.push('b'), 30); await later(90); return log.join();`);
  add('equal delays keep their order', `for (let i = 0; i < 5; i++) setTimeout(() => log.push(i), 5); await later(30); return log.join();`);
  add('extra arguments', `setTimeout((...a) => log.push(...a), 30, 'x', 2, null, undefined, 5); setImmediate((...a) => log.push(...a), 'i', 1); await later(60); return JSON.stringify(log);`);
  add('this is the timer', `let t, i; t = setTimeout(function () { log.push(this === t); }, 1); i = setImmediate(function () { log.push(this === i); }); await later(20); return log.join();`);
  add('callback is called later', `setTimeout(() => log.push('t'), 0); log.push('now'); await later(20); return log.join();`);
  add('microtasks run before timers', `setTimeout(() => log.push('t'), 0); queueMicrotask(() => log.push('m')); Promise.resolve().then(() => log.push('p')); log.push('s'); await later(20); return log.join();`);
  add('microtasks run between timers', `setTimeout(() => { log.push('a'); queueMicrotask(() => log.push('m')); }, 1); setTimeout(() => log.push('b'), 1); await later(20); return log.join();`);
  add('microtask order', `queueMicrotask(() => { log.push(1); queueMicrotask(() => log.push(4)); }); Promise.resolve().then(() => log.push(2)).then(() => log.push(5)); queueMicrotask(() => log.push(3)); await later(5); return log.join();`);
  add('microtask receives nothing', `queueMicrotask(function () { 'use strict'; log.push(this === undefined, arguments.length); }, 1, 2); await later(5); return log.join();`);
  add('queueMicrotask returns undefined', `return String(queueMicrotask(() => {}));`);
  add('immediates before later timers', `setTimeout(() => log.push('t'), 30); setImmediate(() => log.push('i1')); setImmediate(() => log.push('i2')); await later(60); return log.join();`);
  add('immediate within an immediate', `setImmediate(() => { log.push(1); setImmediate(() => log.push(3)); }); setImmediate(() => log.push(2)); await later(20); return log.join();`);
  add('clearTimeout', `const t = setTimeout(() => log.push('no'), 1); clearTimeout(t); setTimeout(() => log.push('yes'), 5); await later(30); return log.join();`);
  add('clearTimeout with the number', `const t = setTimeout(() => log.push('no'), 1); clearTimeout(+t); await later(20); return log.length + '';`);
  add('clearTimeout with the number as text', `const t = setTimeout(() => log.push('no'), 1); clearTimeout(\`\${t}\`); await later(20); return log.length + '';`);
  add('clearTimeout with other text', `const t = setTimeout(() => log.push('yes'), 1); clearTimeout(\` \${t} \`); await later(20); return log.length + '';`);
  add('clearTimeout ignores the rest', `return [undefined, null, {}, [], 'x', '', NaN, -1, 1e9, Symbol(), 5n, () => 1, true, '__proto__'].map((v) => attempt(() => clearTimeout(v))).join() + clearTimeout();`);
  add('clearInterval and clearTimeout are one', `const i = setInterval(() => log.push('no'), 1), t = setTimeout(() => log.push('no'), 1); clearTimeout(i); clearInterval(t); await later(20); return log.length + '';`);
  add('clearing twice', `const t = setTimeout(() => log.push('no'), 1); clearTimeout(t); clearTimeout(t); t.close(); await later(10); return log.length + '';`);
  add('clearing after it ran', `const t = setTimeout(() => log.push('yes'), 1); await later(20); clearTimeout(t); return log.join();`);
  add('clearing another in a callback', `let b; setTimeout(() => { log.push('a'); clearTimeout(b); }, 1); b = setTimeout(() => log.push('b'), 1); await later(20); return log.join();`);
  add('clearing itself', `const t = setTimeout(() => { log.push('a'); clearTimeout(t); }, 1); await later(20); return log.join();`);
  add('clearImmediate', `const i = setImmediate(() => log.push('no')); clearImmediate(i); clearImmediate(i); setImmediate(() => log.push('yes')); await later(20); return log.join();`);
  add('clearImmediate ignores the rest', `return [undefined, null, {}, ''].map((v) => attempt(() => clearImmediate(v))).join();`);
  add('clearImmediate leaves timeouts alone', `const t = setTimeout(() => log.push('yes'), 1); clearImmediate({}); clearTimeout({}); await later(20); return log.join();`);
  add('clearTimeout leaves immediates alone', `const i = setImmediate(() => log.push('yes')); clearTimeout(i); await later(20); return log.join();`);
  add('interval', `let n = 0; await new Promise((resolve) => { const i = setInterval((x) => { log.push(x + n); if (++n === 4) { clearInterval(i); resolve(); } }, 2, 'r'); }); await later(10); return log.join();`);
  add('interval cleared by number in its callback', `let n = 0; const i = setInterval(() => { n++; clearInterval(Number(i)); }, 1); await later(20); return n + '';`);
  add('this of an interval', `await new Promise((resolve) => { const i = setInterval(function () { log.push(this === i); clearInterval(this); resolve(); }, 1); }); return log.join();`);
  add('interval closed', `const i = setInterval(() => log.push('no'), 1); log.push(i.close() === i); await later(10); return log.join();`);
  add('interval refreshed in its callback', `let n = 0; const i = setInterval(function () { n++; this.refresh(); if (n === 3) clearInterval(i); }, 1); await later(30); return n + '';`);
  add('delays that count as 1', `for (const d of [undefined, null, NaN, 0, -5, 'x', {}, 2 ** 31, Infinity, 0.5, '0']) setTimeout(() => log.push(String(d)), d); await later(30); return log.join();`);
  add('delays that are converted', `setTimeout(() => log.push('b'), '40'); setTimeout(() => log.push('a'), { valueOf: () => 10 }); setTimeout(() => log.push('c'), [70]); await later(110); return log.join();`);
  add('bigint delay', `try { setTimeout(() => {}, 5n); } catch (e) { return e.name; }`);
  add('refresh postpones', `const t = setTimeout(() => log.push('t'), 50); await later(25); log.push(t.refresh() === t); setTimeout(() => log.push('between'), 40); await later(80); return log.join();`);
  add('refresh starts a finished timer again', `const t = setTimeout(() => log.push('t'), 1); await later(15); t.refresh(); await later(15); return log.join();`);
  add('refresh does not revive a cleared timer', `const t = setTimeout(() => log.push('no'), 1); clearTimeout(t); t.refresh(); await later(15); return log.length + '';`);
  add('refresh within the callback', `let n = 0; setTimeout(function () { if (++n < 3) this.refresh(); }, 1); await later(30); return n + '';`);
  add('ref and unref of a timeout', `const t = setTimeout(() => {}, 5); const r = [t.hasRef(), t.unref() === t, t.hasRef(), t.ref() === t, t.hasRef()]; clearTimeout(t); return r.join();`);
  add('ref and unref of an immediate', `const i = setImmediate(() => {}); const r = [i.hasRef(), i.unref() === i, i.hasRef(), i.ref() === i, i.hasRef()]; clearImmediate(i); r.push(i.hasRef(), i.ref().hasRef()); return r.join();`);
  add('immediate that ran has no ref', `const i = setImmediate(() => {}); await later(10); return String(i.hasRef());`);
  add('primitive value', `const t = setTimeout(() => {}, 1), u = setTimeout(() => {}, 1); const r = [typeof +t, +t === +t, +u > +t, \`\${t}\` === String(+t), Number.isInteger(+t)]; clearTimeout(t); clearTimeout(u); return r.join();`);
  add('dispose', `const t = setTimeout(() => log.push('no'), 1), i = setImmediate(() => log.push('no')); if (Symbol.dispose) { t[Symbol.dispose](); i[Symbol.dispose](); } else { t.close(); clearImmediate(i); } await later(15); return log.length + '';`);
  add('classes', `const t = setTimeout(() => {}, 1), i = setImmediate(() => {}); const own = (v) => Object.getOwnPropertyNames(Object.getPrototypeOf(v)).sort().join(); const r = [t.constructor.name, i.constructor.name, typeof t, own(t), own(i), typeof setInterval(() => {}, 1).close().refresh]; clearTimeout(t); clearImmediate(i); return r.join(';');`);
  add('names', `return [setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate, queueMicrotask].map((f) => f.name).join();`);
  for (const value of ['undefined', 'null', '1', '-0', 'NaN', '"abc"', '"it\'s"', '"a\'b\\"c"', '"a\\nb\\\\"', '"a\'b\\"c`d"', '"x".repeat(40)', '"x".repeat(28)', '5n', 'true', 'Symbol("q")', 'Symbol()', '{}', '[]', 'new Map()', 'Object.create(null)', 'new (class Foo {})()', '/x/', 'Promise.resolve()']) {
    add(`callback ${value}`, `return ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((n) => attempt(() => globalThis[n](${value}))).join('|');`);
  }
  add('callback missing', `return attempt(() => setTimeout());`);
  add('callback error', `try { setTimeout('code'); } catch (e) { return [e instanceof TypeError, Object.keys(e).join(), e.constructor === TypeError].join(); }`);

  // What a script does to the built-ins makes no difference. Node itself does not survive it, so there the case runs without the change
  // and shows what is expected; the text of a native function tells the engines apart.
  const changed = (name, change, undo) => add(`changed: ${name}`, `
    const isNode = Math.max.toString().indexOf('\\n') < 0;
    const evil = () => { throw new Error('tampered'); };
    let text = '', undo = () => {}, rounds = 0;
    await new Promise((resolve) => {
      if (!isNode) undo = (() => { ${change}; return () => { ${undo}; }; })();
      const interval = setInterval((a, b) => {
        text += 'i' + a + b;
        rounds += 1;
        if (rounds < 2) return;
        clearInterval(interval);
        setTimeout(() => { undo(); resolve(); }, 10);
      }, 2, 1, 2);
      setTimeout((a, b) => { text += 't' + a + b; }, 1, 3, 4);
      setImmediate((a) => { text += 'm' + a; }, 5);
      queueMicrotask(() => { text += 'q'; });
      clearTimeout(setTimeout(() => { text += 'no'; }, 1));
    });
    return [...text].sort().join('');
  `);
  changed('nothing', '', '');
  changed('Array iterator', `const { values } = Array.prototype; Array.prototype[Symbol.iterator] = evil`, `Array.prototype[Symbol.iterator] = values`);
  changed('Function.prototype', `const { call, apply, bind } = Function.prototype; Object.assign(Function.prototype, { call: evil, apply: evil, bind: evil })`, `Object.assign(Function.prototype, { call, apply, bind })`);
  changed('Reflect.apply', `const { apply } = Reflect; Reflect.apply = evil`, `Reflect.apply = apply`);
  changed('Map.prototype', `const { get, set, has, delete: remove } = Map.prototype; Object.assign(Map.prototype, { get: evil, set: evil, has: evil, delete: evil })`, `Object.assign(Map.prototype, { get, set, has, delete: remove })`);
  changed('Array.prototype', `const { push, shift, slice } = Array.prototype; Object.assign(Array.prototype, { push: evil, shift: evil, slice: evil })`, `Object.assign(Array.prototype, { push, shift, slice })`);
  changed('global classes', `const names = ['Promise', 'Map', 'WeakMap', 'Symbol', 'Error', 'TypeError', 'Reflect', 'Math', 'Number']; const saved = names.map((n) => globalThis[n]); for (const n of names) globalThis[n] = evil`, `for (let i = 0; i < names.length; i++) globalThis[names[i]] = saved[i]`);
  changed('setters on Object.prototype', `const names = ['callback', 'values', 'id', 'get', 'set', 'value', '0', '1', '2', '3', '4', '5', '6']; for (const n of names) Object.defineProperty(Object.prototype, n, { __proto__: null, configurable: true, get: () => undefined, set: evil })`, `for (const n of names) delete Object.prototype[n]`);
  add('changed: promises, during queueMicrotask', `
    const prototype = Promise.prototype, { then, constructor } = prototype;
    prototype.then = prototype.constructor = () => { throw new Error('tampered'); };
    queueMicrotask(() => log.push('ran'));
    Object.assign(prototype, { then, constructor });
    await later(5);
    return log.join();
  `);
  add('changed: errors', `
    const evil = function () { throw new Error('tampered'); }, { TypeError: Native } = globalThis, { apply } = Reflect;
    globalThis.TypeError = evil; Reflect.apply = evil;
    try { setTimeout(5); } catch (e) { return [e instanceof Native, e.code, e.message].join(); } finally { globalThis.TypeError = Native; Reflect.apply = apply; }
  `);

  return cases;
})()
