// Sizes parsed and written.
const bytes = require('bytes');

exports.onExecutePostLogin = async (event) => {
  console.log(bytes('1.5GB'), bytes(1536), bytes.format(1e9, { decimalPlaces: 1, unitSeparator: ' ' }), bytes.parse('nope'), bytes(1000, { thousandsSeparator: ',', unit: 'B' }));
};
