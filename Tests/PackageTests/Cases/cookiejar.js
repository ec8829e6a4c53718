// A jar of an agent's cookies.
const { Cookie, CookieJar, CookieAccessInfo } = require('cookiejar');

exports.onExecutePostLogin = async (event) => {
  const jar = new CookieJar();
  jar.setCookies(['a=1; domain=.example.com; path=/', 'b=2; path=/x; secure'], 'www.example.com', '/x');
  console.log(jar.getCookies(CookieAccessInfo('www.example.com', '/x', true)).toValueString(), jar.getCookies(CookieAccessInfo('www.example.com', '/', false)).toValueString(), String(new Cookie('c=3; path=/')));
};
