// Cases for what inspection does beyond the console's, and for the rare parts of `util`. They run in this host and in Node.
(function () {
  const helper = `
    const util = require('util');
    const attempt = (f) => { try { const v = f(); return typeof v === 'string' ? v : JSON.stringify(v) ?? String(v); } catch (e) { return [e.name, e.code, e.message].join(' '); } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  const colored = (value, more = '') => add(`colors of ${value}`, `return JSON.stringify(util.inspect(${value}, { colors: true${more} }));`);
  for (const value of [
    "[1, 'a', null, undefined, true, 1n, Symbol('x')]", '[, 1, , ]', '/x/g', 'new Date(0)', '() => {}', 'class A {}', '[function f() {}]', '{ get a() { return 1; }, set b(x) {} }',
    'new Number(3)', "new String('ab')", 'new Map([[1, { a: 1 }]])', "new Set(['x'])", "{ [Symbol('k')]: 1, 'b-c': 1, d: 2 }", 'new Uint8Array(3)', 'new BigInt64Array(1)',
    '{ a: { b: { c: { d: 1 } } } }', '[[[[1]]]]', 'new WeakSet()', 'new ArrayBuffer(3)', '(() => { const o = {}; o.o = o; return o; })()', 'Object.create(null)',
    "'line\\nline '.repeat(20)", "{ a: 'x'.repeat(30), b: 'y'.repeat(30), c: 1 }", 'Array.from({ length: 120 }, (_, i) => i)', "Array.from({ length: 30 }, (_, i) => 'item' + i)",
    '{ a: 1, b: [1, 2, 3], c: { d: true, e: null } }',
  ]) colored(value);
  colored('{ get a() { return 1; }, set a(x) {}, get b() { return {}; } }', ', getters: true');
  colored('{ a: { b: 1 } }', ', compact: false');
  colored('Object.defineProperty({}, "h", { value: 1 })', ', showHidden: true');
  add('own styles', `const before = util.inspect.styles.number; util.inspect.styles.number = 'red'; const text = util.inspect(1, { colors: true }); util.inspect.styles.number = before; return JSON.stringify(text);`);
  add('own colors', `util.inspect.colors.ah = [1, 2]; util.inspect.styles.ah = 'ah'; const text = util.inspect({ [util.inspect.custom]: (d, o) => o.stylize('x', 'ah') }, { colors: true }); delete util.inspect.styles.ah; delete util.inspect.colors.ah; return JSON.stringify(text);`);
  for (const value of ['123456789', '-12345.678901', '1e21', '0.1234567', '123', '1234', '-1234567n', '[1000, 10000n]', 'new Float64Array([12345.6789])', '-0', 'NaN', '123.4567']) {
    add(`groups of ${value}`, `return util.inspect(${value}, { numericSeparator: true });`);
  }
  add('inspector gets the options', `return util.inspect({ [util.inspect.custom]: (d, o, i) => [d, Object.keys(o).sort().join(), o.depth, o.extra, i === util.inspect].join(';') }, { depth: 5, extra: 1 });`);
  add('nested inspector', `return util.inspect({ a: { [util.inspect.custom]: (d, o) => d + '/' + o.depth } }, { depth: 5 });`);
  add('inspector may inspect', `class A { constructor() { this.x = { y: { z: 1 } }; } [util.inspect.custom](depth, options, inspect) { return 'A ' + inspect(this.x, { ...options, depth: options.depth === null ? null : options.depth - 1 }); } } return util.inspect({ a: new A() }, { depth: 2 });`);
  add('stylize without colors', `return util.inspect({ [util.inspect.custom]: (d, o) => o.stylize('x', 'number') });`);
  add('formatWithOptions colors', `return JSON.stringify(util.formatWithOptions({ colors: true }, '%s %d %O %o', 'x', 1, { a: 1 }, [2], { b: 'c' }));`);
  add('old signature', `return util.inspect({ a: { b: { c: {} } } }, false, 0) + util.inspect({ a: { b: { c: { d: 1 } } } }, false, null) + JSON.stringify(util.inspect(1, false, 2, true));`);
  add('default options', `const { depth } = util.inspect.defaultOptions; util.inspect.defaultOptions = { depth: 0 }; const text = util.inspect({ a: { b: 1 } }) + util.format('%O', { a: { b: 1 } }); util.inspect.defaultOptions = { depth }; return text;`);

  // errors of the system
  add('error map', `return JSON.stringify([...util.getSystemErrorMap()].sort((a, b) => a[0] - b[0]));`);
  for (const value of ['-2', '-13', '-3008', '-9999', '0', '1', "'x'", '-1.5', 'undefined']) add(`error name of ${value}`, `return attempt(() => util.getSystemErrorName(${value}));`);
  add('errno exception', `const e = util._errnoException(-2, 'open', 'x'); return JSON.stringify([e.message, e.errno, e.code, e.syscall]);`);
  add('host exception', `const e = util._exceptionWithHostPort(-111, 'connect', '127.0.0.1', 80); return JSON.stringify([e.message, e.errno, e.code, e.syscall, e.address, e.port]);`);

  // .env files
  for (const text of ['A=1', 'A = b c ', 'A="x y"', "A='x#y' # z", 'A=1 # c', '# c\\nA=1\\nB=2', 'export A=1', 'A="1\\\\n2"', 'A="1\\n2"', 'A=', '=x', 'A', 'A=`b"c`', 'A=1\\r\\nB=2', 'A=b=c', '']) {
    add(`parseEnv ${text}`, `return JSON.stringify(util.parseEnv('${text.replaceAll("'", "\\'")}'));`);
  }
  add('parseEnv of no text', `return attempt(() => util.parseEnv(5));`);

  // MIME types
  for (const text of [
    'text/plain', 'Text/HTML; Charset=UTF-8', ' text/plain ;a=b; c="d e" ', 'a/b;x="q\\\\"r"', 'a/b;x=;y=1', 'a/b;x=1;x=2', 'a/b;x', 'a/b;=1', 'a/b;x="1', 'a/b;x="1"junk;y=2', 'a/b;',
    'application/json;charset=utf-8;boundary="a b"',
  ]) add(`MIMEType ${text}`, `const m = new util.MIMEType('${text}'); return JSON.stringify([m.type, m.subtype, m.essence, String(m), m, [...m.params]]);`);
  for (const text of ['', '/', 'a', 'a/', '/b', 'a b/c', 'a/b c', 'a/é', 'é/a', 'a/b/c']) add(`no MIMEType ${text}`, `return attempt(() => new util.MIMEType('${text}')).split(' ').slice(0, 2).join();`);
  add('MIMEType setters', `const m = new util.MIMEType('a/b'); m.type = 'X'; m.subtype = 'Y'; m.params.set('q', 'a b'); m.params.set('r', ''); return String(m) + attempt(() => { m.type = 'a b'; }).split(' ')[1] + m.params.get('z') + m.params.has('q');`);
  add('MIMEParams', `const p = new util.MIMEParams(); p.set('a', 1); p.set('b', 'x;y'); p.delete('a'); return String(p) + [...p.keys()] + [...p.values()] + attempt(() => p.set('a b', 1)).split(' ')[1] + attempt(() => p.set('a', 'é\\u0100')).split(' ')[1];`);

  add('names', `return Object.keys(util).filter((name) => !['getCallSite', 'getCallSites', 'getSystemErrorMessage'].includes(name)).sort().join();`);
  add('signals', `const c = util.transferableAbortController(); return [c instanceof AbortController, util.transferableAbortSignal(c.signal) === c.signal, attempt(() => util.transferableAbortSignal({}))].join();`);
  return cases;
})()
