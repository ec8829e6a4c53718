// A parser's events, documents, and feeds.
const { Parser, parseDocument, parseFeed } = require('htmlparser2');

exports.onExecutePostLogin = async (event) => {
  const events = [];
  const parser = new Parser({ onopentag: (name, attributes) => events.push([name, attributes]), ontext: (text) => events.push(text), onclosetag: (name, implied) => events.push([`/${name}`, implied]) }, { decodeEntities: true });
  parser.write('<p class=a>x &amp; y<br><b>'); parser.end('z</p>');
  console.log(events, parseDocument('<a href="#">t</a>').children[0].attribs, parseFeed('<rss><channel><title>T</title><item><title>I</title><guid>1</guid></item></channel></rss>').items.length);
};
