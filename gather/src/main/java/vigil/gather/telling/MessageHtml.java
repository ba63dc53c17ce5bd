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
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * The organisers' words as HTML: the part of CommonMark that a call to gather needs (paragraphs,
 * emphasis, lists, quotations, links). HTML inside it is shown as text, an image becomes its
 * description, and a link leads only to the web, to mail or to a telephone.
 */
public final class MessageHtml {
  private static final Parser PARSER =
      Parser.builder().enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class)).build();
  private static final UrlSanitizer SAFE =
      new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel"));
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(SAFE)
          .softbreak("<br />\n")
          .attributeProviderFactory(context -> new Attributes())
          .build();

  private MessageHtml() {}

  /** A fragment that is well-formed XML too. */
  public static String of(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new OnlyWords());
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

  /** Of images, and of links that may lead nowhere. */
  private static final class OnlyWords extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      visitChildren(image);
      leaveWords(image);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (SAFE.sanitizeLinkUrl(link.getDestination()).isEmpty()) {
        leaveWords(link);
      }
    }

    private static void leaveWords(Node node) {
      for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
        node.insertBefore(child);
      }
      node.unlink();
    }
  }
}
