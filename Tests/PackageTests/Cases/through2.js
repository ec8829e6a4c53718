// Transforms in short, of bytes and of objects.
const through2 = require('through2');

exports.onExecutePostLogin = async (event) => {
  const stream = through2(function (chunk, encoding, done) { this.push(String(chunk).toUpperCase()); done(); }, function (done) { this.push('!'); done(); });
  stream.write('ab'); stream.end('cd');
  let text = '';
  for await (const chunk of stream) text += chunk;
  const objects = through2.obj((object, _, done) => done(null, { ...object, seen: true }));
  objects.end({ a: 1 });
  for await (const object of objects) console.log(text, object);
};
