// Promises with map and concurrency, props, each, promisify, timeouts, cancellation, filtered catches and finally.
const Promise = require('bluebird');

exports.onExecutePostLogin = async (event) => {
  Promise.config({ cancellation: true, warnings: false });
  let running = 0, most = 0;
  console.log(await Promise.map([1, 2, 3, 4], async (n) => { most = Math.max(most, ++running); await Promise.delay(5); running--; return n * 2; }, { concurrency: 2 }), most);
  console.log(await Promise.props({ a: 1, b: Promise.resolve(2) }), await Promise.reduce([1, 2, 3], (a, b) => a + b, 0), await Promise.promisify((a, done) => setTimeout(done, 1, null, a))(5));
  const error = await Promise.delay(1000).timeout(10, 'too slow').catch((error) => error);
  console.log(error instanceof Promise.TimeoutError, error.message);
  console.log(await Promise.reject(new TypeError('t')).catch(RangeError, () => 'range').catch(TypeError, (error) => error.message).finally(() => console.log('finally')));
  const cancelled = Promise.delay(1000).finally(() => console.log('cancelled'));
  cancelled.cancel();
  await Promise.delay(5);
  console.log(cancelled.isCancelled(), await Promise.any([Promise.reject(new Error('x')), Promise.delay(1, 'any')]), await Promise.using(Promise.resolve(1).disposer(() => console.log('disposed')), (n) => n + 1));
  console.log(await Promise.coroutine(function* () { return (yield Promise.resolve(1)) + 1; })());
};
