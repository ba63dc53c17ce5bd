package vigil.desk.trial;

import java.io.ByteArrayOutputStream;

/** What the synthetic files have in common. */
public final class Samples {
  /** What each file has planted in it, somewhere a copy must not have it. */
  public static final String PLANTED = "PLANTED-7f3a";

  /**
   * How a JPEG, a PNG and a PDF begin, each byte a character: long enough that no ciphertext holds
   * one by chance.
   */
  public static final String[] BEGINNINGS = {
    "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0", "\u0089PNG\r\n\u001a\n", "\0\0\0\rIHDR", "%PDF-1."
  };

  private Samples() {}

  /** XMP with one property. */
  static String xmp(String property, String value) {
    return """
    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><%s>%s</%s></rdf:Description>
    </rdf:RDF></x:xmpmeta><?xpacket end="w"?>\
    """
        .formatted(property, value, property);
  }

  /** All of these one after the other. */
  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
