package vigil.desk.paper;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.gather.Condition;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.Presence;
import vigil.gather.Provision;
import vigil.gather.Safety;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.police.Law;

/** Gatherings to be printed, in three scripts. */
final class Examples {
  static final Language ARABIC = new Language("ar");
  static final URI PAGE = URI.create("https://memory.example/gatherings/disappeared");
  private static final LocalDate TODAY = LocalDate.of(2038, 3, 1);
  private static final LocalizedText GROUP = new LocalizedText(group());

  private Examples() {}

  private static Map<Language, String> group() {
    Map<Language, String> names = new LinkedHashMap<>();
    names.put(Language.ENGLISH, "Memory Network");
    names.put(Language.RUSSIAN, "Сеть «Память»");
    names.put(ARABIC, "شبكة الذاكرة");
    return names;
  }

  static OnPaper onPaper(Gathering gathering) {
    return new OnPaper(gathering, GROUP, Optional.of(PAGE), TODAY);
  }

  static Gathering march() {
    return Gathering.draft(new Slug("disappeared"), Kind.MARCH, times(), TODAY)
        .title(said("March for the disappeared", "Шествие за исчезнувших", "مسيرة من أجل المختفين"))
        .place(
            said(
                "Hyde Park, at Speakers’ Corner",
                "Гайд-парк, Уголок ораторов",
                "هايد بارك، عند ركن الخطباء (Speakers’ Corner)"))
        .setting(
            new Setting.Route(
                List.of(
                    point("Marble Arch", "Марбл-Арч", "ماربل آرتش"),
                    point("Oxford Circus", "Оксфорд-Серкус", "أكسفورد سيركس"),
                    point("Trafalgar Square", "Трафальгарская площадь", "ميدان ترافالغار"))))
        .message(
            said(
                "Bring **a photograph** of whoever is missed. We walk in silence.\n\nNo flags.",
                "Возьмите **фотографию** того, кого ждут. Мы идём молча.\n\nБез флагов.",
                "أحضروا **صورة** لمن تفتقدونه. نمشي في صمت.\n\nبلا أعلام."))
        .organisers(new Organisers.Named("Memory Network"))
        .presence(Optional.of(new Presence(480, true)))
        .safety(safety())
        .rights(Optional.of(Law.shipped().getFirst().rights()))
        .condition(
            new Condition(
                TODAY,
                said(
                    "The march keeps to the *eastern* lane of Oxford Street.",
                    "Шествие идёт по *восточной* полосе Оксфорд-стрит.",
                    "تلتزم المسيرة *الحارة الشرقية* من شارع أكسفورد.")))
        .finish();
  }

  /** As long as a title, a place and a message can be. */
  static Gathering wordy() {
    return march()
        .edit()
        .title(
            Wording.of(
                Language.ENGLISH,
                "Remembering those whom nobody named ".repeat(6).substring(0, 199)))
        .place(
            Wording.of(Language.ENGLISH, "behind the old station, ".repeat(13).substring(0, 299)))
        .message(Wording.of(Language.ENGLISH, "Bring water and a photograph. ".repeat(400)))
        .finish();
  }

  private static Times times() {
    LocalDateTime start = LocalDateTime.parse("2038-03-27T13:00");
    return new Times(start, Optional.of(start.plusHours(3)), ZoneId.of("Europe/London"));
  }

  private static Safety safety() {
    return new Safety(
        Map.of(
            Provision.STEP_FREE_ROUTE,
            new Safety.Answer(true, Optional.empty()),
            Provision.TOILETS,
            new Safety.Answer(false, Optional.empty()),
            Provision.FIRST_AID,
            new Safety.Answer(
                true, Optional.of(said("Red vests", "Красные жилеты", "السترات الحمراء"))),
            Provision.LEGAL_HELP,
            new Safety.Answer(true, Optional.of(Wording.of(Language.ENGLISH, "+44 20 7946 0000"))),
            Provision.STEWARDS,
            new Safety.Answer(true, Optional.empty())));
  }

  private static Setting.Waypoint point(String english, String russian, String arabic) {
    return new Setting.Waypoint(said(english, russian, arabic), Optional.empty());
  }

  private static Wording said(String english, String russian, String arabic) {
    return Wording.of(Language.ENGLISH, english).and(Language.RUSSIAN, russian).and(ARABIC, arabic);
  }
}
