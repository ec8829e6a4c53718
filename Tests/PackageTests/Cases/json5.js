// Comments, trailing commas, unquoted keys; writing; the place of an error.
const JSON5 = require('json5');

exports.onExecutePostLogin = async (event) => {
  console.log(JSON5.parse("{ // c\n a: 'x', b: [1, .5, +Infinity, 0xF,], /* d */ c: 'li\\\nne' }"), JSON5.stringify({ a: 1, 'b-c': "it's", d: [NaN] }, null, 2));
  try { JSON5.parse('{a: }'); } catch (error) { console.log(error.name, error.message, error.lineNumber, error.columnNumber); }
};
