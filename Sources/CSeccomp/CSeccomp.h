// The system's libseccomp.
#pragma once
#include <seccomp.h>
