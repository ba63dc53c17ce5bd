package vigil.desk.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What pictures, film and sound say, by way of metadata-extractor. */
public final class MediaFacts {
  private static final int UPRIGHT = 1;

  /** How the picture is packed says nothing about anybody. */
  private static final Set<String> PACKING =
      Set.of(
          "JPEG",
          "JFIF",
          "Huffman",
          "PNG-IHDR",
          "GIF Header",
          "GIF Control",
          "GIF Image",
          "BMP Header");

  private MediaFacts() {}

  /**
   * Reads what is said.
   *
   * @param content read as far as it is of use
   * @throws IOException when it is broken
   */
  static void read(InputStream content, Facts facts) throws FileRefusedException, IOException {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new BufferedInputStream(content));
      for (GpsDirectory gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
        facts.part(() -> position(gps, facts));
      }
      for (Directory directory : metadata.getDirectories()) {
        facts.part(() -> add(directory, facts));
      }
      if (!metadata.getDirectories().iterator().hasNext() || !errors(metadata).isEmpty()) {
        facts.notWhole();
      }
    } catch (ImageProcessingException e) {
      throw new IOException("not readable as what it begins like", e);
    }
  }

  private static List<String> errors(Metadata metadata) {
    List<String> errors = new ArrayList<>();
    metadata.getDirectories().forEach(directory -> directory.getErrors().forEach(errors::add));
    // How the reader of films finds the end of every film.
    errors.removeIf(error -> error.startsWith("End of data reached"));
    return errors;
  }

  /** How the picture is to be turned: 1 (not at all) to 8, as in EXIF. */
  public static int orientation(byte[] picture) {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
      for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
        if (exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
          return exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
        }
      }
      return UPRIGHT;
    } catch (ImageProcessingException | MetadataException | IOException unreadable) {
      return UPRIGHT;
    }
  }

  private static void position(GpsDirectory gps, Facts facts) {
    GeoLocation place = gps.getGeoLocation();
    if (place != null && !place.isZero()) {
      facts.add(
          Fact.found(
              Concern.PLACE,
              Fact.Found.POSITION,
              String.format(Locale.ROOT, "%.5f, %.5f", place.getLatitude(), place.getLongitude())));
    }
  }

  private static void add(Directory directory, Facts facts) {
    if (directory instanceof FileTypeDirectory) {
      return;
    }
    if (directory instanceof ExifThumbnailDirectory) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.THUMBNAIL, directory.getName()));
    }
    if (directory instanceof XmpDirectory xmp) {
      xmp.getXmpProperties().forEach((path, value) -> facts.add(Fact.named("XMP " + path, value)));
    }
    for (Tag tag : directory.getTags()) {
      String value = tag.getDescription();
      if (value != null) {
        facts.add(fact(directory, tag.getTagName(), value));
      }
    }
  }

  private static Fact fact(Directory directory, String name, String value) {
    String label = directory.getName() + ": " + name;
    if (directory instanceof GpsDirectory) {
      return Fact.of(Concern.PLACE, label, value);
    }
    if (PACKING.contains(directory.getName())) {
      return Fact.of(Concern.REST, label, value);
    }
    if (directory.getName().endsWith("tEXt")
        || directory.getName().endsWith("iTXt")
        || directory.getName().endsWith("zTXt")) {
      // The key of the text stands in the value.
      Concern concern = Concerns.of(value);
      return Fact.of(concern == Concern.REST ? Concern.WORDS : concern, label, value);
    }
    Concern concern = Concerns.of(name);
    return Fact.of(concern, label, value);
  }
}
