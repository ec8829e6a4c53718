// Expressions whose text is the same here and in Node 20, one a line. Each evaluates to a string, in a global scope with
// `util` (`inspect`, `format`, `formatWithOptions`, as in Node) and `util.table(data, columns)`, the text of console.table.
(function () {
  const lines = (text) => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('//'));

  const inspected = lines(String.raw`
    // primitives
    undefined
    null
    true
    0
    -0
    1.5e300
    NaN
    -Infinity
    123456789.125
    12345678901234567890n
    -5n
    Symbol('a b')
    Symbol()
    Symbol.iterator
    ''
    'plain'
    "it's"
    'say "hi", it\'s'
    'all \' " \x60'
    'all \' " \x60 \${x}'
    'quote \' and \${x}'
    'tab\tline\nreturn\rback\\slash'
    '\0\x07\x08\x0b\x0c\x1b\x7f\x80\x9f\xa0'
    'lone \ud800 and \udc00, pair \u{1f600}'
    'ünïcödé 漢字'
    'x'.repeat(120)
    'line one is long enough\nline two is long enough\nline three is long enough, really'
    'x'.repeat(10001)
    'a\n'.repeat(8)
    // boxed primitives
    new Number(-0)
    new Number(3)
    new String('abc')
    Object.assign(new String('abc'), { extra: 1 })
    new Boolean(false)
    Object(Symbol('s'))
    Object(10n)
    Object.assign(new Number(1), { a: 1 })
    new (class Count extends Number {})(4)
    // plain objects
    {}
    { a: 1, 'b-c': 2, 3: 4, $d: 5, _e: 6, 'f g': 7, "it's": 8, '': 9 }
    { a: undefined, b: null, c: NaN }
    { 'line\nbreak': 1, 'tab\t': 2 }
    { [Symbol('key')]: 1, [Symbol()]: 2, [Symbol("q'q\n")]: 3 }
    { ['__proto__']: 1 }
    { a: { b: { c: { d: 1 } } } }
    { a: { b: { c: {} } } }
    { a: { b: { c: [] , d: [1], e: new Map, f: new Map([[1, 2]]), g: class A {}, h: new (class Foo { x = 1 }) } } }
    { short: 1, list: [1, 2, 3], nested: { deeper: { value: 'x' } } }
    { a: 'x'.repeat(30), b: 'y'.repeat(30) }
    { a: 'x'.repeat(27), b: 'y'.repeat(30) }
    { a: 'x'.repeat(28), b: 'y'.repeat(30) }
    { a: 'x'.repeat(29), b: 'y'.repeat(30) }
    { a: 'x'.repeat(70) }
    { a: 'x'.repeat(80) }
    { a: { b: { c: 'x'.repeat(90) } } }
    { text: 'one line of the text is here\nanother line of the text is here\nand a third one, to be long' }
    { a: 1, b: { c: 2, d: { e: 3, f: { g: 4 } } } }
    { a: { b: { c: 1 } }, d: 2 }
    { a: [[[1]]], b: [[1]] }
    Object.fromEntries(Array.from({ length: 30 }, (_, i) => ['key' + i, i]))
    { user: { user_id: 'auth0|5f7c8ec7c33c6c004bbafe82', email: 'j+smith@example.com', email_verified: true, app_metadata: { roles: ['admin', 'editor'] }, identities: [{ connection: 'Username-Password-Authentication', provider: 'auth0', isSocial: false }] }, stats: { logins_count: 5 } }
    Object.create(null)
    Object.assign(Object.create(null), { a: 1 })
    { a: { b: { c: Object.assign(Object.create(null), { a: 1 }) } } }
    Object.create({})
    Object.create(Object.create(null))
    Object.create(Object.assign(Object.create(null), { a: 1 }))
    Object.prototype
    Array.prototype
    { constructor: 'no function' }
    { constructor: undefined, a: 1 }
    { constructor: { name: 'Fake' } }
    // circular
    (() => { const a = {}; a.self = a; return a })()
    (() => { const a = { b: {} }; a.b.a = a; a.b.b = a.b; return a })()
    (() => { const a = [1]; a.push(a, [a]); return a })()
    (() => { const m = new Map; m.set('self', m); m.set(m, 1); return m })()
    (() => { function f() {} f.self = f; return f })()
    (() => { const shared = { x: 1 }; return { a: shared, b: shared, c: [shared] } })()
    (() => { class Node { constructor(p) { this.parent = p; this.children = [] } } const root = new Node(null); root.children.push(new Node(root), new Node(root)); return root })()
    // arrays
    []
    [1, 'two', 3n, null, undefined, true, Symbol('s')]
    [,]
    [1, , 3]
    [, , 1, , ,]
    new Array(5)
    new Array(3_000_000_000)
    Object.assign([1, 2], { name: 'x', '-1': 2 })
    Object.assign([1, , 2], { name: 'x' })
    Object.assign([], { [Symbol('s')]: 1 })
    Array.from({ length: 100 }, (_, i) => i)
    Array.from({ length: 101 }, (_, i) => i)
    Array.from({ length: 250 }, (_, i) => i * 7)
    Array.from({ length: 7 }, (_, i) => i)
    Array.from({ length: 6 }, (_, i) => 'abcdefghijkl' + i)
    Array.from({ length: 7 }, (_, i) => 'abcdefghijkl' + i)
    Array.from({ length: 27 }, (_, i) => 'item'.repeat(i % 5) + i)
    Array.from({ length: 40 }, (_, i) => -(i ** 3))
    Array.from({ length: 20 }, (_, i) => i % 3 ? i : String(i))
    Array.from({ length: 20 }, (_, i) => ({ id: i }))
    Array.from({ length: 10 }, (_, i) => [i, i * i])
    Array.from({ length: 10 }, () => '漢字')
    Array.from({ length: 10 }, (_, i) => i % 2 ? '漢字' : 'ab')
    Array.from({ length: 120 }, (_, i) => 'entry ' + i)
    Array.from({ length: 12 }, (_, i) => BigInt(i) ** 9n)
    Array.from({ length: 8 }, () => 'x'.repeat(60))
    Array.from({ length: 8 }, (_, i) => 'x'.repeat(i * 9))
    { list: Array.from({ length: 30 }, (_, i) => i), nested: { list: Array.from({ length: 30 }, (_, i) => 'n' + i) } }
    [[[[]]], [[[1]]]]
    [[1, 2, [3, 4, [5, [6]]]], { a: { b: { c: {} } } }]
    (() => { const a = Array(200); a[0] = 1; a[150] = 2; return a })()
    (() => { const a = []; for (let i = 0; i < 300; i += 2) a[i] = i; return a })()
    (() => { const a = [1, 2, 3, 4, 5, 6, 7, 8]; a.extra = true; return a })()
    Object.defineProperty([1, 2, 3], 1, { get() { return 5 }, enumerable: true })
    new (class List extends Array {})(3)
    (class List extends Array {}).from([1, 2, 3])
    Object.setPrototypeOf([1, 2], null)
    'abc'.match(/b/)
    'john smith'.match(/(?<first>\w+) (?<last>\w+)/)
    (function () { return arguments })(1, 'a')
    (function () { 'use strict'; return arguments })()
    // binary data
    new Uint8Array([1, 2, 3])
    new Float64Array([1.5, -0, NaN])
    new BigInt64Array([1n, -2n])
    new Uint8ClampedArray(0)
    new Int16Array(150)
    Object.assign(new Uint8Array(2), { a: 1 })
    new (class Bytes extends Uint8Array {})(2)
    Object.setPrototypeOf(new Uint8Array(2), null)
    new ArrayBuffer(4)
    new Uint8Array([1, 200, 255]).buffer
    new ArrayBuffer(120)
    new ArrayBuffer(0)
    Object.assign(new ArrayBuffer(1), { a: 1 })
    new DataView(new ArrayBuffer(2), 1)
    { view: new DataView(new ArrayBuffer(30)) }
    // collections
    new Map
    new Set
    new Map([['a', 1], [{ b: 1 }, [2]]])
    new Set([1, 'a', { b: new Set([1]) }])
    new Set(Array.from({ length: 120 }, (_, i) => i))
    new Map(Array.from({ length: 120 }, (_, i) => [i, i]))
    new Map([['a'.repeat(40), 'b'.repeat(40)], ['c', { d: { e: { f: 1 } } }]])
    { map: new Map([['key', new Map([['inner', new Map([['deep', {}]])]])]]) }
    Object.assign(new Map([[1, 2]]), { extra: true })
    Object.assign(new Set, { extra: true })
    new (class Registry extends Map {})([[1, 2]])
    Object.setPrototypeOf(new Map([[1, 2]]), null)
    Object.setPrototypeOf(new Set, null)
    new WeakMap
    new WeakSet([{}])
    Object.assign(new WeakMap, { a: 1 })
    new WeakRef({ a: 1 })
    [1].values()
    'a'[Symbol.iterator]()
    'a'.matchAll(/a/g)
    (function* () {})()
    (async function* () {})()
    // dates and regular expressions
    new Date(0)
    new Date(NaN)
    new Date(8.64e15)
    Object.assign(new Date(0), { a: 1 })
    new (class Day extends Date {})(0)
    [new Date(1e12), { at: new Date(1e12) }]
    /a\/b/giu
    /x/
    new RegExp('')
    /all/dgimsuy
    Object.assign(/a/, { b: 1 })
    new (class Pattern extends RegExp {})('p', 'g')
    Object.setPrototypeOf(new Date(0), null)
    // functions and classes
    function () {}
    function named() {}
    () => {}
    async () => {}
    async function later() {}
    function* generate() {}
    async function* stream() {}
    class {}
    class A {}
    class B extends Array {}
    class extends Map {}
    class Nothing extends null {}
    class WithStatic { static x = 1; static y() {} }
    class Commented /* ( */ extends Array {}
    { method() {}, get a() { return 1 }, async b() {}, *c() {}, arrow: () => {}, class() {}, classify() {} }.class
    { classify(a) { return {} } }
    Object.assign(function f() {}, { a: 1, b: { c: 2 } })
    Object.assign(() => {}, { [Symbol('x')]: 1 })
    (function f() {}).bind(null)
    Object.setPrototypeOf(function f() {}, null)
    Object.setPrototypeOf(class A {}, null)
    Object.defineProperty(() => {}, 'name', { value: '' })
    Object.assign(Object.defineProperty(function f() {}, Symbol.toStringTag, { value: 'Tagged' }), {})
    [parseInt, Math.max, Map, Object, Symbol]
    // instances
    new (class Foo {})
    new (class Foo { constructor() { this.a = 1; this.b = { c: [] } } })
    new (class Foo { #secret = 1; open = 2 })
    new (class extends Object {})
    new (class Foo { get [Symbol.toStringTag]() { return 'bar' } })
    new (class Foo { get [Symbol.toStringTag]() { return 'Foo' } })
    { [Symbol.toStringTag]: 'own' }
    Object.defineProperty({ a: 1 }, Symbol.toStringTag, { value: 'hidden' })
    Object.assign(Object.create(null, { [Symbol.toStringTag]: { value: 'T' } }), { a: 1 })
    { a: { b: { c: new (class Foo { x = 1; get [Symbol.toStringTag]() { return 'bar' } }) } } }
    new (class Derived extends (class Base { a = 1 }) { b = 2 })
    (class Foo { a = 1 }).prototype
    Object.create((class Foo {}).prototype)
    (() => { function Old() { this.x = 1 } return new Old() })()
    Object.setPrototypeOf({ a: 1 }, new (class Foo {}))
    // accessors and hidden properties
    { get a() { return 1 }, set b(v) {}, get c() { return 1 }, set c(v) {} }
    Object.defineProperty({}, 'hidden', { value: 1 })
    Object.defineProperty({}, 'thrower', { get() { throw new Error('no') }, enumerable: true })
    Object.freeze({ a: 1 })
    // namespaces
    Math
    JSON
    { Math, JSON }
    // proxies
    new Proxy({ a: 1 }, { get() { throw new Error('trap') }, ownKeys() { throw new Error('trap') } })
    new Proxy([1, 2, 3], {})
    new Proxy(function f() {}, {})
    new Proxy(class A {}, {})
    { inner: new Proxy(new Map([[1, 2]]), {}) }
    new Proxy(new (class Foo { a = 1 }), {})
    (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()
    (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return { proxy } })()
    // custom inspectors
    { [Symbol.for('nodejs.util.inspect.custom')]() { return 'mine' } }
    { [Symbol.for('nodejs.util.inspect.custom')]() { return { other: 1 } } }
    { a: { [Symbol.for('nodejs.util.inspect.custom')](depth) { return { depth } } } }
    { a: { b: { c: { [Symbol.for('nodejs.util.inspect.custom')](depth) { return 'depth ' + depth } } } } }
    { a: { [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) { return 'Wrapped<' + inspect({ x: { y: { z: {} } } }, options) + '>' } } }
    { a: { [Symbol.for('nodejs.util.inspect.custom')]() { return 'two\nlines' } } }
    { a: { [Symbol.for('nodejs.util.inspect.custom')]() { return { a: 'x'.repeat(50), b: 'y'.repeat(50) } } } }
    { a: 1, [Symbol.for('nodejs.util.inspect.custom')]() { return this } }
    { [Symbol.for('nodejs.util.inspect.custom')]() { return 42 } }
    { [Symbol.for('nodejs.util.inspect.custom')]() { return null } }
    { [Symbol.for('nodejs.util.inspect.custom')]: 'no function' }
    (class Money { [Symbol.for('nodejs.util.inspect.custom')]() { return '$' } }).prototype
    new (class Money { [Symbol.for('nodejs.util.inspect.custom')]() { return '$' } })
    // errors whose stack is text of their own
    (() => { const e = new Error('boom'); e.stack = 'text'; return e })()
    (() => { const e = new Error('boom'); e.stack = 'Error: boom\n    at f (file.js:1:2)'; return e })()
    (() => { const e = new Error('boom'); e.stack = 'Error: boom\n    at f (file.js:1:2)'; e.code = 'E1'; return { nested: { e } } })()
    (() => { const e = new Error('boom'); e.stack = undefined; return e })()
    (() => { const e = new Error('boom'); e.stack = ''; e.code = 5; return e })()
    (() => { const e = new Error('boom'); e.stack = ''; e.name = 'Renamed'; return e })()
    (() => { const e = new Error('two\nlines'); e.stack = ''; return [e] })()
    (() => { const e = new TypeError(''); e.stack = ''; return e })()
    (() => { class NotFound extends Error {} const e = new NotFound('gone'); e.stack = ''; return e })()
    (() => { class NotFoundError extends Error {} const e = new NotFoundError('gone'); e.stack = ''; return e })()
    (() => { class Named extends Error { constructor(m) { super(m); this.name = 'Named' } } const e = new Named('gone'); e.stack = ''; return e })()
    (() => { const e = new Error('outer', { cause: { code: 1 } }); e.stack = ''; return e })()
    (() => { const e = new Error('outer', { cause: 'text' }); e.stack = 'Error: outer\n    at f (file.js:1:2)'; return e })()
    (() => { const e = new AggregateError([1, 'two'], 'many'); e.stack = ''; return e })()
    (() => { const e = new Error('x'); e.stack = ''; e.message = ''; return { e, list: [e] } })()
    (() => { const e = new Error('x'); e.stack = ''; e.self = e; return e })()
    (() => { const e = new RangeError('x'); e.stack = 'RangeError: x\n    at f (file.js:1:2)'; Object.setPrototypeOf(e, null); return e })()
    (() => { function Old(message) { this.message = message } Old.prototype = Object.create(Error.prototype); return new Old('hi') })()
    (() => { const e = new Error('x'); e.stack = ''; return { a: { b: { c: e, d: Object.assign(e, { code: 1 }) } } } })()
    (() => { const e = new Error('x'); Object.defineProperty(e, 'name', { value: 'Hidden' }); e.stack = ''; return e })()
    { error: 'x', stack: 'no error' }
  `).map((source) => `util.inspect(${source})`);

  const withOptions = lines(String.raw`
    { a: { b: { c: { d: { e: 1 } } } } }, { depth: 0 }
    { a: { b: { c: { d: { e: 1 } } } } }, { depth: null }
    { a: { b: { c: { d: { e: 1 } } } } }, { depth: Infinity }
    { a: { b: { c: { d: { e: 1 } } } } }, { depth: undefined }
    { a: [1] }, { depth: -1 }
    { a: { b: 1 } }, { compact: false }
    { a: { b: [1, 2] }, c: 'text' }, { compact: true }
    { a: { b: 'x'.repeat(50) }, c: 'y'.repeat(50), list: [1, 2, 3], f: Object.assign(() => {}, { p: 1 }) }, { compact: true }
    { a: { b: { c: { d: 1 } } } }, { compact: 1, depth: 5 }
    { a: { b: { c: { d: 1 } } } }, { compact: 0, depth: 5 }
    { a: 'x'.repeat(50), b: 'y'.repeat(50) }, { breakLength: Infinity }
    { a: 'xxxxx', b: 'yyyyy' }, { breakLength: 20 }
    Array.from({ length: 50 }, (_, i) => i), { breakLength: 40 }
    Array.from({ length: 10 }, (_, i) => i), { maxArrayLength: 3 }
    Array.from({ length: 10 }, (_, i) => i), { maxArrayLength: 0 }
    Array.from({ length: 200 }, (_, i) => i), { maxArrayLength: null }
    new Set([1, 2, 3]), { maxArrayLength: 1 }
    new Map([[1, 2], [3, 4]]), { maxArrayLength: 1 }
    new Uint8Array(5), { maxArrayLength: 2 }
    new ArrayBuffer(5), { maxArrayLength: 2 }
    [1, , , 4], { maxArrayLength: 2 }
    { a: 'x'.repeat(20) }, { maxStringLength: 5 }
    'x'.repeat(20), { maxStringLength: 0 }
    'x'.repeat(20000), { maxStringLength: null }
    { c: 1, a: 2, b: [3, 1, 2] }, { sorted: true }
    { c: 1, a: 2, b: 3 }, { sorted: (a, b) => (a < b ? 1 : -1) }
    new Map([['b', 1], ['a', 2]]), { sorted: true }
    { get a() { return 1 }, get b() { return { c: 1 } }, set b(v) {}, get d() { return null } }, { getters: true }
    { get a() { return 1 }, get b() { return 2 }, set b(v) {} }, { getters: 'get' }
    { get a() { return 1 }, get b() { return 2 }, set b(v) {} }, { getters: 'set' }
    { [Symbol.for('nodejs.util.inspect.custom')]() { return 'mine' } }, { customInspect: false }
    Object.defineProperty({ a: 1 }, 'hidden', { value: 2 }), { showHidden: true }
    [1, 2, 3], { showHidden: true }
    { a: [1], b: new Map([[1, 2]]) }, { showHidden: true }
    new Uint8Array(2), { showHidden: true }
    () => {}, { showHidden: true }
    new (class Foo { a = 1; get b() { return 2 } m() {} }), { showHidden: true }
    new Date(0), { showHidden: true }
    /a/g, { showHidden: true }
    Symbol('x'), { showHidden: true }
  `).map((source) => `util.inspect(${source})`);

  const formatted = lines(String.raw`
    util.format()
    util.format('')
    util.format('plain')
    util.format('100%')
    util.format('%')
    util.format('%%')
    util.format('%% %s', 'a')
    util.format('%s')
    util.format('a', 'b', 'c')
    util.format('a', { b: 1 }, [2], null, undefined, 3n, Symbol('s'), -0)
    util.format({ a: 1 }, 'text', 'it\'s')
    util.format(1, 2, '3')
    util.format(null)
    util.format(undefined, 'x')
    util.format('%s %s', 'one')
    util.format('%s', 'one', 'two', { three: 3 })
    util.format('%s|%s|%s|%s|%s|%s|%s', -0, 1n, null, undefined, Symbol('s'), true, 'text')
    util.format('%s', { a: { b: { c: 1 } } })
    util.format('%s', [1, [2, [3]]])
    util.format('%s', function f() {})
    util.format('%s', () => 1)
    util.format('%s', class A {})
    util.format('%s', new (class A { toString() { return 'own text' } }))
    util.format('%s', new (class A extends (class B { toString() { return 'inherited' } }) {}))
    util.format('%s', { toString() { return 'own' } })
    util.format('%s', { toString: 1 })
    util.format('%s', Object.create(null))
    util.format('%s', new Date(0))
    util.format('%s', new (class Foo {}))
    util.format('%s', new (class Foo extends Date {})(0))
    util.format('%s', new Proxy({ a: 1 }, {}))
    util.format('%s', new Map([[1, 2]]))
    util.format('%s', Object.assign(Object.create({ toString() { return 'made' } }), { a: 1 }))
    util.format('%s', { [Symbol.toPrimitive]() { return 'primitive' } })
    util.format('%s', new String('boxed'))
    util.format('%d %d %d %d %d', 1.5, '42', 'x', 10n, Symbol('s'))
    util.format('%d %d %d %d', {}, [], null, undefined)
    util.format('%d', -0)
    util.format('%i %i %i %i %i', 1.9, '42.9px', 'x', 10n, Symbol('s'))
    util.format('%i', {})
    util.format('%f %f %f %f', 1.25, '2.5x', 'x', Symbol('s'))
    util.format('%f', 10n)
    util.format('%j', { a: [1, 'x'] })
    util.format('%j', undefined)
    util.format('%j', 'text')
    util.format('%j', { toJSON() { return 'json' } })
    util.format('%j', (() => { const a = {}; a.a = a; return a })())
    util.format('%j', function () {})
    util.format('%O', { a: { b: { c: { d: 1 } } } })
    util.format('%O', 'text')
    util.format('%o', { a: { b: { c: { d: { e: { f: 1 } } } } } })
    util.format('%o', [1, 2, 3])
    util.format('%o', 'text')
    util.format('%o', { method: () => {} })
    util.format('%c styled %c', 'color: red', 'x', 'y')
    util.format('%x %s', 'a', 'b')
    util.format('%s%s%s', 'a', 'b', 'c', 'd')
    util.format('%s %%s', 'a', 'b')
    util.format('%%s %s', 'a')
    util.format('%%%s%%', 'a')
    util.format('a%', 'b')
    util.format('%s:%s', 'a')
    util.format('%S %D', 1)
    util.format('user %s logged in %d times', 'joe', 3, { ip: '1.2.3.4' })
    util.format(new Date(0), /x/, 'text')
    util.format('%s', 'x'.repeat(20000)).length + ''
    util.format({ long: 'x'.repeat(20000) }).length + ''
    util.formatWithOptions({ compact: false }, 'x', { a: 1 })
    util.formatWithOptions({ depth: 0 }, '%O', { a: { b: 1 } })
    // tables
    util.table([[1, 2], [3, 4]])
    util.table([{ a: 1, b: 'x' }, { a: 2, c: true }])
    util.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ['b'])
    util.table([{ a: 1 }], ['missing'])
    util.table(['x', 'y', 3, null, undefined])
    util.table([1, { a: 1 }, 'x'])
    util.table({ first: { a: 1 }, second: { b: 2 } })
    util.table({ a: 1, b: 'two' })
    util.table([])
    util.table({})
    util.table(new Map([['k', { v: 1 }], ['l', 2]]))
    util.table(new Set(['a', { b: 1 }]))
    util.table('text')
    util.table(5)
    util.table(null)
    util.table(() => {})
    util.table([{ deep: { a: { b: 1 } }, wide: { a: 1, b: 2, c: 3 }, list: [1, 2, 3, 4, 5] }])
    util.table([{ 漢字: 'ü', emoji: '😀' }])
    util.table([[], [1, , 3]])
    util.table([{ text: 'it\'s\nmore' }])
    // corners
    util.format('%s', new (class Foo { [Symbol.toPrimitive]() { return 'primitive' } }))
    util.format('%s', new (class Foo extends Date { [Symbol.toPrimitive]() { return 'primitive' } })(0))
    util.format('%s', new (class Foo { toString = 5 }))
    util.format('%s', new (class Foo extends Map { toString() { return 'q' } }))
    util.format('%s', new (class Foo extends Error { toString() { return 'q' } }))
    util.format('%s', Object.setPrototypeOf({a:1}, {__proto__:null, toString(){return 'z'}}))
    util.format('%s', new (function Map(){ this.x=1 }))
    util.format('%s', new Proxy(new (class Foo { toString(){ return 'w' } }), {}))
    util.inspect(new Proxy(new Proxy({a:1},{}),{}))
    util.inspect({a:1n, b: Object(1n), c:[new Proxy([],{})]})
    util.inspect(new (class A { static name = 'Custom' }))
    util.inspect(class A { static name = 'Custom' })
    util.inspect(class A { static name() {} }.constructor)
    util.inspect(new (class A { static get name() { return 'Got' } }))
    util.inspect(Object.assign(()=>{}, {name2:1}))
    util.inspect(new (class extends (class A {}) {}))
    util.inspect([new (class extends (class A {}) {})])
    util.inspect({a:[{b:{c:{}}}]},{depth:1})
    util.inspect({a:{b:{c:{}}}},{depth:'x'})
    util.inspect({a:{b:{c:{}}}},{depth:'1'})
    util.inspect([1,2,3],{maxArrayLength:-1})
    util.inspect([1,2,3],{maxArrayLength:Infinity})
    util.inspect(new Map([[{a:1},{b:2}],[[1,2,3],new Set([4])]]))
    util.inspect(new Map([['x'.repeat(50),{y:'z'.repeat(50)}]]))
    util.inspect(new Set(['x'.repeat(50),{y:'z'.repeat(50)}]))
    util.inspect({a:new Set([['x'.repeat(50),{y:'z'.repeat(50)}]])})
    util.inspect(Object.assign(Object.create({inherited:1}),{own:1}))
    util.inspect(Object.assign([1,2,3],{'a b':1, 5:6}))
    util.inspect(Object.assign([1,2,3],{4294967295:1, '01':2}))
    util.inspect([undefined,,null])
    util.inspect([,'a'])
    util.inspect({a:[,'a']})
    util.inspect([['a'.repeat(20),'b'.repeat(20)],['c'.repeat(20),'d'.repeat(20)]])
    util.inspect([{a:1,b:{c:2}},{a:1,b:{c:2,d:[1,2,{e:1}]}}],{depth:10})
    util.inspect({a:{b:{c:{d:{e:{f:{}}}}}}},{depth:10})
    util.inspect({a:{b:{c:{d:{e:{f:1}}}}}},{depth:10})
    util.inspect([[[[[[1]]]]]],{depth:10})
    util.inspect({s:'a\nb',t:'x'.repeat(20)+'\n'+'y'.repeat(70)})
    util.inspect({f(){}, g:class{}, h:Symbol.for('x')})
    util.inspect(Object.create(Array.prototype))
    util.inspect(Object.create(Map.prototype).constructor)
    util.inspect(Object.create(Date.prototype))
    util.inspect(Object.create(RegExp.prototype))
    util.inspect(Object.create(Error.prototype))
    util.inspect(Error.prototype)
    util.inspect(Map.prototype)
    util.inspect(Promise.prototype)
    util.inspect(Function.prototype)
    util.inspect(Uint8Array.prototype)
    util.inspect(Date.prototype)
    util.inspect(RegExp.prototype)
    util.inspect(Number.prototype)
    util.inspect(String.prototype)
    util.inspect(Symbol.prototype)
    util.inspect(Boolean.prototype)
    util.inspect(class A { static #x = 1; static { } })
    util.inspect(Object.defineProperties([], {length:{writable:false}, x:{value:1}}))
    util.inspect(new (class Foo extends Promise {})(()=>{}).constructor)
    util.inspect(new (class Foo extends Set {})([1]))
    util.inspect(new (class Foo extends Function {})())
    util.inspect(new (class Foo extends String {})('abc'))
    util.inspect(new (class Foo extends Error {})('abc').constructor)
    util.inspect(new Intl.NumberFormat('en'))
    util.inspect(new FinalizationRegistry(()=>{}))
    util.inspect([1.5,22.75,-3,4,5,6,7,8888])
    util.inspect(['a','b'].concat(Array(10)))
    util.inspect(Array(10).fill(null))
    util.inspect(Array(10).fill(undefined))
    util.inspect(Array(30).fill(true))
    util.inspect(Array(30).fill(()=>{}))
    util.inspect(Array(30).fill(Symbol('x')))
    util.inspect(Array(10).fill(new Date(0)))
    util.inspect(Array.from({length:10},(_,i)=>({['k'+i]:'v'.repeat(i)})))
    util.inspect(Object.assign(Array.from({length:10},(_,i)=>i),{x:1}))
    util.inspect(Array.from({length:10},(_,i)=>i),{compact:1})
    util.inspect(Array.from({length:10},(_,i)=>i),{compact:10})
    util.inspect(Array.from({length:10},(_,i)=>i),{compact:false})
    util.inspect(Array.from({length:30},(_,i)=>i),{compact:true})
    util.inspect({x:Array.from({length:30},(_,i)=>i)},{compact:true})
    util.inspect({['x'.repeat(90)]:{a:'x'.repeat(90)}},{compact:true})
    util.inspect({a:{b:{c:'x'.repeat(30),d:'y'.repeat(30),e:'z'.repeat(30)}}},{compact:true})
    util.inspect(new Map([['a',{b:'x'.repeat(80)}]]),{compact:true})
    util.inspect([1,{a:2}],{compact:true, breakLength:5})
    util.inspect((() => { const a = {}; a.self = a; return a })(),{compact:true})
    util.inspect((() => { const a = {}; a.self = a; return a })(),{compact:false})
    util.inspect('a'.repeat(30)+'\n'+'b'.repeat(100),{compact:true})
    util.inspect('a'.repeat(30)+'\n'+'b'.repeat(100),{compact:false})
    util.inspect({a:'a'.repeat(30)+'\n'+'b'.repeat(100)},{compact:1})
    util.inspect([3,1,2],{sorted:true})
    util.inspect(Object.assign([3,1,2],{b:1,a:2}),{sorted:true})
    util.inspect({a:1},{showHidden:true})
    util.inspect({a:{}},{showHidden:true, depth:0})
    util.inspect(new Error('x').constructor,{depth:-1})
    util.inspect(Object.assign(new Set([1]),{x:1}),{depth:-1})
    util.inspect(/a/,{depth:-1})
    util.inspect(new Date(0),{depth:-1})
    util.inspect(Object.assign(new Date(0),{x:1}),{depth:-1})
    util.inspect(new Number(1),{depth:-1})
    util.inspect(Object.assign(new Number(1),{x:1}),{depth:-1})
    util.inspect(Object.assign(function f(){},{x:1}),{depth:-1})
    util.inspect(Object.setPrototypeOf([1],null),{depth:-1})
    util.inspect(Object.setPrototypeOf(new Map([[1,2]]),null),{depth:-1})
    util.inspect(new Uint8Array(1),{depth:-1})
    util.inspect(new ArrayBuffer(1),{depth:-1})
    util.inspect(new WeakMap,{depth:-1})
    util.inspect((function(){return arguments})(1),{depth:-1})
    util.inspect(Object.assign(Object.create(null),{a:1}),{depth:-1})
    util.inspect(Object.create(Object.assign(Object.create(null),{x:1})),{depth:-1})
    util.inspect([Object.create(Object.assign(Object.create(null),{x:1}))],{depth:0})
    util.inspect([Object.assign(Object.create(Object.assign(Object.create(null),{x:1})),{y:1})],{depth:0})
    util.inspect({get a(){return {b:{c:{d:{}}}}}},{getters:true})
    util.inspect({get a(){throw new Error('oops')}},{getters:true})
    util.inspect({[Symbol.for('nodejs.util.inspect.custom')](){ return undefined }})
    util.inspect({[Symbol.for('nodejs.util.inspect.custom')](){ return ()=>1 }})
    util.inspect(Object.assign(()=>{}, {[Symbol.for('nodejs.util.inspect.custom')](){ return 'fn' }}))
    util.inspect({a:{[Symbol.for('nodejs.util.inspect.custom')](d,o){ return o.stylize('x','special')+ typeof o.depth }}})
    util.inspect({a:{[Symbol.for('nodejs.util.inspect.custom')](d,o,i){ return i({q:{w:{e:{r:{}}}}},{...o, depth:o.depth-1}) }}})
    util.format('%o', new Map([['a',{b:[1]}]]))
    util.format('%o', [[1],{a:[2]}])
    util.format('%o', new (class Foo { get x(){return 1} y=2 }))
    util.format('%o', new (class Foo extends (class Bar { get z(){return 1} }) { get x(){return 1} y=2 }))
    util.format('%o', 5)
    util.format('%o', class A { static x(){} })
    util.format('%s %s', 'a', {a:1}, 'b')
    util.format('%s', 12345678901234567890n, 1.0)
    util.format('%d', '0x10')
    util.format('%d', new Date(5))
    util.format('%d', {valueOf(){return 7}})
    util.format('%i', '0x10')
    util.format('%i', 1e21)
    util.format('%i', -0.5)
    util.format('%f', '-0')
    util.format('%f', {})
    util.format('%j', Symbol('x'))
    util.format('%j', null)
    util.format('%j %j', [1], 'x')
    util.format('%%', 'x')
    util.format('%%%', 'x')
    util.format('%%%d', 'x')
    util.format('%5d', 3)
    util.format('%.2f', 3)
    util.format('%s %', 'x')
    util.format('%', 'x')
    util.format('100% %s', 'x')
    util.format('100%% %s', 'x')
    util.format('%s%', 'x', 'y')
    util.format('%a%s', 'x', 'y')
    util.format('%c', 'x')
    util.format('%c')
    util.format('a%%b')
    util.format('a%%b', 1)
    util.format('%s\n%s', 'a', {b:'x\ny'})
    util.format(Symbol('x'), 'y')
    util.format([], {}, '', 0)
    util.format('', '')
    util.format('', {}, 'a')
    util.format('%s', new Uint8Array([1, 2]))
    util.format('%s %s', [1, 2], new Set([1]))
    util.format('%s', null, undefined)
  `);

  return [...inspected, ...withOptions, ...formatted];
})()
