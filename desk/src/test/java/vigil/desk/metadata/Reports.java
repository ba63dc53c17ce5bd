package vigil.desk.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** What an inspection says of a file, as the tests ask for it. */
final class Reports {
  private Reports() {}

  static Report report(byte[] file) throws FileRefusedException, IOException {
    return Inspection.of(new ByteArrayInputStream(file)).report();
  }

  static List<String> values(Report report, Concern concern) {
    return report.byConcern().getOrDefault(concern, List.of()).stream().map(Fact::value).toList();
  }

  static List<Fact.Found> found(Report report) {
    return report.facts().stream().flatMap(fact -> fact.found().stream()).distinct().toList();
  }
}
