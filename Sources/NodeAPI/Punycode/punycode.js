// The module `punycode`: RFC 3492, and the domain functions around it.
(function (exports, require, module) {
  'use strict';
  const BASE = 36, MIN = 1, MAX = 26, SKEW = 38, DAMP = 700, FIRST_BIAS = 72, FIRST = 128, LARGEST = 0x7FFFFFFF;
  const { floor } = Math;
  const messages = {
    'overflow': 'Overflow: input needs wider integers to process',
    'not-basic': 'Illegal input >= 0x80 (not a basic code point)',
    'invalid-input': 'Invalid input',
  };
  const fail = (reason) => { throw new RangeError(messages[reason]); };

  const ucs2 = {
    decode: (text) => Array.from(text, (character) => character.codePointAt(0)),
    encode: (points) => String.fromCodePoint(...points),
  };

  function adapted(delta, count, isFirst) {
    delta = isFirst ? floor(delta / DAMP) : delta >> 1;
    delta += floor(delta / count);
    let k = 0;
    for (; delta > ((BASE - MIN) * MAX) >> 1; k += BASE) delta = floor(delta / (BASE - MIN));
    return k + floor((BASE - MIN + 1) * delta / (delta + SKEW));
  }

  const threshold = (k, bias) => (k <= bias ? MIN : k >= bias + MAX ? MAX : k - bias);

  function digitOf(code) {
    if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
    if (code >= 0x41 && code <= 0x5A) return code - 0x41;
    if (code >= 0x61 && code <= 0x7A) return code - 0x61;
    return BASE;
  }

  const characterOf = (digit) => String.fromCharCode(digit < 26 ? digit + 0x61 : digit - 26 + 0x30);

  function decode(input) {
    const output = [];
    const cut = Math.max(input.lastIndexOf('-'), 0);
    for (let index = 0; index < cut; index += 1) {
      const code = input.charCodeAt(index);
      if (code >= FIRST) fail('not-basic');
      output.push(code);
    }
    let n = FIRST, i = 0, bias = FIRST_BIAS;
    for (let index = cut > 0 ? cut + 1 : 0; index < input.length;) {
      const before = i;
      for (let weight = 1, k = BASE; ; k += BASE) {
        if (index >= input.length) fail('invalid-input');
        const digit = digitOf(input.charCodeAt(index));
        index += 1;
        if (digit >= BASE) fail('invalid-input');
        if (digit > floor((LARGEST - i) / weight)) fail('overflow');
        i += digit * weight;
        const t = threshold(k, bias);
        if (digit < t) break;
        if (weight > floor(LARGEST / (BASE - t))) fail('overflow');
        weight *= BASE - t;
      }
      const count = output.length + 1;
      bias = adapted(i - before, count, before === 0);
      if (floor(i / count) > LARGEST - n) fail('overflow');
      n += floor(i / count);
      i %= count;
      output.splice(i, 0, n);
      i += 1;
    }
    return String.fromCodePoint(...output);
  }

  function encode(input) {
    const points = ucs2.decode(input);
    let output = points.filter((point) => point < FIRST).map((point) => String.fromCharCode(point)).join('');
    const basic = output.length;
    let handled = basic;
    if (basic > 0) output += '-';
    let n = FIRST, delta = 0, bias = FIRST_BIAS;
    while (handled < points.length) {
      let next = LARGEST;
      for (const point of points) if (point >= n && point < next) next = point;
      if (next - n > floor((LARGEST - delta) / (handled + 1))) fail('overflow');
      delta += (next - n) * (handled + 1);
      n = next;
      for (const point of points) {
        if (point < n) delta += 1;
        if (point !== n) continue;
        let rest = delta;
        for (let k = BASE; ; k += BASE) {
          const t = threshold(k, bias);
          if (rest < t) break;
          output += characterOf(t + (rest - t) % (BASE - t));
          rest = floor((rest - t) / (BASE - t));
        }
        output += characterOf(rest);
        bias = adapted(delta, handled + 1, handled === basic);
        delta = 0;
        handled += 1;
      }
      delta += 1;
      n += 1;
    }
    return output;
  }

  // Each label on its own; what is before an @ is no domain.
  function eachLabel(text, change) {
    const parts = text.split('@');
    const local = parts.length > 1 ? `${parts[0]}@` : '';
    const domain = (parts.length > 1 ? parts[1] : text).replace(/[\x2E\u3002\uFF0E\uFF61]/g, '.');
    return local + domain.split('.').map(change).join('.');
  }

  module.exports = {
    version: '2.1.0',
    ucs2, decode, encode,
    toASCII: (input) => eachLabel(input, (label) => (/[^\0-\x7F]/.test(label) ? `xn--${encode(label)}` : label)),
    toUnicode: (input) => eachLabel(input, (label) => (/^xn--/.test(label) ? decode(label.slice(4).toLowerCase()) : label)),
  };
})
