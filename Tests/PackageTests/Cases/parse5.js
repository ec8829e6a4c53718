// Documents and fragments parsed as browsers do, with places, and written.
const parse5 = require('parse5');

exports.onExecutePostLogin = async (event) => {
  const document = parse5.parse('<!doctype html><title>T</title><p>a<p>b<table><tr><td>x');
  console.log(parse5.serialize(document));
  const fragment = parse5.parseFragment('<b>x</b><!-- c -->', { sourceCodeLocationInfo: true });
  console.log(fragment.childNodes.map((node) => [node.nodeName, node.sourceCodeLocation.startOffset, node.sourceCodeLocation.endOffset]));
};
