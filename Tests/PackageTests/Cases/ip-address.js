// IPv4 and IPv6 addresses, their networks and numbers.
const { Address4, Address6 } = require('ip-address');

exports.onExecutePostLogin = async (event) => {
  const address = new Address4('10.1.2.3/24');
  console.log(address.startAddress().address, address.endAddress().address, address.isInSubnet(new Address4('10.0.0.0/8')), address.toHex(), Address4.isValid('1.2.3'));
  const six = new Address6('2001:0db8::1/64');
  console.log(six.canonicalForm(), six.correctForm(), six.getType(), six.bigInteger().toString(), new Address6('::ffff:1.2.3.4').to4().address, Address6.fromURL('http://[ffff::]:80/').port);
};
