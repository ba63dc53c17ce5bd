package vigil.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vigil.desk.metadata.Inspection;
import vigil.desk.metadata.MediaFacts;
import vigil.desk.metadata.PdfFacts;
import vigil.desk.picture.Pages;
import vigil.desk.picture.Pictures;
import vigil.desk.picture.Wish;

/** Holds the shipped classes against the module table of ARCHITECTURE.md. */
class ArchitectureTest {
  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vigil");

  /** Of PDFBox, what paper needs that the desk makes itself: none of them reads a file. */
  private static final Class<?>[] WRITING_A_PDF = {
    PDDocument.class,
    PDDocumentInformation.class,
    PDPage.class,
    PDPageTree.class,
    PDResources.class,
    COSBase.class,
    COSDictionary.class,
    COSName.class,
    COSStream.class
  };

  /** Module to the modules that it may reach, directly or through them. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("core", List.of()),
          Map.entry("seal", List.of("core")),
          Map.entry("open", List.of("core", "seal")),
          Map.entry("casebook", List.of("core")),
          Map.entry("journal", List.of("core")),
          Map.entry("estimate", List.of()),
          Map.entry("link", List.of("core")),
          Map.entry("gather", List.of("core")),
          Map.entry("exchange", List.of("core", "seal")),
          Map.entry("front", List.of("core", "seal", "exchange", "gather")),
          Map.entry(
              "desk",
              List.of(
                  "core",
                  "seal",
                  "open",
                  "casebook",
                  "journal",
                  "estimate",
                  "link",
                  "gather",
                  "exchange")));

  @TestFactory
  Stream<DynamicTest> modules_shippedClasses_useOnlyWhatTheyMay() {
    return MAY_USE.entrySet().stream()
        .map(module ->
            DynamicTest.dynamicTest(
                module.getKey(), () -> checkArrows(module.getKey(), module.getValue())));
  }

  private static void checkArrows(String module, List<String> mayUse) {
    List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
    forbidden.add("app");
    forbidden.remove(module);
    forbidden.removeAll(mayUse);
    noClasses()
        .that()
        .resideInAPackage("vigil." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                forbidden.stream().map(m -> "vigil." + m + "..").toArray(String[]::new)))
        .check(SHIPPED);
  }

  @Test
  void modules_inTheJar_areAllInTheTable() {
    assertThat(SHIPPED.stream().map(ArchitectureTest::module).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(MAY_USE.keySet().stream(), Stream.of("app")).toList());
  }

  @Test
  void packages_shippedClasses_formNoCycle() {
    slices().matching("vigil.(**)").should().beFreeOfCycles().check(SHIPPED);
  }

  @Test
  void front_openingCode_isUsedOnlyWhereASourceReturns() {
    noClasses()
        .that(resideInAPackage("vigil.front.."))
        .and()
        .resideOutsideOfPackage("vigil.front.returning")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "vigil.seal.returning..", "vigil.seal.unsealing..", "vigil.seal.derivation..")
                .or(
                    resideInAPackage("com.exceptionfactory.jagged..")
                        .and(simpleNameMentions("Decrypt", "Reader", "Identity"))))
        .check(SHIPPED);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> simpleNameMentions(
      String... words) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "open age files",
        type -> Stream.of(words).anyMatch(word -> type.getSimpleName().contains(word)));
  }

  /** What the front sends to other networks is signed with a key that nothing else knows of. */
  @Test
  void front_signingCode_isOutOfReachButForWhatOtherNetworksAreSent() {
    String key = "vigil.front.activity.FrontKey";
    noClasses()
        .that()
        .resideInAnyPackage("vigil.front..", "vigil.exchange..", "vigil.seal..", "vigil.gather..")
        .and()
        .doNotHaveFullyQualifiedName(key)
        .should()
        .callMethod(java.security.Signature.class, "initSign", java.security.PrivateKey.class)
        .check(SHIPPED);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(key)
        .and()
        .doNotHaveFullyQualifiedName("vigil.front.activity.HttpSignature")
        .should()
        .callMethod(key, "sign", byte[].class.getName())
        .check(SHIPPED);
  }

  /**
   * A parser that a stranger's file can attack runs in the process without keys and nowhere else.
   * Paper writes documents of its own, for which it needs two classes, and none that reads one.
   */
  @Test
  void foreignFiles_areReadInTheWorkroomOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vigil.desk.metadata", "vigil.desk.picture")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.drew..", "org.apache.pdfbox..", "javax.imageio..")
                .and(not(belongToAnyOf(WRITING_A_PDF))))
        .check(SHIPPED);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "vigil.desk.metadata", "vigil.desk.picture", "vigil.desk.paper", "vigil.desk.lettering")
        .should()
        .dependOnClassesThat(belongToAnyOf(WRITING_A_PDF))
        .check(SHIPPED);
    noClasses()
        .that(not(belongToAnyOf(Inspection.class, Pictures.class, Pages.class)))
        .and()
        .resideOutsideOfPackage("vigil.desk.workroom")
        .should()
        .dependOnClassesThat(belongToAnyOf(Inspection.class, Pictures.class))
        .orShould()
        .callMethod(Pages.class, "anew", byte[].class, Wish.class, Pages.Taker.class)
        .check(SHIPPED);
    noClasses()
        .that()
        .resideOutsideOfPackages("vigil.desk.metadata", "vigil.desk.picture")
        .should()
        .dependOnClassesThat(belongToAnyOf(PdfFacts.class, MediaFacts.class))
        .check(SHIPPED);
  }

  @Test
  void packages_names_sayWhatAPersonDoes() {
    noClasses()
        .that(alwaysTrue())
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..helper..",
            "..helpers..",
            "..manager..",
            "..misc..")
        .check(SHIPPED);
  }

  @Test
  void lucene_isUsedOnlyBySearching_andOnlyInMemory() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vigil.desk.search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "org.tartarus..")
        .check(SHIPPED);
    noClasses()
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "write an index to the disk",
                type ->
                    type.getPackageName().equals("org.apache.lucene.store")
                        && type.isAssignableTo("org.apache.lucene.store.Directory")
                        && type.getSimpleName().matches("(FS|MMap|NIOFS|FileSwitch).*")))
        .check(SHIPPED);
  }

  @Test
  void uploads_shippedClasses_neverUseAnApiThatSpoolsToDisk() {
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    "getParts?|uploadedFiles?|uploadedFileMap|createTempFile")))
        .check(SHIPPED);
  }

  private static String module(JavaClass type) {
    return type.getPackageName().split("\\.")[1];
  }
}
