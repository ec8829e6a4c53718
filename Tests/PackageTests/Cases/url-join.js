// Parts joined to a URL.
const join = require('url-join').default;

exports.onExecutePostLogin = async (event) => {
  console.log(join('https://example.com/', '/a/', 'b', '?q=1', '&r=2', '#h'), join(['file:///', 'x']), join('a', '..', 'b'));
};
