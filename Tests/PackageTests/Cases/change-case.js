// Words in all cases.
const cases = require('change-case');

exports.onExecutePostLogin = async (event) => {
  console.log(['camelCase', 'capitalCase', 'constantCase', 'dotCase', 'headerCase', 'paramCase', 'pascalCase', 'sentenceCase', 'snakeCase'].map((name) => cases[name]('testString with_words XMLHttp')));
};
