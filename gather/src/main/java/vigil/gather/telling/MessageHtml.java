package vigil.gather.telling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The organisers' words as HTML: the part of CommonMark that a call to gather needs (paragraphs,
 * emphasis, lists, quotations, links). HTML inside it is shown as text, an image becomes its
 * description, and a link leads only to the web, to mail or to a telephone.
 */
public final class MessageHtml {
  private static final Parser PARSER =
      Parser.builder().enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class)).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel")))
          .softbreak("<br />\n")
          .attributeProviderFactory(context -> new Attributes())
          .build();

  private MessageHtml() {}

  /** A fragment that is well-formed XML too. */
  public static String of(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new ImagesToWords());
    return RENDERER.render(document);
  }

  /** A link says nothing of where its reader comes from. */
  private static final class Attributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Link) {
        attributes.put("rel", "noreferrer nofollow");
        attributes.remove("title");
      }
    }
  }

  private static final class ImagesToWords extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      visitChildren(image);
      for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
        image.insertBefore(child);
      }
      image.unlink();
    }
  }
}
