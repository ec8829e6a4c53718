// Sizes for people.
const prettyBytes = require('pretty-bytes');

exports.onExecutePostLogin = async (event) => {
  console.log(prettyBytes(1337), prettyBytes(100, { bits: true }), prettyBytes(-1e9, { signed: true }), prettyBytes(1234.5, { locale: 'de' }), prettyBytes(2048, { binary: true }));
};
