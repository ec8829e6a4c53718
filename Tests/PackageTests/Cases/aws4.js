// Requests signed for AWS.
const aws4 = require('aws4');

exports.onExecutePostLogin = async (event) => {
  console.log(aws4.sign({ host: 'sqs.us-east-1.amazonaws.com', path: '/?Action=ListQueues', headers: { 'X-Amz-Date': '20260101T000000Z' } }, { accessKeyId: 'id', secretAccessKey: 'secret' }));
  console.log(aws4.sign({ service: 'sns', region: 'eu-west-1', body: 'Action=Publish', signQuery: false, headers: { 'X-Amz-Date': '20260101T000000Z' } }, { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 't' }).headers.Authorization);
};
