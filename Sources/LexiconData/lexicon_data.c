#include "lexicon_data.h"
