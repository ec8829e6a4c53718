// Series, parallel, waterfall, queue and series of callbacks.
const async = require('async');

exports.onExecutePostLogin = async (event) => {
  const run = (method, ...args) => new Promise((resolve, reject) => async[method](...args, (error, result) => (error ? reject(error) : resolve(result))));
  const later = (value) => (done) => setTimeout(() => done(null, value), 5);
  console.log(await run('series', [later(1), later(2)]), await run('parallel', { a: later('x'), b: later('y') }));
  console.log(await run('waterfall', [(done) => done(null, 1), (value, done) => setImmediate(done, null, value + 1)]));
  console.log(await run('map', [1, 2, 3], (n, done) => async.setImmediate(() => done(null, n * n))), await run('filter', [1, 2, 3], (n, done) => done(null, n > 1)).catch((kept) => kept));
  const done = [];
  const queue = async.queue((task, next) => { done.push(task); setTimeout(next, 1); }, 2);
  queue.push(['a', 'b', 'c']);
  await new Promise((resolve) => { queue.drain = resolve; });
  console.log(done, (await run('series', [(next) => next(new Error('stop')), () => done.push('never')]).catch((error) => error)).message);
};
