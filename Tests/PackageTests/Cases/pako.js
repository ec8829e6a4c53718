// Deflate, gzip and raw, in one and in pieces.
const pako = require('pako');

exports.onExecutePostLogin = async (event) => {
  const text = 'compress me '.repeat(20);
  for (const [pack, unpack] of [['deflate', 'inflate'], ['gzip', 'ungzip'], ['deflateRaw', 'inflateRaw']]) {
    const packed = pako[pack](text);
    console.log(pack, packed.length, pako[unpack](packed, { to: 'string' }) === text);
  }
  console.log(String(require('zlib').gunzipSync(pako.gzip('by zlib'))), pako.ungzip(require('zlib').gzipSync('by pako'), { to: 'string' }));
  try { pako.inflate(new Uint8Array([1, 2, 3])); } catch (error) { console.log(error); }
};
