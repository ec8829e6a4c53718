// Bodies as JSON, forms, texts and bytes, compressed too; limits, types and damaged ones refused.
const bodyParser = require('body-parser');
const { Readable } = require('stream');
const { gzipSync } = require('zlib');

exports.onExecutePostLogin = async (event) => {
  const parsed = (parser, type, body, headers = {}) => new Promise((resolve) => {
    const bytes = Buffer.from(body);
    const request = Readable.from([bytes], { objectMode: false });
    request.headers = { 'content-type': type, 'content-length': String(bytes.length), ...headers };
    parser(request, {}, (error) => resolve(error ? [error.name, error.type, error.status, error.expose] : request.body));
  });
  console.log(await parsed(bodyParser.json(), 'application/json', '{"a":[1,{"b":"é"}]}'));
  console.log(await parsed(bodyParser.json(), 'application/json', '{"a":'));
  console.log(await parsed(bodyParser.json({ limit: 3 }), 'application/json', '{"a":1}'));
  console.log(await parsed(bodyParser.json({ strict: true }), 'application/json', '5'));
  console.log(await parsed(bodyParser.json({ verify() { throw new Error('not signed'); } }), 'application/json', '{}'));
  console.log(await parsed(bodyParser.json(), 'text/plain', '{}'));
  console.log(await parsed(bodyParser.json(), 'application/json', gzipSync('{"zipped":true}'), { 'content-encoding': 'gzip' }));
  console.log(await parsed(bodyParser.json(), 'application/json', '{}', { 'content-encoding': 'nope' }));
  console.log(await parsed(bodyParser.json(), 'application/json; charset=nope', '{}'));
  console.log(await parsed(bodyParser.urlencoded({ extended: true }), 'application/x-www-form-urlencoded', 'a[b]=1&a[c]=%C3%A9&d=2&d=3'));
  console.log({ ...await parsed(bodyParser.urlencoded({ extended: false }), 'application/x-www-form-urlencoded', 'a=1&a=2&b=') });
  console.log(await parsed(bodyParser.urlencoded({ extended: false, parameterLimit: 1 }), 'application/x-www-form-urlencoded', 'a=1&b=2'));
  console.log(await parsed(bodyParser.text({ type: '*/*' }), 'text/plain; charset=latin1', Buffer.from([0xe9, 0x21])));
  console.log(await parsed(bodyParser.raw({ type: 'image/png' }), 'image/png', Buffer.from([1, 2, 3])));
};
