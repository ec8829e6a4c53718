// Checksums of texts and bytes.
const { crc32, crc16, crc8 } = require('crc');

exports.onExecutePostLogin = async (event) => {
  console.log(crc32('hello').toString(16), crc32(Buffer.from('lo'), crc32('hel')).toString(16), crc16('hello').toString(16), crc8('hello').toString(16));
};
