package vigil.desk.exporting;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;

/**
 * A casebook in the entities of the HURIDOCS Events Standard Formats (Dueck et al., 2nd edition,
 * 2001), with the field numbers of the data dictionary of HURIDOCS' own OpenEvSys 2. The schema
 * {@code huridocs.xsd} lies beside it. What the formats have no field for is in elements of the
 * namespace {@value #VIGIL}.
 */
final class Huridocs {
  static final String NAMESPACE = "urn:huridocs:events-standard-formats:vigil:1";
  static final String VIGIL = "urn:vigil:statements:1";

  private final HuridocsXml xml;
  private final Casebook casebook;
  private final Map<PersonId, List<PersonId>> links;
  private final Vocabulary vocabulary = Vocabulary.standard();

  /** Somebody in one event and type of act. */
  private record Victim(EventId event, ActType act, Party who) {}

  private Huridocs(HuridocsXml xml, Casebook casebook) {
    this.xml = xml;
    this.casebook = casebook;
    this.links = CaseTables.links(casebook);
  }

  /** Writes all of a casebook; the stream stays open. */
  static void write(Casebook casebook, OutputStream out) {
    try {
      HuridocsXml xml =
          new HuridocsXml(
              XMLOutputFactory.newFactory()
                  .createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
      new Huridocs(xml, casebook).write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written", e);
    }
  }

  private void write() throws XMLStreamException {
    xml.begin();
    casebook.events().values().forEach(this::event);
    casebook.persons().values().forEach(this::person);
    casebook.groups().values().forEach(this::group);
    casebook.sources().values().forEach(this::source);
    casebook.acts().values().forEach(this::act);
    namedVictims();
    casebook.involvements().values().forEach(this::involvement);
    casebook.statements().values().forEach(this::information);
    casebook.interventions().values().forEach(this::intervention);
    xml.end();
  }

  private void event(Event event) {
    xml.entity(
        "event",
        () -> {
          xml.field("event_record_number", event.id());
          xml.field("event_title", event.title());
          xml.field("local_geographical_area", event.where());
          xml.dates("initial_date", "final_date", event.when());
          xml.field("event_description", event.summary());
          xml.own("edtf", event.when());
        });
  }

  private void person(Person person) {
    xml.entity(
        "person",
        () -> {
          xml.field("person_record_number", HuridocsXml.person(person.id()));
          xml.field("counting_unit", "individual");
          xml.field("person_name", person.name());
          links
              .getOrDefault(person.id(), List.of())
              .forEach(same -> xml.own("same_as", HuridocsXml.person(same)));
        });
  }

  private void group(Group group) {
    xml.entity(
        "person",
        () -> {
          xml.field("person_record_number", "group:" + group.id());
          xml.field("counting_unit", "group");
          xml.field("person_name", group.name());
          xml.field("group_description", group.size().words());
          xml.own("number_of_persons", group.size().quantity());
        });
  }

  /** The formats know a source as a person, or a body, in the role of a source. */
  private void source(Source source) {
    xml.entity(
        "person",
        () -> {
          xml.field("person_record_number", "source:" + source.id());
          xml.field("counting_unit", "source");
          xml.field("person_name", source.name());
          xml.field("other_names", source.publicName().orElse(""));
          xml.own("source_kind", source.kind().code());
        });
  }

  private void act(Act act) {
    xml.entity(
        "act",
        () -> {
          xml.field("act_record_number", act.id());
          xml.field("victim", party(act.victim()));
          xml.field("event", act.event());
          xml.field("type_of_act", vocabulary.label(act.type(), Language.ENGLISH));
          act.when().ifPresent(when -> xml.dates("initial_date", "final_date", when));
          xml.field("exact_location", act.where());
          xml.own("act_type", act.type().code());
          xml.own("violation_status", act.status().code());
          act.when().ifPresent(when -> xml.own("edtf", when));
        });
  }

  /** Somebody whom a statement names is a victim of an act, whether or not one was entered. */
  private void namedVictims() {
    Set<String> written = new HashSet<>();
    Set<Victim> entered = new HashSet<>();
    for (Act act : casebook.acts().values()) {
      entered.add(new Victim(act.event(), act.type(), act.victim()));
    }
    for (Statement statement : casebook.statements().values()) {
      if (statement.stance().affirms() && statement.isCounted()) {
        statement
            .persons()
            .forEach(person -> {
              String number = statement.event() + "/" + statement.act().code() + "/" + person;
              Victim victim =
                  new Victim(statement.event(), statement.act(), new Party.OfPerson(person));
              if (written.add(number) && !entered.contains(victim)) {
                namedVictim(number, statement, HuridocsXml.person(person));
              }
            });
      }
    }
  }

  private void namedVictim(String number, Statement statement, String victim) {
    xml.entity(
        "act",
        () -> {
          xml.field("act_record_number", number);
          xml.field("victim", victim);
          xml.field("event", statement.event());
          xml.field("type_of_act", vocabulary.label(statement.act(), Language.ENGLISH));
          xml.own("act_type", statement.act().code());
        });
  }

  private void involvement(Involvement involvement) {
    xml.entity(
        "involvement",
        () -> {
          xml.field("involvement_record_number", involvement.id());
          xml.field("perpetrator", party(involvement.who()));
          xml.field("act", involvement.act());
          xml.field("degree_of_involvement", involvement.degree().label(Language.ENGLISH));
          xml.own("degree", involvement.degree().code());
        });
  }

  private void information(Statement statement) {
    xml.entity(
        "information",
        () -> {
          xml.field("information_record_number", statement.id());
          xml.field("source", "source:" + statement.source());
          xml.field("event", statement.event());
          statement
              .persons()
              .forEach(person -> xml.field("related_person", HuridocsXml.person(person)));
          statement
              .language()
              .ifPresent(language -> xml.field("language_of_source_material", language.tag()));
          xml.dates("date_of_source_material", "", statement.saidOn());
          xml.field("remarks", statement.words());
          xml.field("reliability_of_information", statement.reliability().label(Language.ENGLISH));
          ownOf(statement);
        });
  }

  /** What makes it a statement: the formats have no field for it. */
  private void ownOf(Statement statement) {
    xml.own("act_type", statement.act().code());
    xml.own("stance", statement.stance().code());
    xml.own("edtf", statement.saidOn());
    statement.denialOf().ifPresent(denial -> xml.own("denial_of", denial.code()));
    xml.own("subject", statement.subject());
    xml.own("quantity", statement.quantity().quantity());
    xml.own("quantity_words", statement.quantity().words());
    for (Derivation derivation : statement.derivesFrom()) {
      xml.own("derives_from", derivation);
    }
    statement.when().ifPresent(when -> xml.own("when", when));
    xml.own("where", statement.where());
    xml.own("consent", statement.consent().code());
    xml.own("translation", statement.translation());
  }

  private void intervention(Intervention intervention) {
    xml.entity(
        "intervention",
        () -> {
          xml.field("intervention_record_number", intervention.id());
          xml.field("event", intervention.event());
          xml.field("type_of_intervention", intervention.kind().label(Language.ENGLISH));
          xml.dates("date_of_intervention", "", intervention.on());
          xml.field("parties_requested", intervention.to());
          xml.field("remarks", intervention.what());
          xml.own("intervention_kind", intervention.kind().code());
          intervention.due().ifPresent(day -> xml.own("due", day));
          xml.own("outcome", intervention.outcome());
          xml.own("edtf", intervention.on());
        });
  }

  private static String party(Party party) {
    return switch (party) {
      case Party.OfPerson(var person) -> HuridocsXml.person(person);
      case Party.OfGroup(var group) -> "group:" + group;
    };
  }
}
