// The registered domain of a name.
const psl = require('psl');

exports.onExecutePostLogin = async (event) => {
  console.log(psl.get('a.b.example.co.uk'), psl.get('com'), psl.isValid('x.yz.blogspot.com'), psl.parse('www.example.com'), psl.parse('-bad.com'));
};
