// Server-sent events: their ids, types and data.
const EventSource = require('eventsource');

exports.onExecutePostLogin = async (event) => {
  const source = new EventSource(`${event.configuration.https}/events`, { headers: { 'x-trace': 'abc' } });
  const events = [];
  await new Promise((resolve, reject) => {
    source.onerror = reject;
    source.addEventListener('tick', (event) => {
      events.push([event.type, event.data, event.lastEventId]);
      if (events.length === 3) resolve();
    });
  });
  source.close();
  console.log(events, source.readyState);
};
