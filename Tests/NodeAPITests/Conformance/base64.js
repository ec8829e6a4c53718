// atob and btoa, and base64, base64url and hex of Buffers: what is decoded forgivingly, and what is refused.
(function () {
  const cases = [];
  const add = (name, body) => cases.push([name, body]);
  const inputs = [
    '', ' ', '\t\n\f\r ', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg', 'abcdefgh', 'a=', 'ab=', 'ab==', 'ab===', 'abc=', 'abc==', 'abcd=', 'abcd==', 'abcd===',
    '=', '==', '===', '====', '=a', '=ab', '=abc', 'a=b', 'a==b', 'ab=c', 'ab==c', 'abc=d', 'ab\t==', 'ab=\n=', ' ab==', 'ab== ', 'a b c d', 'ab cd', '\u00a0', 'ab\u00a0cd', 'ab\u000bcd', '\ufeffabcd',
    'A', '/A', '//A', '///A', '////A', '/', 'A/', 'AA/', 'AAA/', '+/+/', '-_-_', 'ab-_', 'ab+/', 'ab\0cd', '\0', 'ab\x80d', 'é', '😀', 'ab😀d', 'nonsense!', 'ab!d', 'ab.d', 'ab,d', '~~~~', 'YQ', 'YQ=', 'YQ==', 'YR==', 'YWI', 'YWI=', 'YWJ=', 'YWJj',
    'SGVsbG8sIHdvcmxkIQ==', 'SGVsbG8sIHdvcmxkIQ', 'SGVs\nbG8s\r\nIHdv', 'eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJhdXRoMHx4In0', '77-9', '77+9', '____', '////', 'YQ==YQ==', 'YQ=Y', 'YWI=YWI=', 'undefined', 'null', 'NaN', 'true', '12', '1', 'ff', 'xyz', '0g', 'abcz', 'FF', '0', '00', '000',
  ];
  for (const input of inputs) {
    const text = JSON.stringify(input);
    add(`atob(${text})`, `const t = atob(${text}); return JSON.stringify(Array.from(t, (c) => c.charCodeAt(0)));`);
    add(`btoa(${text})`, `return btoa(${text});`);
    for (const encoding of ['base64', 'base64url', 'hex', 'latin1', 'ascii', 'utf16le', 'utf8']) {
      add(`Buffer.from(${text}, ${encoding})`, `const b = Buffer.from(${text}, '${encoding}'); return show([b, b.length, Buffer.byteLength(${text}, '${encoding}'), b.toString('${encoding}')]);`);
    }
    add(`write(${text}, base64)`, `const b = Buffer.alloc(6, 1); return show([b.write(${text}, 'base64'), b, b.write(${text}, 1, 3, 'base64url'), b, b.write(${text}, 2, 'hex'), b]);`);
    add(`fill(${text}, base64)`, `const f = (e) => attempt(() => Buffer.alloc(5).fill(${text}, e)); return [f('base64'), f('base64url'), f('hex')].join();`);
    add(`indexOf(${text}, base64)`, `const b = Buffer.from('abcdefgh'); return show(['base64', 'base64url', 'hex', 'latin1'].map((e) => [b.indexOf(${text}, e), b.lastIndexOf(${text}, e), b.includes(${text}, 1, e)]));`);
  }
  for (let length = 0; length < 20; length += 1) {
    add(`round trip of ${length} bytes`, `const b = Buffer.from(Array.from({ length: ${length} }, (_, i) => (i * 37 + 250) & 255)); const t = b.toString('base64'), u = b.toString('base64url'), h = b.toString('hex');
      return [t, u, h, btoa(b.toString('latin1')), Buffer.from(t, 'base64').equals(b), Buffer.from(u, 'base64').equals(b), Buffer.from(t, 'base64url').equals(b), Buffer.from(h, 'hex').equals(b)].join();`);
  }
  for (const value of ['undefined', 'null', '12', '12.5', 'NaN', 'true', '{}', '[]', '["abcd"]', '[1, 2]', 'Symbol()', '() => 1', '1n', '{ toString() { return "YQ=="; } }', '{ toString() { throw new RangeError("no"); } }', 'new Date(NaN)', 'Buffer.from("YWJj")', 'new String("YQ==")']) {
    cases.push(`atob(${value})`, `btoa(${value})`);
  }
  cases.push('atob()', 'btoa()', 'atob.length', 'btoa.length', 'atob.name', 'btoa.name', 'atob("YQ==", 1)', 'btoa("\\xff\\x00")', 'btoa("\\u0100")', 'btoa("a\\u2028")', 'btoa("\\ud800")', 'new atob("")',
    'require("buffer").atob("YQ==")', 'require("buffer").btoa("a")', 'typeof require("buffer").atob', 'atob.call(null, "YQ==")', 'Object.getOwnPropertyDescriptor(globalThis, "atob").enumerable', 'Object.getOwnPropertyDescriptor(globalThis, "btoa").writable',
    'Buffer.from("w6k", "base64").toString()', 'Buffer.from("ab", "BASE64")', 'Buffer.from("ab", "Base64Url").toString("BASE64URL")', 'Buffer.from([251, 255]).toString("base64")', 'Buffer.from([251, 255]).toString("base64url")', 'Buffer.from("ZA", "base64").toString("base64", 0, 1)', 'Buffer.from("abcdef").toString("base64", 1, 3)', 'Buffer.from("abcdef").toString("base64", -1, 99)',
    'Buffer.from("x".repeat(100)).toString("base64").length', 'Buffer.from("x".repeat(1000)).toString("base64url").slice(-4)', 'Buffer.from("a".repeat(76) + "\\n" + "b".repeat(4), "base64").length');
  for (let code = 0; code < 256; code += 1) add(`atob of a text with ${code}`, `return show(atob('abc' + String.fromCharCode(${code})));`);
  return {
    cases,
    differs: {
      'the other of the two messages for wrong padding': [
        'atob("a=")',
      ],
    },
    node22: [],
  };
})()
