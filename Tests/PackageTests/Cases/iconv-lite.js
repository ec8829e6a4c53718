// Texts in many encodings, both ways, unknown ones, and streams.
const iconv = require('iconv-lite');

exports.onExecutePostLogin = async (event) => {
  for (const name of ['latin1', 'win1252', 'utf16le', 'utf16', 'utf7', 'shift_jis', 'gbk', 'big5', 'euc-kr', 'koi8-r', 'cp437']) {
    const bytes = iconv.encode('Aä€漢字я', name);
    console.log(name, bytes, iconv.decode(bytes, name));
  }
  console.log(iconv.encodingExists('nope'), iconv.decode(Buffer.from('efbbbf61', 'hex'), 'utf8'), iconv.decode(Buffer.from('efbbbf61', 'hex'), 'utf8', { stripBOM: false }).length);
  try { iconv.encode('x', 'nope'); } catch (error) { console.log(error.message); }
  const stream = iconv.decodeStream('win1251');
  stream.end(Buffer.from([0xef, 0xf0]));
  console.log(await new Promise((resolve, reject) => stream.collect((error, text) => (error ? reject(error) : resolve(text)))));
};
