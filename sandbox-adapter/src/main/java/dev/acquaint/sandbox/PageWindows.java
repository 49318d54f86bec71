package dev.acquaint.sandbox;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The open browser windows. Each is told that something changed and then fetches what is new, so
 * that a window that missed a word is never behind for long.
 */
final class PageWindows implements AutoCloseable {
  private static final long PAUSE_MILLIS = 60;
  private static final long SILENCE_SECONDS = 3;

  private final SandboxPlatform platform;
  private final Set<SseClient> windows = ConcurrentHashMap.newKeySet();
  private final Semaphore bell = new Semaphore(0);
  private final Thread ringing;

  PageWindows(SandboxPlatform platform) {
    this.platform = platform;
    this.ringing = Thread.ofVirtual().name("sandbox-windows").unstarted(this::tell);
  }

  void start() {
    platform.watch(_ -> changed());
    ringing.start();
  }

  /** Has every window fetch what is new, soon. */
  void changed() {
    bell.release();
  }

  /** Whether anybody looks. */
  boolean areOpen() {
    return !windows.isEmpty();
  }

  /** Takes a window in, through which a visitor acts for somebody until it closes. */
  void open(SseClient window, String person) {
    window.keepAlive();
    platform.steer(person);
    window.onClose(() -> {
      windows.remove(window);
      platform.letGo(person);
    });
    windows.add(window);
    window.sendEvent("changed", "now");
  }

  private void tell() {
    try {
      while (true) {
        if (bell.tryAcquire(SILENCE_SECONDS, TimeUnit.SECONDS)) {
          bell.drainPermits();
          windows.forEach(window -> window.sendEvent("changed", "now"));
        } else {
          // A window that was closed is noticed only when something is sent to it.
          windows.forEach(window -> window.sendComment("still here"));
        }
        // Many messages at one moment become one word to the windows.
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ringing.interrupt();
    windows.forEach(SseClient::close);
  }
}
