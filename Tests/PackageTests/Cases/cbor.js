// Values as CBOR and back, big integers, tags, dates and a diagnosis.
const cbor = require('cbor');

exports.onExecutePostLogin = async (event) => {
  const value = { a: [1, -5, 1.5, 'ü', null, true], b: Buffer.from('xy'), d: new Date(0), m: new Map([[1, 'one']]), big: 2n ** 70n };
  const bytes = cbor.encode(value);
  console.log(bytes.toString('hex'), cbor.decodeFirstSync(bytes), await cbor.diagnose(Buffer.from('83010203', 'hex')), cbor.decodeAllSync(Buffer.from('0102', 'hex')));
  const error = await cbor.decodeFirst(Buffer.from('82', 'hex')).catch((error) => error);
  console.log(error.message);
};
