// The system's Brotli: https://github.com/google/brotli.
#pragma once
#include <brotli/decode.h>
#include <brotli/encode.h>
