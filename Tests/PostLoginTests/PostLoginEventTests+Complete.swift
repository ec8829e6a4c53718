extension PostLoginEventTests {
    /// An event with something of every object, compact, and with everything that reading would add.
    static let complete = """
        {"agent":{"agent_id":"agt_1","agent_metadata":{},"name":"Agent"},"authentication":{"methods":[{"name":"pwd",\
        "timestamp":"2026-11-20T09:14:03.120Z"},{"name":"mfa","timestamp":"2026-11-20T09:14:21.007Z","type":"otp"}],\
        "riskAssessment":{"confidence":"medium","version":"1","assessments":{"AgentDetection":{"code":"unknown",\
        "confidence":"neutral","details":{"provider":"p"}},"NewDevice":{"code":"no_match","confidence":"low",\
        "details":{"device":"unknown"}}},"supplemental":{"akamai":{"akamaiBot":{"botCategory":["a"],"botScore":12.5},\
        "akamaiUserRisk":{"score":3,"risk":{"x":"y"}},"more":1}}}},"authorization":{"roles":["admin","editor"]},\
        "client":{"client_id":"client1","name":"Portal","metadata":{"tier":"gold"},"refresh_token":{"policies":\
        [{"audience":"https://api.example.com/","scope":["read"]}]}},"configuration":{"any":[1]},"connection":{"id":\
        "con_1","name":"db","strategy":"auth0","metadata":{"a":"b"}},"custom_domain":{"domain":"login.example.com",\
        "domain_metadata":{}},"experiment":{"experiment_id":"e","variation_id":"v","config":{"color":{"value":"red"}},\
        "is_control":false},"organization":{"id":"org_1","name":"example-inc","display_name":"Example Inc",\
        "metadata":{"plan":"enterprise"}},"prompt":{"id":"ap_1","fields":{"age":42},"vars":{}},"refresh_token":{"id":\
        "rt2","session_id":null,"rotating":true,"resource_servers":[{"audience":"a","scopes":"read write"}],"device":\
        {"last_ip":"203.0.113.42"},"access":"offline"},"request":{"ip":"203.0.113.42","asn":"AS13335","method":"GET",\
        "hostname":"login.example.com","query":{"scope":"openid"},"body":{},"geoip":{"cityName":"Köln","country_code":\
        "DE","latitude":50.9375,"longitude":6.9603}},"resource_server":{"identifier":"https://api.example.com/"},\
        "secrets":{"KEY":"value"},"security_context":{"ja3":"","ja4":"t13d"},"session":{"id":"s","actor":{"sub":\
        "agent","level":1,"ok":true,"none":null},"clients":[{"client_id":"client1"}],"cookie":{"mode":"persistent"},\
        "session_transfer":{"parent_refresh_token":{"id":"rt1","metadata":{}}}},"session_transfer_token":{"client_id":\
        "native","scope":["openid"],"request":{"ip":"203.0.113.9","geoip":{"countryCode":"DE"}}},"stats":\
        {"logins_count":17},"tenant":{"id":"example"},"transaction":{"id":"t","acr_values":[],"actor":{"sub":"a","act":\
        {"sub":"b","act":{"sub":"c"}}},"metadata":{"n":1,"b":true,"s":"x"},"protocol":"oidc-basic-profile",\
        "requested_authorization_details":[{"type":"payment","amount":3}],"requested_scopes":["openid","email"]},\
        "user":{"user_id":"auth0|1","email":"a@example.com","email_verified":true,"app_metadata":{"plan":"gold"},\
        "user_metadata":{},"identities":[{"provider":"auth0","isSocial":false},{"provider":"google-oauth2","isSocial":\
        true,"profileData":{"name":"A"}}],"multifactor":["guardian"],"enrolledFactors":[{"type":"otp","options":{}}]}}
        """
}
