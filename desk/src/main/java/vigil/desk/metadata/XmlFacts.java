package vigil.desk.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what XML says, without its document type and without anything from elsewhere. */
final class XmlFacts {
  /** Names of attributes and elements by which office programs sign changes and comments. */
  private static final Set<String> AUTHORS = Set.of("author", "creator", "userId", "lastEditor");

  private static final Set<String> CHANGES =
      Set.of("ins", "del", "moveFrom", "moveTo", "change-info");
  private static final int MOST_EVENTS = 2_000_000;

  private XmlFacts() {}

  private static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(xml);
  }

  /**
   * Every text in an element, and every attribute of it, under its name.
   *
   * @throws IOException when it is no sound XML
   */
  static void texts(String label, InputStream xml, Facts facts) throws IOException {
    try {
      XMLStreamReader reader = reader(xml);
      String element = "";
      for (int events = 0; reader.hasNext(); events++) {
        if (events >= MOST_EVENTS) {
          facts.notWhole();
          return;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          element = reader.getLocalName();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            facts.add(
                Fact.named(
                    label + " " + reader.getAttributeLocalName(i), reader.getAttributeValue(i)));
          }
        } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
          facts.add(Fact.named(label + " " + element, reader.getText()));
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException("no sound XML", e);
    }
  }

  /**
   * Who signed changes and comments in a text.
   *
   * @param comments whether all of it is comments
   * @throws IOException when it is no sound XML
   */
  static void authors(InputStream xml, boolean comments, Facts facts) throws IOException {
    try {
      XMLStreamReader reader = reader(xml);
      boolean inChange = false;
      String element = "";
      for (int events = 0; reader.hasNext(); events++) {
        if (events >= MOST_EVENTS) {
          facts.notWhole();
          return;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          element = reader.getLocalName();
          inChange |= CHANGES.contains(element);
          boolean change = CHANGES.contains(element) || element.endsWith("Change");
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (AUTHORS.contains(reader.getAttributeLocalName(i))) {
              facts.add(by(change && !comments, reader.getAttributeValue(i)));
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          inChange &= !CHANGES.contains(reader.getLocalName());
          element = "";
        } else if (event == XMLStreamConstants.CHARACTERS && AUTHORS.contains(element)) {
          facts.add(by(inChange, reader.getText()));
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException("no sound XML", e);
    }
  }

  private static Fact by(boolean change, String who) {
    return Fact.found(Concern.PEOPLE, change ? Fact.Found.CHANGE_BY : Fact.Found.COMMENT_BY, who);
  }
}
