// Types with parameters parsed and written, and one that is none.
const contentType = require('content-type');

exports.onExecutePostLogin = async (event) => {
  console.log(contentType.parse('text/html; charset="utf-8"; a=b').parameters, contentType.format({ type: 'image/svg+xml', parameters: { x: 'a b' } }));
  try { contentType.parse('nope'); } catch (error) { console.log(error.name, error.message); }
};
