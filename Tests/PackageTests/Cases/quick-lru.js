// A cache of the latest.
const QuickLRU = require('quick-lru').default ?? require('quick-lru');

exports.onExecutePostLogin = async (event) => {
  const cache = new QuickLRU({ maxSize: 2 });
  for (const key of ['a', 'b', 'c', 'd', 'e']) cache.set(key, key.charCodeAt(0));
  console.log(cache.has('a'), cache.get('e'), cache.peek('d'), cache.size);
};
