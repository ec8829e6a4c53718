// Keys of passwords.
const { pbkdf2, pbkdf2Sync } = require('pbkdf2');

exports.onExecutePostLogin = async (event) => {
  console.log(pbkdf2Sync('password', 'salt', 10, 32, 'sha512').toString('hex'), await new Promise((resolve, reject) => pbkdf2('password', 'salt', 1, 20, 'sha1', (error, key) => (error ? reject(error) : resolve(key)))));
};
