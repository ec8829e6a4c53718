// Types of names and names of types.
const mime = require('mime-types');

exports.onExecutePostLogin = async (event) => {
  console.log(mime.lookup('a.json'), mime.lookup('.html'), mime.lookup('x.unknown'), mime.contentType('markdown'), mime.contentType('text/html'), mime.extension('image/jpeg'), mime.charset('text/css'));
};
