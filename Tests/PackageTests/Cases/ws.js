// A client against a WebSocket server with and without TLS: text, binary, ping, a large message, a protocol, the close, and an error.
const WebSocket = require('ws');
const { once } = require('events');

exports.onExecutePostLogin = async (event) => {
  for (const url of [event.configuration.wss, event.configuration.ws]) {
    const socket = new WebSocket(`${url}/socket`, ['chat'], { headers: { 'x-trace': 'abc' } });
    await once(socket, 'open');
    console.log(socket.readyState === WebSocket.OPEN, socket.protocol);
    for (const data of ['text ü', Buffer.from([1, 2, 3]), 'x'.repeat(70000)]) {
      socket.send(data);
      const [message, isBinary] = await once(socket, 'message');
      console.log(isBinary, message.length, message.subarray(0, 8));
    }
    socket.ping('hello');
    console.log(String((await once(socket, 'pong'))[0]));
    socket.close(1000, 'done');
    const [code, reason] = await once(socket, 'close');
    console.log(code, String(reason), socket.readyState);
  }
  const [error] = await once(new WebSocket('ws://localhost:1/'), 'open').catch((error) => [error]);
  console.log(error.code, error.syscall);
};
