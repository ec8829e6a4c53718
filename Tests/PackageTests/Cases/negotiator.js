// Preferred types, languages, charsets and encodings.
const Negotiator = require('negotiator');

exports.onExecutePostLogin = async (event) => {
  const negotiator = new Negotiator({ headers: { accept: 'text/*;q=.5, application/json', 'accept-language': 'en;q=0.8, es, pt' } });
  console.log(negotiator.mediaTypes(), negotiator.mediaType(['text/html', 'application/json']), negotiator.languages(['pt', 'en']), negotiator.encodings());
};
