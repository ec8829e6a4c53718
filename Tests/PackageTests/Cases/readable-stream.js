// Readable, Transform, Duplex, pipeline, finished, async iteration and errors.
const { Readable, Transform, Writable, PassThrough, pipeline, finished } = require('readable-stream');

exports.onExecutePostLogin = async (event) => {
  const upper = new Transform({ transform(chunk, encoding, done) { done(null, String(chunk).toUpperCase()); } });
  let text = '';
  for await (const chunk of new Readable({ read() { this.push('ab'); this.push(null); } }).pipe(upper)) text += chunk;
  console.log(text);
  const written = [];
  await new Promise((resolve) => pipeline(Readable.from(['x', 'y']), new PassThrough({ objectMode: true }), new Writable({ objectMode: true, write(chunk, _, done) { written.push(chunk); done(); } }), (error) => resolve(console.log(error, written))));
  const broken = new Readable({ read() { this.destroy(new Error('broken')); } });
  await new Promise((resolve) => { finished(broken, (error) => resolve(console.log(error.message))); broken.resume(); });
  console.log(new Readable() instanceof require('stream').Readable, new Writable({ highWaterMark: 2, write() {} }).write('abc'));
};
