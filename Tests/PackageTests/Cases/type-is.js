// The type of a request among those expected.
const typeis = require('type-is');

exports.onExecutePostLogin = async (event) => {
  console.log(typeis.is('application/json; charset=utf-8', ['json', 'text/*']), typeis({ headers: { 'content-type': 'multipart/form-data', 'content-length': '1' } }, ['multipart', 'urlencoded']), typeis.is('text/html', ['json']), typeis.hasBody({ headers: {} }));
};
