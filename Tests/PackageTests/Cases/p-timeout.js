// A promise that takes too long.
const { default: pTimeout, TimeoutError } = require('p-timeout');

exports.onExecutePostLogin = async (event) => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, 200, 'slow'));
  const error = await pTimeout(slow(), 10).catch((error) => error);
  console.log(error instanceof TimeoutError, error.message, await pTimeout(slow(), 10, () => 'instead'), await pTimeout(Promise.resolve('fast'), 50));
};
