// Timers: order, arguments, clearing, promises, abort signals, and the objects that they are.
(function () {
  const cases = [];
  const add = (name, body) => cases.push([name, body]);
  const values = ['undefined', 'null', '0', '1', '-1', '1.5', 'NaN', 'Infinity', '"1"', '"x"', '{}', '[]', 'true', '1n', 'Symbol("s")', '() => {}', '2 ** 31'];
  for (const fn of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'process.nextTick']) {
    cases.push(`${fn}()`, `${fn}.name`, `${fn}.length`);
    for (const value of values) if (value !== '() => {}') cases.push(`${fn}(${value})`);
  }
  for (const fn of ['clearTimeout', 'clearInterval', 'clearImmediate']) {
    cases.push(`${fn}()`, `${fn}.name`, `${fn}.length`);
    for (const value of values) cases.push(`${fn}(${value})`);
  }
  for (const value of values.filter((v) => !['Infinity', '2 ** 31', '1n', 'Symbol("s")'].includes(v))) {
    add(`a delay of ${value}`, `return await new Promise((resolve) => { setTimeout(resolve, ${value}, 'came'); });`);
    add(`an interval of ${value}`, `let n = 0; return await new Promise((resolve) => { const t = setInterval(() => { n += 1; if (n === 3) { clearInterval(t); resolve('three'); } }, ${value}); });`);
  }
  for (const value of ['1n', 'Symbol("s")', '2 ** 31', 'Infinity', '-Infinity', '2 ** 31 - 1']) add(`a delay that is wrong or long: ${value}`, `let t; try { t = setTimeout(() => {}, ${value}); return [typeof t, t._idleTimeout].join(); } finally { clearTimeout(t); }`);

  const orders = {
    'all kinds': `setTimeout(() => log('timeout'), 5); setImmediate(() => log('immediate')); process.nextTick(() => log('tick')); queueMicrotask(() => log('micro')); Promise.resolve().then(() => log('then')); log('sync');`,
    'ticks and promises': `process.nextTick(() => { log('t1'); Promise.resolve().then(() => log('p in t1')); process.nextTick(() => log('t in t1')); }); process.nextTick(() => log('t2')); Promise.resolve().then(() => { log('p1'); process.nextTick(() => log('t in p1')); }).then(() => log('p2'));`,
    'nested microtasks': `queueMicrotask(() => { log('a'); queueMicrotask(() => { log('b'); queueMicrotask(() => log('c')); }); }); Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3'));`,
    'nested ticks': `process.nextTick(() => { log('a'); process.nextTick(() => { log('b'); process.nextTick(log, 'c'); }); }); process.nextTick(() => log('d'));`,
    'immediates': `setImmediate(() => { log('i1'); setImmediate(() => log('i3')); process.nextTick(() => log('tick')); Promise.resolve().then(() => log('micro')); }); setImmediate(() => log('i2'));`,
    'timeouts in order': `for (const t of [30, 10, 20, 0, 1]) setTimeout(() => log(t), t);`,
    'the same delay': `for (let i = 0; i < 5; i += 1) setTimeout(() => log(i), 5);`,
    'between timers': `setTimeout(() => { log('1'); process.nextTick(() => log('tick')); Promise.resolve().then(() => log('micro')); }, 5); setTimeout(() => log('2'), 5);`,
    'a timer in a timer': `setTimeout(() => { log('a'); setTimeout(() => log('c'), 0); setImmediate(() => log('b')); }, 1);`,
    'a timeout in an immediate': `setImmediate(() => { setTimeout(() => log('timeout'), 0); setImmediate(() => log('immediate')); queueMicrotask(() => log('micro')); });`,
    'cleared by an earlier one': `const late = setTimeout(() => log('late'), 10); setTimeout(() => { clearTimeout(late); log('cleared'); }, 5);`,
    'cleared in the same turn': `let second; setTimeout(() => { log('1'); clearTimeout(second); }, 5); second = setTimeout(() => log('2'), 5);`,
    'an immediate cleared by an immediate': `let second; setImmediate(() => { log('1'); clearImmediate(second); }); second = setImmediate(() => log('2'));`,
    'arguments': `setTimeout(log, 1, 'a', 'b'); setImmediate(log, 'c', 'd'); process.nextTick(log, 'e', 'f'); const i = setInterval((x) => { log(x); clearInterval(i); }, 1, 'g');`,
    'async functions': `(async () => { log('1'); await null; log('3'); await new Promise((r) => setTimeout(r)); log('5'); })(); log('2'); Promise.resolve().then(() => log('4'));`,
    'await of different things': `(async () => { await 1; log('value'); })(); (async () => { await Promise.resolve(); log('promise'); })(); (async () => { await { then(r) { r(); } }; log('thenable'); })(); (async () => { await (async () => {})(); log('async'); })(); Promise.resolve().then(() => log('t1')).then(() => log('t2')).then(() => log('t3')).then(() => log('t4'));`,
    'resolving with a promise': `const p = Promise.resolve(); new Promise((r) => r(p)).then(() => log('late')); p.then(() => log('1')).then(() => log('2')).then(() => log('3')).then(() => log('4'));`,
    'returning a promise': `(async () => Promise.resolve())().then(() => log('late')); Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3')).then(() => log('4'));`,
    'finally': `Promise.resolve('x').finally(() => log('finally')).then(() => log('after')); Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3'));`,
    'all and race': `Promise.all([1, Promise.resolve(2)]).then(() => log('all')); Promise.race([1, 2]).then(() => log('race')); Promise.allSettled([1]).then(() => log('settled')); Promise.any([1]).then(() => log('any')); Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3'));`,
    'generators': `(async () => { for await (const x of (async function* () { yield 1; yield 2; })()) log('g' + x); log('end'); })(); (async () => { for (let i = 0; i < 6; i += 1) { await null; log('s' + i); } })();`,
    'for await of promises': `(async () => { for await (const x of [Promise.resolve('a'), 'b']) log(x); })(); (async () => { for (let i = 0; i < 6; i += 1) { await null; log(i); } })();`,
    'rejections': `Promise.reject(new Error('x')).catch(() => log('caught')); Promise.resolve().then(() => { throw 1; }).then(() => log('no'), () => log('second')).then(() => log('third')); process.nextTick(() => log('tick'));`,
    'dynamic ticks in async': `(async () => { await null; process.nextTick(() => log('tick')); await null; log('after'); })(); process.nextTick(() => log('first'));`,
    'event emitters are synchronous': `const { EventEmitter, once } = require('events'); const e = new EventEmitter(); once(e, 'x').then(() => log('once')); e.on('x', () => log('on')); e.emit('x'); log('after');`,
    'event targets are synchronous': `const t = new EventTarget(); t.addEventListener('x', () => { log('listener'); queueMicrotask(() => log('micro')); }); t.dispatchEvent(new Event('x')); log('after');`,
    'streams': `const { Readable } = require('stream'); const r = Readable.from(['a', 'b']); r.on('data', log); r.on('end', () => log('end')); r.on('close', () => log('close')); process.nextTick(() => log('tick')); setImmediate(() => log('immediate'));`,
    'message channels': `const { port1, port2 } = new MessageChannel(); port2.onmessage = (e) => { log(e.data); port1.close(); }; port1.postMessage('message'); queueMicrotask(() => log('micro')); process.nextTick(() => log('tick'));`,
  };
  for (const [name, body] of Object.entries(orders)) {
    add(`order: ${name}`, `const lines = []; const log = (...parts) => { lines.push(parts.join(' ')); }; ${body} await delay(70); return lines.join('|');`);
    add(`order in a timer: ${name}`, `const lines = []; const log = (...parts) => { lines.push(parts.join(' ')); }; setTimeout(() => { ${body} }, 2); await delay(90); return lines.join('|');`);
  }
  cases.push(
    ...['setTimeout', 'setInterval'].flatMap((fn) => [
      `(() => { const t = ${fn}(() => {}, 50); try { return [typeof t, t.constructor.name, Object.keys(t).sort().join()]; } finally { clearTimeout(t); } })()`,
      `(() => { const t = ${fn}(() => {}, 50); try { return [t.hasRef(), t.unref() === t, t.hasRef(), t.ref() === t, t.hasRef(), t.refresh() === t, t.close() === t]; } finally { clearTimeout(t); } })()`,
      `(() => { const t = ${fn}(() => {}, 50); try { return [typeof t[Symbol.toPrimitive](), Number(t) > 0, +t === +t, typeof t[Symbol.dispose]]; } finally { clearTimeout(t); } })()`,
      `(() => { const t = ${fn}(() => {}, 50); clearTimeout(+t); return t._destroyed; })()`,
      `(() => { const t = ${fn}(() => {}, 50); clearTimeout(String(+t)); return t._destroyed; })()`,
      `(() => { const t = ${fn}(() => {}, 50); clearInterval(t); clearInterval(t); return t._destroyed; })()`,
      `(() => { const t = ${fn}(() => {}, 50); clearImmediate(t); const d = t._destroyed; clearTimeout(t); return d; })()`,
      `(() => { const t = ${fn}(() => {}, 50, 1, 2); try { return [t._idleTimeout, t._repeat, t._timerArgs, typeof t._onTimeout]; } finally { clearTimeout(t); } })()`,
    ]),
    '(() => { const i = setImmediate(() => {}); try { return [typeof i, i.constructor.name, i.hasRef(), i.unref() === i, i.hasRef(), i.ref() === i, typeof i[Symbol.dispose]]; } finally { clearImmediate(i); } })()',
    'require("timers").setTimeout === setTimeout', 'require("timers").setInterval === setInterval', 'require("timers").setImmediate === setImmediate', 'require("timers").clearTimeout === clearTimeout', 'Object.keys(require("timers")).sort()', 'Object.keys(require("timers/promises")).sort()', 'require("timers").promises === require("timers/promises")', 'require("util").promisify(setTimeout) === require("timers/promises").setTimeout', 'require("util").promisify(setImmediate) === require("timers/promises").setImmediate', 'typeof setTimeout[require("util").promisify.custom]',
    'Object.getOwnPropertyDescriptor(globalThis, "setTimeout").enumerable', 'Object.getOwnPropertyDescriptor(globalThis, "queueMicrotask").enumerable', 'setTimeout.call(null, () => {}, 0) instanceof Object', 'queueMicrotask(() => {})', 'process.nextTick(() => {})', 'new setTimeout(() => {}, 0) instanceof Object',
  );
  const { length: _ } = cases;
  const promised = {
    'setTimeout': `return await p.setTimeout(2, 'v');`, 'setTimeout without anything': `return show(await p.setTimeout());`, 'setImmediate': `return await p.setImmediate('v');`, 'setInterval': `let n = 0; for await (const v of p.setInterval(2, 'v')) { n += 1; if (n === 3) return v + n; }`,
    'an aborted signal': `return await rejection(p.setTimeout(5, 1, { signal: AbortSignal.abort() }));`, 'an aborted signal with a reason': `return await rejection(p.setTimeout(5, 1, { signal: AbortSignal.abort(new RangeError('r')) }).catch((e) => { throw Object.assign(e, { message: e.message + '/' + e.cause?.message }); }));`, 'abort later': `const c = new AbortController(); setTimeout(() => c.abort(), 5); return await rejection(p.setTimeout(500, 1, { signal: c.signal }));`, 'abort an immediate': `const c = new AbortController(); const r = p.setImmediate(1, { signal: c.signal }); c.abort(); return await rejection(r);`, 'abort an interval': `const c = new AbortController(); let n = 0; try { for await (const _ of p.setInterval(2, 1, { signal: c.signal })) { n += 1; if (n === 2) c.abort(); } } catch (e) { return [n, e.name, e.code, e.message].join(); }`, 'abort of an interval that is aborted': `try { for await (const _ of p.setInterval(2, 1, { signal: AbortSignal.abort() })); } catch (e) { return [e.name, e.code].join(); }`,
    'ref': `return await p.setTimeout(1, 'x', { ref: true });`, 'scheduler.wait': `return show(await p.scheduler.wait(2));`, 'scheduler.yield': `return show(await p.scheduler.yield());`, 'scheduler': `return show(Object.getOwnPropertyNames(Object.getPrototypeOf(p.scheduler)).sort());`, 'new Scheduler': `return attempt(() => new p.scheduler.constructor());`, 'wait of a text': `return await rejection(p.scheduler.wait('x'));`,
  };
  for (const [name, body] of Object.entries(promised)) add(`promises: ${name}`, `const p = require('timers/promises'); ${body}`);
  for (const value of ['null', '5', '"x"', 'true', '[]', '{ ref: 1 }', '{ ref: "x" }', '{ signal: 1 }', '{ signal: {} }', '{ signal: null }', '{ signal: "x" }']) {
    for (const fn of ['setTimeout', 'setImmediate']) add(`promises.${fn} with ${value}`, `const p = require('timers/promises'); return await rejection(p.${fn}(${fn === 'setTimeout' ? '1, ' : ''}'v', ${value}));`);
    add(`promises.setInterval with ${value}`, `const p = require('timers/promises'); return await rejection((async () => { for await (const v of p.setInterval(1, 'v', ${value})) return v; })());`);
  }
  for (const value of values.filter((v) => !['Infinity', '2 ** 31'].includes(v))) add(`promises.setTimeout(${value})`, `return await rejection(require('timers/promises').setTimeout(${value}, 'v'));`);
  const others = {
    'this in a timeout': `return await new Promise((r) => { const t = setTimeout(function () { r(String(this === t)); }, 1); });`,
    'this in an interval': `return await new Promise((r) => { const t = setInterval(function () { clearInterval(this); r(String(this === t)); }, 1); });`,
    'this in an immediate': `return await new Promise((r) => { const t = setImmediate(function () { r(String(this === t)); }); });`,
    'refresh moves it': `const log = []; const a = setTimeout(() => log.push('a'), 30); setTimeout(() => { a.refresh(); }, 15); setTimeout(() => log.push('b'), 35); await delay(90); return log.join();`,
    'refresh after it ran': `let n = 0; const t = setTimeout(() => { n += 1; if (n < 3) t.refresh(); }, 3); await delay(60); return String(n);`,
    'refresh after clear': `let n = 0; const t = setTimeout(() => { n += 1; }, 3); clearTimeout(t); t.refresh(); await delay(20); return String(n);`,
    'an interval cleared in itself': `let n = 0; const t = setInterval(() => { n += 1; clearInterval(t); }, 1); await delay(20); return String(n);`,
    'an interval cleared by its number': `let n = 0; const t = setInterval(() => { n += 1; clearInterval(+t); }, 1); await delay(20); return String(n);`,
    'a timeout as interval': `let n = 0; const t = setTimeout(() => { n += 1; }, 1); clearInterval(t); await delay(15); return String(n);`,
    'dispose': `const t = setTimeout(() => {}, 10); t[Symbol.dispose](); return String(t._destroyed);`,
    'dispose an immediate': `let n = 0; const t = setImmediate(() => { n += 1; }); t[Symbol.dispose](); await delay(10); return String(n);`,
    'close': `let n = 0; const t = setTimeout(() => { n += 1; }, 1); t.close(); await delay(10); return String(n);`,
    'done is destroyed': `const t = setTimeout(() => {}, 1); await delay(10); return String(t._destroyed);`,
    'many': `let n = 0; for (let i = 0; i < 500; i += 1) setTimeout(() => { n += 1; }, i % 7); await delay(60); return String(n);`,
    'the clock runs': `const start = Date.now(); await delay(12); const passed = performance.now() > 0; return String(passed);`,
    'inspect': `const t = setTimeout(() => {}, 5); try { return require('util').inspect(t).replace(/\\d+/g, 'N').replace(/\\s+/g, ' ').slice(0, 40); } finally { clearTimeout(t); }`,
    'AbortSignal.timeout': `const s = AbortSignal.timeout(5); await delay(40); return [s.aborted, s.reason?.name, s.reason?.message, s.reason?.code].join();`,
    'a generator pauses': `const { setTimeout: wait } = require('timers/promises'); async function* g() { yield 1; await wait(2); yield 2; } const all = []; for await (const x of g()) all.push(x); return all.join();`,
  };
  for (const [name, body] of Object.entries(others)) add(name, body);
  return {
    cases,
    differs: {
      'the functions take any number of arguments, and declare so': [
        'setTimeout.length',
        'setInterval.length',
        'setImmediate.length',
      ],
      'the private members of timers (_destroyed, _idleTimeout, _repeat, …) and the deprecated functions of the module are not there': [
        'a delay that is wrong or long: 2 ** 31',
        'a delay that is wrong or long: Infinity',
        'a delay that is wrong or long: -Infinity',
        'a delay that is wrong or long: 2 ** 31 - 1',
        '(() => { const t = setTimeout(() => {}, 50); try { return [typeof t, t.constructor.name, Object.keys(t).sort().join()]; } finally { clearTimeout(t); } })()',
        '(() => { const t = setTimeout(() => {}, 50); clearTimeout(+t); return t._destroyed; })()',
        '(() => { const t = setTimeout(() => {}, 50); clearTimeout(String(+t)); return t._destroyed; })()',
        '(() => { const t = setTimeout(() => {}, 50); clearInterval(t); clearInterval(t); return t._destroyed; })()',
        '(() => { const t = setTimeout(() => {}, 50); clearImmediate(t); const d = t._destroyed; clearTimeout(t); return d; })()',
        '(() => { const t = setTimeout(() => {}, 50, 1, 2); try { return [t._idleTimeout, t._repeat, t._timerArgs, typeof t._onTimeout]; } finally { clearTimeout(t); } })()',
        '(() => { const t = setInterval(() => {}, 50); try { return [typeof t, t.constructor.name, Object.keys(t).sort().join()]; } finally { clearTimeout(t); } })()',
        '(() => { const t = setInterval(() => {}, 50); clearTimeout(+t); return t._destroyed; })()',
        '(() => { const t = setInterval(() => {}, 50); clearTimeout(String(+t)); return t._destroyed; })()',
        '(() => { const t = setInterval(() => {}, 50); clearInterval(t); clearInterval(t); return t._destroyed; })()',
        '(() => { const t = setInterval(() => {}, 50); clearImmediate(t); const d = t._destroyed; clearTimeout(t); return d; })()',
        '(() => { const t = setInterval(() => {}, 50, 1, 2); try { return [t._idleTimeout, t._repeat, t._timerArgs, typeof t._onTimeout]; } finally { clearTimeout(t); } })()',
        'Object.keys(require("timers")).sort()',
        'dispose',
        'done is destroyed',
        'inspect',
      ],
    },
    node22: [
      ['clearImmediate(1)', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(-1)', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(1.5)', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(Infinity)', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate("1")', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate("x")', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(true)', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(1n)', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(Symbol("s"))', 'undefined',
        'what is no Immediate is ignored since version 21'],
      ['clearImmediate(2 ** 31)', 'undefined',
        'what is no Immediate is ignored since version 21'],
    ],
  };
})()
