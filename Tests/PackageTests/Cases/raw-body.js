// The body of a stream as bytes and text, its limit, and its length checked.
const getRawBody = require('raw-body');
const { Readable } = require('stream');

exports.onExecutePostLogin = async (event) => {
  const source = () => Readable.from([Buffer.from('héllo'), Buffer.from('!')], { objectMode: false });
  console.log(await getRawBody(source()), await getRawBody(source(), { encoding: 'utf-8', length: 7 }));
  for (const options of [{ limit: 3 }, { length: 100 }, { encoding: 'nope' }]) {
    const error = await getRawBody(source(), options).catch((error) => error);
    console.log(error.type, error.status, error.message);
  }
};
