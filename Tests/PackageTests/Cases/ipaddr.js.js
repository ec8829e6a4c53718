// Addresses parsed, ranges named, and matched against networks.
const ipaddr = require('ipaddr.js');

exports.onExecutePostLogin = async (event) => {
  for (const text of ['192.168.1.1', '8.8.8.8', '::1', 'fe80::1', '::ffff:10.0.0.1', '2001:db8::1']) {
    const address = ipaddr.process(text);
    console.log(text, address.kind(), address.range(), address.toNormalizedString());
  }
  console.log(ipaddr.parse('10.1.2.3').match(ipaddr.parseCIDR('10.0.0.0/8')), ipaddr.isValid('300.1.1.1'), ipaddr.subnetMatch(ipaddr.parse('10.0.0.1'), { office: [ipaddr.parseCIDR('10.0.0.0/24')] }, 'outside'));
};
