// A cache of the latest: its bounds by number, by size and by time, and what it disposes of.
const LRU = require('lru-cache');

exports.onExecutePostLogin = async (event) => {
  const gone = [];
  const cache = new LRU({ max: 2, ttl: 1000, dispose: (value, key, reason) => gone.push([key, reason]) });
  cache.set('a', 1); cache.set('b', 2); cache.get('a'); cache.set('c', 3); cache.set('d', 4, { ttl: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  console.log([...cache.keys()], cache.get('d'), cache.has('a'), gone, cache.size);
  const sized = new LRU({ maxSize: 5, sizeCalculation: (value) => value.length });
  sized.set('x', 'abc'); sized.set('y', 'def');
  console.log([...sized.entries()], await new LRU({ max: 1, fetchMethod: async (key) => `fetched ${key}` }).fetch('k'));
};
