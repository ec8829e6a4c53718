// Options checked, headers of UDP frames, and a proxy that is not there.
const { SocksClient } = require('socks');

exports.onExecutePostLogin = async (event) => {
  const frame = SocksClient.createUDPFrame({ remoteHost: { host: '1.2.3.4', port: 80 }, data: Buffer.from('hi') });
  console.log(frame, SocksClient.parseUDPFrame(frame));
  const options = { proxy: { host: 'localhost', port: 1, type: 5 }, command: 'connect', destination: { host: 'example.com', port: 80 } };
  for (const changed of [options, { ...options, command: 'nope' }]) {
    const error = await SocksClient.createConnection(changed).catch((error) => error);
    console.log(error.constructor.name, error.message.replace(/ \S+:1$/, ''));
  }
};
