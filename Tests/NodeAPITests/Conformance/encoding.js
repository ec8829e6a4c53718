// TextEncoder and TextDecoder: all labels, all single bytes, the double bytes by lead, wrong bytes, streams, byte order marks, arguments.
(function () {
  const cases = [];
  const add = (name, body) => cases.push([name, body]);
  const labels = {
    'utf-8': 'unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8',
    'ibm866': '866 cp866 csibm866 ibm866',
    'iso-8859-2': 'csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2',
    'iso-8859-3': 'csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3',
    'iso-8859-4': 'csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4',
    'iso-8859-5': 'csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988',
    'iso-8859-6': 'arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987',
    'iso-8859-7': 'csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek',
    'iso-8859-8': 'csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual',
    'iso-8859-8-i': 'csiso88598i iso-8859-8-i logical',
    'iso-8859-10': 'csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6',
    'iso-8859-13': 'iso-8859-13 iso8859-13 iso885913',
    'iso-8859-14': 'iso-8859-14 iso8859-14 iso885914',
    'iso-8859-15': 'csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9',
    'iso-8859-16': 'iso-8859-16',
    'koi8-r': 'cskoi8r koi koi8 koi8-r koi8_r',
    'koi8-u': 'koi8-ru koi8-u',
    'macintosh': 'csmacintosh mac macintosh x-mac-roman',
    'windows-874': 'dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874',
    'windows-1250': 'cp1250 windows-1250 x-cp1250',
    'windows-1251': 'cp1251 windows-1251 x-cp1251',
    'windows-1252': 'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252',
    'windows-1253': 'cp1253 windows-1253 x-cp1253',
    'windows-1254': 'cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254',
    'windows-1255': 'cp1255 windows-1255 x-cp1255',
    'windows-1256': 'cp1256 windows-1256 x-cp1256',
    'windows-1257': 'cp1257 windows-1257 x-cp1257',
    'windows-1258': 'cp1258 windows-1258 x-cp1258',
    'x-mac-cyrillic': 'x-mac-cyrillic x-mac-ukrainian',
    'gbk': 'chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk',
    'gb18030': 'gb18030',
    'big5': 'big5 big5-hkscs cn-big5 csbig5 x-x-big5',
    'euc-jp': 'cseucpkdfmtjapanese euc-jp x-euc-jp',
    'iso-2022-jp': 'csiso2022jp iso-2022-jp',
    'shift_jis': 'csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis',
    'euc-kr': 'cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949',
    'replacement': 'csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement',
    'utf-16be': 'unicodefffe utf-16be',
    'utf-16le': 'csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le',
    'x-user-defined': 'x-user-defined',
    'none': 'utf-7 utf7 utf-32 utf-32le ucs-4 cp437 windows-9 latin7 utf\\x00-8 utf-8\\x0b \\xa0utf-8 \\u2028utf-8 utf8; hex base64 binary',
  };
  for (const [name, list] of Object.entries(labels)) {
    for (const label of list.split(' ')) add(`label ${label}`, `return new TextDecoder('${label}').encoding;`);
    const first = list.split(' ')[0];
    add(`label ${first}, capitals`, `return new TextDecoder('${first}'.toUpperCase()).encoding;`);
    add(`label ${first}, spaces`, `return new TextDecoder('\\t\\n\\f\\r ${first} \\r\\f\\n\\t').encoding;`);
  }

  const single = Object.keys(labels).filter((name) => /^(ibm|iso-8859|koi8|mac|windows|x-mac)/.test(name));
  const codes = `const codes = (text) => Array.from(text, (c) => c.codePointAt(0).toString(16)).join(' ');`;
  for (const name of single) {
    for (let row = 0; row < 16; row += 1) {
      add(`${name}, bytes ${row.toString(16)}0 to ${row.toString(16)}f`,
        `${codes} return codes(new TextDecoder('${name}').decode(Uint8Array.from({ length: 16 }, (_, i) => ${row} * 16 + i)));`);
    }
    add(`${name}, fatal`, `const d = new TextDecoder('${name}', { fatal: true }); let wrong = '';
      for (let i = 0; i < 256; i += 1) try { d.decode(Uint8Array.of(i)); } catch (e) { wrong += i.toString(16) + e.code + ' '; } return wrong;`);
  }
  for (const name of ['gbk', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr']) {
    for (let lead = 0x80; lead < 0x100; lead += 1) {
      add(`${name}, lead ${lead.toString(16)}`, `${codes} const d = new TextDecoder('${name}'); const all = [];
        for (let trail = 0x40; trail < 0x100; trail += 1) all.push(codes(d.decode(Uint8Array.of(${lead}, trail)))); return all.join();`);
    }
    add(`${name}, trails below`, `${codes} const d = new TextDecoder('${name}'); const all = [];
      for (const lead of [0x81, 0x90, 0xA1, 0xE0, 0xF0, 0xFE]) for (let trail = 0; trail < 0x40; trail += 1) all.push(codes(d.decode(Uint8Array.of(lead, trail)))); return all.join();`);
    add(`${name}, ASCII`, `${codes} return codes(new TextDecoder('${name}').decode(Uint8Array.from({ length: 128 }, (_, i) => i)));`);
  }
  for (let lead = 0xA1; lead < 0x100; lead += 3) {
    add(`euc-jp, 8f ${lead.toString(16)}`, `${codes} const d = new TextDecoder('euc-jp'); const all = [];
      for (let trail = 0xA0; trail < 0x100; trail += 1) all.push(codes(d.decode(Uint8Array.of(0x8F, ${lead}, trail)))); return all.join();`);
  }
  const sequences = {
    'gb18030': ['81308130', '81308437', '8431a439', '90308130', 'e3329a35', 'e3329a36', 'ff308130', '8130', '813081', '81 30 41', 'a8bc', 'a2e3', '80', 'ff'],
    'gbk': ['81308130', 'a2e3', '80', 'ff', 'd6d0b9fa', 'c4e3bac341', '8140', 'fe', 'a1'],
    'big5': ['8862', '8864', '88a3', '88a5', 'a440', 'a4', 'a441a4', '8740', 'fefe', 'a1a1', 'c6a1'],
    'euc-jp': ['b4c1bbfa', 'a4a2', '8eb1', '8e41', '8fb0a1', '8fb0', 'a4', 'a441', 'ff'],
    'shift_jis': ['8abf8e9a', '82a0', 'b1', '82', '8241', '5c7e', '80', 'a0', 'fd', 'fe', 'ff', 'f040', 'fc4b'],
    'euc-kr': ['c7d1b1db', 'b0a1', 'b0', 'b041', '8141', 'c852', 'fe', 'ff', '80'],
    'iso-2022-jp': ['1b2442346b3b7a1b2842', '1b28495b1b2842', '1b284a5c7e1b284241', '1b2440346b1b2842', '1b', '1b24', '1b2442', '1b24421b2842', '0e0f', '80', '1b244234', '1b244234411b2842', '1b2442346b0a41', '1b2429', '41421b28'],
    'utf-8': ['c3a9', 'e282ac', 'f09f9880', 'c0af', 'c1bf', 'e080af', 'e09f80', 'eda080', 'edbfbf', 'f0808080', 'f08f8080', 'f4908080', 'f5808080', 'ff', 'fe', 'c3', 'e2', 'e282', 'f0', 'f09f', 'f09f98', '80', 'bf', '8080', 'c3c3', 'c341', 'e24141', 'e28241', 'f09f9841', 'f09f41', 'e2e282ac', 'f0e282ac', 'efbbbf', 'efbbbf41', '41efbbbf', 'efbbbfefbbbf', 'efbb', 'ef', 'efbb41', 'f8888080', 'fc8480808080', 'edacbf', 'eda0bdedb880', '00', '7f', 'efbfbe', 'efbfbf', 'f48fbfbf', '41c3a942e282ac43f09f988044'],
    'utf-16le': ['4100', '3dd800de', '3dd8', '00de', '3d', '41003d', '3dd84100', '00de3dd8', '3dd83dd800de', 'fffe4100', 'feff0041', 'fffefffe4100', '3dd800', 'ff', '3dd8ff', '4100ff', ''],
    'utf-16be': ['0041', 'd83dde00', 'd83d', 'de00', 'd8', '0041d8', 'd83d0041', 'de00d83d', 'd83dd83dde00', 'feff0041', 'fffe4100', 'fefffeff0041', 'd83dde', 'ff', 'd83dff', '0041ff', ''],
  };
  for (const [name, list] of Object.entries(sequences)) {
    for (const hex of list) {
      const bytes = `const bytes = Uint8Array.from('${hex.replaceAll(' ', '')}'.match(/../g) ?? [], (h) => parseInt(h, 16)); ${codes}`;
      for (const options of ['{}', '{ fatal: true }', '{ ignoreBOM: true }']) {
        if (options.includes('BOM') && !/fe|bb/.test(hex)) continue;
        add(`${name} ${hex || 'nothing'} ${options}`, `${bytes} const d = new TextDecoder('${name}', ${options}); print(codes(d.decode(bytes))); return codes(d.decode(Uint8Array.of(65, 0)));`);
        if (hex.length > 2) {
          add(`${name} ${hex} in pieces ${options}`, `${bytes} const d = new TextDecoder('${name}', ${options});
            for (let cut = 0; cut <= bytes.length; cut += 1) print(attempt(() => codes(d.decode(bytes.subarray(0, cut), { stream: true }) + '|' + d.decode(bytes.subarray(cut)))));`);
          add(`${name} ${hex} byte by byte ${options}`, `${bytes} const d = new TextDecoder('${name}', ${options});
            return attempt(() => Array.from(bytes, (b) => codes(d.decode(Uint8Array.of(b), { stream: true }))).join('|') + '|' + codes(d.decode()));`);
        }
      }
    }
  }
  cases.push(
    'new TextDecoder()', `new TextDecoder('latin1', { fatal: true, ignoreBOM: true })`, 'new TextDecoder(undefined).encoding', 'new TextDecoder(null)',
    `new TextDecoder('')`, 'new TextDecoder(1)', 'new TextDecoder({})', 'new TextDecoder(Symbol())', `new TextDecoder('utf-8', null).fatal`, `new TextDecoder('utf-8', 1)`,
    `new TextDecoder('utf-8', 'x')`, `new TextDecoder('utf-8', true)`, `new TextDecoder('utf-8', () => {})`, `new TextDecoder('utf-8', { fatal: 1, ignoreBOM: 'x' }).fatal`,
    `new TextDecoder('utf-8', { get fatal() { throw new RangeError('no'); } })`, 'TextDecoder()', 'TextEncoder()', 'TextDecoder.length', 'TextDecoder.name', 'TextEncoder.length',
    'Object.getOwnPropertyNames(TextDecoder.prototype).sort()', 'Object.getOwnPropertyNames(TextEncoder.prototype).sort()', 'Object.keys(TextEncoder.prototype)', 'Object.keys(TextDecoder.prototype)',
    'String(new TextDecoder())', 'String(new TextEncoder())', 'new TextEncoder()', 'new TextEncoder().encoding', 'Object.keys(new TextDecoder())', 'JSON.stringify(new TextEncoder())',
    'new TextDecoder().decode()', 'new TextDecoder().decode(undefined)', 'new TextDecoder().decode(null)', `new TextDecoder().decode('x')`, 'new TextDecoder().decode(1)', 'new TextDecoder().decode([65])',
    'new TextDecoder().decode({})', 'new TextDecoder().decode(new ArrayBuffer(0))', 'new TextDecoder().decode(Uint8Array.of(65, 66).buffer)', 'new TextDecoder().decode(new DataView(Uint8Array.of(65, 66, 67).buffer, 1))',
    'new TextDecoder().decode(Uint16Array.of(0x4142))', 'new TextDecoder().decode(Buffer.from("é"))', 'new TextDecoder().decode(new Float64Array(1)).length', 'new TextDecoder().decode(Uint8Array.of(65), null)',
    'new TextDecoder().decode(Uint8Array.of(65), 1)', `new TextDecoder().decode(Uint8Array.of(65), 'x')`, 'new TextDecoder().decode(Uint8Array.of(65), { stream: 0 })', 'new TextDecoder().decode(new SharedArrayBuffer(2))',
    'TextDecoder.prototype.decode.call({})', 'TextDecoder.prototype.decode.call(new TextEncoder())', 'TextDecoder.prototype.decode.length', 'TextEncoder.prototype.encode.length', 'TextEncoder.prototype.encodeInto.length',
    'TextEncoder.prototype.encode.call({})', 'TextEncoder.prototype.encodeInto.call({}, "", new Uint8Array())', 'new TextEncoder().encode()', 'new TextEncoder().encode(undefined)', 'new TextEncoder().encode(null)',
    'new TextEncoder().encode(12.5)', 'new TextEncoder().encode({})', 'new TextEncoder().encode([1, [2]])', 'new TextEncoder().encode({ toString() { return "x"; } })', 'new TextEncoder().encode(Symbol())',
    'new TextEncoder().encode("x") instanceof Uint8Array', 'new TextEncoder().encode("x").constructor.name', 'new TextEncoder().encode("x").buffer.byteLength', 'new TextEncoder(1, 2, 3).encoding',
    'new TextEncoder().encodeInto()', 'new TextEncoder().encodeInto("x")', 'new TextEncoder().encodeInto(1, new Uint8Array(1))', 'new TextEncoder().encodeInto("x", new ArrayBuffer(1))', 'new TextEncoder().encodeInto("x", new Uint8ClampedArray(1))',
    'new TextEncoder().encodeInto("x", new Uint16Array(1))', 'new TextEncoder().encodeInto("x", [])', 'new TextEncoder().encodeInto("x", new DataView(new ArrayBuffer(1)))', 'new TextEncoder().encodeInto("é", Buffer.alloc(2))',
    'require("util").TextDecoder === TextDecoder', 'require("util").TextEncoder === TextEncoder', 'Object.prototype.toString.call(new TextDecoder())', 'Object.getOwnPropertyDescriptor(globalThis, "TextDecoder").enumerable',
    'Object.getOwnPropertyDescriptor(TextDecoder.prototype, "fatal").enumerable', 'typeof Object.getOwnPropertyDescriptor(TextDecoder.prototype, "encoding").get', 'new (class extends TextDecoder {})().encoding',
    'new (class extends TextEncoder { x = 1 })().encode("a")', 'Reflect.ownKeys(new TextEncoder()).length', 'TextDecoder.prototype.encoding', 'TextEncoder.prototype.encoding',
  );
  const texts = ['""', '"a"', '"\\x7f\\x80"', '"é"', '"\\u07ff\\u0800"', '"€"', '"\\uffff"', '"😀"', '"\\u{10ffff}"', '"\\ud83d"', '"\\ude00"', '"\\ud83dx"', '"x\\ude00"', '"\\ude00\\ud83d"', '"\\ud83d\\ud83d\\ude00"', '"a\\0b"', '"aé€😀"', '"😀😀😀"', '"€".repeat(100)'];
  for (const text of texts) {
    cases.push(`new TextEncoder().encode(${text})`);
    for (let size = 0; size <= 8; size += 1) {
      add(`encodeInto ${text} ${size}`, `const target = new Uint8Array(${size}).fill(1); return show([new TextEncoder().encodeInto(${text}, target), target]);`);
    }
  }
  add('encodeInto a part', `const buffer = new ArrayBuffer(6); const r = new TextEncoder().encodeInto('a€b', new Uint8Array(buffer, 1, 4)); return show([r, new Uint8Array(buffer)]);`);
  add('decoding does not keep state', `const d = new TextDecoder(); d.decode(Uint8Array.of(0xE2, 0x82), { stream: true }); print(d.decode(Uint8Array.of(0xAC))); return d.decode(Uint8Array.of(65));`);
  add('a failure in a stream', `const d = new TextDecoder('utf-8', { fatal: true }); print(attempt(() => d.decode(Uint8Array.of(0xE2), { stream: true }))); print(attempt(() => d.decode(Uint8Array.of(65), { stream: true }))); return attempt(() => d.decode(Uint8Array.of(65)));`);
  add('many bytes', `const text = 'aé€😀'.repeat(5000); const bytes = new TextEncoder().encode(text); const d = new TextDecoder(); let all = ''; for (let i = 0; i < bytes.length; i += 777) all += d.decode(bytes.subarray(i, i + 777), { stream: true }); return String(all + d.decode() === text);`);
  return {
    cases,
    differs: {
      'ICU 72, which the engine is linked with, has GB 18030 as of 2005; later ones have it as of 2022 and take 80 for the euro sign': [
        'gb18030, lead 80',
        'gb18030, lead a3',
        'gb18030, lead a6',
        'gb18030, lead fe',
        'gb18030, lead ff',
        'gb18030 81 30 41 byte by byte {}',
        'gb18030 80 {}',
        'gb18030 80 { fatal: true }',
      ],
      'the engine offers no SharedArrayBuffer to scripts': [
        'new TextDecoder().decode(new SharedArrayBuffer(2))',
      ],
      "private state is in private members, and the order of members is the class's": [
        'Reflect.ownKeys(new TextEncoder()).length',
      ],
    },
    node22: [
      ['windows-1252, bytes 80 to 8f', '20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f',
        "the standard's table; Latin-1 by mistake in the version that is compared with"],
      ['windows-1252, bytes 90 to 9f', '90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178',
        "the standard's table; Latin-1 by mistake in the version that is compared with"],
    ],
  };
})()
