package vigil.bench.flood;

import java.util.Base64;
import java.util.HexFormat;
import vigil.exchange.Sha256;

/** One upload, as a browser brings it (docs/upload-protocol.md). */
final class Upload {
  private static final byte[] NOTHING = {};

  private final int port;
  private final String done;
  private String address = "";

  /**
   * @param done a sum that was done; empty for none
   */
  Upload(int port, String done) {
    this.port = port;
    this.done = done;
  }

  Call.Reply begin(long lengthBytes) {
    String work = done.isEmpty() ? "" : "Work-Done: " + done + "\r\n";
    Call.Reply begun =
        new Call(port, "POST", "/tell/uploads")
            .send("Upload-Length: " + lengthBytes + "\r\n" + work, NOTHING);
    address = begun.header("Location").orElse("");
    return begun;
  }

  Call.Reply append(long offsetBytes, byte[] chunk) {
    return new Call(port, "PATCH", address)
        .send(
            "Upload-Offset: " + offsetBytes + "\r\nContent-Type: application/octet-stream\r\n",
            chunk);
  }

  Call.Reply finish(Sha256 whole) {
    byte[] hash = HexFormat.of().parseHex(whole.hex());
    String digest = "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    return new Call(port, "POST", address).send("Repr-Digest: " + digest + "\r\n", NOTHING);
  }
}
