// Objects extended, deeply too.
const extend = require('extend');

exports.onExecutePostLogin = async (event) => {
  console.log(extend({}, { a: { b: 1 } }, { a: { c: 2 } }), extend(true, {}, { a: { b: 1 }, l: [1, 2] }, { a: { c: 2 }, l: [3] }), extend(true, {}, JSON.parse('{"__proto__": {"x": 1}}')).x);
};
