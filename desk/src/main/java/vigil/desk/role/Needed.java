package vigil.desk.role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which permission each page of the desk takes: the one table. A rule counts for its address and
 * all addresses below it that have no rule of their own.
 */
public final class Needed {
  private static final List<Rule> RULES =
      List.of(
          new Rule("/", Permission.BE_HERE, Permission.BE_HERE),
          new Rule("/kept", Permission.BE_HERE, Permission.BE_HERE),
          new Rule("/inbox", Permission.READ_TESTIMONY, Permission.CODE),
          new Rule("/inbox/openings", Permission.BE_HERE, Permission.BE_HERE),
          new Rule("/inbox/{id}/openings", Permission.BE_HERE, Permission.BE_HERE),
          new Rule("/inbox/{id}/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/inbox/{id}/reply", Permission.ANSWER, Permission.ANSWER),
          new Rule("/inbox/{id}/files/{name}/copy", Permission.COPY, Permission.COPY),
          new Rule("/hotline", Permission.ANSWER, Permission.ANSWER),
          new Rule("/copies", Permission.COPY, Permission.COPY),
          new Rule("/events", Permission.READ_RECORD, Permission.CODE),
          new Rule("/statements", Permission.READ_RECORD, Permission.CODE),
          new Rule("/statements/{id}/reliability", Permission.JUDGE, Permission.JUDGE),
          new Rule("/statements/{id}/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/sources", Permission.READ_RECORD, Permission.CODE),
          new Rule("/sources/{id}/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/persons", Permission.READ_RECORD, Permission.CODE),
          new Rule("/persons/link", Permission.LINK, Permission.LINK),
          new Rule("/persons/unlink", Permission.LINK, Permission.LINK),
          new Rule("/persons/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/groups", Permission.READ_RECORD, Permission.CODE),
          new Rule("/groups/{id}/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/acts", Permission.READ_RECORD, Permission.CODE),
          new Rule("/documents", Permission.READ_RECORD, Permission.CODE),
          new Rule("/documents/{id}/file/earlier", Permission.READ_RECORD, Permission.ERASE),
          new Rule("/documents/{id}/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/interventions", Permission.READ_RECORD, Permission.CODE),
          new Rule("/interventions/{id}/erase", Permission.ERASE, Permission.ERASE),
          new Rule("/search", Permission.READ_RECORD, Permission.READ_RECORD),
          new Rule("/estimates", Permission.READ_RECORD, Permission.ESTIMATE),
          new Rule("/dossiers", Permission.READ_RECORD, Permission.WRITE),
          new Rule("/gatherings", Permission.READ_RECORD, Permission.GATHER),
          new Rule("/gatherings/{slug}/attendance", Permission.READ_RECORD, Permission.CODE),
          new Rule("/gatherings/{slug}/attendance/page", Permission.READ_RECORD, Permission.GATHER),
          new Rule("/laws", Permission.BE_HERE, Permission.ADMINISTER),
          new Rule("/publish", Permission.PUBLISH, Permission.PUBLISH),
          new Rule("/front", Permission.EXCHANGE, Permission.EXCHANGE),
          new Rule("/front/pair", Permission.ADMINISTER, Permission.ADMINISTER),
          new Rule("/tables", Permission.CODE, Permission.CODE),
          new Rule("/tables/case.age", Permission.ADMINISTER, Permission.ADMINISTER),
          new Rule("/keys", Permission.BE_HERE, Permission.ADMINISTER),
          new Rule("/keys/people", Permission.ADMINISTER, Permission.ADMINISTER),
          new Rule("/keys/passphrase", Permission.BE_HERE, Permission.BE_HERE),
          new Rule("/keys/recovery", Permission.ADMINISTER, Permission.ADMINISTER),
          new Rule("/history", Permission.BE_HERE, Permission.UNDO),
          new Rule("/history/{number}/erase", Permission.ERASE, Permission.ERASE));

  private Needed() {}

  /**
   * What a page takes.
   *
   * @param address below which the rule counts, as its route is written
   * @param toRead for GET
   * @param toChange for everything that sends a form
   */
  private record Rule(String address, Permission toRead, Permission toChange) {
    boolean covers(String path) {
      return path.equals(address) || (!address.equals("/") && path.startsWith(address + "/"));
    }
  }

  /**
   * The permission that a page takes.
   *
   * @param path of the route, with the names of its parameters in braces
   * @return empty when no rule says it; then the page is for administrators only
   */
  public static Optional<Permission> toRead(String path) {
    return rule(path).map(Rule::toRead);
  }

  /** The same for sending a form to it. */
  public static Optional<Permission> toChange(String path) {
    return rule(path).map(Rule::toChange);
  }

  private static Optional<Rule> rule(String path) {
    return RULES.stream()
        .filter(rule -> rule.covers(path))
        .max(Comparator.comparingInt(rule -> rule.address().length()));
  }
}
