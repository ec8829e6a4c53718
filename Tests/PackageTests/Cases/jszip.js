// An archive made and read, with compression and folders.
const JSZip = require('jszip');

exports.onExecutePostLogin = async (event) => {
  const zip = new JSZip();
  zip.file('a.txt', 'hello '.repeat(50), { date: new Date(0) }).folder('dir').file('b.bin', new Uint8Array([1, 2, 3]));
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const read = await JSZip.loadAsync(bytes);
  console.log(Object.keys(read.files), (await read.file('a.txt').async('string')).length, await read.file('dir/b.bin').async('nodebuffer'), bytes.length < 500, (await read.file('dir/b.bin').async('base64')));
};
