// Sections, arrays and quotes, read and written.
const ini = require('ini');

exports.onExecutePostLogin = async (event) => {
  const parsed = ini.parse('; c\na = 1\nflag = true\n[section.sub]\nkey = "quo;ted"\nlist[] = x\nlist[] = y\n');
  console.log(parsed, ini.stringify(parsed, { whitespace: true, section: 'top' }));
};
