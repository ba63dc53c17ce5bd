package vigil.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.gather.Gathering;
import vigil.gather.Provision;
import vigil.gather.Rights;
import vigil.gather.Safety;
import vigil.gather.Wording;
import vigil.gather.telling.MessageHtml;
import vigil.gather.telling.Telling;

/**
 * What stewards have with them. It names nobody: who does what is written in by hand.
 *
 * @param care answers to what people ask, those on help first
 * @param unsaid what nobody has answered, in words; may be empty
 */
public record StewardsSheet(
    Language language,
    Text text,
    Said title,
    String kind,
    List<String> when,
    Call.Where where,
    List<Care> care,
    String unsaid,
    List<Dated> conditions,
    List<Dated> news,
    Optional<Law> rights,
    Optional<Call.Link> link) {

  /**
   * What there is.
   *
   * @param urgent whether somebody may have to find it at once
   * @param said yes or no, or nothing where the words say it
   */
  public record Care(boolean urgent, String label, String said, Optional<Said> words) {}

  /** Organisers' or authorities' words with their day; the text is HTML. */
  public record Dated(String day, Said html) {}

  /** What those who come should know; the text is HTML. */
  public record Law(String title, Said html, String asOf) {}

  static StewardsSheet of(Gathering gathering, CallWriter writer) {
    Text text = writer.text();
    Language reader = text.language();
    Telling telling = writer.telling();
    return new StewardsSheet(
        reader,
        text,
        Said.in(reader, gathering.title()),
        telling.kind(gathering.kind()),
        writer.when(),
        writer.where(Integer.MAX_VALUE),
        care(gathering.safety(), telling, reader),
        unsaid(gathering.safety(), telling, reader),
        gathering.conditions().reversed().stream()
            .map(one ->
                new Dated(
                    text.get("conditions.on", telling.day(one.imposedOn())),
                    html(one.text(), reader)))
            .toList(),
        gathering.updates().reversed().stream()
            .map(one -> new Dated(telling.day(one.day()), html(one.text(), reader)))
            .toList(),
        gathering.rights().map(rights -> law(rights, text, telling)),
        writer.link());
  }

  private static List<Care> care(Safety safety, Telling telling, Language reader) {
    List<Care> urgent = new ArrayList<>();
    List<Care> other = new ArrayList<>();
    for (Provision provision : Provision.values()) {
      boolean first =
          provision == Provision.LEGAL_HELP
              || provision == Provision.FIRST_AID
              || provision == Provision.LEGAL_OBSERVERS;
      safety
          .of(provision)
          .map(answer ->
              new Care(
                  first,
                  telling.provision(provision),
                  telling.said(provision, answer),
                  answer.words().map(words -> Said.in(reader, words))))
          .ifPresent((first ? urgent : other)::add);
    }
    urgent.addAll(other);
    return urgent;
  }

  private static String unsaid(Safety safety, Telling telling, Language reader) {
    List<String> unsaid = new ArrayList<>();
    for (Provision provision : Provision.values()) {
      if (safety.of(provision).isEmpty()) {
        unsaid.add(telling.provision(provision));
      }
    }
    return String.join(reader.direction().equals("rtl") ? "؛ " : "; ", unsaid);
  }

  private static Law law(Rights rights, Text text, Telling telling) {
    return new Law(
        text.get("rights", rights.country().in(text.language()).text()),
        html(rights.text(), text.language()),
        text.get("rights.as-of", telling.day(rights.asOf()), rights.source()));
  }

  private static Said html(Wording wording, Language reader) {
    Wording.Version version = wording.in(reader);
    return new Said(version.language(), MessageHtml.of(version.text()));
  }
}
