// What a request accepts: types, encodings and languages.
const accepts = require('accepts');

exports.onExecutePostLogin = async (event) => {
  const accept = accepts({ headers: { accept: 'text/html, application/json;q=0.5, */*;q=0.1', 'accept-encoding': 'gzip, br;q=0', 'accept-language': 'de, en;q=0.8' } });
  console.log(accept.types(), accept.type(['json', 'html']), accept.encodings(), accept.languages(['en', 'de']), accept.charset(['utf-8']));
};
