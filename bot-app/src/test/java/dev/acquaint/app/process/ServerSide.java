package dev.acquaint.app.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * The state of a chat platform, kept by the test while bot processes come and go. It takes every
 * message it is sent, also one sent twice, so that every copy too many shows.
 */
final class ServerSide implements AutoCloseable {
  private final ServerSocket entrance;
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final Map<String, String> places = new ConcurrentHashMap<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final AtomicInteger listeners = new AtomicInteger();
  private final Map<String, BlockingQueue<String>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicReference<Trap> trap = new AtomicReference<>();

  /** What ends the bot: the first call that matches, before or after it takes effect. */
  private record Trap(Predicate<String> call, boolean before, Runnable kill) {}

  ServerSide() throws IOException {
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Has the bot killed at the first call that matches, before it takes effect. */
  void killBefore(Predicate<String> call, Runnable kill) {
    trap.set(new Trap(call, true, kill));
  }

  /** Has the bot killed at the first call that matches, after it took effect and unanswered. */
  void killAfter(Predicate<String> call, Runnable kill) {
    trap.set(new Trap(call, false, kill));
  }

  /** Somebody types a line; returns what kind of answer they got, and its words. */
  String type(String user, String line) throws InterruptedException {
    String key = "event-" + numbers.incrementAndGet();
    BlockingQueue<String> answer = new LinkedBlockingQueue<>();
    answers.put(key, answer);
    events.add("event\t" + key + "\t" + user + "\t" + line);
    String words = answer.poll(30, TimeUnit.SECONDS);
    if (words == null) {
      throw new AssertionError("no answer to " + user + " typing /" + line);
    }
    return words;
  }

  /** How many copies of a message people see. */
  long copies(String key) {
    return keys.stream().filter(key::equals).count();
  }

  /** The keys of all messages people see. */
  List<String> shown() {
    return List.copyOf(keys);
  }

  /** How many messages went to several people together, as introductions do. */
  long sentTogether() {
    return keys.stream().filter(key -> places.get(key).startsWith("together ")).count();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8))) {
      int listener = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("listen")) {
          listener = listener == 0 ? listeners.incrementAndGet() : listener;
          out.write(event(listener) + "\n");
          out.flush();
          continue;
        }
        if (sprung(line, true)) {
          return;
        }
        String answer = answer(new ArrayList<>(List.of(line.split("\t", -1))));
        if (sprung(line, false)) {
          return;
        }
        out.write(answer + "\n");
        out.flush();
      }
    } catch (IOException gone) {
      // the bot was killed
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sprung(String line, boolean before) {
    Trap set = trap.get();
    if (set == null || set.before() != before || !set.call().test(line)) {
      return false;
    }
    if (trap.compareAndSet(set, null)) {
      set.kill().run();
    }
    return true;
  }

  /** What somebody does, for the newest bot: one that was killed no longer hears anything. */
  private String event(int listener) throws InterruptedException {
    while (listener == listeners.get() && !entrance.isClosed()) {
      synchronized (events) {
        String event = listener == listeners.get() ? events.poll() : null;
        if (event != null) {
          return event;
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return "gone";
  }

  private String answer(List<String> call) {
    return switch (call.getFirst()) {
      case "answered" -> {
        answers.get(call.get(1)).add(call.get(2) + " " + call.get(3));
        yield "ok";
      }
      case "post" -> {
        places.put(call.get(1), call.get(2));
        keys.add(call.get(1));
        yield "sent\t" + call.get(1);
      }
      case "find" -> copies(call.get(1)) > 0 ? "standing\t" + call.get(1) : "absent";
      case "edit" -> "sent";
      default -> "ok";
    };
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
