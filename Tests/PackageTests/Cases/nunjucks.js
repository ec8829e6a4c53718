// Templates with inheritance, filters, macros, loops and asynchronous filters.
const nunjucks = require('nunjucks');

exports.onExecutePostLogin = async (event) => {
  const templates = { 'base.html': 'Base: {% block body %}none{% endblock %}', 'page.html': '{% extends "base.html" %}{% block body %}{{ super() }} {{ name | upper }} {{ raw }}{% endblock %}' };
  const Loader = nunjucks.Loader.extend({ getSource: (name) => ({ src: templates[name], path: name, noCache: true }) });
  const environment = new nunjucks.Environment(new Loader(), { autoescape: true });
  environment.addFilter('later', (value, done) => setTimeout(done, 1, null, `${value}!`), true);
  console.log(environment.render('page.html', { name: 'Ada', raw: '<b>' }));
  console.log(environment.renderString('{% macro f(x, y=2) %}[{{ x }}-{{ y }}]{% endmacro %}{% for i in list %}{{ loop.index }}{{ f(i) }}{% else %}none{% endfor %}{{ list | join(",") }}{{ "a b" | urlencode }}', { list: [1, 2] }));
  console.log(await new Promise((resolve, reject) => environment.renderString('{{ x | later }}', { x: 'hi' }, (error, text) => (error ? reject(error) : resolve(text)))));
};
