// Browsers, systems and devices of user agents.
const UAParser = require('ua-parser-js');

exports.onExecutePostLogin = async (event) => {
  for (const agent of ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36', 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Mobile/15E148 Safari/604.1']) {
    const { browser, os, device, engine } = new UAParser(agent).getResult();
    console.log(browser, os, device, engine);
  }
};
