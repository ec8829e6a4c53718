// HTML with only the tags and attributes that are allowed, and changed ones.
const sanitize = require('sanitize-html');

exports.onExecutePostLogin = async (event) => {
  console.log(sanitize('<p onclick="x()">Hi <script>alert(1)</script><b>there</b> <a href="javascript:x">no</a><a href="https://x.example" title="t">yes</a><img src=x>'));
  console.log(sanitize('<i class="a b">x</i><h1>y</h1>', { allowedTags: ['em'], allowedClasses: { em: ['a'] }, transformTags: { i: 'em' } }), sanitize('&amp;<', { allowedTags: [] }));
};
