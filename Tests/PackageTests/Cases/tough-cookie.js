// A jar: cookies set, found by domain and path, expired, and written as JSON.
const { Cookie, CookieJar } = require('tough-cookie');

exports.onExecutePostLogin = async (event) => {
  const jar = new CookieJar();
  await jar.setCookie('a=1; Domain=example.com; Path=/; Secure; HttpOnly; SameSite=Lax', 'https://www.example.com/');
  await jar.setCookie('b=2; Path=/deep', 'https://www.example.com/deep/x');
  await jar.setCookie('gone=1; Max-Age=0', 'https://www.example.com/');
  for (const url of ['https://www.example.com/deep/', 'https://api.example.com/', 'http://www.example.com/', 'https://example.org/']) console.log(url, await jar.getCookieString(url));
  const error = await jar.setCookie('x=1; Domain=com', 'https://example.com/').catch((error) => error);
  console.log(error.message, Cookie.parse('k=v; Expires=Wed, 21 Oct 2026 07:28:00 GMT').expires.toISOString(), jar.serializeSync().cookies.map((cookie) => cookie.key));
};
