// ICU's word iterator alone: counts the boundaries of a file's words. `--version` prints ICU's version.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

enum { chunk = 1 << 16 };

int main(int count, char **arguments) {
    if (count != 2) return 64;
    if (strcmp(arguments[1], "--version") == 0) {
        puts(U_ICU_VERSION);
        return 0;
    }
    FILE *file = fopen(arguments[1], "rb");
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "vi", NULL, 0, &error);
    UText text = UTEXT_INITIALIZER;
    char *buffer = malloc(chunk);
    if (!file || !buffer || U_FAILURE(error)) return 1;
    long boundaries = 0;
    size_t held = 0, read;
    while ((read = fread(buffer + held, 1, chunk - held, file)) > 0 || held > 0) {
        // whole lines, but of one that is longer than the buffer
        size_t size = held + read, end = size;
        while (read > 0 && end > 0 && buffer[end - 1] != '\n') end--;
        if (end == 0) end = size;
        utext_openUTF8(&text, buffer, (int64_t)end, &error);
        ubrk_setUText(words, &text, &error);
        if (U_FAILURE(error)) return 1;
        while (ubrk_next(words) != UBRK_DONE) boundaries++;
        held = size - end;
        memmove(buffer, buffer + end, held);
    }
    printf("%ld\n", boundaries);
    return 0;
}
