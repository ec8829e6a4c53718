// Hashes with seeds.
const XXH = require('xxhashjs');

exports.onExecutePostLogin = async (event) => {
  console.log(XXH.h32('abc', 0xABCD).toString(16), XXH.h64(Buffer.from('abc'), 0).toString(16), XXH.h32(5).update('a').update('bc').digest().toString(16));
};
