#include "list.h"

// The longest lists as the tables of the program that reads them; `make lexicon` lays them out.
_Alignas(64) static const unsigned char bytes[] = {
#embed "../models/tables.bin"
};
LEXICON_DEFINE(tables, bytes)
