// A WebSocket client: text both ways, a ping and the close.
const { Client } = require('faye-websocket');

exports.onExecutePostLogin = async (event) => {
  const client = new Client(`${event.configuration.ws}/socket`, ['chat'], { headers: { 'x-trace': 'abc' } });
  const lines = await new Promise((resolve) => {
    const lines = [];
    client.on('open', () => { lines.push(['open', client.protocol]); client.send('hello ü'); });
    client.on('message', ({ data }) => { lines.push(['message', data]); client.close(1000, 'done'); });
    client.on('close', ({ code, reason }) => { lines.push(['close', code, reason]); resolve(lines); });
  });
  console.log(lines);
};
