package vigil.desk.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vigil.casebook.Casebook;
import vigil.casebook.Party;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.casebook.Subject;
import vigil.core.id.DocumentId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.Stance;
import vigil.desk.claim.Claims;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * What the coding form asks beside the act: what of it the statement is about, what a denial
 * denies, in which language its words are, what they say in another one, and which document they
 * are from.
 */
final class About {
  private static final String SUBJECT = "subject";
  private static final String WHO = "subject_who";
  private static final String DEGREE = "subject_degree";
  private static final String STEP = "subject_step";
  private static final String DENIAL = "denial_of";
  private static final String LANGUAGE = "words_language";
  private static final String TRANSLATION = "translation";
  private static final String DOCUMENT = "document";

  /** What a statement can be about. */
  enum Kind {
    ACT,
    QUANTITY,
    DATE,
    PLACE,
    ROLE,
    WHEREABOUTS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static Kind of(Subject subject) {
      return switch (subject) {
        case Subject.OfAct _ -> ACT;
        case Subject.OfQuantity _ -> QUANTITY;
        case Subject.OfDate _ -> DATE;
        case Subject.OfPlace _ -> PLACE;
        case Subject.OfRole _ -> ROLE;
        case Subject.OfWhereabouts _ -> WHEREABOUTS;
      };
    }
  }

  private final Form form;
  private final Typed typed;
  private final Text words;
  private final Casebook casebook;

  About(Casebook casebook, Form form, Text words) {
    this.casebook = casebook;
    this.form = form;
    this.typed = new Typed(form, words);
    this.words = words;
  }

  /** Shows what a statement says of these things now. */
  static Form fill(Form form, Statement statement) {
    switch (statement.subject()) {
      case Subject.OfRole(Party who, InvolvementDegree degree) ->
          form.filled(WHO, who.toString()).filled(DEGREE, degree.code());
      case Subject.OfWhereabouts(var who, LifeLine step) ->
          form.filled(WHO, new Party.OfPerson(who).toString()).filled(STEP, step.code());
      case Subject.OfAct _, Subject.OfQuantity _, Subject.OfDate _, Subject.OfPlace _ -> {}
    }
    return form.filled(SUBJECT, Kind.of(statement.subject()).code())
        .filled(DENIAL, statement.denialOf().map(DenialOf::code).orElse(""))
        .filled(LANGUAGE, statement.language().map(Language::tag).orElse(""))
        .filled(TRANSLATION, statement.translation())
        .filled(DOCUMENT, statement.document().map(DocumentId::value).orElse(""));
  }

  /** Whether the form asks for these things at all; one that does not leaves them as they are. */
  boolean isAsked() {
    return form.names().contains(SUBJECT);
  }

  /** Puts what was typed into a draft; what cannot be taken is refused in the form. */
  StatementDraft into(StatementDraft draft) {
    Optional<Subject> subject = typed.chosen(SUBJECT, Kind::of).flatMap(this::subject);
    Optional<DenialOf> denial = form.given(DENIAL).flatMap(_ -> typed.chosen(DENIAL, DenialOf::of));
    if (denial.isPresent() && !form.value("stance").equals(Stance.DENIES.code())) {
      form.refuse(DENIAL, words.get("refused.no-denial"));
    }
    Optional<Language> language = form.given(LANGUAGE).flatMap(this::language);
    Optional<DocumentId> document =
        form.given(DOCUMENT).flatMap(_ -> typed.chosen(DOCUMENT, this::document));
    subject.ifPresent(draft::subject);
    return draft
        .denialOf(denial)
        .language(language)
        .translation(form.value(TRANSLATION))
        .document(document);
  }

  private Optional<Subject> subject(Kind kind) {
    return switch (kind) {
      case ACT -> Optional.of(new Subject.OfAct());
      case QUANTITY -> Optional.of(new Subject.OfQuantity());
      case DATE -> Optional.of(new Subject.OfDate());
      case PLACE -> Optional.of(new Subject.OfPlace());
      case ROLE ->
          typed
              .chosen(WHO, this::party)
              .flatMap(who ->
                  typed
                      .chosen(DEGREE, InvolvementDegree::of)
                      .map(degree -> new Subject.OfRole(who, degree)));
      case WHEREABOUTS ->
          typed
              .chosen(WHO, text -> party(text).filter(Party.OfPerson.class::isInstance))
              .flatMap(who ->
                  typed
                      .chosen(STEP, LifeLine::of)
                      .map(step ->
                          new Subject.OfWhereabouts(((Party.OfPerson) who).person(), step)));
    };
  }

  private Optional<Party> party(String text) {
    return Party.of(text)
        .filter(party ->
            switch (party) {
              case Party.OfPerson(var person) -> casebook.persons().containsKey(person);
              case Party.OfGroup(var group) -> casebook.groups().containsKey(group);
            });
  }

  private Optional<DocumentId> document(String text) {
    return casebook.documents().keySet().stream().filter(id -> id.value().equals(text)).findFirst();
  }

  private Optional<Language> language(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException notATag) {
      form.refuse(LANGUAGE, words.get("refused.language"));
      return Optional.empty();
    }
  }

  /** What the fields can be set to. */
  static AboutChoices choices(Casebook casebook, Language language) {
    Text words = CodingWords.MESSAGES.in(language);
    Claims claims = Claims.of(casebook, language);
    return new AboutChoices(
        Arrays.stream(Kind.values())
            .map(kind -> new Option(kind.code(), words.get("subject." + kind.code())))
            .toList(),
        Choices.parties(casebook, language),
        options(InvolvementDegree.values(), InvolvementDegree::code, one -> one.label(language)),
        options(LifeLine.values(), LifeLine::code, one -> one.label(language)),
        options(DenialOf.values(), DenialOf::code, one -> one.label(language)),
        casebook.documents().keySet().stream()
            .map(id -> new Option(id.value(), claims.name(id)))
            .toList());
  }

  private static <T> List<Option> options(
      T[] all, Function<T, String> code, Function<T, String> label) {
    return Arrays.stream(all).map(one -> new Option(code.apply(one), label.apply(one))).toList();
  }
}
