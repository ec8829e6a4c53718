// Entities decoded and encoded, of HTML and XML.
const entities = require('entities');

exports.onExecutePostLogin = async (event) => {
  console.log(entities.decodeHTML('&lt;&auml;&#x1F600;&notit;&amp'), entities.decodeXML('&lt;&auml;'), entities.encodeHTML('<ä😀&'), entities.encodeXML('ä&"'), entities.escapeUTF8('<ä>'));
};
