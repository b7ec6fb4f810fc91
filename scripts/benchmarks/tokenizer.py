"""underthesea's tokenizer: prints how many words the lines of a file have. `--version` prints its version."""

import sys

import underthesea

if sys.argv[1] == "--version":
    print(underthesea.__version__)
else:
    with open(sys.argv[1], encoding="utf-8", newline="\n") as text:
        print(sum(len(underthesea.word_tokenize(line)) for line in text if line.strip()))
