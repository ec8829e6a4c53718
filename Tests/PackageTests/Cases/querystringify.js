// Queries parsed and written.
const qs = require('querystringify');

exports.onExecutePostLogin = async (event) => {
  console.log(qs.parse('?foo=bar&a=b%20c&empty='), qs.stringify({ foo: 'bar', 'a b': 'ü' }, true), qs.parse('__proto__=1&x'));
};
