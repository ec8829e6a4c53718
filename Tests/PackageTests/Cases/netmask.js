// Blocks of addresses.
const { Netmask } = require('netmask');

exports.onExecutePostLogin = async (event) => {
  const block = new Netmask('10.0.0.0/12');
  console.log(block.base, block.mask, block.bitmask, block.hostmask, block.broadcast, block.size, block.first, block.last, block.contains('10.0.8.10'), block.next().toString());
};
