package vigil.desk.act;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Group;
import vigil.core.id.GroupId;
import vigil.core.language.Text;
import vigil.core.quantity.QuantityWords;
import vigil.core.quantity.QuotedQuantity;
import vigil.desk.coding.FreshIds;
import vigil.desk.coding.Recording;
import vigil.desk.coding.Typed;
import vigil.desk.coding.Understood;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** People who are known as a group only. */
public final class GroupPages {
  private GroupPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/groups", GroupPages::all)
        .post("/groups", GroupPages::add)
        .get("/groups/{id}", GroupPages::show)
        .post("/groups/{id}", GroupPages::correct)
        .get("/groups/{id}/erase", GroupPages::show)
        .post("/groups/{id}/erase", GroupPages::erase);
  }

  /**
   * A group in the list.
   *
   * @param size in words, with the source's own after it
   */
  public record Row(String address, String id, String name, String size) {}

  /** All groups, and the form for a new one. */
  public record ListPage(List<Row> rows, Form form) {}

  /** One group, to be corrected. */
  public record GroupPage(String address, String id, Form form) {}

  private static void all(OpenDesk desk, Visit visit) {
    visit.show("act/groups", ActPages.WORDS, list(desk, visit, Form.blank()));
  }

  private static ListPage list(OpenDesk desk, Visit visit, Form form) {
    return new ListPage(
        desk.casebook().groups().values().stream()
            .map(group ->
                new Row(
                    Address.of("groups", group.id().value()),
                    group.id().value(),
                    group.name(),
                    size(group, visit)))
            .toList(),
        form);
  }

  private static String size(Group group, Visit visit) {
    String words = QuantityWords.of(group.size().quantity(), visit.language());
    return group.size().words().isEmpty() ? words : words + " · " + group.size().words();
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = ActPages.WORDS.in(visit.language());
    List<Change> changes =
        read(desk, visit, form, FreshIds.group(desk.casebook()))
            .<Change>map(Change.GroupAdded::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, ActPages.refusing(visit))) {
      visit.goTo("/groups", words.get("group.added"));
    } else {
      visit.showAgain("act/groups", ActPages.WORDS, list(desk, visit, form));
    }
  }

  private static Optional<Group> read(OpenDesk desk, Visit visit, Form form, GroupId id) {
    Text words = ActPages.refusing(visit);
    String name = new Typed(form, words).required("name");
    Optional<QuotedQuantity> size =
        new Understood(form, words, desk.caseFile().today()).quantity("size", "size_words");
    return form.accepted() ? size.map(many -> new Group(id, name, many)) : Optional.empty();
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Group> group = group(desk, visit);
    if (group.isEmpty()) {
      visit.missing();
    } else {
      visit.show("act/group", ActPages.WORDS, page(group.get(), filled(group.get())));
    }
  }

  private static Form filled(Group group) {
    return Form.blank()
        .filled("name", group.name())
        .filled("size", group.size().quantity().toString())
        .filled("size_words", group.size().words());
  }

  private static GroupPage page(Group group, Form form) {
    return new GroupPage(Address.of("groups", group.id().value()), group.id().value(), form);
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Group> group = group(desk, visit);
    if (group.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    List<Change> changes =
        read(desk, visit, form, group.get().id()).<Change>map(Change.GroupCorrected::new).stream()
            .toList();
    if (Recording.take(desk, changes, form, ActPages.refusing(visit))) {
      visit.goTo("/groups", ActPages.WORDS.in(visit.language()).get("group.corrected"));
    } else {
      visit.showAgain("act/group", ActPages.WORDS, page(group.get(), form));
    }
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<Group> group = group(desk, visit);
    if (group.isEmpty()) {
      visit.missing();
      return;
    }
    if (visit.form().value("sure").isEmpty()) {
      Form form = filled(group.get());
      form.refuse("sure", ActPages.refusing(visit).get("refused.not-sure"));
      visit.showAgain("act/group", ActPages.WORDS, page(group.get(), form));
      return;
    }
    desk.record(new Change.Erased(new ErasableItem.GroupName(group.get().id())));
    visit.goTo("/groups", ActPages.WORDS.in(visit.language()).get("group.erased"));
  }

  private static Optional<Group> group(OpenDesk desk, Visit visit) {
    return visit
        .id("id", GroupId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().groups().get(id)));
  }
}
