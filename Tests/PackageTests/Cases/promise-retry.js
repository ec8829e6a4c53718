// A promise tried again.
const promiseRetry = require('promise-retry');

exports.onExecutePostLogin = async (event) => {
  const result = await promiseRetry((again, number) => Promise.resolve().then(() => { if (number < 3) throw new Error('x'); return number; }).catch(again), { minTimeout: 1 });
  console.log(result, (await promiseRetry((again) => again(new Error('gave up')), { retries: 1, minTimeout: 1 }).catch((error) => error)).message);
};
