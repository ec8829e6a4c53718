// JSON with its keys in order.
const stringify = require('json-stable-stringify');

exports.onExecutePostLogin = async (event) => {
  console.log(stringify({ c: 1, a: { z: [3, { y: 1, x: 2 }] }, b: undefined }), stringify({ a: 1, b: 2 }, { cmp: (a, b) => (a.key < b.key ? 1 : -1), space: ' ' }));
};
