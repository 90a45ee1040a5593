#include <cstdio>
#include <string>

#include "output/version.h"

int main() {
    std::printf("crosstally %s\n", std::string(crosstally::version()).c_str());
    return 0;
}
