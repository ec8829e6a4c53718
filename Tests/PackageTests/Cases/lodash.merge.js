// A deep merge of its own package.
const merge = require('lodash.merge');

exports.onExecutePostLogin = async (event) => {
  console.log(merge({ a: [{ b: 2 }, { d: 4 }] }, { a: [{ c: 3 }, { e: 5 }] }), merge({}, { bytes: Buffer.from('a') }));
};
