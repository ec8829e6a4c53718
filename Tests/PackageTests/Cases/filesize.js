// Sizes for people, in locales too.
const { filesize } = require('filesize').filesize ? require('filesize') : { filesize: require('filesize').default };

exports.onExecutePostLogin = async (event) => {
  console.log(filesize(265318), filesize(1e6, { base: 2, standard: 'jedec' }), filesize(265318, { output: 'object' }), filesize(1500, { locale: 'de', round: 1 }), filesize(500, { bits: true }));
};
