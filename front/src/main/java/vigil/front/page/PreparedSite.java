package vigil.front.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import vigil.core.language.Language;

/**
 * Every page and file of the site as bytes, for one edition. Immutable; a new edition is a new
 * prepared site.
 */
public final class PreparedSite {
  private final Site site;
  private final Map<String, Map<Reading, Representation>> pages;
  private final Map<String, Representation> files;
  private final Map<String, Representation> activities;
  private final Map<String, Lookup> lookups;
  private final Map<Problem, Map<Reading, Representation>> problems;

  private PreparedSite(Preparation preparation) {
    site = preparation.site;
    pages = Map.copyOf(preparation.pages);
    files = Map.copyOf(preparation.files);
    activities = Map.copyOf(preparation.activities);
    lookups = Map.copyOf(preparation.lookups);
    problems = new EnumMap<>(preparation.problems);
  }

  /** What every page of it knows. */
  public Site site() {
    return site;
  }

  /** The languages that its pages are offered in; the first is the default. */
  public List<Language> languages() {
    return site.languages();
  }

  /** Every address that answers GET, in order. */
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>(pages.keySet());
    paths.addAll(files.keySet());
    return paths;
  }

  /** Whether an address answers GET. */
  public boolean has(String path) {
    return pages.containsKey(path) || files.containsKey(path) || lookups.containsKey(path);
  }

  /** What an address answers to this reader, if it answers anything. */
  public Optional<Representation> at(String path, Reading reading) {
    Map<Reading, Representation> page = pages.get(path);
    return Optional.ofNullable(page == null ? files.get(path) : page.get(reading));
  }

  /** What stands at an address for programs that ask for ActivityStreams. */
  public Optional<Representation> activity(String path) {
    return Optional.ofNullable(activities.get(path));
  }

  /** What is looked up at an address by what it is asked for. */
  public Optional<Lookup> lookup(String path) {
    return Optional.ofNullable(lookups.get(path));
  }

  /** The page that explains a problem. */
  public Representation problem(Problem problem, Reading reading) {
    Representation page = problems.getOrDefault(problem, Map.of()).get(reading);
    if (page == null) {
      throw new IllegalStateException("no page was prepared for " + problem + " in " + reading);
    }
    return page;
  }

  /** The same site with other answers at some addresses. */
  public PreparedSite with(Consumer<Preparation> changes) {
    Preparation preparation = new Preparation(this);
    changes.accept(preparation);
    return preparation.finish();
  }

  /** A site in preparation. */
  public static final class Preparation {
    private final Site site;
    private final Map<String, Map<Reading, Representation>> pages = new HashMap<>();
    private final Map<String, Representation> files = new HashMap<>();
    private final Map<String, Representation> activities = new HashMap<>();
    private final Map<String, Lookup> lookups = new HashMap<>();
    private final Map<Problem, Map<Reading, Representation>> problems =
        new EnumMap<>(Problem.class);

    /** Starts with what every site has: the style sheet, and the pages that explain problems. */
    public Preparation(Site site) {
      this.site = site;
      file(
          Stylesheet.PATH,
          Representation.file(
              "text/css; charset=utf-8", Representation.Lifetime.FOR_GOOD, Stylesheet.content()));
      file("/icon.svg", Icon.image());
      for (Problem problem : Problem.values()) {
        problems.put(
            problem,
            each(reading -> Representation.page(reading.language(), problem.page(site, reading))));
      }
    }

    private Preparation(PreparedSite before) {
      this.site = before.site;
      pages.putAll(before.pages);
      files.putAll(before.files);
      activities.putAll(before.activities);
      lookups.putAll(before.lookups);
      problems.putAll(before.problems);
    }

    /** The site that the pages are for. */
    public Site site() {
      return site;
    }

    /** Prepares a page in every reading. */
    public void page(String path, Function<Reading, byte[]> html) {
      answers(path, reading -> Representation.page(reading.language(), html.apply(reading)));
    }

    /** Prepares an answer that differs by language but is not a page. */
    public void answers(String path, Function<Reading, Representation> answer) {
      pages.put(path, each(answer));
    }

    /** Prepares an answer that is the same for everybody. */
    public void file(String path, Representation answer) {
      files.put(path, answer);
    }

    /** Prepares what programs get at the address of a page when they ask for ActivityStreams. */
    public void activity(String path, Representation answer) {
      activities.put(path, answer);
    }

    /** Prepares answers that are found by a parameter. */
    public void lookup(String path, Lookup lookup) {
      lookups.put(path, lookup);
    }

    /** The site as it now is. */
    public PreparedSite finish() {
      return new PreparedSite(this);
    }

    private Map<Reading, Representation> each(Function<Reading, Representation> answer) {
      Map<Reading, Representation> byReading = new HashMap<>();
      readings().forEach(reading -> byReading.put(reading, answer.apply(reading)));
      return Map.copyOf(byReading);
    }

    private List<Reading> readings() {
      List<Reading> readings = new ArrayList<>();
      for (Language language : site.languages()) {
        readings.add(new Reading(language, false));
        readings.add(new Reading(language, true));
      }
      return readings;
    }
  }
}
