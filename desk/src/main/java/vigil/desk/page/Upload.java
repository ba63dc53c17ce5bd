package vigil.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import vigil.exchange.form.Part;
import vigil.exchange.form.Parts;

/** A form that was sent with files, read part by part as it comes; nothing touches the disk. */
public final class Upload {
  private Upload() {}

  /** Takes the parts, one after the other. */
  @FunctionalInterface
  public interface Taker {
    /** Takes one; what it leaves unread is passed over. */
    void take(Part part) throws IOException;
  }

  /**
   * Hands over what was sent.
   *
   * @return false, having done nothing, when it was not sent in parts
   * @throws IOException when it did not come whole
   */
  public static boolean read(Visit visit, Taker taker) throws IOException {
    HttpServletRequest request = visit.context().req();
    try {
      Parts parts = Parts.of(request.getContentType(), request.getInputStream());
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        taker.take(part.get());
      }
      return true;
    } catch (Parts.NotAForm plain) {
      return false;
    } catch (FileUploadException e) {
      throw new IOException("the form did not come whole", e);
    }
  }
}
