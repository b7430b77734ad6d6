#include "charset.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

char *charset_convert(const char *bytes, int32_t count, const char *name, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return NULL;
  // Broken bytes are a reason to doubt the name, not to put marks in a text.
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  // No character set here makes more than two units of a byte.
  size_t units = 2 * (size_t)count + 2;
  UChar *wide = malloc(units * sizeof *wide);
  char *text = NULL;
  if (wide && units < INT32_MAX / 3 && U_SUCCESS(status)) {
    int32_t got = ucnv_toUChars(converter, wide, (int32_t)units, bytes, count, &status);
    if (U_SUCCESS(status) && (text = malloc(3 * (size_t)got + 1))) {
      u_strToUTF8(text, 3 * got + 1, length, wide, got, &status);
      if (U_FAILURE(status)) {
        free(text);
        text = NULL;
      }
    }
  }
  free(wide);
  ucnv_close(converter);
  return text;
}

int32_t charset_detect(const char *bytes, int32_t count, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  int32_t confidence = 0;
  ucsdet_setText(detector, bytes, count, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && (int32_t)strlen(found) < capacity) {
      strcpy(name, found);
      confidence = ucsdet_getConfidence(match, &status);
    }
  }
  ucsdet_close(detector);
  return confidence;
}
