package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.core.map.GeoPoint;

/**
 * Where places are, as CSV, with the columns {@code located_place, latitude, longitude} in any
 * order, in decimal degrees. A place is known by its words.
 */
public final class PlaceCsv {
  private enum Columns implements Column {
    LOCATED_PLACE,
    LATITUDE,
    LONGITUDE;

    @Override
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Columns> ALL = List.of(Columns.values());
  private static final String WRITE_DEGREES = "Write decimal degrees such as 43.318.";

  private PlaceCsv() {}

  /** A place in words, and where it is. */
  public record Place(String words, GeoPoint at) {}

  /** The columns that say that a table is one of places. */
  public static List<String> titles() {
    return Column.titles(ALL);
  }

  /**
   * Reads a table.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static Sheet<Place> read(String file, InputStream content) throws IOException {
    return IdRows.read(file, content, ALL, PlaceCsv::place);
  }

  private static Optional<IdRows.Read<Place>> place(FieldReader fields) {
    Field words = fields.free(Columns.LOCATED_PLACE);
    Field latitude = fields.plain(Columns.LATITUDE);
    Field longitude = fields.plain(Columns.LONGITUDE);
    boolean whole = fields.require(words, "Write the place as events and statements name it.");
    whole &= fields.require(latitude, WRITE_DEGREES);
    whole &= fields.require(longitude, WRITE_DEGREES);
    if (!whole) {
      return Optional.empty();
    }
    return fields
        .read(latitude, text -> point(text, longitude.text()), WRITE_DEGREES)
        .map(point -> new IdRows.Read<>(words, new Place(words.text(), point)));
  }

  private static Optional<GeoPoint> point(String latitude, String longitude) {
    try {
      return Optional.of(new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude)));
    } catch (IllegalArgumentException nowhere) {
      return Optional.empty();
    }
  }

  /** Writes places as {@link #read} reads them. */
  public static void write(Map<String, GeoPoint> places, Appendable out) throws IOException {
    TableWriter.write(
        out,
        titles(),
        places.entrySet(),
        place ->
            List.of(
                FormulaGuard.guarded(place.getKey()),
                Double.toString(place.getValue().latitude()),
                Double.toString(place.getValue().longitude())));
  }
}
