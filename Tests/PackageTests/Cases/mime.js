// Types of paths, and types of one's own.
const mime = require('mime');

exports.onExecutePostLogin = async (event) => {
  mime.define({ 'text/x-own': ['own'] });
  console.log(mime.getType('/a/b.txt'), mime.getExtension('text/html; charset=utf-8'), mime.getType('a.own'), mime.getType('none'));
};
