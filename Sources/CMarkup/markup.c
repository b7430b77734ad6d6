#include "markup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

// The parser's context is the first argument of every handler, and holds ours.
typedef struct {
  markup_events events;
  void *context;
  int fault;
  // The entity asked for last.
  xmlEntity entity;
  xmlChar entity_text[64];
} reading;

static void on_open(void *data, const xmlChar *name, const xmlChar **attributes) {
  reading *r = data;
  r->events.open(r->context, (const char *)name, (const char *const *)attributes);
}

static void on_close(void *data, const xmlChar *name) {
  reading *r = data;
  r->events.close(r->context, (const char *)name);
}

// A name as it is written, with the prefix; the caller frees it.
static char *qualified(const xmlChar *prefix, const xmlChar *name) {
  size_t before = prefix ? strlen((const char *)prefix) + 1 : 0;
  size_t count = strlen((const char *)name);
  char *text = malloc(before + count + 1);
  if (!text) return NULL;
  if (prefix) {
    memcpy(text, prefix, before - 1);
    text[before - 1] = ':';
  }
  memcpy(text + before, name, count + 1);
  return text;
}

// Attributes come as name, prefix, namespace, and the ends of a value without a zero.
static void on_open_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                        int namespaces, const xmlChar **spaces, int count, int defaulted,
                        const xmlChar **attributes) {
  reading *r = data;
  // What a document's own declarations add to each of its elements stands last: no news, and of any size.
  count -= defaulted;
  char *tag = qualified(prefix, name);
  char **pairs = calloc(2 * (size_t)count + 1, sizeof *pairs);
  if (tag && pairs) {
    int filled = 0;
    for (int i = 0; i < count; i++) {
      const xmlChar **attribute = attributes + 5 * i;
      pairs[filled] = qualified(attribute[1], attribute[0]);
      if (!pairs[filled]) break;
      size_t length = (size_t)(attribute[4] - attribute[3]);
      pairs[filled + 1] = malloc(length + 1);
      if (pairs[filled + 1]) {
        memcpy(pairs[filled + 1], attribute[3], length);
        pairs[filled + 1][length] = 0;
      }
      filled += 2;
    }
    r->events.open(r->context, tag, (const char *const *)pairs);
    for (int i = 0; i < filled; i++) free(pairs[i]);
  }
  free(pairs);
  free(tag);
}

static void on_close_xml(void *data, const xmlChar *name, const xmlChar *prefix,
                         const xmlChar *uri) {
  reading *r = data;
  char *tag = qualified(prefix, name);
  if (tag) r->events.close(r->context, tag);
  free(tag);
}

static void on_text(void *data, const xmlChar *bytes, int count) {
  reading *r = data;
  r->events.text(r->context, (const char *)bytes, count);
}

// An entity that XML does not know and HTML does: feeds are full of "&nbsp;".
static xmlEntityPtr on_entity(void *data, const xmlChar *name) {
  reading *r = data;
  const htmlEntityDesc *known = htmlEntityLookup(name);
  size_t length = strlen((const char *)name);
  int count;
  if (known) {
    count = xmlCopyChar(0, r->entity_text, (int)known->value);
    r->entity_text[count] = 0;
  } else if (length + 3 <= sizeof r->entity_text) {
    // What nobody knows stays as it is written, the feed's own definitions included.
    r->entity_text[0] = '&';
    memcpy(r->entity_text + 1, name, length);
    memcpy(r->entity_text + 1 + length, ";", 2);
    count = (int)length + 2;
  } else {
    return NULL;
  }
  memset(&r->entity, 0, sizeof r->entity);
  r->entity.type = XML_ENTITY_DECL;
  r->entity.name = name;
  // Predefined ones are put in as text, with no tree to keep them in.
  r->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  r->entity.content = r->entity.orig = r->entity_text;
  r->entity.length = count;
  return &r->entity;
}

static void on_error(void *data, xmlErrorPtr error) {
  reading *r = data;
  // An unknown entity is no fault of the structure.
  if (r->fault || error->level < XML_ERR_ERROR) return;
  if (error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY) return;
  if (error->code == XML_NS_ERR_UNDEFINED_NAMESPACE) return;
  r->fault = error->line > 0 ? error->line : 1;
}

static void set_text_handlers(xmlSAXHandler *sax) {
  memset(sax, 0, sizeof *sax);
  sax->characters = on_text;
  sax->ignorableWhitespace = on_text;
  sax->cdataBlock = on_text;
}

void markup_read_html(const char *bytes, int count, markup_events events, void *context) {
  reading r = {.events = events, .context = context};
  xmlSAXHandler sax;
  set_text_handlers(&sax);
  sax.initialized = 1;
  sax.startElement = on_open;
  sax.endElement = on_close;
  htmlParserCtxtPtr parser =
      htmlCreatePushParserCtxt(&sax, &r, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!parser) return;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  // In pieces: pushed at once, a large page is moved about in memory more than it is read.
  for (int at = 0; at < count;) {
    int piece = count - at < 65536 ? count - at : 65536;
    htmlParseChunk(parser, bytes + at, piece, 0);
    at += piece;
  }
  htmlParseChunk(parser, NULL, 0, 1);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
}

int markup_read_xml(const char *bytes, int count, markup_events events, void *context) {
  reading r = {.events = events, .context = context};
  xmlSAXHandler sax;
  set_text_handlers(&sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_open_xml;
  sax.endElementNs = on_close_xml;
  sax.getEntity = on_entity;
  sax.serror = (xmlStructuredErrorFunc)on_error;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &r, NULL, 0, NULL);
  if (!parser) return 1;
  xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  // Options silence those handlers that tell of faults.
  *parser->sax = sax;
  for (int at = 0; at < count && !parser->disableSAX;) {
    int piece = count - at < 65536 ? count - at : 65536;
    xmlParseChunk(parser, bytes + at, piece, 0);
    at += piece;
  }
  xmlParseChunk(parser, NULL, 0, 1);
  if (!r.fault && !parser->wellFormed && parser->lastError.code != XML_ERR_UNDECLARED_ENTITY &&
      parser->lastError.code != XML_WAR_UNDECLARED_ENTITY)
    r.fault = parser->lastError.line > 0 ? parser->lastError.line : 1;
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  xmlFreeParserCtxt(parser);
  return r.fault;
}
