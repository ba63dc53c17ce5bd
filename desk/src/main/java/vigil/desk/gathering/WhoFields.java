package vigil.desk.gathering;

import java.time.LocalDate;
import java.util.Optional;
import vigil.desk.page.Form;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;

/** Who calls, and whether the police know. */
final class WhoFields {
  private final Worded worded;
  private final TimeFields times;
  private final Form form;

  WhoFields(Worded worded) {
    this.worded = worded;
    this.times = new TimeFields(worded);
    this.form = worded.form();
  }

  static void fill(Form form, Organisers organisers) {
    switch (organisers) {
      case Organisers.Named(String name) ->
          form.filled("organisers", "named").filled("organisers_name", name);
      case Organisers.Withheld() -> form.filled("organisers", "withheld");
    }
  }

  static void fill(Form form, PoliceNotice police) {
    switch (police) {
      case PoliceNotice.InformedOn(LocalDate day) ->
          form.filled("police", "informed").filled("police_on", day.toString());
      case PoliceNotice.Informed() -> form.filled("police", "informed");
      case PoliceNotice.NotRequired() -> form.filled("police", "not-required");
      case PoliceNotice.NotYet() -> form.filled("police", "not-yet");
    }
  }

  Optional<Organisers> organisers() {
    return switch (form.value("organisers")) {
      case "withheld" -> Optional.of(new Organisers.Withheld());
      case "named" -> named();
      default -> {
        worded.refuse("organisers", "refused.choice");
        yield Optional.empty();
      }
    };
  }

  private Optional<Organisers> named() {
    if (form.given("organisers_name").isEmpty()) {
      worded.refuse("organisers_name", "refused.organisers");
      return Optional.empty();
    }
    return worded.made(
        "organisers_name", () -> new Organisers.Named(form.value("organisers_name")));
  }

  Optional<PoliceNotice> police() {
    return switch (form.value("police")) {
      case "not-yet" -> Optional.of(new PoliceNotice.NotYet());
      case "not-required" -> Optional.of(new PoliceNotice.NotRequired());
      case "informed" ->
          Optional.of(
              times
                  .day("police_on")
                  .<PoliceNotice>map(PoliceNotice.InformedOn::new)
                  .orElseGet(PoliceNotice.Informed::new));
      default -> {
        worded.refuse("police", "refused.choice");
        yield Optional.empty();
      }
    };
  }
}
