// Entities of HTML, with names and without, strict and not.
const he = require('he');

exports.onExecutePostLogin = async (event) => {
  console.log(he.encode('foo © bar ≠ <𝌆>', { useNamedReferences: true }), he.encode('ä', { decimal: true }), he.decode('&copy;&#x1D306;&ampx &bogus;'), he.escape('<a href="x">'));
  try { he.decode('&bogus', { strict: true }); he.decode('&#', { strict: true }); } catch (error) { console.log(error.message); }
};
