package vigil.desk.exporting;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vigil.core.date.DayRange;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;

/** Elements of {@link Huridocs}; empty ones are left out. */
final class HuridocsXml {
  private final XMLStreamWriter out;

  HuridocsXml(XMLStreamWriter out) {
    this.out = out;
  }

  void begin() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("huridocs");
    out.writeDefaultNamespace(Huridocs.NAMESPACE);
    out.writeNamespace("v", Huridocs.VIGIL);
  }

  void end() throws XMLStreamException {
    out.writeEndDocument();
    out.flush();
  }

  void entity(String name, Runnable content) {
    try {
      out.writeCharacters("\n");
      out.writeStartElement(name);
      content.run();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** A field of the formats. */
  void field(String name, Object value) {
    element(name, value.toString());
  }

  /** A field of our own. */
  void own(String name, Object value) {
    element("v:" + name, value.toString());
  }

  /** The first and last day that a date may mean. */
  void dates(String first, String last, Edtf date) {
    DayRange days = DayRange.of(date);
    days.first().ifPresent(day -> field(first, day));
    if (!last.isEmpty()) {
      days.last().ifPresent(day -> field(last, day));
    }
  }

  static String person(PersonId person) {
    return "person:" + person;
  }

  private void element(String name, String text) {
    if (text.isEmpty()) {
      return;
    }
    try {
      out.writeStartElement(name);
      out.writeCharacters(allowed(text));
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** XML 1.0, section 2.2: other characters cannot be written at all. */
  private static String allowed(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .forEach(character -> written.appendCodePoint(isAllowed(character) ? character : '\uFFFD'));
    return written.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("XML could not be written", e);
  }
}
