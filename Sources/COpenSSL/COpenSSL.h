// The system's libcrypto, 3.0 or later: what Node's own crypto module stands on.
#pragma once
#include <openssl/evp.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
