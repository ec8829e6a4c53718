// Cases for errors' stacks: [name, source of an async function body that returns a string]. They run in this host and in Node, and the strings
// are compared; places differ, so frames are shown by the functions' names.
(function () {
  const helper = `
    const shown = (stack) => typeof stack !== 'string' ? String(stack)
      : stack.split('\\n').map((line) => line.startsWith('    at ') ? /^    at (inner|outer|middle|late|f|g) /.exec(line)?.[1] : line).filter(Boolean).join('|');
    const attempt = (f) => { try { return String(f()); } catch (e) { return [e.name, e.code].join(' '); } };
  `;
  const cases = [];
  const add = (name, body) => { cases.push([name, helper + body]); };
  for (const name of ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError']) {
    add(`${name}'s stack`, `function inner() { const e = new ${name}('text'); return e; } function outer() { const e = inner(); return e; } const e = outer(); return [shown(e.stack), e.name, e.message, Object.keys(e), e instanceof ${name}, e instanceof Error, e.constructor === ${name}].join();`);
    add(`${name} as a function`, `const e = ${name}('text', { cause: 5 }); return [shown(e.stack).split('|')[0], e.cause, e instanceof ${name}, Object.prototype.toString.call(e)].join();`);
    add(`${name} as a class`, `const C = ${name}; return [C.name, C.length, C.prototype.constructor === C, C.prototype.name, Object.getPrototypeOf(C) === (C === Error ? Function.prototype : Error), JSON.stringify(Object.getOwnPropertyDescriptor(C, 'prototype')), JSON.stringify(Object.getOwnPropertyDescriptor(C, 'name')), Object.prototype.propertyIsEnumerable.call(globalThis, '${name}'), C.toString().replace(/\\s+/g, ' ')].join();`);
  }
  add('AggregateError', `const e = new AggregateError([1, 2], 'text'); return [shown(e.stack).split('|')[0], e.errors, AggregateError.length, AggregateError.name].join();`);
  add('the message is as it is when the stack is read first', `const e = new Error('a'); e.message = 'b'; const first = e.stack; e.message = 'c'; return shown(first) + shown(e.stack);`);
  add('the name too', `class My extends Error { constructor(m) { super(m); this.name = 'My'; } } const e = new My('m'); return [shown(e.stack).split('|')[0], e instanceof My, e instanceof Error, e.constructor === My].join();`);
  add('a class without a name of its own', `class My extends TypeError {} return shown(new My('m').stack).split('|')[0];`);
  add('a name of the prototype', `class My extends Error {} My.prototype.name = 'Q'; return [new My('m'), new My()].map((e) => shown(e.stack).split('|')[0]).join();`);
  add('without a message', `return [new Error(), new Error(''), new Error(undefined), new Error(null)].map((e) => shown(e.stack).split('|')[0]).join();`);
  add('lines in a message', `return shown(new Error('a\\nb').stack);`);
  add('a class with functions for constructors', `function Old(message) { Error.call(this); Error.captureStackTrace(this, this.constructor); this.message = message; } Old.prototype = Object.create(Error.prototype, { constructor: { value: Old } }); Old.prototype.name = 'Old'; function f() { const e = new Old('m'); return e; } const e = f(); return [shown(e.stack), e instanceof Error].join();`);
  add('names of members', `return [Object.getOwnPropertyNames(new Error('x')).sort(), Object.getOwnPropertyNames(new Error('x', { cause: 1 })).sort(), JSON.stringify(new Error('x'))].join();`);
  add('as JSON with its hidden members', `const e = new Error('x'); const o = JSON.parse(JSON.stringify(e, Object.getOwnPropertyNames(e))); return [Object.keys(o).sort(), shown(o.stack)].join();`);
  add('a stack that is set', `const e = new Error('x'); e.stack = 'mine'; const d = Object.create(new Error('proto')); d.stack = 'own'; return [e.stack, Object.keys(e), d.stack, JSON.stringify(Object.getOwnPropertyDescriptor(d, 'stack'))].join();`);
  add('an inherited stack', `return shown(Object.create(new Error('proto')).stack).split('|')[0];`);
  add('a stack that is deleted', `const e = new Error('x'); delete e.stack; return String(e.stack);`);
  add('captureStackTrace of an object', `const o = {}; function f() { Error.captureStackTrace(o); } f(); return [shown(o.stack), Object.keys(o), Error.captureStackTrace.name, Error.captureStackTrace.length].join();`);
  add('captureStackTrace of objects with names', `const all = [{ name: 'N', message: 'M' }, { name: 'N' }, { message: 'M' }, Object.create(null), function f() {}, []]; return all.map((o) => { Error.captureStackTrace(o); return shown(o.stack).split('|')[0]; }).join();`);
  add('captureStackTrace without the callee', `const o = {}; function outer() { inner(); } function inner() { Error.captureStackTrace(o, inner); } outer(); return shown(o.stack);`);
  add('captureStackTrace without callees', `const o = {}; function outer() { middle(); } function middle() { inner(); } function inner() { Error.captureStackTrace(o, middle); } outer(); return shown(o.stack);`);
  add('captureStackTrace of a function that does not run', `const o = {}; Error.captureStackTrace(o, function other() {}); return shown(o.stack);`);
  add('captureStackTrace of what takes none', `return [attempt(() => Error.captureStackTrace(1)), attempt(() => Error.captureStackTrace()), attempt(() => Error.captureStackTrace(Object.freeze({})))].join();`);
  add('captureStackTrace of an error', `function late(e) { Error.captureStackTrace(e); } const e = new RangeError('x'); late(e); return shown(e.stack);`);
  add('captureStackTrace of a class', `class A extends Error {} const o = {}; A.captureStackTrace(o); return shown(o.stack).split('|')[0];`);
  add('stackTraceLimit', `const was = Error.stackTraceLimit; const deep = (n) => { if (n > 0) { const e = deep(n - 1); return e; } const e = new Error('x'); return e; }; const count = (limit) => { Error.stackTraceLimit = limit; return deep(20).stack.split('\\n').length - 1; }; const counts = [was, count(3), count(2.7), count(0), count(-1), count(NaN), count(15), count('5'.length)]; Error.stackTraceLimit = was; return counts.join();`);
  add('stackTraceLimit as a member', `return JSON.stringify(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit'));`);
  add('stackTraceLimit that is no number', `const was = Error.stackTraceLimit; const o = {}; Error.stackTraceLimit = '5'; const e = new Error('x'); Error.captureStackTrace(o); delete Error.stackTraceLimit; const d = new Error('x'); Error.stackTraceLimit = was; return [e.stack, 'stack' in o, d.stack].join();`);
  const restored = (body) => `try { ${body} } finally { Error.prepareStackTrace = undefined; }`;
  add('prepareStackTrace', restored(`const o = {}; Error.prepareStackTrace = (error, sites) => ({ error, sites }); Error.captureStackTrace(o); const { error, sites } = o.stack; return [error === o, Array.isArray(sites), sites.length > 0, o.stack.sites === sites].join();`));
  add('prepareStackTrace that is set after', restored(`const o = {}; Error.captureStackTrace(o); const e = new Error('late'); let calls = 0; Error.prepareStackTrace = (error, sites) => { calls++; return error.message; }; e.message = 'changed'; return [o.stack, e.stack, e.stack, calls].join();`));
  add('prepareStackTrace of errors', restored(`Error.prepareStackTrace = (error, sites) => 'prepared ' + error; return [new Error('x').stack, new TypeError('y').stack].join();`));
  add('prepareStackTrace that throws', restored(`Error.prepareStackTrace = () => { throw new RangeError('no'); }; return attempt(() => new Error('x').stack);`));
  add('prepareStackTrace that is no function', restored(`Error.prepareStackTrace = 5; return shown(new Error('x').stack);`));
  add('call sites', restored(`Error.prepareStackTrace = (error, sites) => sites; function f() { const e = new Error('x'); return e; } function g() { const e = f(); return e; } const [one, two] = g().stack; return [one.getFunctionName(), two.getFunctionName(), one.getLineNumber() === two.getLineNumber(), typeof one.getColumnNumber(), one.isNative(), one.isConstructor(), one.isToplevel(), one.isAsync(), one.isPromiseAll(), one.getPromiseIndex(), one.getMethodName(), one.getTypeName(), one.constructor.name, shown('    at ' + one), Object.prototype.toString.call(one)].join();`));
  add('the methods of call sites', restored(`Error.prepareStackTrace = (error, sites) => sites[0]; return Object.getOwnPropertyNames(Object.getPrototypeOf(new Error('x').stack)).sort().join();`));
  add('call sites of built-in functions', restored(`Error.prepareStackTrace = (error, sites) => sites; const site = [1].map(function q() { const e = new Error('x'); return e.stack; })[0][1]; return [site.getFunctionName(), site.getFileName(), site.getLineNumber(), site.getColumnNumber()].join();`));
  add('who called', restored(`const callsites = () => { const was = Error.prepareStackTrace; try { let result = []; Error.prepareStackTrace = (_, sites) => { const rest = sites.slice(1); result = rest; return rest; }; new Error().stack; return result; } finally { Error.prepareStackTrace = was; } }; function here() { const s = callsites(); return s; } return here()[0].getFunctionName();`));
  add('tampered built-ins', `const { exec } = RegExp.prototype, { slice } = String.prototype; try { RegExp.prototype.exec = String.prototype.slice = () => 'bad'; Array.prototype[Symbol.iterator] = undefined; Object.defineProperty(Array.prototype, 0, { set() {}, configurable: true }); const e = new Error('x'); var text = e.stack; } finally { RegExp.prototype.exec = exec; String.prototype.slice = slice; delete Array.prototype[0]; Array.prototype[Symbol.iterator] = Array.prototype.values; } return text.split('\\n')[0] + (text.includes('bad') ? 'bad' : '');`);
  add('subclasses by Reflect.construct', `class A {} const e = Reflect.construct(Error, ['m'], A); return [e instanceof A, e instanceof Error, typeof e.stack].join();`);
  add("Node's errors", `let e; try { Buffer.alloc('x'); } catch (error) { e = error; } return [e.stack.split('\\n')[0], e.name, e.code].join();`);
  add('errors that the host makes', `const all = [() => structuredClone(() => {}), () => structuredClone(new MessageChannel().port1), () => require('crypto').createHash('nope'), () => { throw new DOMException('m', 'AbortError'); }]; return all.map((f) => { try { f(); } catch (e) { return [shown(e.stack).split('|')[0], Object.getOwnPropertyNames(e).includes('line')].join(); } }).join(';');`);
  add('inspected', `class My extends Error { constructor(m) { super(m); this.name = 'My'; } } const f = () => { const e = new My('m'); e.extra = 1; return e; }; const e = f(); return require('util').inspect(e).split('\\n').filter((line) => !line.startsWith('    at')).join('|') + require('util').inspect(Error);`);
  add('a clone', `const e = new TypeError('x'); const c = structuredClone(e); return [c.stack === e.stack, c instanceof TypeError, shown(c.stack)].join();`);
  return cases;
})()
