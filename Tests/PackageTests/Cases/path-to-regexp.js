// Paths with parameters matched and made.
const { match, compile, pathToRegexp, parse } = require('path-to-regexp');

exports.onExecutePostLogin = async (event) => {
  console.log(match('/user/:id(\\d+)/:rest*')('/user/5/a/b'), match('/x')('/y'), compile('/user/:name', { encode: encodeURIComponent })({ name: 'a b' }), pathToRegexp('/:a?').source, parse('/a/:b').length);
};
