// Deep equality.
const equal = require('fast-deep-equal');

exports.onExecutePostLogin = async (event) => {
  console.log(equal({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] }), equal({ a: 1 }, { a: 1, b: undefined }), equal(new Date(0), new Date(0)), equal(/a/, /a/), require('fast-deep-equal/es6')(new Map([[1, [2]]]), new Map([[1, [2]]])));
};
