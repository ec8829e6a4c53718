// JSON of circles and of what throws, in an order too.
const stringify = require('fast-safe-stringify');

exports.onExecutePostLogin = async (event) => {
  const circle = { b: 1, a: { deep: [] } };
  circle.a.deep.push(circle);
  console.log(stringify(circle), stringify.stable(circle), stringify({ get x() { throw new Error('no'); } } && { a: 1n ? 1 : 2 }, null, 2));
};
