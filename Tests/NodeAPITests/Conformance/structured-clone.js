// structuredClone, MessageChannel, MessagePort and BroadcastChannel: every type, transfer, errors.
(function () {
  const cases = [];
  const add = (name, body) => cases.push([name, body]);
  const values = [
    'undefined', 'null', 'true', 'false', '0', '-0', 'NaN', 'Infinity', '-Infinity', '1.5', '2 ** 53', '""', '"a"', '"é\\0\\ud800"', '0n', '-1n', '2n ** 70n', '-(2n ** 64n)',
    'new Boolean(true)', 'new Boolean(false)', 'new Number(-0)', 'new Number(7)', 'new String("")', 'new String("xyz")', 'Object(1n)', 'new Date(0)', 'new Date(-1)', 'new Date(NaN)', 'new Date(8.64e15)',
    '/a/', '/a/dgimsuy', '/(?<n>x)/v', 'new RegExp("/")', 'new RegExp("")', '[]', '[1, , 3]', '[, ]', 'new Array(5)', '[undefined, null]', '[[1], [2, [3]]]', 'Object.assign([1], { x: 1 })', 'Object.assign([], { length: 3 })', '{}', '{ a: 1, b: { c: [] } }', '{ "": 0, " ": 1, 1: 2, "-1": 3 }', '{ __proto__: null, a: 1 }', '{ ["__proto__"]: 5 }', '{ get a() { return 7; } }', '{ set a(v) {} }', '{ toJSON() {} }.x', '{ [Symbol("s")]: 1, a: 2 }', 'Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true }, hidden: { value: 3 } })', 'new (class A { x = 1; #y = 2; get z() { return 3; } })()', 'Object.freeze({ a: 1 })', 'Object.seal([1])',
    'new Map()', 'new Map([[1, 2], ["a", { b: 1 }], [NaN, -0]])', 'new Map([[{}, new Map()]])', 'Object.assign(new Map([[1, 1]]), { x: 1 })', 'new (class M extends Map {})([[1, 2]])', 'new Set()', 'new Set([1, "a", {}, NaN])', 'new (class S extends Set {})([1])', 'new (class X extends Array {})(1, 2, 3)',
    'new ArrayBuffer(0)', 'new ArrayBuffer(4)', 'Uint8Array.of(1, 2, 3).buffer', 'new DataView(new ArrayBuffer(4), 1, 2)', 'Buffer.from("abc")', 'Buffer.from("abc").subarray(1, 2)', 'new SharedArrayBuffer(2)',
    'new Error("e")', 'new TypeError("t")', 'new RangeError("r")', 'new SyntaxError("s")', 'new ReferenceError("r")', 'new EvalError("e")', 'new URIError("u")', 'new AggregateError([new Error("a")], "agg")', 'new Error("e", { cause: new Error("c") })', 'new Error("e", { cause: 5 })', 'Object.assign(new Error("e"), { code: "X", extra: 1 })', 'Object.assign(new Error("e"), { name: "Custom" })', 'Object.assign(new Error("e"), { name: "TypeError" })', 'new (class E extends Error {})("sub")', 'new (class E extends TypeError { name = "E" })("sub")', 'Object.create(Error.prototype)', 'new Error()', 'new DOMException("m", "DataCloneError")', 'new DOMException()', 'new DOMException("m", "AbortError")',
    'Object(Symbol.iterator)', 'Symbol("s")', 'Symbol.iterator', '() => {}', 'function f() {}', 'class {}', 'async () => {}', 'Math.max', '{ f() {} }', '[() => 1]', 'new Map([[() => {}, 1]])', 'new Map([[1, Symbol("x")]])', 'new Set([function named() {}])', '{ a: { b: Symbol("deep") } }', 'new WeakMap()', 'new WeakSet()', 'new WeakRef({})', 'Promise.resolve()', 'new Proxy({}, {})', 'new Proxy([], {})', 'new Proxy(() => {}, {})', '(function* () {})()', '(function () { return arguments; })(1, 2)', 'globalThis.Math', 'JSON', 'Atomics', 'new Map().entries()', 'new Set([1]).values()', '[1][Symbol.iterator]()', '"a"[Symbol.iterator]()', '"a".matchAll(/a/g)', 'new Intl.NumberFormat("en")', 'new FinalizationRegistry(() => {})', 'Reflect', 'new Function("return 1")', 'Object.prototype', 'Array.prototype', 'Date.prototype', 'RegExp.prototype', 'Map.prototype',
    'new URL("http://x/")', 'new URLSearchParams("a=1")', 'new TextEncoder()', 'new TextDecoder()', 'new Headers({ a: "b" })', 'new Event("x")', 'new EventTarget()', 'new AbortController()', 'new AbortController().signal', 'new Blob(["x"]).size', 'new MessageChannel()', 'new FormData()', 'new Response("x")', 'new Request("http://x/")', 'process.version.length', 'require("util").inspect.custom', 'new (require("events"))()', 'Buffer', 'console.log', 'new Error("x", { cause: () => {} }).message',
    ...['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64'].flatMap((t) => [`new ${t}Array(0)`, `new ${t}Array([1, 2, 3])`, `new ${t}Array(new ArrayBuffer(16), 8, 1)`]), 'new BigInt64Array([1n, -1n])', 'new BigUint64Array([1n])',
  ];
  const prototypes = `const kind = (v) => (v === null || typeof v !== 'object' ? typeof v : Object.getPrototypeOf(v)?.constructor?.name) + '/' + Object.prototype.toString.call(v);
    const keys = (v) => (v === null || typeof v !== 'object' ? '' : Reflect.ownKeys(v).filter((k) => !['stack', 'line', 'column', 'sourceURL'].includes(k)).map((k) => { const d = Object.getOwnPropertyDescriptor(v, k); return String(k) + [d.writable, d.enumerable, d.configurable].map(Number).join(''); }).filter((k) => !/^\\d{2}/.test(k)).join(' '));`;
  const shown = `const see = (v) => (v instanceof Error ? [v.name, v.message, String(v.cause), Object.keys(v).join(), typeof v.stack].join('|') : show(v));`;
  for (const value of values) {
    add(value, `${prototypes}${shown} const v = (${value}); const c = structuredClone(v); return [see(c), kind(c), keys(c), Object.is(c, v)].join(' ; ');`);
    add(`twice: ${value}`, `${shown} const v = (${value}); const c = structuredClone({ a: v, b: [v] }); return see(c.a) + (c.a === c.b[0]);`);
    add(`port: ${value}`, `${shown} const { port1, port2 } = new MessageChannel(); try { port1.postMessage({ v: (${value}) }); return await new Promise((resolve) => { port2.onmessage = (e) => resolve(see(e.data.v)); }); } finally { port1.close(); }`);
  }
  for (const args of ['', '1, null', '1, undefined', '1, {}', '1, 5', '1, "x"', '1, true', '1, []', '1, { transfer: [] }', '1, { transfer: null }', '1, { transfer: undefined }', '1, { transfer: 5 }', '1, { transfer: {} }', '1, { transfer: "x" }', '1, { transfer: [1] }', '1, { transfer: [null] }', '1, { transfer: [{}] }', '1, { transfer: new Set() }', '1, { transfer: [new Uint8Array(1)] }', '1, { transfer: [new ArrayBuffer(1)] }', '1, { transfer: [Symbol()] }', '1, { transfer: [() => {}] }', '1, { transfer: [new SharedArrayBuffer(1)] }', '1, () => {}', '1, { get transfer() { throw new RangeError("got"); } }', '{ get a() { throw new RangeError("got"); } }', '1, { transfer: { *[Symbol.iterator]() { yield new ArrayBuffer(1); } } }']) cases.push(`structuredClone(${args})`);
  const transfers = {
    'a buffer': `const b = Uint8Array.of(1, 2, 3).buffer; const c = structuredClone(b, { transfer: [b] }); return show([b, b.byteLength, c, b === c]);`,
    'a buffer that is not in the value': `const b = new ArrayBuffer(3); structuredClone(1, { transfer: [b] }); return show(b.byteLength);`,
    'a view\'s buffer': `const v = Uint16Array.of(1, 2); const c = structuredClone(v, { transfer: [v.buffer] }); return show([v, v.length, c]);`,
    'two views': `const b = new ArrayBuffer(8); const c = structuredClone([new Uint8Array(b), new DataView(b, 2)], { transfer: [b] }); return show([c[0].buffer === c[1].buffer, b.byteLength]);`,
    'a buffer twice': `const b = new ArrayBuffer(3); return attempt(() => structuredClone(b, { transfer: [b, b] })) + b.byteLength;`,
    'a detached buffer': `const b = new ArrayBuffer(3); structuredClone(b, { transfer: [b] }); return attempt(() => structuredClone(b, { transfer: [b] }));`,
    'cloning a detached buffer': `const b = new ArrayBuffer(3); structuredClone(b, { transfer: [b] }); return attempt(() => structuredClone(b));`,
    'cloning a view of a detached buffer': `const b = new ArrayBuffer(3), v = new Uint8Array(b); structuredClone(b, { transfer: [b] }); return attempt(() => structuredClone(v));`,
    'nothing is detached when cloning fails': `const b = new ArrayBuffer(3); return attempt(() => structuredClone([b, () => {}], { transfer: [b] })) + b.byteLength;`,
    'a port': `const { port1, port2 } = new MessageChannel(); const c = structuredClone({ p: port2 }, { transfer: [port2] }); const got = new Promise((resolve) => { c.p.onmessage = (e) => resolve(e.data); }); port1.postMessage('hi'); const r = await got; port1.close(); return r + (c.p instanceof MessagePort);`,
    'a port without transfer': `const { port1 } = new MessageChannel(); try { return attempt(() => structuredClone(port1)); } finally { port1.close(); }`,
    'a readable stream': `const s = new ReadableStream({ start(c) { c.enqueue('x'); c.close(); } }); const c = structuredClone(s, { transfer: [s] }); const parts = []; for await (const p of c) parts.push(p); return parts.join() + s.locked;`,
    'a writable stream': `const got = []; const s = new WritableStream({ write(c) { got.push(c); } }); const c = structuredClone(s, { transfer: [s] }); const w = c.getWriter(); await w.write('a'); await w.close(); return got.join() + s.locked;`,
    'a stream without transfer': `return attempt(() => structuredClone(new ReadableStream()));`,
    'a buffer over a port': `const { port1, port2 } = new MessageChannel(); const b = new ArrayBuffer(3); port1.postMessage(b, [b]); const r = await new Promise((resolve) => { port2.onmessage = (e) => resolve(e.data.byteLength); }); port1.close(); return show([r, b.byteLength]);`,
    'a buffer over a port, options': `const { port1, port2 } = new MessageChannel(); const b = new ArrayBuffer(3); port1.postMessage(b, { transfer: [b] }); const r = await new Promise((resolve) => { port2.onmessage = (e) => resolve(e.data.byteLength); }); port1.close(); return show([r, b.byteLength]);`,
    'a port over a port': `const a = new MessageChannel(), b = new MessageChannel(); const got = new Promise((resolve) => { a.port2.onmessage = (e) => resolve([e.ports.length, e.data === e.ports[0]].join()); }); a.port1.postMessage(b.port1, [b.port1]); const r = await got; a.port1.close(); b.port2.close(); return r;`,
    'the port itself': `const { port1 } = new MessageChannel(); try { return attempt(() => port1.postMessage(1, [port1])); } finally { port1.close(); }`,
    'a resizable buffer': `const b = new ArrayBuffer(2, { maxByteLength: 8 }); const c = structuredClone(b); return show([c.byteLength, c.maxByteLength, c.resizable]);`,
    'a resizable buffer moves': `const b = new ArrayBuffer(2, { maxByteLength: 8 }); const c = structuredClone(b, { transfer: [b] }); return show([c.byteLength, c.maxByteLength, c.resizable, b.byteLength]);`,
    'a length-tracking view': `const b = new ArrayBuffer(2, { maxByteLength: 8 }); const v = structuredClone(new Uint8Array(b)); v.buffer.resize(5); return show(v.length);`,
  };
  for (const [name, body] of Object.entries(transfers)) add(`transfer ${name}`, body);
  const graphs = {
    'a cycle': `const o = {}; o.o = o; const c = structuredClone(o); return String(c.o === c && c !== o);`,
    'a cycle through an array': `const a = []; a.push(a); const c = structuredClone(a); return String(c[0] === c);`,
    'a cycle through a map': `const m = new Map(); m.set(m, m); const c = structuredClone(m); return String(c.get(c) === c);`,
    'a cycle through a set': `const s = new Set(); s.add(s); const c = structuredClone(s); return String(c.has(c));`,
    'a cycle through an error': `const e = new Error('x'); e.cause = e; const c = structuredClone(e); return String(c.cause === c);`,
    'shared parts': `const p = { x: 1 }; const c = structuredClone([p, p, { p }]); return String(c[0] === c[1] && c[1] === c[2].p);`,
    'the same buffer': `const b = new ArrayBuffer(4); const c = structuredClone({ a: new Uint8Array(b), b }); return String(c.a.buffer === c.b);`,
    'depth': `let o = 1; for (let i = 0; i < 500; i += 1) o = [o]; let c = structuredClone(o), n = 0; while (Array.isArray(c)) { c = c[0]; n += 1; } return String(n);`,
    'many': `const o = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => ['k' + i, i])); return String(Object.keys(structuredClone(o)).length);`,
    'the order of getters': `const log = []; structuredClone({ get b() { log.push('b'); return 1; }, get a() { log.push('a'); return 2; }, get 1() { log.push('1'); } }); return log.join();`,
    'a getter that deletes': `const o = { get a() { delete o.b; return 1; }, b: 2 }; return show(structuredClone(o));`,
    'a getter that adds': `const o = { get a() { o.c = 3; return 1; }, b: 2 }; return show(structuredClone(o));`,
    'a map that changes': `const m = new Map([[{ get x() { m.set('new', 1); return 1; } }, 1]]); return show(structuredClone(m).size);`,
    'error stack': `const e = new Error('x'); return String(structuredClone(e).stack === e.stack);`,
    'error without a message': `const e = new Error(); return String(Object.hasOwn(structuredClone(e), 'message'));`,
    'error with a message that is no text': `const e = new Error('x'); e.message = { toString() { return 'm'; } }; return attempt(() => structuredClone(e).message);`,
    'properties of dates are lost': `return show(Object.keys(structuredClone(Object.assign(new Date(0), { x: 1 }))));`,
    'lastIndex is lost': `const r = /a/g; r.lastIndex = 3; return show(structuredClone(r).lastIndex);`,
    'length': `return show([structuredClone.length, structuredClone.name, Object.getOwnPropertyDescriptor(globalThis, 'structuredClone').enumerable]);`,
    'new': `return attempt(() => typeof new structuredClone(1));`,
    'DataCloneError': `try { structuredClone(() => {}); } catch (e) { return [e instanceof DOMException, e.name, e.code, e.constructor.name, Object.prototype.toString.call(e)].join(); }`,
  };
  for (const [name, body] of Object.entries(graphs)) add(name, body);
  const ports = {
    'order': `const { port1, port2 } = new MessageChannel(); const got = []; for (let i = 0; i < 3; i += 1) port1.postMessage(i); await new Promise((resolve) => { port2.onmessage = (e) => { got.push(e.data); if (got.length === 3) resolve(); }; }); port1.close(); return got.join();`,
    'on and once': `const { port1, port2 } = new MessageChannel(); const got = []; port2.once('message', (m) => got.push('once' + m)); port2.on('message', (m) => { got.push(m); }); port1.postMessage('a'); port1.postMessage('b'); await delay(50); port1.close(); return got.join();`,
    'close event': `const { port1, port2 } = new MessageChannel(); const got = []; port2.on('close', () => got.push('2')); port1.on('close', () => got.push('1')); port1.close(); await delay(50); return got.sort().join();`,
    'after close': `const { port1, port2 } = new MessageChannel(); port1.close(); await delay(20); return show(port1.postMessage('x'));`,
    'a message is an event': `const { port1, port2 } = new MessageChannel(); const got = new Promise((resolve) => { port2.onmessage = resolve; }); port1.postMessage(1); const e = await got; port1.close(); return [e instanceof MessageEvent, e instanceof Event, e.type, e.target === port2, e.ports.length, e.origin, e.lastEventId, e.source, e.isTrusted].join('|');`,
    'messages are late': `const { port1, port2 } = new MessageChannel(); const log = []; port2.onmessage = () => log.push('message'); port1.postMessage(1); log.push('sync'); Promise.resolve().then(() => log.push('promise')); await delay(30); port1.close(); return log.join();`,
    'arguments': `const { port1 } = new MessageChannel(); try { return [attempt(() => port1.postMessage()), attempt(() => port1.postMessage(1, 5)), attempt(() => port1.postMessage(1, null)), attempt(() => port1.postMessage(() => {}))].join('|'); } finally { port1.close(); }`,
    'onmessage': `const { port1, port2 } = new MessageChannel(); const before = port2.onmessage; port2.onmessage = 5; const after = port2.onmessage; port1.close(); return show([before, after]);`,
    'start': `const { port1, port2 } = new MessageChannel(); const got = []; port2.addEventListener('message', (e) => got.push(e.data)); port1.postMessage('x'); await delay(20); const before = got.length; port2.start(); await delay(20); port1.close(); return [before, got.join()].join();`,
    'classes': `const c = new MessageChannel(); const r = [typeof MessageChannel, typeof MessagePort, attempt(() => new MessagePort()), attempt(() => MessageChannel()), Object.keys(c).join(), c.port1 instanceof EventTarget, Object.prototype.toString.call(c.port1)].join('|'); c.port1.close(); return r;`,
    'ref and unref': `const { port1 } = new MessageChannel(); const r = [port1.ref(), port1.unref(), typeof port1.hasRef].join(); port1.close(); return r;`,
    'MessageEvent': `const e = new MessageEvent('message', { data: 5, origin: 'o', lastEventId: 'l' }); return [e.data, e.origin, e.lastEventId, e.source, e.ports.length, e.type].join('|');`,
    'MessageEvent alone': `const e = new MessageEvent('m'); return [e.data, e.origin, e.lastEventId, e.source, JSON.stringify(e.ports)].join('|');`,
    'broadcast': `const a = new BroadcastChannel('n'), b = new BroadcastChannel('n'), c = new BroadcastChannel('other'); const got = []; b.onmessage = (e) => got.push('b' + e.data); c.onmessage = (e) => got.push('c' + e.data); a.onmessage = (e) => got.push('a' + e.data); a.postMessage('x'); await delay(60); a.close(); b.close(); c.close(); return got.join() + a.name;`,
    'broadcast after close': `const a = new BroadcastChannel('n'); a.close(); return attempt(() => a.postMessage(1));`,
    'broadcast arguments': `return attempt(() => new BroadcastChannel());`,
    'receiveMessageOnPort': `const { receiveMessageOnPort } = require('worker_threads'); const { port1, port2 } = new MessageChannel(); port1.postMessage({ a: 1 }); const r = [receiveMessageOnPort(port2), receiveMessageOnPort(port2)]; port1.close(); return show(r);`,
  };
  for (const [name, body] of Object.entries(ports)) add(`port: ${name}`, body);
  return {
    cases,
    differs: {
      'the engine offers no SharedArrayBuffer to scripts': [
        'new SharedArrayBuffer(2)',
        'twice: new SharedArrayBuffer(2)',
        'port: new SharedArrayBuffer(2)',
        'structuredClone(1, { transfer: [new SharedArrayBuffer(1)] })',
      ],
      'the internals of Intl objects cannot be told from those of plain ones': [
        'new Intl.NumberFormat("en")',
        'twice: new Intl.NumberFormat("en")',
        'port: new Intl.NumberFormat("en")',
      ],
      'ports and streams that are not transferred are cloned as objects without members': [
        'new MessageChannel()',
        'twice: new MessageChannel()',
        'port: new MessageChannel()',
        'transfer a port without transfer',
        'transfer a stream without transfer',
      ],
      'the source of a built-in function is its own': [
        'Buffer',
        'twice: Buffer',
        'port: Buffer',
        'console.log',
        'twice: console.log',
        'port: console.log',
      ],
      'only ArrayBuffers are transferred: there is no other thread that a port or stream could go to': [
        'transfer a detached buffer',
        'transfer a port',
        'transfer a readable stream',
        'transfer a writable stream',
        'transfer a port over a port',
        'transfer the port itself',
      ],
      'a port has the members of the web platform, and of Node only ref and unref': [
        'port: on and once',
        'port: close event',
        'port: a message is an event',
        'port: arguments',
        'port: start',
        'port: classes',
        'port: ref and unref',
        'port: receiveMessageOnPort',
      ],
    },
    node22: [
      ['new DOMException("m", "DataCloneError")', 'DataCloneError|m|undefined||string ; DOMException/[object DOMException] ;  ; false',
        'DOMExceptions are cloned since version 21'],
      ['twice: new DOMException("m", "DataCloneError")', 'DataCloneError|m|undefined||stringtrue',
        'DOMExceptions are cloned since version 21'],
      ['port: new DOMException("m", "DataCloneError")', 'DataCloneError|m|undefined||string',
        'DOMExceptions are cloned since version 21'],
      ['new DOMException()', 'Error||undefined||string ; DOMException/[object DOMException] ;  ; false',
        'DOMExceptions are cloned since version 21'],
      ['twice: new DOMException()', 'Error||undefined||stringtrue',
        'DOMExceptions are cloned since version 21'],
      ['port: new DOMException()', 'Error||undefined||string',
        'DOMExceptions are cloned since version 21'],
      ['new DOMException("m", "AbortError")', 'AbortError|m|undefined||string ; DOMException/[object DOMException] ;  ; false',
        'DOMExceptions are cloned since version 21'],
      ['twice: new DOMException("m", "AbortError")', 'AbortError|m|undefined||stringtrue',
        'DOMExceptions are cloned since version 21'],
      ['port: new DOMException("m", "AbortError")', 'AbortError|m|undefined||string',
        'DOMExceptions are cloned since version 21'],
      ['structuredClone(1, { transfer: [1] })', 'throws DOMException DataCloneError 25: Found invalid object in transferList',
        'a DataCloneError since version 21'],
      ['structuredClone(1, { transfer: [null] })', 'throws DOMException DataCloneError 25: Found invalid object in transferList',
        'a DataCloneError since version 21'],
      ['structuredClone(1, { transfer: [{}] })', 'throws DOMException DataCloneError 25: Found invalid object in transferList',
        'a DataCloneError since version 21'],
      ['structuredClone(1, { transfer: [new Uint8Array(1)] })', 'throws DOMException DataCloneError 25: Found invalid object in transferList',
        'a DataCloneError since version 21'],
      ['structuredClone(1, { transfer: [Symbol()] })', 'throws DOMException DataCloneError 25: Found invalid object in transferList',
        'a DataCloneError since version 21'],
      ['structuredClone(1, { transfer: [() => {}] })', 'throws DOMException DataCloneError 25: Found invalid object in transferList',
        'a DataCloneError since version 21'],
      ['a cycle through an error', 'true',
        'cycles through the cause of an error are cloned since version 21'],
    ],
  };
})()
