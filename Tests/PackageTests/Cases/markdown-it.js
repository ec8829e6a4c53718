// Markdown to HTML, with typography, links found in text, tables and a rule of one's own.
const MarkdownIt = require('markdown-it');

exports.onExecutePostLogin = async (event) => {
  const md = new MarkdownIt({ html: false, linkify: true, typographer: true });
  console.log(md.render('# "Title"\n\nsee https://example.com/ü -- (c) <b>x</b>\n\n|a|b|\n|-|-|\n|1|2|\n\n1. x\n2. y'), md.renderInline('**b** ~~s~~'));
  md.renderer.rules.em_open = () => '<i>';
  console.log(md.render('*x*'), md.parse('a', {}).map((token) => token.type));
};
