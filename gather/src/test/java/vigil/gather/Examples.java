package vigil.gather;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import vigil.core.id.Slug;
import vigil.core.language.Language;

/** Gatherings to test with. */
public final class Examples {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");
  public static final LocalDate ANNOUNCED = LocalDate.of(2017, 4, 8);

  private Examples() {}

  /** The gathering of the worked example. */
  public static GatheringDraft london() {
    return Gathering.draft(
            new Slug("no-to-lgbt-oppression-in-chechnya"),
            Kind.STATIC_ASSEMBLY,
            Times.openEnded(LocalDateTime.of(2017, 4, 12, 17, 30), LONDON),
            ANNOUNCED)
        .uid(UUID.fromString("7d1f3c4e-54f5-4a40-9a3f-6a4f6f0b8f11"))
        .title(
            Wording.of(Language.ENGLISH, "No to LGBT+ oppression in Chechnya")
                .and(Language.RUSSIAN, "Нет преследованию ЛГБТ+ в Чечне"))
        .place(
            Wording.of(
                Language.ENGLISH,
                "Bayswater Road at Ossington Street, London (near the Russian embassy)"))
        .message(
            Wording.of(
                    Language.ENGLISH,
                    "Bring banners and flags; stand against this oppression and with LGBT+ people"
                        + " in Russia.\n\nPeaceful and legal.")
                .and(
                    Language.RUSSIAN,
                    "Возьмите плакаты и флаги; выступите против этого преследования вместе с ЛГБТ+"
                        + " людьми в России.\n\nМирно и законно."))
        .police(new PoliceNotice.Informed())
        .status(Status.CONFIRMED)
        .event(new Slug("chechnya-2017"));
  }

  /** A march that is nothing but synthetic, with every optional part. */
  public static GatheringDraft march() {
    return Gathering.draft(
            new Slug("march"),
            Kind.MARCH,
            new Times(
                LocalDateTime.of(2026, 10, 24, 23, 0),
                Optional.of(LocalDateTime.of(2026, 10, 25, 6, 0)),
                ZoneId.of("Europe/Berlin")),
            LocalDate.of(2026, 10, 1))
        .title(Wording.of(Language.ENGLISH, "March; with, \\ every: \"sign\""))
        .place(Wording.of(Language.ENGLISH, "From the station, to the square"))
        .organisers(new Organisers.Named("Committee \"Light\"; north"))
        .police(new PoliceNotice.InformedOn(LocalDate.of(2026, 10, 2)))
        .update(
            new Update(
                LocalDate.of(2026, 10, 3), Wording.of(Language.ENGLISH, "Bring a warm coat.")))
        .update(
            new Update(
                LocalDate.of(2026, 10, 20), Wording.of(Language.ENGLISH, "Starts at 23:00.")));
  }
}
