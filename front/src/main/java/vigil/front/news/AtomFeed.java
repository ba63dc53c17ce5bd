package vigil.front.news;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vigil.front.page.Reading;
import vigil.front.page.Site;

/** News as Atom (RFC 4287). Times are days, at midnight UTC. */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(Site site, Reading reading, NewsFeed news) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new AtomFeed(xml).feed(site, reading, news);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void feed(Site site, Reading reading, NewsFeed news) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", reading.language().tag());
    element("id", news.id().toString());
    element("title", news.title());
    element("updated", moment(news.updated()));
    xml.writeStartElement("author");
    element("name", site.name(reading.language()));
    xml.writeEndElement();
    link("self", "application/atom+xml", site.at(reading.link(news.path())));
    link("alternate", "text/html", site.at(reading.link(news.page())));
    for (NewsItem item : news.items()) {
      entry(item);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(NewsItem item) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", item.id().toString());
    element("title", item.title());
    element("published", moment(item.day()));
    element("updated", moment(item.day()));
    link("alternate", "text/html", item.page());
    element("summary", item.summary());
    xml.writeEndElement();
  }

  private void link(String relation, String mediaType, URI address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", mediaType);
    xml.writeAttribute("href", address.toString());
  }

  /** What XML 1.0 (section 2.2) has no place for, not even escaped, would end the whole feed. */
  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(NO_CHARACTER.matcher(text).replaceAll(" "));
    xml.writeEndElement();
  }

  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
