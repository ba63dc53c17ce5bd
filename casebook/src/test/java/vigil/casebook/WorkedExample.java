package vigil.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

/** The public case of April 2017 as changes of a casebook. */
public final class WorkedExample {
  public static final EventId EVENT = new EventId("chechnya-2017");
  public static final ActType KILLING = new ActType("killing");
  public static final ActType DETENTION = new ActType("arbitrary-detention");
  public static final ActType TORTURE = new ActType("torture");

  private static final SourceId NOVAYA = new SourceId("novaya-gazeta");
  private static final SourceId NOVAYA_SOURCES = new SourceId("novaya-sources");
  private static final SourceId WITNESSES = new SourceId("witnesses");
  private static final SourceId SVOBODA = new SourceId("radio-svoboda");
  private static final SourceId SVOBODA_SOURCES = new SourceId("svoboda-sources");
  private static final SourceId SPOKESMAN = new SourceId("spokesman");
  private static final SourceId AUTHORITIES = new SourceId("authorities");
  private static final SourceId BRITISH_SITE = new SourceId("british-site");

  private WorkedExample() {}

  public static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.EventAdded(
            new Event(
                EVENT,
                "Detention, torture and killing of men believed to be gay",
                Edtf.parse("2017-02/2017-04"),
                "Chechen Republic, Russian Federation",
                "")));
    changes.add(source(NOVAYA, SourceKind.PRESS, "Novaya Gazeta"));
    changes.add(source(NOVAYA_SOURCES, SourceKind.SURVIVOR, "survivors and others, unnamed"));
    changes.add(source(WITNESSES, SourceKind.SURVIVOR, "witnesses and survivors"));
    changes.add(source(SVOBODA, SourceKind.PRESS, "Radio Svoboda"));
    changes.add(source(SVOBODA_SOURCES, SourceKind.WITNESS, "its own, unnamed"));
    changes.add(source(SPOKESMAN, SourceKind.OFFICIAL, "spokesman of the head of the republic"));
    changes.add(source(AUTHORITIES, SourceKind.OFFICIAL, "Chechen authorities"));
    changes.add(source(BRITISH_SITE, SourceKind.PRESS, "a British LGBT+ news site"));
    statements().forEach(statement -> changes.add(new Change.StatementRecorded(statement)));
    return changes;
  }

  public static List<Statement> statements() {
    return List.of(
        said("s1", NOVAYA, "2017-04-01", DETENTION, Stance.ALLEGES, ">100")
            .derivesFrom(new Derivation.FromSource(NOVAYA_SOURCES))
            .build(),
        said("s2", NOVAYA, "2017-04-01", KILLING, Stance.ALLEGES, ">=3")
            .derivesFrom(new Derivation.FromSource(NOVAYA_SOURCES))
            .build(),
        said("s3", NOVAYA, "2017-04-01", KILLING, Stance.ESTIMATES, ">3")
            .derivesFrom(new Derivation.FromSource(NOVAYA_SOURCES))
            .build(),
        said("s4", WITNESSES, "2017-04", TORTURE, Stance.ALLEGES, "?").build(),
        said("s5", SVOBODA, "2017-04-08", KILLING, Stance.ALLEGES, "2")
            .derivesFrom(new Derivation.FromSource(SVOBODA_SOURCES))
            .build(),
        said("s6", SPOKESMAN, "2017-04-01", DETENTION, Stance.DENIES, "0").build(),
        said("s7", AUTHORITIES, "2017-04", DETENTION, Stance.DENIES, "0").build(),
        said("s8", BRITISH_SITE, "2017-04", KILLING, Stance.ALLEGES, ">=3")
            .derivesFrom(new Derivation.FromStatement(new StatementId("s2")))
            .build());
  }

  private static Change source(SourceId id, SourceKind kind, String name) {
    return new Change.SourceAdded(new Source(id, kind, name, Optional.of(name)));
  }

  private static StatementDraft said(
      String id, SourceId source, String on, ActType act, Stance stance, String quantity) {
    return Statement.draft(new StatementId(id), source, EVENT, act, stance)
        .saidOn(Edtf.parse(on))
        .quantity(QuotedQuantity.of(Quantity.parse(quantity)));
  }
}
