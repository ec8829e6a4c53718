/**
 * Keeps what the next login wants to know about this one.
 *
 * However many actions set metadata, the user's profile is updated once, at the end. `null` removes a key.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Interface whose methods can be used to change the behavior of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const { cityName, countryCode } = event.request.geoip;
  const place = [cityName, countryCode].filter(Boolean).join(', ') || 'somewhere';

  api.user.setAppMetadata('last_login', { client: event.client.name, place });
  if ('legacy_plan' in event.user.app_metadata) {
    api.user.setAppMetadata('legacy_plan', null);
  }
  console.log(`login ${event.stats.logins_count} of ${event.user.user_id}, from ${place}`);
};
