// Circles as JSON and back.
const { parse, stringify } = require('flatted');

exports.onExecutePostLogin = async (event) => {
  const circle = [{ a: 1 }]; circle[0].self = circle; circle.push(circle[0]);
  const copy = parse(stringify(circle));
  console.log(stringify(circle), copy[0].self === copy, copy[1] === copy[0]);
};
