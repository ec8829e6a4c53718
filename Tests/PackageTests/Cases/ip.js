// Addresses as bytes and numbers, subnets and private ranges.
const ip = require('ip');

exports.onExecutePostLogin = async (event) => {
  console.log(ip.toBuffer('127.0.0.1'), ip.toString(Buffer.from([1, 2, 3, 4])), ip.cidrSubnet('192.168.1.134/26'), ip.isPrivate('10.0.0.1'), ip.toLong('127.0.0.1'), ip.fromLong(1), ip.isEqual('::1', '::0:1'), ip.mask('192.168.1.134', '255.255.255.0'));
  console.log(ip.cidrSubnet('10.0.0.0/8').contains('10.9.8.7'), ip.loopback(), typeof ip.address());
};
