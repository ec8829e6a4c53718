// Times for people.
const prettyMs = require('pretty-ms').default ?? require('pretty-ms');

exports.onExecutePostLogin = async (event) => {
  console.log(prettyMs(1337000000), prettyMs(1337, { compact: true }), prettyMs(133.5, { formatSubMilliseconds: true }), prettyMs(95500, { colonNotation: true }), prettyMs(61000, { verbose: true }));
};
