// Operations tried again, with their times between.
const retry = require('retry');

exports.onExecutePostLogin = async (event) => {
  const operation = retry.operation({ retries: 3, minTimeout: 1, maxTimeout: 2 });
  const result = await new Promise((resolve) => operation.attempt((attempt) => {
    if (operation.retry(attempt < 3 ? new Error(`try ${attempt}`) : null)) return;
    resolve(attempt);
  }));
  console.log(result, operation.errors().map((error) => error.message), operation.mainError()?.message, retry.timeouts({ retries: 3, minTimeout: 10, factor: 2 }));
};
