package vigil.bench.gathering;

import static vigil.core.language.Language.ENGLISH;
import static vigil.core.language.Language.RUSSIAN;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigil.core.id.Slug;
import vigil.core.map.GeoPoint;
import vigil.gather.Condition;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.PoliceNotice;
import vigil.gather.Presence;
import vigil.gather.Provision;
import vigil.gather.Safety;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Update;
import vigil.gather.Wording;
import vigil.gather.police.Law;

/** Invented gatherings, one of each kind, about which everything is said that can be said. */
public final class Invented {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 11, 22);
  private static final LocalDateTime START = LocalDateTime.of(2099, 5, 1, 12, 0);
  private static final int STOPS = 6;

  private static final Wording MESSAGE =
      both(
          "We come **for those who cannot**. Bring a photograph, a candle and somebody who has not"
              + " come before.\n\n"
              + "- Speeches are short and in two languages.\n"
              + "- Nobody films faces; ask before you photograph.\n"
              + "- Stewards wear yellow armbands. Ask them anything.\n",
          "Мы приходим **за тех, кто не может**. Возьмите фотографию, свечу и того, кто ещё не"
              + " приходил.\n\n"
              + "- Речи короткие, на двух языках.\n"
              + "- Лица не снимаем; прежде чем фотографировать, спросите.\n"
              + "- У распорядителей жёлтые повязки. Спрашивайте их.\n");

  private Invented() {}

  /** One of each kind; each has the name of its kind as slug. */
  public static List<Gathering> ofEachKind() {
    return Arrays.stream(Kind.values()).map(Invented::full).toList();
  }

  /** So many marches, about which little is said, that count by sums; the first is {@code m0}. */
  public static List<Gathering> marches(int count) {
    return IntStream.range(0, count).mapToObj(Invented::march).toList();
  }

  private static Gathering march(int number) {
    return Gathering.draft(
            new Slug("m" + number), Kind.MARCH, Times.openEnded(START, LONDON), ANNOUNCED)
        .title(Wording.of(ENGLISH, "A march"))
        .place(Wording.of(ENGLISH, "From the station to the square"))
        .presence(Optional.of(new Presence(0, true)))
        .finish();
  }

  private static Gathering full(Kind kind) {
    Times times = new Times(START, Optional.of(START.plusHours(3)), LONDON);
    return Gathering.draft(new Slug(kind.code()), kind, times, ANNOUNCED)
        .title(both("For the disappeared", "За исчезнувших"))
        .place(both("Hyde Park, at Speakers’ Corner", "Гайд-парк, Уголок ораторов"))
        .message(MESSAGE)
        .police(new PoliceNotice.InformedOn(ANNOUNCED))
        .setting(setting(kind, times))
        .safety(safety())
        .rights(Optional.of(Law.shipped().getFirst().rights()))
        .condition(
            new Condition(ANNOUNCED, both("Only the eastern lane.", "Только правая полоса.")))
        .update(new Update(ANNOUNCED, both("There will be a ramp.", "Будет пандус.")))
        .update(new Update(ANNOUNCED.plusDays(1), both("We begin at noon.", "Начинаем в полдень.")))
        .presence(Optional.of(new Presence(500, true)))
        .finish();
  }

  private static Setting setting(Kind kind, Times times) {
    return switch (kind) {
      case STATIC_ASSEMBLY, VIGIL -> new Setting.OnePlace(Optional.of(point(0)));
      case MARCH ->
          new Setting.Route(
              stops(number -> new Setting.Waypoint(stop(number), Optional.of(point(number)))));
      case SEVERAL_PLACES ->
          new Setting.Places(
              stops(number -> new Setting.Stop(stop(number), Optional.of(point(number)), times)));
      case ONLINE -> new Setting.Online(Optional.of(URI.create("https://example.org/join")));
    };
  }

  private static <T> List<T> stops(Function<Integer, T> stop) {
    return IntStream.rangeClosed(1, STOPS).boxed().map(stop).toList();
  }

  private static Wording stop(int number) {
    return both("Corner of street " + number, "Угол улицы " + number);
  }

  private static GeoPoint point(int number) {
    return new GeoPoint(51.51 + number / 500.0, -0.16 + number / 300.0);
  }

  private static Safety safety() {
    Wording words = both("At the gate, from eleven o’clock.", "У ворот, с одиннадцати часов.");
    Map<Provision, Safety.Answer> answers =
        Arrays.stream(Provision.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), _ -> new Safety.Answer(true, Optional.of(words))));
    return new Safety(answers);
  }

  private static Wording both(String english, String russian) {
    return Wording.of(ENGLISH, english).and(RUSSIAN, russian);
  }
}
