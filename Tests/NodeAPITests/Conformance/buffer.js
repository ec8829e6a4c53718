// Buffer: every function and method with good and bad arguments.
(function () {
  const cases = [];
  const add = (name, body) => cases.push([name, body]);
  const bytes = 'Buffer.from([0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff, 0x41, 0x62, 0xc3, 0xa9])';

  // What an argument can wrongly be.
  const wrong = ['undefined', 'null', 'true', '"1"', '""', '"x"', '{}', '[]', '[1]', '() => {}', 'Symbol("s")', '1n', 'NaN', 'Infinity', '-Infinity', '-1', '1.5', '2 ** 32', '2 ** 53', '-0', 'new Date(0)'];
  const numbers = ['UInt8', 'Int8'];
  for (const order of ['LE', 'BE']) for (const type of ['UInt16', 'Int16', 'UInt32', 'Int32', 'Float', 'Double', 'BigUInt64', 'BigInt64']) numbers.push(type + order);
  for (const type of numbers) {
    for (const offset of ['', '0', '1', '2', '5', '8', '9', '10', '11', ...wrong]) {
      cases.push(`${bytes}.read${type}(${offset})`.replace(bytes, 'B'));
    }
    const big = type.startsWith('Big');
    const values = ['0', '1', '-1', '127', '128', '255', '256', '-128', '-129', '32767', '65535', '65536', '-32768', '-32769', '2147483647', '2147483648', '-2147483649', '4294967295', '4294967296', '1.5', '-1.5', '0.1', '1e300', '1e39', ...wrong];
    for (const value of values) cases.push(`W.write${type}(${big && /^-?\d+$/.test(value) ? `${value}n` : value})`);
    if (big) for (const value of ['2n ** 63n', '2n ** 64n', '-(2n ** 63n)', '2n ** 63n - 1n', '2n ** 64n - 1n', '-(2n ** 63n) - 1n', '1']) cases.push(`W.write${type}(${value}, 1)`);
    for (const offset of ['1', '2', '9', '10', '11', ...wrong]) cases.push(`W.write${type}(${big ? '5n' : '5'}, ${offset})`);
    cases.push(`W.write${type}()`);
  }
  for (const order of ['LE', 'BE']) {
    for (const type of ['UInt', 'Int']) {
      for (const size of ['1', '2', '3', '4', '5', '6', '0', '7', ...wrong]) {
        cases.push(`B.read${type}${order}(2, ${size})`, `W.write${type}${order}(100, 1, ${size})`);
      }
      for (const offset of ['', '4', '5', '7', '8', '10', ...wrong]) cases.push(`B.read${type}${order}(${offset || 'undefined'}, 3)  `, `W.write${type}${order}(77, ${offset || 'undefined'}, 3)  `);
      for (const [value, size] of [['-1', 3], ['16777216', 3], ['8388608', 3], ['-8388609', 3], ['2 ** 40', 5], ['2 ** 39', 5], ['-(2 ** 39) - 1', 5], ['2 ** 48', 6], ['2 ** 47', 6], ['-(2 ** 47)', 6], ['2 ** 48 - 1', 6], ['"12"', 2], ['NaN', 3], ['1.9', 4], ['2 ** 32', 4], ['256', 1], ['-129', 1]]) {
        cases.push(`W.write${type}${order}(${value}, 0, ${size})`);
      }
      cases.push(`B.read${type}${order}()`, `W.write${type}${order}()`, `W.write${type}${order}(1)`, `W.write${type}${order}(1, 0)`);
    }
  }
  for (const name of ['readUint8', 'readUint16LE', 'readUint16BE', 'readUint32LE', 'readUint32BE', 'readBigUint64LE', 'readBigUint64BE', 'readUintLE', 'readUintBE', 'writeUint8', 'writeUint16LE', 'writeUint16BE', 'writeUint32LE', 'writeUint32BE', 'writeBigUint64LE', 'writeBigUint64BE', 'writeUintLE', 'writeUintBE']) {
    cases.push(`Buffer.prototype.${name} === Buffer.prototype.${name.replace('Uint', 'UInt')}`);
  }

  // Functions of the constructor.
  const makers = ['alloc', 'allocUnsafe', 'allocUnsafeSlow', 'from', 'of', 'concat', 'isBuffer', 'isEncoding', 'byteLength', 'compare', 'copyBytesFrom'];
  const things = [...wrong, '0', '3', '"abc"', '[1, 2, 300, -1, "7", null]', 'new Uint8Array([1, 2])', 'new Uint16Array([1, 256])', 'new Float32Array([1.5])', 'new ArrayBuffer(3)', 'new DataView(new ArrayBuffer(2))', 'Buffer.from("hé")', '{ length: 2, 0: 5, 1: 6 }', '{ length: -1 }', '{ length: "2" }', '{ type: "Buffer", data: [1, 2] }', '{ type: "Buffer", data: "x" }', 'new String("é")', 'new Number(1)', '{ [Symbol.toPrimitive]() { return "p"; } }', '{ valueOf() { return "v"; } }', '{ valueOf() { return null; } }', 'new Map()', 'new Set([1])', 'Object.create(null)', 'new (class A { valueOf() { return 5; } })()', 'new Blob([])', '/x/', 'new Error("e")', '(function () { return arguments; })(1, 2)', '[[1], [2]]', '"utf8"', '"UTF-8"', '"hex"', '"latin1"', '"binary"', '"ucs2"', '"ucs-2"', '"utf-16le"', '"UTF16LE"', '"utf16"', '"base64url"', '"ascii"', '"utf7"', '"buffer"'];
  for (const name of makers) {
    cases.push(`Buffer.${name}()`);
    for (const thing of things) {
      if (/^alloc/.test(name) && /2 \*\* (32|53)/.test(thing)) continue; // how large a buffer may be is the machine's affair
      cases.push(/^allocUnsafe/.test(name) ? `Buffer.${name}(${thing}).length` : `Buffer.${name}(${thing})`);
    }
  }
  for (const rest of ['0', '1', '2, "hex"', '"a"', '"ab"', '"é"', '""', '"zz", "hex"', '"aGk=", "base64"', '"a", "utf16le"', '"a", "nope"', '"a", 5', '"a", null', '"a", ""', '"a", {}', 'Buffer.from("xy")', 'new Uint8Array(0)', 'new Uint8Array([7])', 'Buffer.alloc(0)', '300', '-1', '1.7', 'null', 'undefined', 'true', '{}', '[1]', 'Symbol()', '1n', '() => 1']) cases.push(`Buffer.alloc(5, ${rest})`);
  for (const encoding of ['undefined', 'null', '""', '"utf8"', '"nope"', '5', '{}', 'Symbol()', '"HEX"', '"Latin1"', '"utf-8"', '"ucs2"', '"utf16le"', '"ascii"', '"binary"', '"base64"', '"base64url"', '"hex"', '"UCS-2"', '" utf8"', '"utf8 "']) {
    cases.push(`Buffer.from("4142é€😀", ${encoding})`, `Buffer.byteLength("4142é€😀", ${encoding})`, `Buffer.isEncoding(${encoding}) `, `B.toString(${encoding})`, `W.write("4142é", ${encoding})`, `W.write("4142é", 1, ${encoding})`, `W.write("4142é", 1, 3, ${encoding})`, `W.fill("41", ${encoding})`, `W.fill("41", 2, ${encoding})`, `W.fill("41", 2, 5, ${encoding})`, `B.indexOf("Ab", ${encoding})`, `B.indexOf("Ab", 0, ${encoding})`, `B.lastIndexOf("Ab", undefined, ${encoding})`, `B.includes("\\x01", 0, ${encoding})`);
  }
  for (const args of ['new ArrayBuffer(8), 2', 'new ArrayBuffer(8), 2, 3', 'new ArrayBuffer(8), 8', 'new ArrayBuffer(8), 9', 'new ArrayBuffer(8), 4, 5', 'new ArrayBuffer(8), -1', 'new ArrayBuffer(8), "2"', 'new ArrayBuffer(8), NaN, NaN', 'new ArrayBuffer(8), 1.9, 2.9', 'new ArrayBuffer(8), 0, -1', 'new ArrayBuffer(8), 0, null', 'new ArrayBuffer(8), null', 'new ArrayBuffer(8), {}, {}', 'new ArrayBuffer(8), 0, Infinity', 'Buffer.from("abc"), 1', 'new Uint16Array(2).buffer, 1', '"616", "hex"', '"61zz62", "hex"', '"6", "hex"', '[256, -1, 1.9, "3", NaN, undefined, null, {}]', '[], 1', 'new Proxy([1, 2], {})', '{ length: 1e9 * 0 + 1, 0: 3 }', 'new Int8Array([-1, -128])', 'new BigInt64Array(1)', 'new Float64Array([256.9, -1.5])']) cases.push(`Buffer.from(${args})`);
  for (const args of ['[Buffer.from("a"), Buffer.from("bc")]', '[new Uint8Array([1]), new Uint8Array([2, 3])]', '[Buffer.from("abc")], 2', '[Buffer.from("abc")], 5', '[Buffer.from("abc")], 0', '[Buffer.from("abc")], -1', '[Buffer.from("abc")], 1.5', '[Buffer.from("abc")], "2"', '[Buffer.from("abc")], NaN', '[Buffer.from("abc")], null', '["a"]', '[null]', '[undefined, Buffer.from("a")]', '[Buffer.from("a"), [1]]', '[new Uint16Array(1)]', '[], 5', '{ length: 0 }', 'new Set()', '"abc"', 'Buffer.from("x")', 'Buffer.from("a"), Buffer.from("b")', '[Buffer.from("ab"), Buffer.from("cd"), Buffer.from("ef")], 3', '[new ArrayBuffer(1)]']) cases.push(`Buffer.concat(${args}) `);
  for (const args of ['new Uint16Array([1, 2, 3])', 'new Uint16Array([1, 2, 3]), 1', 'new Uint16Array([1, 2, 3]), 1, 1', 'new Uint16Array([1, 2, 3]), 5', 'new Uint16Array([1, 2, 3]), -1', 'new Uint16Array([1, 2, 3]), 0, -1', 'new Uint16Array([1, 2, 3]), "1"', 'new Uint16Array([1, 2, 3]), 1.5', 'new Uint16Array([1, 2, 3]), undefined, 2', 'new Uint16Array([1, 2, 3]), null', 'new Uint8Array(0)', 'new ArrayBuffer(2)', 'new DataView(new ArrayBuffer(2))', 'new Float64Array([1])']) cases.push(`Buffer.copyBytesFrom(${args})  `);
  for (const [a, b] of [['"a"', '"a"'], ['"a"', '"b"'], ['"b"', '"a"'], ['"a"', '"ab"'], ['""', '""'], ['"\\xff"', '"a"'], ['"é"', '"z"']]) cases.push(`Buffer.compare(Buffer.from(${a}), Buffer.from(${b}))`, `Buffer.from(${a}).compare(Buffer.from(${b}))`, `Buffer.from(${a}).equals(Buffer.from(${b}))`, `Buffer.compare(Buffer.from(${a}), new Uint8Array(Buffer.from(${b})))`);
  for (const thing of wrong.concat('"abc"', 'new Uint16Array(1)', 'new ArrayBuffer(1)', 'new DataView(new ArrayBuffer(1))')) cases.push(`Buffer.compare(B, ${thing})`, `Buffer.compare(${thing}, B)`, `B.equals(${thing})`, `B.compare(${thing})`, `B.indexOf(${thing})`, `B.lastIndexOf(${thing})`, `B.includes(${thing})`, `W.fill(${thing})`, `B.copy(${thing})`, `W.set(${thing})`, `W.write(${thing})`);

  // Methods with offsets.
  const offsets = ['0', '1', '3', '9', '10', '11', '100', '-3', '-10', '-100', ...wrong];
  for (const offset of offsets) {
    cases.push(
      `B.toString("hex", ${offset})`, `B.toString("hex", 0, ${offset})`, `B.toString("latin1", ${offset}, 5)`, `B.slice(${offset})`, `B.slice(2, ${offset})`, `B.subarray(${offset})`, `B.subarray(1, ${offset})`,
      `B.indexOf(0xff, ${offset})`, `B.indexOf("A", ${offset})`, `B.indexOf("", ${offset})`, `B.indexOf(Buffer.from("Ab"), ${offset})`, `B.lastIndexOf(0x41, ${offset})`, `B.lastIndexOf("A", ${offset})`, `B.lastIndexOf("", ${offset})`, `B.lastIndexOf(Buffer.from("Ab"), ${offset})`, `B.includes("b", ${offset})`,
      `[B.copy(W, ${offset}), W]`, `[B.copy(W, 0, ${offset}), W]`, `[B.copy(W, 1, 2, ${offset}), W]`, `W.fill(7, ${offset})`, `W.fill(7, 1, ${offset})`, `W.fill("ab", ${offset}, 6)`, `W.fill("ab", 2, ${offset})`, `W.fill(Buffer.from("xyz"), ${offset}, 8)`,
      `[W.write("abc", ${offset}), W]`, `[W.write("abc", 1, ${offset}), W]`, `[W.write("abcdef", ${offset}, 2), W]`, `[W.write("é€", ${offset}, 4, "utf8"), W]`, `B.compare(W, ${offset})`, `B.compare(W, 0, ${offset})`, `B.compare(W, 0, 3, ${offset})`, `B.compare(W, 0, 3, 1, ${offset})`, `B.at(${offset})`, `B.readUInt16BE(${offset})  `, `[W.utf8Write("abc", ${offset}), W]`, `[W.latin1Write("abc", 1, ${offset}), W]`, `B.hexSlice(${offset})`, `B.utf8Slice(1, ${offset})`,
    );
  }
  for (const size of [16, 32, 64]) for (const length of [0, 1, 2, 4, 6, 8, 12, 16, 24]) cases.push(`Buffer.from(Array.from({ length: ${length} }, (_, i) => i)).swap${size}()`);
  cases.push('Buffer.from(new SharedArrayBuffer(2))', 'Buffer.byteLength(new SharedArrayBuffer(2))', 'Buffer.prototype.swap16.call([1])', 'Buffer.prototype.swap16.call(new Uint8Array([1, 2]))', 'Buffer.prototype.toString.call([1, 2])', 'Buffer.prototype.toString.call(new Uint8Array([65, 66]))', 'Buffer.prototype.equals.call("a", B)', 'Buffer.prototype.toJSON.call([1, 2])', 'Buffer.prototype.slice.call(new Uint8Array([1, 2, 3]), 1)', 'Buffer.prototype.readUInt8.call([5])', 'Buffer.prototype.readInt16LE.call({ 0: 1, 1: 2, length: 2 })', 'Buffer.prototype.indexOf.call(new Uint8Array([1, 2]), 2)', 'Buffer.prototype.parent', 'Buffer.prototype.offset');
  cases.push(
    'Buffer', 'Buffer.name', 'Buffer.length', 'Buffer.poolSize', 'Object.keys(Buffer)', 'Object.getOwnPropertyNames(Buffer).sort()', 'Object.keys(Buffer.prototype).sort()', 'Object.getOwnPropertyNames(Buffer.prototype).sort()', 'Object.getPrototypeOf(Buffer).name', 'Object.getPrototypeOf(Buffer.prototype) === Uint8Array.prototype', 'Buffer[Symbol.species].name', 'B.constructor.name', 'B instanceof Uint8Array', 'Object.prototype.toString.call(B)', 'typeof B', 'Array.isArray(B)', 'B.length', 'B.byteLength', 'B.buffer instanceof ArrayBuffer', 'B.parent === B.buffer', 'B.offset === B.byteOffset', 'JSON.stringify(B)', 'B.toJSON()', 'JSON.stringify({ b: B })', 'Buffer.from(JSON.parse(JSON.stringify(B)))', '`${B}`', 'B + ""', 'String(Buffer.from("héllo"))', 'B.toLocaleString("hex")', 'Buffer.prototype.toLocaleString === Buffer.prototype.toString',
    '[...B]', '[...B.keys()]', '[...B.entries()]', '[...B.values()]', 'B.map((x) => x + 1)', 'B.filter((x) => x > 100)', 'B.reduce((a, b) => a + b)', 'B.slice(1, 3) instanceof Buffer', 'B.subarray(1, 3) instanceof Buffer', 'B.map((x) => x) instanceof Buffer', 'B.filter(() => true) instanceof Buffer', 'Uint8Array.prototype.slice.call(B, 1, 3)', 'B.find((x) => x > 5)', 'B.findIndex((x) => x > 5)', 'B.findLast((x) => x < 5)', 'B.some((x) => x === 255)', 'B.every((x) => x < 256)', 'B.join("-")', 'B.reverse()', 'B.sort()', 'B.toSorted()', 'B.toReversed()', 'B.with(0, 9)', 'B.with(99, 9)', 'B.copyWithin(0, 5)', 'B.forEach((x, i, b) => { if (i === 0) b[0] = 77; })', 'B.keys().next()', 'Object.entries(Buffer.from("ab"))', '0 in B', '99 in B', 'B[99]', '(B[99] = 1, B.length)', '(B[0] = 300, B[0])', '(B[0] = -1, B[0])', '(B[0] = 1.9, B[0])', '(B[0] = "5", B[0])', 'delete B[0]', 'Object.isFrozen(B)', 'Object.freeze(B)',
    'Buffer.from("ab") == "ab"', 'Buffer.from("")', 'Buffer.alloc(0)', 'Buffer.alloc(60)', 'Buffer.alloc(51, 1)', 'Buffer.from("abc").inspect()', 'Object.assign(Buffer.from("abc"), { x: 1, y: "z" })', 'class B2 extends Buffer {}', '({ b: Buffer.from("abc"), n: [Buffer.alloc(2)] })', '[Buffer.from("a")]', 'new Map([["k", Buffer.from("v")]])', 'require("util").inspect(Buffer.from("abc"), { showHidden: true }).startsWith("<Buffer 61 62 63")', 'require("util").format("%s %o %j", Buffer.from("a"), Buffer.from("a").length, Buffer.from("a"))',
    'new Buffer(3)', 'new Buffer("abc")', 'new Buffer("616263", "hex")', 'Buffer(3)', 'Buffer("x")', 'new Buffer(3, "utf8")', 'new Buffer()', 'new Buffer(null)', 'new Buffer([1, 2])', 'new Buffer(-1)', 'new Buffer(NaN)', 'new Buffer({})',
    'require("buffer").Buffer === Buffer', 'Object.keys(require("buffer")).sort()', 'require("buffer").kMaxLength', 'require("buffer").kStringMaxLength', 'require("buffer").constants', 'require("buffer").INSPECT_MAX_BYTES', '(require("buffer").INSPECT_MAX_BYTES = "x")', '(require("buffer").INSPECT_MAX_BYTES = -1)', '(require("buffer").INSPECT_MAX_BYTES = 50)', 'require("buffer").SlowBuffer(3).length', 'require("buffer").SlowBuffer("3")', 'require("buffer").SlowBuffer(-1)', 'require("node:buffer") === require("buffer")',
  );
  const { length: before } = cases;
  for (const fn of ['isUtf8', 'isAscii']) for (const thing of ['Buffer.from("abc")', 'Buffer.from("é")', 'Buffer.from([0xc0])', 'new ArrayBuffer(2)', 'new Uint16Array([0x4141])', 'new DataView(new ArrayBuffer(1))', '"abc"', 'null', '5', '[]', '{}', 'undefined', 'new Uint8Array(0)', 'Buffer.from([0xed, 0xa0, 0x80])', 'Buffer.from([0xf4, 0x90, 0x80, 0x80])', 'Buffer.from([0x80])', 'Buffer.from([0x7f])']) cases.push(`require("buffer").${fn}(${thing})`);
  for (const [from, to] of [['utf8', 'latin1'], ['utf8', 'ascii'], ['utf8', 'utf16le'], ['utf8', 'ucs2'], ['latin1', 'utf8'], ['utf16le', 'utf8'], ['ascii', 'utf8'], ['ascii', 'utf16le'], ['latin1', 'utf16le'], ['utf16le', 'latin1'], ['utf16le', 'ascii'], ['binary', 'utf8'], ['utf8', 'hex'], ['base64', 'utf8'], ['utf8', 'nope'], ['nope', 'utf8'], ['utf8', 'utf8'], ['latin1', 'latin1'], ['UTF8', 'Latin1'], ['latin1', 'ascii']]) {
    for (const source of ['Buffer.from("aé€b")', 'Buffer.from("ab")', 'Buffer.from([0xe9, 0x41])', 'new Uint8Array([65, 0])', 'Buffer.alloc(0)']) cases.push(`require("buffer").transcode(${source}, "${from}", "${to}")`);
  }
  for (const source of ['"a"', 'null', '[]', 'new ArrayBuffer(1)', 'new Uint16Array(1)']) cases.push(`require("buffer").transcode(${source}, "utf8", "latin1")`);
  const patterns = ['"a"', '"b"', '"ab"', '"abc"', '"z"', '""', '97', '97.9', '353', '-159', 'Buffer.from("b")', 'new Uint8Array([98])', 'Buffer.alloc(0)', '"é"', '"é", "latin1"', '"c3a9", "hex"', '"w6k=", "base64"', '"a", -3', '"a", 3', '"b", 100', '"b", -100', '"a\\0", "utf16le"', '"a", "utf16le"', '"", 3', '"", 100', '"", -1', '"b", NaN', '"b", {}', '"b", []', '"b", null', '"b", undefined', '"b", "1"', '98, 2', '98, -2', '99, Infinity', '99, -Infinity', '[98]', 'null', '{}', 'true', 'undefined'];
  for (const pattern of patterns) for (const method of ['indexOf', 'lastIndexOf', 'includes']) cases.push(`Buffer.from("abcabcé\\0a\\0").${method}(${pattern})`);
  for (const text of ['"aé€😀"', '"\\ud800"', '"x\\udc00y"', '"\\0"']) {
    for (const encoding of ['utf8', 'utf16le', 'latin1', 'ascii', 'hex', 'base64', 'base64url']) {
      cases.push(`Buffer.from(${text}).toString("${encoding}")`, `Buffer.from(${text}, "${encoding}").toString()`);
      for (const room of [0, 1, 2, 3, 4, 5, 7]) cases.push(`(() => { const b = Buffer.alloc(${room}, 1); return [b.write(${text}, "${encoding}"), b]; })()`);
    }
  }
  for (const hex of ['c3', 'c3a9', 'e282', 'e282ac', 'f09f98', 'f09f9880', 'ff', 'c0af', 'eda080', 'edb080', 'f4908080', 'e0809f', '80', 'efbbbf41', '41c3', 'c341', 'f0808080', 'fc80']) cases.push(`Buffer.from("${hex}", "hex").toString()`, `Buffer.from("41${hex}42", "hex").toString("utf8", 1)`, `Buffer.from("${hex}", "hex").toString("ascii")`, `Buffer.from("${hex}", "hex").toString("utf16le")`, `Buffer.from("${hex}", "hex").toString("latin1")`);
  for (const name of ['ascii', 'base64', 'base64url', 'hex', 'latin1', 'ucs2', 'utf8']) {
    for (const args of ['', '0', '1, 3', '5, 2', '0, 100', '-1', '100', '"1"', 'undefined, 2', 'null']) cases.push(`B.${name}Slice(${args}) `);
    for (const args of ['', '"4142"', '"4142", 1', '"4142", 1, 1', '"4142", 9', '"4142", 10', '"4142", 11', '"4142", -1', '"4142", 0, -1', '"4142", 0, 100', '1', 'null', '"€"']) cases.push(`[W.${name}Write(${args}), W] `);
  }
  cases.push('(() => { const b = Buffer.alloc(4); const v = b.subarray(1, 3); v[0] = 9; return b; })()', '(() => { const b = Buffer.alloc(4); const v = b.slice(1, 3); v[0] = 9; return b; })()', '(() => { const a = new Uint16Array([1, 2]); const b = Buffer.from(a.buffer); b[0] = 9; return a; })()', '(() => { const a = new Uint8Array([1, 2]); const b = Buffer.from(a); b[0] = 9; return a; })()', '(() => { const b = Buffer.from("abcdef"); b.copy(b, 2, 0, 4); return b.toString(); })()', '(() => { const b = Buffer.from("abcdef"); b.copy(b, 0, 2, 6); return b.toString(); })()', '(() => { const t = new Uint16Array(3); Buffer.from([1, 2, 3]).copy(t); return t; })()', '(() => { const t = new Uint8Array(3); return [Buffer.from([1, 2, 3, 4]).copy(t), t]; })()', '(() => { const f = Buffer.alloc(8); f.writeFloatBE(0.1); f.writeFloatLE(-0, 4); return f; })()', '(() => { const f = Buffer.alloc(8); f.writeDoubleBE(Math.PI); return [f, f.readDoubleBE(), f.readDoubleLE()]; })()', '(() => { const f = Buffer.alloc(4); f.writeFloatLE(NaN); return [f, f.readFloatLE()]; })()', 'Buffer.of(1, 2, 3)', 'Buffer.of()', 'Buffer.of("1", 256, -1, 1.5, null)', 'Buffer.from(Buffer.alloc(3, "ab"))', 'Buffer.concat([]) instanceof Buffer', 'Buffer.concat([Buffer.from("x")]).buffer.byteLength > 0', 'structuredClone(Buffer.from("ab"))', 'Buffer.from("test").buffer instanceof ArrayBuffer', 'Buffer.isBuffer(new Uint8Array(1))', 'Buffer.isBuffer(Object.create(Buffer.prototype))', 'Buffer.alloc(3).fill("abcdef")', 'Buffer.alloc(7).fill("abc")', 'Buffer.alloc(5).fill("é")', 'Buffer.alloc(5).fill(Buffer.from([1, 2]))', 'Buffer.alloc(5).fill(0x1ff)', 'Buffer.alloc(5).fill(-1)', 'Buffer.alloc(5).fill("a", "utf16le")', 'Buffer.alloc(5).fill("zz", "hex")', 'Buffer.alloc(5).fill("abz", "hex")', 'Buffer.alloc(5).fill("")', 'Buffer.alloc(5).fill("", 1, 2)', 'Buffer.alloc(5).fill("a", 1, 99)', 'Buffer.alloc(5).fill("a", -1)', 'Buffer.alloc(5).fill("a", 4, 2)', 'Buffer.alloc(5).fill("a", 0, 5, "bad")', 'Buffer.alloc(5).fill(1, 6)', 'Buffer.alloc(5).fill(1, 0, 6)', 'Buffer.alloc(5).fill(1, 1.5)', 'Buffer.alloc(5).fill(new Uint16Array([258]))', 'Buffer.alloc(5).fill(new ArrayBuffer(2))', 'Buffer.alloc(5).fill([])', 'Buffer.alloc(5).fill([7])', 'Buffer.alloc(5).fill({})', 'Buffer.alloc(5).fill(true)');

  const unique = new Map();
  const setup = `const B = ${bytes}, W = Buffer.alloc(10, 0x2e);\n`;
  for (const test of cases) {
    if (typeof test !== 'string') unique.set(test[0], test[1]);
    else unique.set(test.trim(), /^W\.(write|set)/.test(test) ? `${setup}const r = (${test}); return show([r, W]);` : `${setup}return show(${test}\n);`);
  }
  return {
    cases: [...unique],
    differs: {
      'what is no list of bytes is refused by name, where Node fails on reading its length': [
        'Buffer.concat([1, 2, 300, -1, "7", null])',
        'Buffer.concat([null])',
        'Buffer.concat([undefined, Buffer.from("a")])',
      ],
      'the engine says otherwise that a receiver or a value is of the wrong kind': [
        'Buffer.from(new BigInt64Array(1))',
        'Buffer.prototype.toString.call([1, 2])',
        'Buffer.prototype.toString.call(new Uint8Array([65, 66]))',
        'Buffer.prototype.equals.call("a", B)',
      ],
      'the engine offers no SharedArrayBuffer to scripts': [
        'Buffer.from(new SharedArrayBuffer(2))',
        'Buffer.byteLength(new SharedArrayBuffer(2))',
      ],
      'private members of the class are not shown': [
        'Buffer',
      ],
    },
    node22: [
      ['Buffer.alloc(NaN)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received NaN',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.alloc(Infinity)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received Infinity',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.alloc(-Infinity)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -Infinity',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.alloc(-1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafe(NaN).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received NaN',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafe(Infinity).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received Infinity',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafe(-Infinity).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -Infinity',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafe(-1).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafeSlow(NaN).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received NaN',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafeSlow(Infinity).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received Infinity',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafeSlow(-Infinity).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -Infinity',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.allocUnsafeSlow(-1).length', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.concat([Buffer.from("abc")], -1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "length" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(7, -3)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -3',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill("ab", -3, 6)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -3',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(Buffer.from("xyz"), -3, 8)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -3',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, -3)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "targetStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -3',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, 0, 3, -3)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "sourceStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -3',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(7, -10)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -10',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill("ab", -10, 6)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -10',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(Buffer.from("xyz"), -10, 8)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -10',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, -10)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "targetStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -10',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, 0, 3, -10)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "sourceStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -10',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(7, -100)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -100',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill("ab", -100, 6)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -100',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(Buffer.from("xyz"), -100, 8)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -100',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, -100)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "targetStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -100',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, 0, 3, -100)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "sourceStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -100',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(7, -1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill("ab", -1, 6)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(Buffer.from("xyz"), -1, 8)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, -1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "targetStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, 0, 3, -1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "sourceStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(7, 2 ** 53)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill("ab", 2 ** 53, 6)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['W.fill(Buffer.from("xyz"), 2 ** 53, 8)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, 2 ** 53)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "targetStart" is out of range. It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['B.compare(W, 0, 3, 2 ** 53)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "sourceStart" is out of range. It must be >= 0 && <= 9007199254740991. Received 9_007_199_254_740_992',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['new Buffer(-1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['new Buffer(NaN)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received NaN',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['require("buffer").kMaxLength', '9007199254740991',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['require("buffer").constants', '{ MAX_LENGTH: 9007199254740991, MAX_STRING_LENGTH: 536870888 }',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['require("buffer").SlowBuffer(-1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
      ['Buffer.alloc(5).fill("a", -1)', 'throws RangeError RangeError ERR_OUT_OF_RANGE: The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1',
        'a buffer may have 2 ** 53 - 1 bytes since version 22.3'],
    ],
  };
})()
