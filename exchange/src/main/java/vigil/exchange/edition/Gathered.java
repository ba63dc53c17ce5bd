package vigil.exchange.edition;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of something that may be an edition, read within limits, and what was wrong so far. */
final class Gathered {
  private final EditionLimits limits;
  private final SortedMap<EditionPath, byte[]> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private long totalSizeBytes;
  private int entries;
  private boolean complete = true;

  Gathered(EditionLimits limits) {
    this.limits = limits;
  }

  /** Files that are in memory already. */
  static Gathered of(SortedMap<EditionPath, byte[]> files, EditionLimits limits) {
    Gathered gathered = new Gathered(limits);
    files.forEach((path, bytes) -> {
      if (gathered.count(path.value())) {
        gathered.add(path, bytes.clone());
      }
    });
    return gathered;
  }

  /** Counts an entry of any kind; false when there are too many to go on. */
  boolean count(String name) {
    if (++entries > limits.files()) {
      stop(name, Fault.TOO_MANY, "there are more than " + limits.files() + " files");
    }
    return complete;
  }

  /** Reads a file; false when all together is too large to go on. */
  boolean read(EditionPath path, InputStream in) throws IOException {
    if (files.containsKey(path)) {
      problem(path.value(), Fault.UNSAFE, "it is there twice");
      return true;
    }
    add(path, in.readNBytes(limits.fileSizeBytes() + 1));
    return complete;
  }

  private void add(EditionPath path, byte[] bytes) {
    totalSizeBytes += bytes.length;
    if (bytes.length > limits.fileSizeBytes()) {
      stop(path.value(), Fault.TOO_LARGE, "it has over " + limits.fileSizeBytes() + " bytes");
    } else if (totalSizeBytes > limits.totalSizeBytes()) {
      stop(
          path.value(),
          Fault.TOO_LARGE,
          "with it there are over " + limits.totalSizeBytes() + " bytes");
    } else {
      files.put(path, bytes);
    }
  }

  /** Notes a problem after which the rest is not looked at. */
  void stop(String file, Fault fault, String explanation) {
    complete = false;
    problem(file, fault, explanation);
  }

  void problem(String file, Fault fault, String explanation) {
    problems.add(new Problem(file, fault, explanation));
  }

  /** Whether all was looked at. */
  boolean isComplete() {
    return complete;
  }

  SortedMap<EditionPath, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
