package dev.acquaint.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a server: everybody keeps one byte of a file locked. The system lets go of the locks of
 * a process that was killed, so whoever finds the whole file unlocked is the last.
 */
final class Users implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock place;

  private Users(FileChannel channel, FileLock place) {
    this.channel = channel;
    this.place = place;
  }

  /** Takes the first byte that nobody has. To be called by one process at a time. */
  static Users join(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (long position = 0; ; position++) {
      FileLock place = take(channel, position, 1);
      if (place != null) {
        return new Users(channel, place);
      }
    }
  }

  private static @Nullable FileLock take(FileChannel channel, long position, long size)
      throws IOException {
    try {
      return channel.tryLock(position, size, false);
    } catch (OverlappingFileLockException anotherInThisProcess) {
      return null;
    }
  }

  /** Gives the byte back; returns whether nobody else has one. */
  boolean leave() throws IOException {
    place.release();
    return take(channel, 0, Long.MAX_VALUE) != null;
  }

  /** Lets go of everything. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
