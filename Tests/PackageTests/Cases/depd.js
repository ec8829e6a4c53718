// Deprecated functions, properties and calls: their warnings as errors, once for each place.
const deprecate = require('depd')('some-package');

exports.onExecutePostLogin = async (event) => {
  const seen = [];
  process.on('deprecation', (error) => seen.push([error.name, error.namespace, error.message, error.stack.split('\n')[0]]));
  const old = deprecate.function(function old(value) { return value * 2; }, 'old is old');
  const result = [1, 2].map((value) => old(value));
  const settings = { color: 'red' };
  deprecate.property(settings, 'color', 'color is old');
  result.push(settings.color);
  deprecate('called directly');
  console.log(result, seen, old.name, old.length);
};
