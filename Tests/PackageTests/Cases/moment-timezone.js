// Times of zones, with their changes of clocks.
const moment = require('moment-timezone');

exports.onExecutePostLogin = async (event) => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
    console.log(zone, moment.tz('2026-07-01T12:00:00Z', zone).format(), moment.tz('2026-01-01T12:00:00Z', zone).format('YYYY-MM-DD HH:mm z Z'));
  }
  console.log(moment.tz('2026-03-29 02:30', 'Europe/Berlin').toISOString(), moment.tz.zone('Europe/London').abbr(0), moment.tz.names().includes('Asia/Tokyo'));
};
