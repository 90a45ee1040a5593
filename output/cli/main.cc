#include "output/cli/commands.h"

int main(int argc, char** argv) { return crosstally::run_program({argv + 1, argv + argc}); }
