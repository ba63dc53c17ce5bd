package vigil.front.page;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;

/**
 * What surrounds a page: head, navigation, languages, way out.
 *
 * @param path the page's own address, for the links to its other languages
 * @param title what the browser shows in its tab and keeps in its history
 * @param kind how much of the site shows around the page
 * @param activity where programs find the same in ActivityStreams
 */
public record Frame(
    Site site, Reading reading, String path, String title, Kind kind, Optional<String> activity) {
  private static final Messages MESSAGES = Messages.of(Frame.class);

  /** How much of the site shows around a page. */
  public enum Kind {
    /** A page of the public record. */
    PUBLIC,
    /**
     * A page on which somebody tells or reads what is private: neutral title, and a way out that is
     * always in view.
     */
    PRIVATE,
    /**
     * The same, in answer to something that was sent: it cannot be had again in another language.
     */
    PRIVATE_ANSWER
  }

  /** The languages that the frame itself is written in; a page is offered in these. */
  public static List<Language> languages() {
    return MESSAGES.languages();
  }

  /** A page of the public record. */
  public static Frame of(Site site, Reading reading, String path, String title) {
    return new Frame(
        site,
        reading,
        path,
        title + " \u2013 " + site.name(reading.language()),
        Kind.PUBLIC,
        Optional.empty());
  }

  /** A page on which somebody tells or reads what is private. Its title says nothing of that. */
  public static Frame neutral(Site site, Reading reading, String path) {
    return new Frame(
        site,
        reading,
        path,
        MESSAGES.in(reading.language()).get("neutral"),
        Kind.PRIVATE,
        Optional.empty());
  }

  /** The answer to something private that was sent. */
  public static Frame answer(Site site, Reading reading, String path) {
    return new Frame(
        site,
        reading,
        path,
        neutral(site, reading, path).title(),
        Kind.PRIVATE_ANSWER,
        Optional.empty());
  }

  /** The same page, which says where programs find it in ActivityStreams. */
  public Frame withActivity(String address) {
    return new Frame(site, reading, path, title, kind, Optional.of(address));
  }

  /** The language of the page. */
  public Language language() {
    return reading.language();
  }

  /** A link to another page of the site, in the language that was chosen. */
  public String link(String target) {
    return reading.link(target);
  }

  Text text() {
    return MESSAGES.in(language());
  }

  boolean isPrivate() {
    return kind != Kind.PUBLIC;
  }

  boolean isAnswer() {
    return kind == Kind.PRIVATE_ANSWER;
  }

  String stylesheet() {
    return Stylesheet.PATH;
  }

  /** The address of this page in another language. */
  String in(Language other) {
    return reading.in(path, other);
  }

  Phrase group() {
    return Phrase.of(site.group(), language());
  }

  Optional<Help> help() {
    return site.pages().help().map(contacts -> Help.of(Phrase.of(contacts, language())));
  }
}
