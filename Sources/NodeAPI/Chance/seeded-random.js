// A `Math.random` whose numbers follow from a seed: the generator sfc32, in 53 bits as the engine's.
(function (Math, a, b, c, d) {
  'use strict';

  const next = () => {
    const sum = (a + b | 0) + d | 0;
    d = d + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + sum | 0;
    return sum >>> 0;
  };

  // What the seed's words have in common is gone after a few rounds.
  for (let round = 0; round < 15; round += 1) next();

  const { random } = {
    random() { return ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000; },
  };
  Reflect.defineProperty(Math, 'random', { value: random, writable: true, enumerable: false, configurable: true });
})
