// Values mapped by promises, few at once; all errors together.
const pMap = require('p-map');

exports.onExecutePostLogin = async (event) => {
  console.log(await pMap([1, 2, 3], async (n) => n * 2, { concurrency: 2 }));
  const error = await pMap([1, 2], async (n) => { throw new Error(`e${n}`); }, { stopOnError: false }).catch((error) => error);
  console.log(error.name, [...error].map((one) => one.message));
};
