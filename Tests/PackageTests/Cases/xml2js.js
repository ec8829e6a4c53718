// XML to objects and back, attributes, CDATA, options, and where an error is.
const xml2js = require('xml2js');

exports.onExecutePostLogin = async (event) => {
  const xml = '<?xml version="1.0"?><users total="2"><user id="1"><name>Ada &amp; Co</name></user><user id="2"><name><![CDATA[<Bob>]]></name></user></users>';
  console.log(JSON.stringify(await xml2js.parseStringPromise(xml)), JSON.stringify(await xml2js.parseStringPromise(xml, { explicitArray: false, mergeAttrs: true })));
  console.log(new xml2js.Builder().buildObject({ root: { $: { a: '1' }, item: ['x', { _: 'y', $: { b: '<' } }] } }));
  const error = await xml2js.parseStringPromise('<a><b></a>').catch((error) => error);
  console.log(error.message);
};
