// Bytes as base64 and back.
const { fromByteArray, toByteArray, byteLength } = require('base64-js');

exports.onExecutePostLogin = async (event) => {
  console.log(fromByteArray(new Uint8Array([255, 254, 0])), toByteArray('__79'), byteLength('YQ=='));
};
