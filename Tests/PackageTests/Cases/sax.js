// A parser's events, and the stream.
const sax = require('sax');

exports.onExecutePostLogin = async (event) => {
  const events = [];
  const parser = sax.parser(true, { xmlns: true, position: true });
  parser.onopentag = (node) => events.push(['open', node.name, Object.keys(node.attributes)]);
  parser.ontext = (text) => events.push(['text', text]);
  parser.oncdata = (text) => events.push(['cdata', text]);
  parser.onclosetag = (name) => events.push(['close', name]);
  parser.onerror = (error) => { events.push(['error', error.message]); parser.resume(); };
  parser.write('<a xmlns:x="urn:x" x:k="v">t&lt;<b/><![CDATA[c]]></a>').close();
  const stream = sax.createStream(false, { lowercase: true });
  stream.on('opentag', ({ name }) => events.push(['stream', name]));
  const ended = new Promise((resolve) => stream.on('end', resolve));
  stream.end(Buffer.from('<P><I>x</I></P>'));
  await ended;
  console.log(events);
};
