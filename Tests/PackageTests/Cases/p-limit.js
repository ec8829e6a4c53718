// No more at once than are allowed.
const limitTo = require('p-limit').default ?? require('p-limit');

exports.onExecutePostLogin = async (event) => {
  const limit = limitTo(2);
  let running = 0, most = 0;
  const work = (n) => limit(async () => { most = Math.max(most, ++running); await new Promise((resolve) => setTimeout(resolve, 3)); running--; return n; });
  console.log(await Promise.all([1, 2, 3, 4, 5].map(work)), most, limit.activeCount, limit.pendingCount);
};
