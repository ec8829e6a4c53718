// Columns of texts, with wide ones and colors.
const width = require('string-width');

exports.onExecutePostLogin = async (event) => {
  console.log(['abc', '古', '👩‍👩‍👧', '\u001b[31mred\u001b[0m', 'e\u0301', 'ｱ'].map(width));
};
