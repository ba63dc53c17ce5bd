package vigil.seal.parcel;

import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON documents inside envelopes: snake_case, ISO dates; unknown members are passed over,
 * missing ones are not.
 */
public final class ParcelJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ParcelJson() {}

  /** UTF-8. */
  public static byte[] write(Object document) {
    return MAPPER.writeValueAsBytes(document);
  }

  /**
   * Reads a document into a record.
   *
   * @throws ParcelException.Malformed when it is no such document; names the member, never repeats
   *     the content
   */
  public static <T> T read(byte[] json, Class<T> type) throws ParcelException.Malformed {
    try {
      T document = MAPPER.readValue(json, type);
      if (document == null) {
        throw new ParcelException.Malformed("the document in the envelope is empty", null);
      }
      return document;
    } catch (JacksonException e) {
      // The location is kept, the cause is not: its message quotes the testimony.
      var at = e.getLocation();
      String where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw new ParcelException.Malformed(
          "the document in the envelope is not as it should be" + where, null);
    }
  }
}
