// Bytes, texts and objects of a stream together.
const concat = require('concat-stream');

exports.onExecutePostLogin = async (event) => {
  for (const chunks of [[Buffer.from('a'), Buffer.from('b')], ['x', 'y'], [[1], [2]], [new Uint8Array([1]), new Uint8Array([2])]]) {
    console.log(await new Promise((resolve) => { const stream = concat(resolve); for (const chunk of chunks) stream.write(chunk); stream.end(); }));
  }
};
