// Cases for `util`: [name, source of an async function body that returns a string]. They run in this host and in Node, and the strings are compared.
(function () {
  const helper = `
    const util = require('util');
    const attempt = (f) => { try { const v = f(); return typeof v === 'string' ? v : JSON.stringify(v) ?? String(v); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  const values = {
    date: 'new Date(0)', regexp: '/a/', map: 'new Map()', set: 'new Set()', weakMap: 'new WeakMap()', weakSet: 'new WeakSet()', promise: 'Promise.resolve()',
    error: 'new TypeError("x")', number: 'Object(1)', string: 'Object("s")', boolean: 'Object(true)', bigint: 'Object(1n)', symbol: 'Object(Symbol())',
    buffer: 'new ArrayBuffer(1)', bytes: 'new Uint8Array(1)', floats: 'new Float64Array(1)', view: 'new DataView(new ArrayBuffer(1))',
    proxy: 'new Proxy({}, {})', proxiedMap: 'new Proxy(new Map(), {})', async: 'async () => {}', generator: 'function* () {}', generated: '(function* () {})()',
    args: '(function () { return arguments; })()', mapIterator: 'new Map().keys()', setIterator: 'new Set().values()', object: '({})', array: '[]',
    null: 'null', undefined: 'undefined', one: '1', text: '"s"', pretender: '({ [Symbol.toStringTag]: "Date" })', named: 'Object.create(Date.prototype)',
  };
  for (const [name, value] of Object.entries(values)) {
    add('types: ' + name, `const value = (${value}); return Object.keys(util.types).sort().filter((k) => k !== 'isExternal' && k !== 'isEventTarget' && k.startsWith('is') && util.types[k](value)).join();`);
    add('is: ' + name, `const value = (${value}); return ['isArray', 'isBoolean', 'isNull', 'isNullOrUndefined', 'isNumber', 'isString', 'isSymbol', 'isUndefined', 'isRegExp', 'isObject', 'isDate', 'isError', 'isFunction', 'isPrimitive'].filter((k) => util[k](value)).join();`);
  }
  add('types is a module', `return String(require('util/types') === util.types);`);
  for (const args of ['', '"a"', '"%s %d %i %f %j", "x", 1.5, 2.7, "3.5", { a: 1 }', '"%o|%O", [1], { a: { b: 1 } }', '"%%", 1', '"%s"', '1, 2, "3"', '"a", { b: [1, 2] }', '"%s", null', '"%c|", "css"']) add('format ' + args, `return util.format(${args});`);
  add('formatWithOptions', `return util.formatWithOptions({ compact: true, depth: 0 }, 'x', { a: { b: 1 } });`);
  add('formatWithOptions checks', `return attempt(() => util.formatWithOptions('x', 'y'));`);
  add('inspect', `return util.inspect({ a: { b: { c: { d: 1 } } }, m: new Map([[1, 'x']]) }) + util.inspect({ a: { b: 1 } }, { depth: 0 }) + util.inspect([1, , 3], true) + util.inspect({ a: { b: 1 } }, false, 0);`);
  add('inspect.custom', `class A { [util.inspect.custom](depth, options, inspect) { return 'A' + depth + typeof options.stylize + (inspect === util.inspect) + inspect([1]); } } return util.inspect({ a: new A() }) + String(util.inspect.custom === Symbol.for('nodejs.util.inspect.custom'));`);
  add('inspect.defaultOptions', `return JSON.stringify(util.inspect.defaultOptions) + attempt(() => { util.inspect.defaultOptions = null; });`);
  add('inspect.colors', `return JSON.stringify(Object.entries(util.inspect.colors).sort()) + JSON.stringify(Object.keys(util.inspect.styles).sort());`);
  add('promisify', `const p = util.promisify((a, b, cb) => cb(null, a + b)); const q = util.promisify((cb) => cb(new Error('no'))); return [await p(1, 2), await q().catch((e) => e.message), p.name, p.length].join();`);
  add('promisify keeps this', `const o = { x: 5, f(cb) { cb(null, this.x); } }; o.g = util.promisify(o.f); return String(await o.g());`);
  add('promisify.custom', `const f = () => {}; f[util.promisify.custom] = () => 1; return String(util.promisify(f) === f[util.promisify.custom]) + String(util.promisify.custom) + attempt(() => { f[util.promisify.custom] = 5; return util.promisify(f); });`);
  add('promisify checks', `return attempt(() => util.promisify()) + attempt(() => util.promisify(5));`);
  add('promisified twice', `const p = util.promisify((cb) => cb()); return String(util.promisify(p) === p);`);
  add('callbackify', `const f = util.callbackify(async function g(a) { return a * 2; }); return await new Promise((r) => f(4, (e, v) => r([e, v, f.name, f.length].join())));`);
  add('callbackify rejected', `const f = util.callbackify(() => Promise.reject(null)); return await new Promise((r) => f((e, v) => r([e.code, e.message, e.reason, v].join())));`);
  add('callbackify checks', `return attempt(() => util.callbackify(1)) + attempt(() => util.callbackify(async () => {})(1));`);
  add('inherits', `function A() {} function B() {} util.inherits(A, B); return [new A() instanceof B, A.super_ === B, Object.keys(A)].join() + attempt(() => util.inherits(A, null)) + attempt(() => util.inherits(null, A)) + attempt(() => util.inherits(A, () => {}));`);
  add('deprecate', `const f = util.deprecate(function (a) { return [this.x, a].join(); }, 'old', 'DEP_TEST_' + Math.random()); return f.call({ x: 1 }, 2);`);
  add('deprecated class', `class A { constructor(x) { this.x = x; } } const B = util.deprecate(A, 'old'); const b = new B(3); return [b.x, b instanceof A, b instanceof B].join();`);
  add('debuglog', `const log = util.debuglog('nothing'); log('unseen'); return [log.enabled, util.debug === util.debuglog].join();`);
  const same = ['1, 1', '1, "1"', 'NaN, NaN', '0, -0', '[1, 2], [1, 2]', '[1, , 3], [1, undefined, 3]', '{ a: 1 }, { a: 1 }', '{ a: 1 }, { a: "1" }', '{ a: undefined }, {}', 'null, undefined', 'null, {}',
    'new Date(1), new Date(1)', 'new Date(1), new Date(2)', '/a/g, /a/g', '/a/g, /a/i', 'new Set([1, { a: 1 }]), new Set([1, { a: 1 }])', 'new Set([1]), new Set(["1"])', 'new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]])',
    'new Map([[{ k: 1 }, 1]]), new Map([[{ k: 1 }, 1]])', 'new Map([[1, 1]]), new Map([[1, 2]])', 'new Error("a"), new Error("a")', 'new Error("a"), new Error("b")', 'new Error("a"), new TypeError("a")', 'Object(1), Object(1)', 'Object(1), Object(2)', 'Object(1), 1',
    'new Uint8Array([1, 2]), new Uint8Array([1, 2])', 'new Uint8Array([1, 2]), new Uint8Array([1, 3])', 'new Float32Array([0]), new Float32Array([-0])', 'new ArrayBuffer(2), new ArrayBuffer(2)', '[], {}', '[], new Array(1)', 'Object.create(null), {}', '{ [Symbol.for("a")]: 1 }, { [Symbol.for("a")]: 1 }', '{ [Symbol.for("a")]: 1 }, { [Symbol.for("a")]: 2 }',
    'Symbol.for("a"), Symbol.for("a")', '1n, 1n', '1n, 1', '(() => {}), (() => {})', '"a", Object("a")', 'new Date(0), {}', 'new (class A { x = 1 })(), { x: 1 }', '{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }'];
  for (const pair of same) add('equal: ' + pair, `const assert = require('assert'); const pair = [${pair}]; const holds = (f) => { try { f(...pair); return true; } catch (e) { return false; } }; return [util.isDeepStrictEqual(...pair), holds(assert.deepEqual), holds(assert.notDeepEqual)].join();`);
  add('equal circles', `const a = { x: 1 }; a.a = a; const b = { x: 1 }; b.a = b; const c = { x: 1, a: { x: 1 } }; c.a.a = c.a; return [util.isDeepStrictEqual(a, b), util.isDeepStrictEqual(a, { x: 1, a: 1 })].join();`);
  const options = `options: { verbose: { type: 'boolean', short: 'v' }, file: { type: 'string', short: 'f', multiple: true }, level: { type: 'string', default: '3' } }`;
  for (const args of ['[]', '["-v", "--file", "a"]', '["-vfa", "--file=b"]', '["--file"]', '["--verbose=1"]', '["--unknown"]', '["-x"]', '["rest"]', '["--level", "-1"]', '["-f", "-v"]', '["--level="]', '["--", "x"]']) {
    for (const more of ['', 'allowPositionals: true, tokens: true', 'strict: false, tokens: true']) add(`parseArgs ${args} ${more}`, `return attempt(() => util.parseArgs({ args: ${args}, ${options}, ${more} }));`);
  }
  for (const bad of ['{ args: 1 }', '{ args: [], options: { a: {} } }', '{ args: [], options: { a: { type: "string", short: "ab" } } }', '{ args: [], options: { a: { type: "string", default: true } } }']) add('parseArgs checks ' + bad, `return attempt(() => util.parseArgs(${bad}));`);
  add('stripVTControlCharacters', `return util.stripVTControlCharacters('\\u001B[31mred\\u001B[39m \\u001B]8;;http://a.b\\u0007link\\u001B]8;;\\u0007') + attempt(() => util.stripVTControlCharacters(1));`);
  add('toUSVString', `return util.toUSVString('a\\ud800b');`);
  add('_extend', `return JSON.stringify([util._extend({ a: 1 }, { b: 2 }), util._extend({ a: 1 }, null)]);`);
  for (const number of ['-2', '-111', '-3008', '-99999', '0', '1', '"x"', '-1.5', 'undefined']) add('getSystemErrorName ' + number, `return attempt(() => util.getSystemErrorName(${number}));`);
  add('defaultOptions count', `const before = util.inspect.defaultOptions.depth; util.inspect.defaultOptions.depth = 0; const text = util.inspect({ a: { b: 1 } }) + util.format({ a: { b: 1 } }); util.inspect.defaultOptions.depth = before; return text;`);
  add('sys', `return String(require('sys') === util);`);
  add('diagnostics_channel', `const dc = require('diagnostics_channel'); const seen = []; const f = (m, n) => seen.push(m + n); const c = dc.channel('t' + Math.random()); c.publish('no'); dc.subscribe(c.name, f); seen.push(c.hasSubscribers); c.publish('yes'); seen.push(dc.unsubscribe(c.name, f), dc.unsubscribe(c.name, f), c.hasSubscribers); return seen.join().replaceAll(c.name, '') + attempt(() => dc.channel(1)) + attempt(() => c.subscribe(1));`);
  add('tracingChannel', `const dc = require('diagnostics_channel'); const t = dc.tracingChannel('t' + Math.random()); const seen = []; t.subscribe({ start: () => seen.push('start'), end: () => seen.push('end'), asyncStart: () => seen.push('asyncStart'), asyncEnd: () => seen.push('asyncEnd'), error: () => seen.push('error') }); t.traceSync(() => seen.push('work')); try { t.traceSync(() => { throw new Error('x'); }); } catch {} await t.tracePromise(async () => 1); await t.tracePromise(async () => { throw 1; }).catch(() => {}); t.traceCallback((cb) => cb(null, 5), 0, {}, undefined, (e, v) => seen.push(v)); return seen.join();`);
  return cases;
})()
