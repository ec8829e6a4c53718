// Parsing, formatting, arithmetic, differences, locales, durations and UTC.
const moment = require('moment');

exports.onExecutePostLogin = async (event) => {
  const time = moment.utc('2026-02-03T04:05:06.789Z');
  console.log(time.format(), time.format('dddd, MMMM Do YYYY, h:mm:ss a'), time.clone().add(1, 'month').endOf('month').toISOString(), time.isLeapYear());
  console.log(moment.utc('03/02/2026', 'DD/MM/YYYY').format('L'), moment.utc('nope', 'YYYY').isValid(), time.diff(moment.utc('2025-01-01'), 'days'), time.from(moment.utc('2026-02-01')));
  console.log(moment.duration(3723, 'seconds').humanize(), moment.duration('P1DT2H').asHours(), time.unix(), time.toArray(), time.isBetween('2026-01-01', '2027-01-01'));
  console.log(moment.utc(time).locale('en').calendar(moment.utc('2026-02-02')), JSON.stringify({ time }), moment.utc(0).week(), moment.isMoment(time));
};
