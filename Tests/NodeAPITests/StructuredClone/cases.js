// Cases for structuredClone and DOMException: [name, source of a function body that returns a string].
// They run in this host and in Node, and the strings are compared. Cases about changed built-ins need a realm of their own,
// so every case should get a fresh one.
(function () {
  // Renders a value with everything a clone must keep, without using what a case may have replaced.
  const helper = `
    const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
    const { stringify } = JSON, { fromCharCode } = String, toText = Object.prototype.toString;
    const mapEach = Map.prototype.forEach, setEach = Set.prototype.forEach, time = Date.prototype.getTime;
    const protos = [[Object.prototype,'Object'],[Array.prototype,'Array'],[Map.prototype,'Map'],[Set.prototype,'Set'],[Date.prototype,'Date'],
      [RegExp.prototype,'RegExp'],[Error.prototype,'Error'],[TypeError.prototype,'TypeError'],[RangeError.prototype,'RangeError'],
      [SyntaxError.prototype,'SyntaxError'],[ReferenceError.prototype,'ReferenceError'],[EvalError.prototype,'EvalError'],[URIError.prototype,'URIError'],
      [ArrayBuffer.prototype,'ArrayBuffer'],[DataView.prototype,'DataView'],[Number.prototype,'Number'],[String.prototype,'String'],
      [Boolean.prototype,'Boolean'],[BigInt.prototype,'BigInt'],[Int8Array.prototype,'Int8Array'],[Uint8Array.prototype,'Uint8Array'],
      [Uint8ClampedArray.prototype,'Uint8ClampedArray'],[Int16Array.prototype,'Int16Array'],[Uint16Array.prototype,'Uint16Array'],
      [Int32Array.prototype,'Int32Array'],[Uint32Array.prototype,'Uint32Array'],[Float32Array.prototype,'Float32Array'],
      [Float64Array.prototype,'Float64Array'],[BigInt64Array.prototype,'BigInt64Array'],[BigUint64Array.prototype,'BigUint64Array'],
      [DOMException.prototype,'DOMException'],[null,'null']];
    const Bytes = Uint8Array, isView = ArrayBuffer.isView, isArray = Array.isArray, wrap = Object, NativeError = Error, NativeMap = Map, NativeSet = Set,
      NativeDate = Date, NativeRegExp = RegExp, Buffers = ArrayBuffer, plain = Object.prototype, regText = RegExp.prototype.toString;
    const is = (value, name) => { for (let p = value; p !== null; p = getPrototypeOf(p)) if (named(p) === name) return true; return false; };
    const named = (p) => { for (let i = 0; i < protos.length; i++) if (protos[i][0] === p) return protos[i][1]; return 'other'; };
    const show = (value, seen = [], depth = 0) => {
      if (typeof value === 'bigint') return value + 'n';
      if (typeof value === 'symbol') return 'symbol';
      if (typeof value === 'number') return value === 0 && 1 / value < 0 ? '-0' : value + '';
      if (typeof value === 'string') return stringify(value);
      if (typeof value !== 'object' || value === null) return value + '';
      for (let i = 0; i < seen.length; i++) if (seen[i] === value) return '#' + i;
      seen[seen.length] = value;
      const name = named(getPrototypeOf(value));
      let text = name + '{';
      const part = (v) => { text += show(v, seen, depth + 1) + ','; };
      if (is(value, 'Map')) apply(mapEach, value, [(v, k) => { part(k); text += '=>'; part(v); }]);
      else if (is(value, 'Set')) apply(setEach, value, [part]);
      else if (name === 'Date') text += apply(time, value, []) + ';';
      else if (name === 'RegExp') text += apply(regText, value, []) + ';';
      else if (name === 'ArrayBuffer') { text += (value.resizable ? value.maxByteLength + '|' : ''); const b = new Bytes(value); for (let i = 0; i < b.length; i++) text += b[i] + ' '; }
      else if (isView(value)) { text += value.byteOffset + ',' + (value.length ?? value.byteLength) + ','; part(value.buffer); return text + '}'; }
      else if (name === 'Number' || name === 'Boolean' || name === 'BigInt' || name === 'String') text += value.valueOf() + ';';
      const keys = ownKeys(value);
      const isError = is(value, 'Error');
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (isError && (key === 'stack' || key === 'line' || key === 'column' || key === 'sourceURL')) continue;
        const d = getOwnPropertyDescriptor(value, key);
        text += (typeof key === 'symbol' ? '@' : key) + (d.enumerable ? '' : '!') + (d.writable ? '' : '=') + ':';
        part(d.value);
      }
      return text + '}';
    };
    const attempt = (f) => { try { return show(f()); } catch (e) { return (named(getPrototypeOf(e))) + ' ' + e.name + ' ' + e.code + ' ' + e.message; } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  const clone = (name, expression, before = '') => add(name, `${before}; return attempt(() => structuredClone(${expression}));`);

  // Values
  clone('primitives', `[undefined, null, true, false, 0, -0, 1.5, NaN, Infinity, '', 'text', '\\ud800', 10n, -(2n ** 70n)]`);
  add('primitive results', `return [structuredClone(1), structuredClone('a'), structuredClone(undefined), structuredClone(null), structuredClone(5n)].map((v) => show(v)).join();`);
  clone('boxed primitives', `[Object(1), Object('ab'), Object(true), Object(false), Object(-0), Object(7n)]`);
  clone('boxed primitives lose properties', `Object.assign(Object(3), { a: 1 })`);
  clone('boxed with null prototype', `Object.setPrototypeOf(new Number(4), null)`);
  clone('dates', `[new Date(0), new Date(1234567890123), new Date(NaN)]`);
  clone('date loses properties', `Object.assign(new Date(5), { a: 1 })`);
  clone('date with another prototype', `Object.setPrototypeOf(new Date(5), Array.prototype)`);
  add('regular expressions', `const r = /a+(?<n>b)/giu; r.lastIndex = 3; r.extra = 1; const c = structuredClone(r); return show(c) + c.lastIndex + c.flags + c.source + c.test('xAAb');`);
  clone('all flags', `[/a/d, /a/g, /a/i, /a/m, /a/s, /a/u, /a/v, /a/y, /(?:)/, new RegExp('/')]`);
  clone('regular expression with own flags', `Object.defineProperty(/x/g, 'flags', { value: 'zzz' })`);
  clone('map', `new Map([[1, 'a'], [{ k: 1 }, [2]], [NaN, -0]])`);
  clone('set', `new Set([1, 'a', { b: 1 }, NaN])`);
  clone('map loses properties', `Object.assign(new Map([[1, 2]]), { a: 1 })`);
  clone('map subclass', `new (class Sub extends Map { get extra() { return 1; } })([[1, 2]])`);
  clone('map with null prototype', `Object.setPrototypeOf(new Map([[1, 2]]), null)`);
  clone('set with plain prototype', `Object.setPrototypeOf(new Set([1]), Object.prototype)`);
  clone('object that inherits from Map', `Object.create(Map.prototype)`);
  clone('map changed by a getter', `m`, `const m = new Map(); m.set('a', { get x() { m.set('b', 2); m.delete('c'); return 1; } }); m.set('c', 3)`);
  clone('set changed by a getter', `s`, `const s = new Set(); s.add({ get x() { s.add('late'); return 1; } })`);

  // Objects
  clone('plain object', `{ b: 1, a: { c: [1, 2] }, 2: 'x', 1: 'y' }`);
  clone('null prototype', `Object.assign(Object.create(null), { a: 1 })`);
  clone('class instance', `new (class Foo { x = 1; #y = 2; get z() { return 3; } m() {} })()`);
  clone('symbol keys and hidden properties', `Object.defineProperty({ [Symbol('s')]: 1, a: 1 }, 'h', { value: 1 })`);
  clone('inherited properties', `Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true } })`);
  clone('own __proto__', `JSON.parse('{"__proto__": {"x": 1}, "a": 2}')`);
  clone('frozen object', `Object.freeze({ a: Object.freeze([1]) })`);
  clone('toStringTag', `{ [Symbol.toStringTag]: 'Map', a: 1 }`);
  clone('namespaces', `[Math, JSON, Reflect]`);
  clone('empty objects', `[{}, Object.create(null), []]`);
  clone('built-in prototypes', `[Map.prototype, Date.prototype, RegExp.prototype, Error.prototype, Promise.prototype, Object.prototype, Array.prototype]`);
  clone('wide object', `Object.fromEntries(Array.from({ length: 300 }, (_, i) => ['k' + i, i]))`);
  add('getters run once', `let n = 0; const r = attempt(() => structuredClone({ get a() { return ++n; }, b: [{ get c() { return ++n; } }] })); return r + n;`);
  clone('getter that throws', `{ get a() { throw new RangeError('mine'); } }`);
  add('getter error is passed on as it is', `const e = { own: 1 }; try { structuredClone({ get a() { throw e; } }); } catch (c) { return String(c === e); }`);
  clone('getter that removes', `o`, `const o = { get a() { delete o.b; o.c = 1; return 0; }, b: 1, d: 2 }`);
  clone('getter that adds', `o`, `const o = { get a() { o.z = 1; return 0; }, b: 1 }`);
  clone('order of keys', `{ z: 1, 10: 1, a: 1, 2: 1, '-1': 1 }`);
  add('a new object', `const o = { a: {} }, c = structuredClone(o); return String(c !== o && c.a !== o.a);`);
  add('clone is writable', `const c = structuredClone(Object.freeze({ a: 1 })); c.a = 2; c.b = 3; return show(c);`);

  // Arrays
  clone('array', `[1, [2, [3]], 'x']`);
  clone('array with holes', `[1, , 3, , ]`);
  clone('sparse array', `a`, `const a = []; a[1000] = 1; a[5] = 2; a.length = 5000`);
  clone('array with extra properties', `Object.assign([1, 2], { name: 'x', '-1': 2, 5: 3 })`);
  clone('array subclass', `new (class Sub extends Array {})(1, 2, 3)`);
  clone('array with only length', `Object.assign([], { length: 3 })`);
  clone('array changed by a getter', `a`, `const a = [0, 1, 2, 3]; Object.defineProperty(a, 0, { enumerable: true, configurable: true, get() { a.length = 2; return 'g'; } })`);
  add('clone of a dense array works on', `const c = structuredClone([3, 1, 2]); c.push(0); c.sort(); return show(c) + c.length + Array.isArray(c);`);

  // Errors
  for (const type of ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError']) {
    add(type, `const e = new ${type}('text'), c = structuredClone(e); return show(c) + c.name + String(c) + (c.stack === e.stack) + (c instanceof ${type});`);
  }
  add('error with a cause', `return attempt(() => structuredClone(new Error('m', { cause: { a: [1] } })));`);
  add('error without a message', `const c = structuredClone(new Error()); return show(c) + ('message' in c) + Object.hasOwn(c, 'message');`);
  add('error with own properties', `const c = structuredClone(Object.assign(new TypeError('m'), { code: 'X', extra: 1 })); return show(c);`);
  add('error with a known name', `const c = structuredClone(Object.assign(new TypeError('m'), { name: 'RangeError' })); return show(c) + c.name;`);
  add('error with an unknown name', `const c = structuredClone(Object.assign(new TypeError('m'), { name: 'Custom' })); return show(c) + c.name;`);
  add('error subclass', `class Custom extends RangeError { get name() { return 'Custom'; } } const c = structuredClone(new Custom('m')); return show(c) + c.name;`);
  add('aggregate error', `const c = structuredClone(new AggregateError([1], 'm')); return show(c) + c.name;`);
  add('error stack', `const e = new Error('m'); e.stack = 'mine'; return structuredClone(e).stack;`);
  add('error stack that is no string', `const e = new Error('m'); e.stack = 5; return String(Object.hasOwn(structuredClone(e), 'stack'));`);
  add('error message that is no string', `const e = new Error('m'); e.message = { toString() { return 'made'; } }; return show(structuredClone(e));`);
  add('error message getter', `const e = new Error('m'); Object.defineProperty(e, 'message', { get() { return 'G'; } }); return show(structuredClone(e));`);
  add('error cause getter', `const e = new Error('m'); Object.defineProperty(e, 'cause', { get() { return 'G'; } }); return show(structuredClone(e));`);
  clone('error name that throws', `Object.defineProperty(new Error('m'), 'name', { get() { throw new RangeError('ng'); } })`);
  clone('error cause that cannot be cloned', `new Error('m', { cause: () => 1 })`);
  clone('error with a null prototype', `Object.setPrototypeOf(new Error('m'), { name: 'TypeError' })`);

  // Buffers and views
  clone('array buffer', `new Uint8Array([1, 2, 3]).buffer`);
  clone('typed arrays', `[new Int8Array([-1]), new Uint8Array([255]), new Uint8ClampedArray([300]), new Int16Array([-2]), new Uint16Array([1]), new Int32Array([1]), new Uint32Array([1]), new Float32Array([1.5]), new Float64Array([1.5]), new BigInt64Array([-1n]), new BigUint64Array([1n])]`);
  clone('views of one buffer', `[new Uint8Array(b, 2, 3), new DataView(b, 1, 4), b, new Uint16Array(b, 4)]`, `const b = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer`);
  clone('view brings its whole buffer', `new Uint8Array([1, 2, 3, 4]).subarray(1, 2)`);
  clone('empty views', `[new Uint8Array(), new DataView(new ArrayBuffer(0)), new ArrayBuffer(0)]`);
  clone('typed array subclass', `new (class Sub extends Uint8Array {})([1, 2])`);
  clone('typed array loses properties', `Object.assign(new Uint8Array([1]), { a: 1 })`);
  clone('typed array with null prototype', `Object.setPrototypeOf(new Uint8Array([1]), null)`);
  clone('resizable buffer', `b`, `const b = new ArrayBuffer(4, { maxByteLength: 8 }); new Uint8Array(b).set([1, 2, 3, 4])`);
  add('tracking views', `const b = new ArrayBuffer(4, { maxByteLength: 16 }); new Uint8Array(b).set([1, 2, 3, 4]);
    const c = structuredClone({ b, whole: new Uint8Array(b), part: new Uint8Array(b, 1, 2), end: new Uint16Array(b, 2), fixed: new Uint8Array(b, 2, 2), data: new DataView(b), tail: new DataView(b, 1, 3) });
    c.b.resize(8); return [c.whole.length, c.part.length, c.end.length, c.fixed.length, c.data.byteLength, c.tail.byteLength, ...new Uint8Array(b), ...c.whole].join();`);
  add('tracking view of a full buffer', `const b = new ArrayBuffer(4, { maxByteLength: 4 }); const v = new Uint8Array(b); v.set([1, 2, 3, 4]);
    const c = structuredClone([v, new Uint8Array(b, 1, 3), new Uint8Array(b, 3, 1)]); c[0].buffer.resize(3); return c.map((x) => x.length).join() + v.join();`);
  add('detached buffer', `const b = new ArrayBuffer(4); structuredClone(1, { transfer: [b] }); return attempt(() => structuredClone(b));`);
  add('view of a detached buffer', `const b = new ArrayBuffer(4), v = new Uint8Array(b); structuredClone(1, { transfer: [b] }); return attempt(() => structuredClone(v));`);
  add('data view of a detached buffer', `const b = new ArrayBuffer(4), v = new DataView(b); structuredClone(1, { transfer: [b] }); return attempt(() => structuredClone(v));`);
  add('buffer is copied', `const v = new Uint8Array([1, 2]), c = structuredClone(v); v[0] = 9; return show(c);`);

  // Identity
  clone('circular object', `o`, `const o = { a: {} }; o.self = o; o.a.up = o`);
  clone('circular array', `a`, `const a = [1]; a.push(a, [a])`);
  clone('circular map and set', `m`, `const m = new Map(), s = new Set(); m.set(m, s); s.add(m).add(s)`);
  clone('shared references', `[o, o, { o }, new Map([[o, o]]), d, d, r, r, e, e, n, n]`, `const o = { a: 1 }, d = new Date(0), r = /x/, e = new Error('m'), n = Object(1)`);

  // Refusals
  clone('arrow function', `() => {}`);
  clone('function', `function foo(a, b) { return a + b }`);
  clone('long function', `function () { return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; }`);
  clone('class', `class Foo { x = 1 }`);
  clone('method', `{ a: { foo() {} } }`);
  clone('native function', `Math.max`);
  clone('async function in an array', `[1, async () => 1]`);
  clone('function in a map key', `new Map([[() => 1, 1]])`);
  clone('symbols', `Symbol('x')`);
  clone('symbol without description', `Symbol()`);
  clone('well-known symbol inside', `{ a: [Symbol.iterator] }`);
  clone('boxed symbol', `Object(Symbol('x'))`);
  clone('promise', `Promise.resolve()`);
  clone('promise subclass', `new (class Later extends Promise {})(() => {})`);
  clone('promise with null prototype', `Object.setPrototypeOf(Promise.resolve(), null)`);
  clone('promise with a strange constructor', `Object.assign(Promise.resolve(), { constructor: 5 })`);
  clone('object that inherits from Promise', `Object.create(Promise.prototype)`);
  clone('weak map', `new WeakMap()`);
  clone('weak set', `new WeakSet()`);
  clone('weak ref', `new WeakRef({})`);
  clone('finalization registry', `new FinalizationRegistry(() => {})`);
  clone('weak map with own toString', `Object.assign(new WeakMap(), { toString() { return 'x'; } })`);
  clone('weak map with null prototype', `Object.setPrototypeOf(new WeakMap(), null)`);
  clone('generator', `(function* () {})()`);
  clone('async generator', `(async function* () {})()`);
  clone('arguments', `(function () { return arguments; })(1, 2)`);
  clone('strict arguments', `(function () { 'use strict'; return arguments; })(1, 2)`);
  clone('global object', `globalThis`);
  clone('proxy', `new Proxy({}, {})`);
  clone('proxy of an array', `new Proxy([], {})`);
  clone('proxy of a function', `new Proxy(() => 1, {})`);
  clone('proxy of a map', `new Proxy(new Map(), {})`);
  clone('proxy of a set', `{ a: new Proxy(new Set(), {}) }`);
  clone('proxy of an instance', `new Proxy(new (class Foo {})(), {})`);
  clone('proxy of a date', `new Proxy(new Date(0), {})`);
  clone('proxy of an error', `new Proxy(new TypeError('m'), {})`);
  clone('proxy of a regular expression', `new Proxy(/x/, {})`);
  clone('proxy of a typed array', `new Proxy(new Uint8Array(2), {})`);
  clone('proxy of a proxy', `new Proxy(new Proxy({}, {}), {})`);
  clone('proxy of a map without prototype', `new Proxy(Object.setPrototypeOf(new Map(), null), {})`);
  clone('weak set without prototype', `Object.setPrototypeOf(new WeakSet(), null)`);
  clone('proxy of an object without prototype', `new Proxy(Object.create(null), {})`);
  add('proxy traps do not run', `let n = 0; const trap = new Proxy({}, { get() { n += 1; return () => { n += 1; return undefined; }; } }); const r = attempt(() => structuredClone([new Proxy({}, trap)])); return r + n;`);
  add('data clone error', `try { structuredClone(() => {}); } catch (e) { return [e instanceof DOMException, e instanceof Error, e.name, e.code, e.constructor === DOMException, typeof e.stack].join(); }`);

  // Arguments
  add('no argument', `return attempt(() => structuredClone());`);
  add('undefined as argument', `return attempt(() => structuredClone(undefined));`);
  for (const options of ['null', 'undefined', '{}', '{ transfer: null }', '{ transfer: undefined }', '{ transfer: [] }', '{ transfer: new Set() }', '() => 1']) {
    add(`options ${options}`, `return attempt(() => structuredClone(1, ${options}));`);
  }
  for (const options of ['1', '"s"', 'true', 'Symbol()', '{ transfer: 1 }', '{ transfer: "ab" }']) {
    add(`bad options ${options}`, `return attempt(() => structuredClone(1, ${options}));`);
  }
  add('options getter', `return attempt(() => structuredClone(1, { get transfer() { throw new RangeError('og'); } }));`);
  add('function object', `return [structuredClone.name, structuredClone.length, 'prototype' in structuredClone, attempt(() => new structuredClone(1)).slice(0, 20)].join();`);

  // Transfer
  add('transfer', `const b = new Uint8Array([1, 2, 3]).buffer; const c = structuredClone({ b, v: new Uint8Array(b, 1) }, { transfer: [b] }); return show(c) + b.byteLength;`);
  add('transfer through a view', `const v = new Uint8Array([1, 2, 3]); const c = structuredClone(v, { transfer: [v.buffer] }); return show(c) + v.length + v.byteLength;`);
  add('transfer of a buffer that is not in the value', `const b = new ArrayBuffer(4); return show(structuredClone(1, { transfer: [b] })) + b.byteLength;`);
  add('transfer from an iterable', `const a = new ArrayBuffer(1), b = new ArrayBuffer(2); const c = structuredClone([a, b], { transfer: new Set([a, b]) }); return show(c) + a.byteLength + b.byteLength;`);
  add('transfer of a resizable buffer', `const b = new ArrayBuffer(4, { maxByteLength: 8 }); const c = structuredClone(b, { transfer: [b] }); return show(c) + b.byteLength;`);
  add('transfer keeps identity', `const b = new ArrayBuffer(4); const c = structuredClone([b, b, new Uint8Array(b)], { transfer: [b] }); return String(c[0] === c[1] && c[2].buffer === c[0]);`);
  add('transfer twice', `const b = new ArrayBuffer(4); return attempt(() => structuredClone(b, { transfer: [b, b] })) + b.byteLength;`);
  add('failure leaves the buffer alone', `const b = new ArrayBuffer(4); return attempt(() => structuredClone({ b, f() {} }, { transfer: [b] })) + b.byteLength;`);

  // Changed built-ins
  const tamper = (name, before, expression) => clone(`changed: ${name}`, expression, before);
  const everything = `[{ a: 1 }, [1, , { b: 2 }], new Map([[1, { c: 3 }]]), new Set([4]), new Date(5), /x/gi, new Uint8Array([6]), new DataView(new ArrayBuffer(2)), Object(7), Object('s'), 8n]`;
  const evil = `() => { throw new NativeError('tampered'); }`;
  tamper('Array.prototype methods', `const value = ${everything}; for (const k of ['push', 'map', 'forEach', 'slice', 'concat', 'indexOf', 'includes', 'keys', 'values', 'fill']) Array.prototype[k] = ${evil}`, 'value');
  tamper('iterators', `const value = ${everything}; Array.prototype[Symbol.iterator] = Map.prototype[Symbol.iterator] = Set.prototype[Symbol.iterator] = ${evil}; getPrototypeOf([][Symbol.toStringTag] ?? new NativeMap().entries()).next = ${evil}`, 'value');
  tamper('Map and Set methods', `const value = ${everything}; for (const k of ['get', 'set', 'has', 'forEach', 'entries', 'keys']) Map.prototype[k] = ${evil}; for (const k of ['add', 'has', 'forEach', 'values']) Set.prototype[k] = ${evil}; for (const p of [Map.prototype, Set.prototype]) Object.defineProperty(p, 'size', { get: ${evil} })`, 'value');
  tamper('Map tag', `const value = new Map([[1, 2]]); delete Map.prototype[Symbol.toStringTag]`, 'value');
  tamper('globals', `const value = ${everything}; const F = function () { throw new NativeError('tampered'); }; for (const k of ['Map', 'Set', 'Date', 'RegExp', 'Array', 'Object', 'Number', 'String', 'BigInt', 'Boolean', 'ArrayBuffer', 'Uint8Array', 'DataView', 'WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Symbol', 'Reflect', 'Proxy', 'Error', 'TypeError']) globalThis[k] = F`, 'value');
  tamper('globals and errors', `const value = [new TypeError('m'), new RangeError('n')]; const F = function () {}; globalThis.Error = globalThis.TypeError = globalThis.RangeError = F`, 'value');
  tamper('setters on Object.prototype', `const value = { a: 1, b: [2], get: 5, value: 6, set: 7 }; for (const k of ['a', 'b', '0', 'c', 'length', 'get', 'set', 'value', 'writable', 'kind']) Object.defineProperty(Object.prototype, k, { __proto__: null, set: ${evil}, get: () => undefined, configurable: true })`, 'value');
  tamper('setters on Array.prototype', `const value = [1, , 3, { d: [4] }]; for (const k of [0, 1, 2, 3]) Object.defineProperty(Array.prototype, k, { __proto__: null, set: ${evil}, get: ${evil}, configurable: true })`, 'value');
  tamper('prototype of Array.prototype', `const value = [1, , { a: [2] }]; const traps = {}; for (const k of ['get', 'set', 'has', 'getOwnPropertyDescriptor', 'defineProperty']) traps[k] = ${evil}; Object.setPrototypeOf(Array.prototype, new Proxy({}, traps))`, 'value');
  tamper('Function.prototype', `const value = ${everything}; Function.prototype.call = Function.prototype.apply = Function.prototype.bind = Function.prototype.toString = ${evil}`, 'value');
  tamper('Function.prototype, refused', `const value = { f: () => 1 }; Function.prototype.toString = Symbol.prototype.toString = Object.prototype.toString = ${evil}`, 'value');
  tamper('Reflect and Object functions', `const value = ${everything}; for (const o of [Reflect, Object]) for (const k of Object.getOwnPropertyNames(o)) if (typeof o[k] === 'function') o[k] = ${evil}`, 'value');
  tamper('constructor properties', `const value = ${everything}; const F = function () { throw new NativeError('tampered'); }; for (const p of [Map, Set, Date, RegExp, Array, Object, ArrayBuffer, Uint8Array, Promise, DataView]) p.prototype.constructor = F; Object.defineProperty(Array, Symbol.species, { value: F })`, 'value');
  tamper('promise constructor', `const value = Promise.resolve(); Object.defineProperty(Promise, Symbol.species, { get: ${evil} }); Promise.prototype.then = ${evil}`, 'value');
  tamper('buffer getters', `const value = [new Uint8Array([1, 2]), new ArrayBuffer(2)]; const t = Object.getPrototypeOf(Uint8Array.prototype); for (const k of ['buffer', 'byteOffset', 'length', 'byteLength']) { Object.defineProperty(value[0], k, { value: 77 }); } ArrayBuffer.prototype.slice = t.set = t.keys = t.subarray = ${evil}; ArrayBuffer.isView = () => false; Array.isArray = () => false`, 'value');
  tamper('RegExp getters', `const value = /a/gi; for (const k of ['flags', 'source', 'global']) Object.defineProperty(value, k, { get: ${evil} })`, 'value');
  tamper('Date methods', `const value = new Date(9); Date.prototype.getTime = Date.prototype.valueOf = Date.prototype[Symbol.toPrimitive] = ${evil}; Date.now = ${evil}`, 'value');
  tamper('toStringTag on Object.prototype', `const value = [{ a: 1 }, {}, new Map([[1, 2]]), [3]]; Object.prototype[Symbol.toStringTag] = 'Promise'`, 'value');

  // DOMException
  add('DOMException fields', `const e = new DOMException('m', 'AbortError'); return [e.name, e.message, e.code, e + '', Object.prototype.toString.call(e), e instanceof Error, Object.hasOwn(e, 'stack'), typeof e.stack, Object.keys(e).length].join('|');`);
  add('DOMException defaults', `const e = new DOMException(); return [e.name, e.message, e.code, e + ''].join('|');`);
  add('DOMException cause', `const c = {}; const e = new DOMException('m', { name: 'DataError', cause: c }); const d = Object.getOwnPropertyDescriptor(e, 'cause'); return [e.name, e.code, e.cause === c, d.enumerable, d.writable, d.configurable].join();`);
  add('DOMException without cause', `return [Object.hasOwn(new DOMException('m', { name: 'x' }), 'cause'), Object.hasOwn(new DOMException('m', { name: 'x', cause: undefined }), 'cause')].join();`);
  add('DOMException odd arguments', `return [new DOMException('a', null).name, new DOMException('a', undefined).name, new DOMException('a', 5).name, new DOMException(null).message, new DOMException(undefined).message, new DOMException(7).message, new DOMException('a', {}).name].join();`);
  add('DOMException codes', `return ['IndexSizeError','DOMStringSizeError','HierarchyRequestError','WrongDocumentError','InvalidCharacterError','NoDataAllowedError','NoModificationAllowedError','NotFoundError','NotSupportedError','InUseAttributeError','InvalidStateError','SyntaxError','InvalidModificationError','NamespaceError','InvalidAccessError','ValidationError','TypeMismatchError','SecurityError','NetworkError','AbortError','URLMismatchError','QuotaExceededError','TimeoutError','InvalidNodeTypeError','DataCloneError','EncodingError','NotAllowedError','toString','__proto__','constructor'].map((n) => new DOMException('', n).code).join();`);
  add('DOMException constants', `const text = (o) => Object.entries(Object.getOwnPropertyDescriptors(o)).filter(([k]) => /_ERR$/.test(k)).map(([k, d]) => [k, d.value, d.writable, d.enumerable, d.configurable].join()).sort().join(';'); return text(DOMException) + '|' + (text(DOMException) === text(DOMException.prototype));`);
  add('DOMException shape', `const d = Object.getOwnPropertyDescriptors(DOMException.prototype); return ['name', 'message', 'code'].map((k) => [typeof d[k].get, d[k].set, d[k].enumerable, d[k].configurable].join()).join(';') + [DOMException.length, DOMException.name, Object.getPrototypeOf(DOMException) === Function.prototype, Object.getPrototypeOf(DOMException.prototype) === Error.prototype, d[Symbol.toStringTag].value, d[Symbol.toStringTag].writable, d[Symbol.toStringTag].enumerable].join();`);
  add('DOMException brand', `const get = (k) => Object.getOwnPropertyDescriptor(DOMException.prototype, k).get; return [{}, null, 5, new Error('x'), DOMException.prototype].map((v) => ['name', 'message', 'code'].map((k) => attempt(() => get(k).call(v))).join()).join(';');`);
  add('DOMException without new', `try { DOMException(); } catch (e) { return e.name; }`);
  add('DOMException symbol message', `try { new DOMException(Symbol()); } catch (e) { return e.name; }`);
  add('changed: DOMException', `globalThis.Error = function () {}; Object.defineProperty = Reflect.construct = WeakMap.prototype.get = WeakMap.prototype.set = ${evil}; const e = new DOMException('m', 'DataCloneError'); return [e.name, e.message, e.code].join();`);

  return cases;
})()
