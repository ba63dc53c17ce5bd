package vigil.desk.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import vigil.desk.page.QrPath;

/** Draws the QR code of an object's {@code data}, as large as the object, quiet zone included. */
final class QrDrawer implements FSObjectDrawer {
  /** The media type of such an object. */
  static final String TYPE = "image/x-qr";

  private final Map<String, QrPath> drawn = new HashMap<>();

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    QrPath code = drawn.computeIfAbsent(element.getAttribute("data"), QrPath::of);
    float side = (float) (Math.min(width, height) / dotsPerPixel);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        side,
        side,
        graphics -> {
          graphics.setColor(Color.WHITE);
          graphics.fill(new Rectangle2D.Float(0, 0, side, side));
          graphics.setColor(Color.BLACK);
          graphics.fill(path(code, side / code.size()));
        });
    return Map.of();
  }

  /** In one piece, so that no hairline is seen between the rows. */
  private static Path2D path(QrPath code, float module) {
    Path2D path = new Path2D.Float();
    for (QrPath.Run run : code.dark()) {
      path.append(
          new Rectangle2D.Float(run.x() * module, run.y() * module, run.length() * module, module),
          false);
    }
    return path;
  }
}
