package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a journal's folder to one opener.
 *
 * <p>Between processes the lock on the file {@code lock} does it, which the system releases however
 * the process ends. Within a process the folder is noted first: a POSIX lock belongs to the whole
 * process, and whatever opens and closes the file {@code lock} a second time, even to set its
 * permissions, releases it.
 */
final class FolderLock implements Closeable {

  private static final Set<Object> HELD = ConcurrentHashMap.newKeySet();

  private final Object folderKey;
  private final FileChannel channel;

  private FolderLock(Object folderKey, FileChannel channel) {
    this.folderKey = folderKey;
    this.channel = channel;
  }

  static FolderLock take(Path folder, Path lockFile) throws IOException {
    Object folderKey = keyOf(folder);
    if (!HELD.add(folderKey)) {
      throw new JournalInUseException(folder, null);
    }
    try {
      return new FolderLock(folderKey, lock(folder, lockFile));
    } catch (IOException | RuntimeException e) {
      HELD.remove(folderKey);
      throw e;
    }
  }

  /** Device and inode where there are such, so that two names of one folder are one. */
  private static Object keyOf(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return key == null ? folder.toRealPath() : key;
  }

  private static FileChannel lock(Path folder, Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(JournalFolder.ensure(lockFile), StandardOpenOption.WRITE);
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isEmpty()) {
        throw new JournalInUseException(folder, null);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new JournalInUseException(folder, e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folderKey);
    }
  }
}
